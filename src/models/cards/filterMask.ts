import {
  type Filter,
  FILTER_FACTOR,
  K_TEST,
  capacityPpmMin,
  filterState,
  filterUse,
} from '../../sim/hazards/filterMask'
import { mgM3FromPpm } from '../../sim/hazards/gases'
import type { ModelCard, Oracle } from '../card'

const filter = (level: Filter['class']): Filter => ({ type: 'K', class: level, expired: false })
/** Minutes until a fresh filter is spent in `ppm` of ammonia, breathing `litresMin`. */
const minutes = (level: Filter['class'], ppm: number, litresMin: number): number =>
  capacityPpmMin(filter(level)) / filterUse(0, mgM3FromPpm(ppm), 60, litresMin)
/** Least breakthrough times as the standard has them, minutes in its test gas. */
const PRINTED = { 1: 50, 2: 40, 3: 60 } as const

export const card: ModelCard = {
  file: 'filterMask',
  group: 'gas',
  title: { zh: '过滤式防毒面具', en: 'Filter mask' },
  about: {
    zh: 'K 型滤毒罐的防护系数和吸附容量，以及按规定不得使用的情形（浓度不明、超过 IDLH、缺氧、型号不符、过期）。',
    en: 'Protection and capacity of a type K filter, and when the rules forbid it: unknown level, above the IDLH, too little oxygen, wrong type, expired.',
  },
  equations: [String.raw`t=\frac{C_{test}\,t_{test}\,q_{test}}{C\,q}`],
  symbols: [
    { tex: 't', unit: 'min', means: { zh: '可用时间', en: 'time until it is spent' } },
    { tex: 'C,C_{test}', unit: 'ppm', means: { zh: '浓度、试验浓度', en: 'concentration, and that of the test' } },
    {
      tex: 'q,q_{test}',
      unit: 'L/min',
      means: { zh: '呼吸量、试验流量（30）', en: 'breathing, and the flow of the test (30)' },
    },
  ],
  range: {
    zh: '氧含量不低于 19.5 %，浓度已知且低于 IDLH。',
    en: 'Oxygen of 19.5 % or more, a level that is known and below the IDLH.',
  },
  sources: ['EN 14387:2004+A1', '29 CFR 1910.134, table 1'],
  standing: 'published',
  unconfirmed: [],
  outside: [],
  oracles: [
    ...([1, 2, 3] as const).map(
      (level): Oracle => ({
        id: `EN 14387 K${level}`,
        tag: 'V2',
        source: 'EN 14387:2004+A1, test of type K at 30 l/min',
        unit: 'min',
        published: PRINTED[level],
        tolerance: { share: 1e-9 },
        computed: () => minutes(level, K_TEST[level].ppm, 30),
      }),
    ),
    {
      id: 'full-face filter factor',
      tag: 'V2',
      source: '29 CFR 1910.134, table 1',
      unit: '1',
      published: 50,
      tolerance: { unit: 0 },
      computed: () => filterState(filter(2), 0, 20).factor,
    },
  ],
  plots: [
    {
      title: { zh: '可用时间', en: 'Time until spent' },
      x: { name: { zh: '氨浓度', en: 'ammonia' }, unit: 'ppm', from: 50, to: 10_000, log: true },
      y: { name: { zh: '时间', en: 'time' }, unit: 'min', log: true },
      sliders: [{ key: 'q', name: { zh: '呼吸量', en: 'breathing' }, unit: 'L/min', from: 20, to: 80, at: 30 }],
      lines: ([1, 2, 3] as const).map((level) => ({
        name: { zh: `K${level}（系数 ${FILTER_FACTOR}）`, en: `K${level} (factor ${FILTER_FACTOR})` },
        at: (x, s) => minutes(level, x, s.q ?? 30),
      })),
      points: [{ x: K_TEST[2].ppm, y: PRINTED[2], oracle: 'EN 14387 K2' }],
    },
  ],
}
