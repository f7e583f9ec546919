import {
  airChanges,
  airForLimit,
  airForSmallGas,
  fractionAfter,
  secondsTo,
  steadyFraction,
} from '../../sim/hazards/dilution'
import type { ModelCard } from '../card'

const PURGE = { volumeM3: 1000, airM3S: 10, gasM3S: 0, background: 0 }

export const card: ModelCard = {
  file: 'dilution',
  group: 'mine',
  title: { zh: '通风稀释（均匀混合）', en: 'Dilution by ventilation (well mixed)' },
  about: {
    zh: '按均匀混合计算稀释瓦斯所需风量、停风后的积聚和排放时间。实际巷道混合不均，局部浓度会高于计算值。',
    en: 'Air needed to thin a steady flow of gas, how gas gathers when the air stops, and how long purging takes. Real places mix badly: somewhere it is worse than this.',
  },
  equations: [
    String.raw`Q=\frac{q\,(1-L)}{L-B}`,
    String.raw`C(t)=C_s+(C_0-C_s)\,e^{-Qt/V},\quad C_s=B+\frac{q}{Q}`,
    String.raw`t=\frac{V}{Q}\ln\frac{C_0-C_s}{C_1-C_s}`,
  ],
  symbols: [
    { tex: 'Q', unit: 'm3/s', means: { zh: '风量', en: 'flow of air' } },
    { tex: 'q', unit: 'm3/s', means: { zh: '瓦斯涌出量', en: 'flow of gas' } },
    { tex: 'L', unit: '1', means: { zh: '允许浓度（体积分数）', en: 'limit, fraction by volume' } },
    { tex: 'B', unit: '1', means: { zh: '进风中的浓度', en: 'fraction in the intake' } },
    { tex: 'V', unit: 'm3', means: { zh: '空间体积', en: 'volume' } },
    { tex: 'C', unit: '1', means: { zh: '浓度', en: 'fraction' } },
  ],
  range: {
    zh: '均匀混合；瓦斯涌出量不超过风量的 5%（解析解）。',
    en: 'Well mixed; for the course of time no more than 5 % of gas to air.',
  },
  sources: [
    'Hartman, Mutmansky, Ramani, Wang, Mine Ventilation and Air Conditioning, 3rd ed. (1997), ch. 3, example 3.4',
    'Thakur, Advanced Mine Ventilation (2019), p. 264',
  ],
  standing: 'published',
  unconfirmed: [
    {
      zh: 'M1 中进风浓度 0.25% 由答案反推，原页识别不清。',
      en: 'M1: the 0.25 % in the intake follows from the answer; the page was not legible there.',
    },
  ],
  outside: ['gas-not-small', 'intake-over-limit', 'no-air'],
  oracles: [
    {
      id: 'M1',
      tag: 'V2',
      source: 'Hartman and others (1997), example 3.4: 90 cfm of gas, limit 1 %, intake 0.25 %',
      unit: 'cfm',
      published: 11880,
      tolerance: { unit: 0.5 },
      computed: () => airForLimit(90, 0.01, 0.0025).value,
    },
    {
      id: 'M1 metric',
      tag: 'V2',
      source: 'Hartman and others (1997), example 3.4: 0.04247 m3/s of gas',
      unit: 'm3/s',
      published: 5.606,
      tolerance: { unit: 0.5e-3 },
      computed: () => airForLimit(0.04247, 0.01, 0.0025).value,
    },
    {
      id: 'M3',
      tag: 'V2',
      source: 'Thakur (2019), p. 264: 1000 ft giving off 0.3 ft3/min a foot, limit 0.8 %',
      unit: 'cfm',
      published: 37500,
      tolerance: { unit: 0.5 },
      computed: () => airForSmallGas(0.3 * 1000, 0.008).value,
    },
    {
      id: 'M4',
      tag: 'C',
      source: 'from 3 % to 1 % in 1000 m3 with 10 m3/s of clean air: 100 ln 3',
      unit: 's',
      published: 109.86,
      tolerance: { unit: 0.5e-2 },
      computed: () => secondsTo(PURGE, 0.03, 0.01),
    },
    {
      id: 'M4 back',
      tag: 'C',
      source: 'the same the other way round: what is left after 109.86 s',
      unit: '1',
      published: 0.01,
      tolerance: { unit: 0.5e-6 },
      computed: () => fractionAfter(PURGE, 0.03, 109.86).value,
    },
    {
      id: 'air changes of M4',
      tag: 'C',
      source: '3600 x 10 / 1000',
      unit: '1/h',
      published: 36,
      tolerance: { unit: 1e-9 },
      computed: () => airChanges(10, 1000),
    },
    {
      id: 'M1 back',
      tag: 'C',
      source: 'the air of M1 gives its limit',
      unit: '1',
      published: 0.01,
      tolerance: { unit: 1e-12 },
      computed: () => steadyFraction(11880, 90, 0.0025),
    },
  ],
  plots: [
    {
      title: { zh: '排放瓦斯所需时间', en: 'Purging' },
      x: { name: { zh: '时间', en: 'time' }, unit: 's', from: 0, to: 600 },
      y: { name: { zh: '浓度', en: 'fraction' }, unit: '%' },
      sliders: [
        { key: 'air', name: { zh: '风量', en: 'air' }, unit: 'm3/s', from: 1, to: 30, at: 10 },
        { key: 'gas', name: { zh: '涌出量', en: 'gas' }, unit: 'm3/s', from: 0, to: 0.2, at: 0 },
      ],
      lines: [
        {
          name: { zh: '1000 m³，初始 3%', en: '1000 m3, from 3 %' },
          at: (x, s) => 100 * fractionAfter({ ...PURGE, airM3S: s.air ?? 10, gasM3S: s.gas ?? 0 }, 0.03, x).value,
        },
      ],
      outside: (_, s) => fractionAfter({ ...PURGE, airM3S: s.air ?? 10, gasM3S: s.gas ?? 0 }, 0.03, 0).outside,
      points: [{ x: 109.86, y: 1, oracle: 'M4' }],
    },
  ],
}
