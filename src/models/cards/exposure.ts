import { createExposure, exposureAeglOutside, exposureOutside, stepExposure } from '../../sim/hazards/exposure'
import { mgM3FromPpm } from '../../sim/hazards/gases'
import type { ModelCard } from '../card'

/** Steps through a steady exposure to ammonia. */
function breathe(mgM3: number, factor: number, minutes: number) {
  const state = createExposure()
  for (let i = 0; i < minutes * 12; i++) stepExposure(state, mgM3, factor, 5)
  return state
}

export const card: ModelCard = {
  file: 'exposure',
  group: 'gas',
  title: { zh: '吸入剂量累计', en: 'What is breathed, added up' },
  about: {
    zh: '逐步累计毒性负荷、各级 AEGL 的已占用比例和死亡概率，另记不戴面罩时的数值。负荷只增不减，不计恢复。',
    en: 'Adds up the toxic load, the shares of the AEGLs used up and the probability of death, and the same without the mask. Loads only grow; recovery is not counted.',
  },
  equations: [String.raw`L=\int C^n\,dt`, String.raw`s_k=\int\frac{dt}{T_k(C)}`],
  symbols: [
    { tex: 'L', unit: '(mg/m3)^n min', means: { zh: '毒性负荷', en: 'toxic load' } },
    { tex: 's_k', unit: '1', means: { zh: 'AEGL-k 已占用比例', en: 'share of AEGL-k used up' } },
    { tex: 'T_k(C)', unit: 'min', means: { zh: '浓度 C 下达到 AEGL-k 的时间', en: 'time to AEGL-k in C' } },
  ],
  range: {
    zh: '接触不超过 30 min（Probit 方程）；浓度使 AEGL-2 在 10 min 以上才达到。',
    en: 'Exposed for up to 30 minutes (probit), to concentrations that take 10 minutes or more to AEGL-2.',
  },
  sources: ['AQ/T 3046-2013, chapter 10', 'US EPA / NAS, AEGLs for ammonia (2008)'],
  standing: 'published',
  unconfirmed: [],
  outside: ['exposure-longer-than-30-min', 'aegl-shorter-than-10-min'],
  oracles: [
    {
      id: 'T3 by stepping',
      tag: 'C',
      source: 'AQ/T 3046-2013, table I.2: 30 min in 5428 mg/m3 of ammonia',
      unit: '1',
      published: 0.5,
      // 5428 is rounded itself: half a mg/m3 is 0.7e-4 of people
      tolerance: { unit: 0.75e-4 },
      computed: () => breathe(5428, 1, 30).lethality,
    },
    {
      id: 'AEGL-2 used up in 30 min',
      tag: 'V2',
      source: 'US EPA / NAS: 160 ppm for 60 min, half of it',
      unit: '1',
      published: 0.5,
      tolerance: { share: 1e-6 },
      computed: () => breathe(mgM3FromPpm(160.0000001), 1, 30).aegl2,
    },
  ],
  plots: [
    {
      title: { zh: '规定时间内占用的比例', en: 'Shares used up in so many minutes' },
      x: { name: { zh: '浓度', en: 'concentration' }, unit: 'mg/m3', from: 10, to: 5000, log: true },
      y: { name: { zh: '占用比例', en: 'share' }, unit: '1', log: true },
      sliders: [
        { key: 't', name: { zh: '时间', en: 'time' }, unit: 'min', from: 1, to: 40, at: 10 },
        { key: 'f', name: { zh: '防护系数', en: 'protection factor' }, unit: '1', from: 1, to: 50, at: 1 },
      ],
      lines: [
        { name: { zh: 'AEGL-2', en: 'AEGL-2' }, at: (x, s) => breathe(x, s.f ?? 1, s.t ?? 10).aegl2 },
        { name: { zh: 'AEGL-3', en: 'AEGL-3' }, at: (x, s) => breathe(x, s.f ?? 1, s.t ?? 10).aegl3 },
      ],
      outside: (x, s) => {
        const state = breathe(x, s.f ?? 1, s.t ?? 10)
        return exposureOutside(state) ?? exposureAeglOutside(state)
      },
      points: [],
    },
  ],
}
