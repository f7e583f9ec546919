import {
  BURN_TDU,
  type Burn,
  HEAT_PROBITS,
  burnTime,
  heatDeaths,
  heatProbit,
  radiationLevel,
} from '../../sim/hazards/burns'
import { firstWhere } from '../bounds'
import type { ModelCard, Oracle } from '../card'

const HSL = 'HSL (2007), quoted by "Thermal dose unit", Wikipedia'
const H2 = 'AQ/T 3046-2013, table H.2'

/** Rows of table H.2, kW/m2. */
const H2_ROWS = [37.5, 25, 12.5, 6.3, 4.7, 1.58] as const
/** Where each harm begins, thermal dose units. */
const TDU = [
  ['pain', 92],
  ['first-degree', 105],
  ['second-degree', 290],
  ['third-degree', 1000],
] as const

const time = (id: string, burn: Burn, kWM2: number, published: number): Oracle => ({
  id,
  tag: 'C',
  source: HSL,
  unit: 's',
  published,
  tolerance: { unit: 0.05 },
  computed: () => burnTime(burn, kWM2).seconds,
})

const NAMES = {
  pain: { zh: '疼痛', en: 'pain' },
  'first-degree': { zh: '一度烧伤', en: 'first degree' },
  'second-degree': { zh: '二度烧伤', en: 'second degree' },
  'third-degree': { zh: '三度烧伤', en: 'third degree' },
} as const

export const card: ModelCard = {
  file: 'burns',
  group: 'fire',
  title: { zh: '热辐射伤害：热剂量与死亡概率', en: 'Harm by radiation: thermal dose and deaths' },
  about: {
    zh: '裸露皮肤受热辐射的累计热剂量，达到阈值即疼痛或烧伤；死亡概率按 Probit 方程。同一标准中表 H.2 写 37.5 kW/m2、10 s 致死 1%，Probit 方程却得出 68%，两者不得混用。',
    en: 'Thermal dose of bare skin: harm begins at its thresholds. Deaths by a probit. One and the same standard says 1 % dead for 37.5 kW/m2 in 10 s in table H.2, while its probit gives 68 %: do not mix the two.',
  },
  equations: [
    String.raw`TDU=\int q^{4/3}\,dt`,
    String.raw`Pr=-36.38+2.56\ln(Q^{4/3}t)`,
    String.raw`Pr=-14.9+2.56\ln(Q^{4/3}t/10^4)`,
    String.raw`P=\tfrac12\left[1+\operatorname{erf}\!\left(\tfrac{Pr-5}{\sqrt2}\right)\right]`,
  ],
  symbols: [
    { tex: 'q', unit: 'kW/m2', means: { zh: '热辐射强度', en: 'radiation' } },
    { tex: 'Q', unit: 'W/m2', means: { zh: '热辐射强度（注意单位）', en: 'radiation (mind the unit)' } },
    { tex: 't', unit: 's', means: { zh: '暴露时间', en: 'time' } },
    { tex: 'TDU', unit: '(kW/m2)^(4/3) s', means: { zh: '热剂量', en: 'thermal dose' } },
    { tex: 'Pr', unit: '1', means: { zh: '概率单位', en: 'probit' } },
    { tex: 'P', unit: '1', means: { zh: '死亡概率', en: 'probability of death' } },
  ],
  range: {
    zh: '热剂量：高于 1.58 kW/m2（更弱者可长时间忍受）；死亡概率：暴露不超过 20 s。',
    en: 'Dose: above 1.58 kW/m2 (weaker radiation is borne for any time). Deaths: up to 20 s.',
  },
  sources: [HSL, 'AQ/T 3046-2013, 10.2 and table H.2', 'Eisenberg, Lynch and Breeding (1975)'],
  standing: 'published',
  unconfirmed: [
    {
      zh: 'Eisenberg Probit 方程的系数凭记忆录入，只作对照。',
      en: 'The coefficients of Eisenberg are from memory; for comparison only.',
    },
  ],
  outside: ['under-1.58-kW-m2', 'over-20-s'],
  oracles: [
    time('H1 pain at 6.3 kW/m2', 'pain', 6.3, 7.9),
    time('H2 second degree at 12.5 kW/m2', 'second-degree', 12.5, 10),
    time('H3 second degree at 5 kW/m2', 'second-degree', 5, 33.9),
    time('H3 second degree at 10 kW/m2', 'second-degree', 10, 13.5),
    time('H3 second degree at 20 kW/m2', 'second-degree', 20, 5.3),
    {
      id: 'H.2 pain at 6.3 kW/m2',
      tag: 'V1',
      source: H2,
      unit: 's',
      published: 8,
      tolerance: { unit: 0.5 },
      computed: () => burnTime('pain', 6.3).seconds,
    },
    {
      id: 'heat probit 37.5 kW/m2, 10 s',
      tag: 'C',
      source: 'AQ/T 3046-2013, 10.2',
      unit: '1',
      published: 0.68,
      tolerance: { unit: 0.005 },
      // A hair below 37.5, from where on the standard counts everybody dead.
      computed: () => heatDeaths(37.4999, 10).share,
    },
    {
      id: 'radiation that kills everybody',
      tag: 'V1',
      source: 'AQ/T 3046-2013, 10.2',
      unit: 'kW/m2',
      published: 37.5,
      tolerance: { unit: 0 },
      computed: () => firstWhere(10, 100, (kWM2) => heatDeaths(kWM2, 0.001).share === 1),
    },
    {
      id: 'heat probit of 10 kW/m2, 10 s',
      tag: 'C',
      source: 'AQ/T 3046-2013, 10.2: -36.38 + 2.56 ln(10000^(4/3) x 10)',
      unit: '1',
      published: 0.953,
      tolerance: { unit: 0.5e-3 },
      computed: () => heatProbit(HEAT_PROBITS['aq-t-3046'], 10, 10),
    },
    ...H2_ROWS.map(
      (kWM2): Oracle => ({
        id: `H.2 row of ${kWM2} kW/m2`,
        tag: 'V1',
        source: H2,
        unit: 'kW/m2',
        published: kWM2,
        tolerance: { unit: 0 },
        computed: () => radiationLevel(kWM2 + 0.01)?.at ?? 0,
      }),
    ),
    ...TDU.map(
      ([burn, tdu]): Oracle => ({
        id: `TDU ${burn}`,
        tag: 'V2',
        source: HSL,
        unit: '(kW/m2)^(4/3) s',
        published: tdu,
        tolerance: { unit: 1e-9 },
        computed: () => burnTime(burn, 8).seconds * 16,
      }),
    ),
  ],
  plots: [
    {
      title: { zh: '到达各级伤害的时间', en: 'Time until harm' },
      x: { name: { zh: '热辐射', en: 'radiation' }, unit: 'kW/m2', from: 1, to: 40, log: true },
      y: { name: { zh: '时间', en: 'time' }, unit: 's', log: true },
      sliders: [],
      lines: (Object.keys(BURN_TDU) as Burn[]).map((burn) => ({
        name: NAMES[burn],
        at: (x) => burnTime(burn, x).seconds,
      })),
      outside: (x) => burnTime('pain', x).outside,
      points: [
        { x: 6.3, y: 7.9, oracle: 'H1 pain at 6.3 kW/m2' },
        { x: 12.5, y: 10, oracle: 'H2 second degree at 12.5 kW/m2' },
      ],
    },
    {
      title: { zh: '死亡率', en: 'Share of people dead' },
      x: { name: { zh: '暴露时间', en: 'time' }, unit: 's', from: 1, to: 40 },
      y: { name: { zh: '死亡率', en: 'share dead' }, unit: '1' },
      sliders: [{ key: 'q', name: { zh: '热辐射', en: 'radiation' }, unit: 'kW/m2', from: 5, to: 40, at: 20 }],
      lines: [{ name: { zh: 'AQ/T 3046', en: 'AQ/T 3046' }, at: (x, s) => heatDeaths(s.q ?? 0, x).share }],
      outside: (x, s) => heatDeaths(s.q ?? 0, x).outside,
      points: [],
    },
  ],
}
