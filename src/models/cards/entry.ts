import { ENTRY_RULES, entryFaults } from '../../sim/hazards/entry'
import { firstWhere } from '../bounds'
import type { ModelCard, Oracle } from '../card'

const SECTORS = ['general', 'hazardous-chemicals'] as const
/** The highest percent by volume of oxygen, or of a fuel, with which the sector's rule still lets people in, by halving. */
function highest(of: 'oxygen' | 'methane' | 'butane', sector: (typeof SECTORS)[number]): number {
  let lo = of === 'oxygen' ? 20 : 0
  let hi = 30
  for (let i = 0; i < 60; i++) {
    const middle = (lo + hi) / 2
    const measured = of === 'oxygen' ? { oxygen: middle } : { oxygen: 20, combustible: [{ fuel: of, percent: middle }] }
    if (entryFaults(sector, measured).length === 0) lo = middle
    else hi = middle
  }
  return lo
}
/** Highest oxygen, methane and butane (LEL under 4 %), minutes between entries of the log, as the standards have them. */
const PRINTED = { general: [23.5, 0.5, 0.18, 15], 'hazardous-chemicals': [21, 0.5, 0.2, 120] } as const

export const card: ModelCard = {
  file: 'entry',
  group: 'gas',
  title: { zh: '有限（受限）空间进入条件', en: 'Entry into confined spaces' },
  about: {
    zh: '进入前气体检测合格条件。危险化学品企业执行 GB 30871-2022，其他企业执行 GB 46768-2025，氧含量上限、可燃气体表示法和记录间隔都不同，由场景所属行业选用。',
    en: 'What the air must be before anybody goes in. Hazardous chemicals follow GB 30871-2022, all others GB 46768-2025; they differ in oxygen, in how combustible gas is given and in the log. The sector of the scene picks.',
  },
  equations: [
    String.raw`19.5\,\%\le O_2\le 23.5\,\%,\quad \sum\frac{C_i}{0.1\,LEL_i}\le1`,
    String.raw`19.5\,\%\le O_2\le 21\,\%,\quad C\le0.5\,\%\ (LEL\ge4\,\%),\ 0.2\,\%\ (LEL<4\,\%)`,
  ],
  symbols: [
    { tex: 'O_2', unit: '%', means: { zh: '氧含量（体积分数）', en: 'oxygen by volume' } },
    { tex: 'C_i', unit: '%', means: { zh: '可燃气体浓度', en: 'combustible gas by volume' } },
    { tex: 'LEL_i', unit: '%', means: { zh: '爆炸下限', en: 'lower limit of flammability' } },
  ],
  range: { zh: 'GB 46768-2025 自 2026-05-01 起实施。', en: 'GB 46768-2025 is in force from 2026-05-01.' },
  sources: ['GB 46768-2025, 5.9.1, 6.2.3', 'GB 30871-2022, 5.3.2, 6.4, 6.5'],
  standing: 'published',
  unconfirmed: [],
  outside: [],
  oracles: SECTORS.flatMap((sector): Oracle[] => {
    const [oxygen, methane, butane, minutes] = PRINTED[sector]
    const source = ENTRY_RULES[sector].rule
    const common = { tag: 'V1' as const, source }
    return [
      {
        ...common,
        id: `${source} highest oxygen`,
        unit: '%',
        published: oxygen,
        tolerance: { share: 1e-9 },
        computed: () => highest('oxygen', sector),
      },
      {
        ...common,
        id: `${source} lowest oxygen`,
        unit: '%',
        published: 19.5,
        tolerance: { unit: 0 },
        computed: () => firstWhere(10, 25, (percent) => entryFaults(sector, { oxygen: percent }).length === 0),
      },
      {
        ...common,
        // 10 % of the LEL of methane, 5 %, by GB 46768: computed; by volume in GB 30871
        tag: sector === 'general' ? 'C' : 'V1',
        id: `${source} highest methane`,
        unit: '%',
        published: methane,
        tolerance: { share: 1e-9 },
        computed: () => highest('methane', sector),
      },
      {
        ...common,
        tag: sector === 'general' ? 'C' : 'V1',
        id: `${source} highest butane`,
        unit: '%',
        published: butane,
        tolerance: { share: 1e-9 },
        computed: () => highest('butane', sector),
      },
      {
        ...common,
        tag: sector === 'general' ? 'V2' : 'V1',
        id: `${source} log`,
        unit: 'min',
        published: minutes,
        tolerance: { unit: 0 },
        computed: () => ENTRY_RULES[sector].logEveryMin,
      },
    ]
  }),
  plots: [
    {
      title: { zh: '不同氧含量下的不合格项数', en: 'Faults by oxygen' },
      x: { name: { zh: '氧含量', en: 'oxygen' }, unit: '%', from: 18, to: 25 },
      y: { name: { zh: '不合格项数', en: 'faults' }, unit: '1' },
      sliders: [{ key: 'ch4', name: { zh: '甲烷', en: 'methane' }, unit: '%', from: 0, to: 2, at: 0 }],
      lines: SECTORS.map((sector) => ({
        name: { zh: ENTRY_RULES[sector].rule, en: ENTRY_RULES[sector].rule },
        at: (x, s) =>
          entryFaults(sector, { oxygen: x, combustible: [{ fuel: 'methane', percent: s.ch4 ?? 0 }] }).length,
      })),
      points: [],
    },
  ],
}
