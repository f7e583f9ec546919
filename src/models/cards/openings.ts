import { type GuardFault, type OpeningShape, REACH_MM, guardFaults, reachThrough } from '../../sim/hazards/openings'
import { firstWhere, lastBefore } from '../bounds'
import type { ModelCard, Oracle } from '../card'

const GRASSBERGER = 'ISO 13857, as tabulated by zt-grassberger.at'

const row = (shape: OpeningShape, sizeMM: number, published: number, lengthMM?: number): Oracle => ({
  id: `opening ${shape} ${sizeMM} mm${lengthMM === undefined ? '' : ` by ${lengthMM} mm`}`,
  tag: 'V2',
  source: GRASSBERGER,
  unit: 'mm',
  published,
  tolerance: { unit: 0 },
  computed: () => reachThrough(shape, sizeMM, lengthMM).mm ?? -1,
})

const NONE: GuardFault = 'no-guard-below-1000-mm'
const NAMES = {
  slot: { zh: '槽形', en: 'slot' },
  square: { zh: '方形', en: 'square' },
  round: { zh: '圆形', en: 'round' },
} as const

export const card: ModelCard = {
  file: 'openings',
  group: 'machine',
  title: { zh: '防护罩开口与安全距离', en: 'Openings in guards' },
  about: {
    zh: '手能从开口伸进多深：按开口形状和大小查危险点应离开多远（14 岁及以上）。开口大于 120 mm 时按越过防护结构的距离，此表不给值。',
    en: 'How far one reaches through an opening: how far off the danger has to be by shape and size (from 14 years on). Over 120 mm the distances for reaching over hold, which this table does not give.',
  },
  equations: [String.raw`s_r=s_r(\text{shape},e)`],
  symbols: [
    { tex: 'e', unit: 'mm', means: { zh: '开口尺寸（窄边、边长或直径）', en: 'size (narrow side, side or diameter)' } },
    { tex: 's_r', unit: 'mm', means: { zh: '安全距离', en: 'safety distance' } },
  ],
  range: { zh: '开口不大于 120 mm。', en: 'Openings up to 120 mm.' },
  sources: ['ISO 13857:2019, tables 2 and 4', GRASSBERGER, 'gt-engineering.it', 'safetyfenceguarding.com'],
  standing: 'published',
  unconfirmed: [],
  outside: ['opening-over-120-mm'],
  oracles: [
    row('slot', 4, 2),
    row('slot', 6, 10),
    row('slot', 8, 20),
    row('slot', 10, 80),
    row('slot', 12, 100),
    row('slot', 20, 120),
    row('slot', 120, 850),
    row('slot', 30, 200, 65),
    row('square', 4, 2),
    row('square', 6, 5),
    row('square', 8, 15),
    row('square', 10, 25),
    row('square', 12, 80),
    row('square', 30, 120),
    row('square', 40, 200),
    row('square', 120, 850),
    row('round', 4, 2),
    row('round', 6, 5),
    row('round', 8, 5),
    row('round', 10, 20),
    row('round', 12, 80),
    row('round', 30, 120),
    row('round', 40, 120),
    row('round', 120, 850),
    {
      id: 'leg through a slot of 180 mm',
      tag: 'V2',
      source: GRASSBERGER,
      unit: 'mm',
      published: 1100,
      tolerance: { unit: 0 },
      computed: () => REACH_MM.leg,
    },
    ...(
      [
        ['reach up, low risk', 2500, () => REACH_MM.upLowRisk],
        ['reach up, high risk', 2700, () => REACH_MM.upHighRisk],
        ['reach around', 850, () => REACH_MM.aroundArm],
        ['gap below a guard, most', 180, () => lastBefore(1, 500, (mm) => guardFaults(2000, mm).length > 0)],
        ['guard that counts from', 1000, () => firstWhere(1, 2000, (mm) => !guardFaults(mm, 0).includes(NONE))],
        ['guard without more from', 1400, () => firstWhere(1, 2000, (mm) => guardFaults(mm, 0).length === 0)],
      ] as const
    ).map(
      ([id, mm, computed]): Oracle => ({
        id,
        tag: 'V2',
        source: 'ISO 13857, as given by gt-engineering.it and safetyfenceguarding.com',
        unit: 'mm',
        published: mm,
        tolerance: { unit: 0 },
        computed,
      }),
    ),
  ],
  plots: [
    {
      title: { zh: '开口与安全距离', en: 'Distance by opening' },
      x: { name: { zh: '开口', en: 'opening' }, unit: 'mm', from: 1, to: 130 },
      y: { name: { zh: '安全距离', en: 'distance' }, unit: 'mm' },
      sliders: [
        { key: 'length', name: { zh: '槽长', en: 'length of the slot' }, unit: 'mm', from: 10, to: 300, at: 300 },
      ],
      lines: (['slot', 'square', 'round'] as const).map((shape) => ({
        name: NAMES[shape],
        at: (x, s) => reachThrough(shape, x, s.length).mm ?? 0,
      })),
      outside: (x) => reachThrough('slot', x).outside,
      points: [{ x: 40, y: 200, oracle: 'opening square 40 mm' }],
    },
  ],
}
