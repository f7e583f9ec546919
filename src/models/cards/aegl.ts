import { AEGL_MINUTES, aeglMinutes, aeglOutside, aeglPpm } from '../../sim/hazards/aegl'
import type { ModelCard, Oracle } from '../card'

/** Tiers 1 to 3 as published, ppm for 10, 30, 60, 240 and 480 minutes; tier 1 of carbon monoxide is not recommended. */
const PRINTED = {
  ammonia: [
    [30, 30, 30, 30, 30],
    [220, 220, 160, 110, 110],
    [2700, 1600, 1100, 550, 390],
  ],
  chlorine: [
    [0.5, 0.5, 0.5, 0.5, 0.5],
    [2.8, 2.8, 2, 1, 0.71],
    [50, 28, 20, 10, 7.1],
  ],
  'hydrogen-sulfide': [
    [0.75, 0.6, 0.51, 0.36, 0.33],
    [41, 32, 27, 20, 17],
    [76, 59, 50, 37, 31],
  ],
  'carbon-monoxide': [[], [420, 150, 83, 33, 27], [1700, 600, 330, 150, 130]],
} as const
const MINUTES = [10, 30, 60, 240, 480] as const
const GASES = Object.keys(PRINTED) as (keyof typeof PRINTED)[]
const SOURCE = 'US EPA / NAS, Acute Exposure Guideline Levels, final values'

export const card: ModelCard = {
  file: 'aegl',
  group: 'gas',
  title: { zh: '急性暴露指导水平 AEGL', en: 'AEGL' },
  about: {
    zh: '公众短时暴露的三级指导浓度：1 级不适，2 级不可逆伤害或丧失逃生能力，3 级危及生命。公布时长之间按 Cᵐt 为常数插值。',
    en: 'Guideline concentrations for the public: tier 1 discomfort, 2 lasting harm or no escape by oneself, 3 danger to life. Between the published durations C^m t is kept.',
  },
  equations: [String.raw`C^m t=\text{const},\quad m=\frac{\ln(t_2/t_1)}{\ln(C_1/C_2)}`],
  symbols: [
    { tex: 'C', unit: 'ppm', means: { zh: '浓度', en: 'concentration' } },
    { tex: 't', unit: 'min', means: { zh: '时长', en: 'duration' } },
    { tex: 'm', unit: '1', means: { zh: '相邻两点之间的指数', en: 'exponent between two neighbours' } },
  ],
  range: {
    zh: '10 min 至 8 h。更短按 C²t 外推，更长取 8 h 值，均提示超出范围。',
    en: '10 minutes to 8 hours; shorter by C²t and longer by the 8-hour value, both with a flag.',
  },
  sources: [SOURCE],
  standing: 'published',
  unconfirmed: [
    {
      zh: '一氧化碳的数值仅见于二手资料（两处一致）。',
      en: 'Those of carbon monoxide were seen in secondary sources only, two of which agree.',
    },
  ],
  outside: ['aegl-shorter-than-10-min', 'aegl-longer-than-8-h'],
  oracles: [
    ...GASES.flatMap((gas) =>
      PRINTED[gas].flatMap((row, tier) =>
        row.map(
          (ppm, i): Oracle => ({
            id: `AEGL-${tier + 1} ${gas} ${MINUTES[i]} min`,
            tag: 'V2',
            source: SOURCE,
            unit: 'ppm',
            published: ppm,
            tolerance: { share: 1e-12 },
            computed: () => aeglPpm(gas, (tier + 1) as 1 | 2 | 3, MINUTES[i] as number) ?? Number.NaN,
          }),
        ),
      ),
    ),
    {
      id: 'AEGL-3 ammonia 1600 ppm lasts 30 min',
      tag: 'V2',
      source: SOURCE,
      unit: 'min',
      published: 30,
      tolerance: { share: 1e-9 },
      computed: () => aeglMinutes(3, 1600),
    },
    {
      id: 'AEGL-2 ammonia 440 ppm by C2t',
      tag: 'C',
      source: '10 min at 220 ppm, C²t',
      unit: 'min',
      published: 2.5,
      tolerance: { share: 1e-9 },
      computed: () => aeglMinutes(2, 440),
    },
  ],
  plots: [
    {
      title: { zh: '氨的三级浓度', en: 'Three tiers of ammonia' },
      x: { name: { zh: '时长', en: 'duration' }, unit: 'min', from: 2, to: 600, log: true },
      y: { name: { zh: '浓度', en: 'concentration' }, unit: 'ppm', log: true },
      sliders: [],
      lines: ([1, 2, 3] as const).map((tier) => ({
        name: { zh: `AEGL-${tier}`, en: `AEGL-${tier}` },
        at: (x) => aeglPpm('ammonia', tier, x) ?? 0,
      })),
      outside: (x) => aeglOutside(x),
      points: [
        { x: AEGL_MINUTES[2], y: 160, oracle: 'AEGL-2 ammonia 60 min' },
        { x: AEGL_MINUTES[2], y: 1100, oracle: 'AEGL-3 ammonia 60 min' },
      ],
    },
  ],
}
