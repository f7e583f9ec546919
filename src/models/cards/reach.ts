import { groundMaximum, halfWidthM, reachM, ruleOfThumbM } from '../../sim/hazards/reach'
import type { ModelCard } from '../card'

const D1 = { rateKgS: 0.37e-3, heightM: 40, windMS: 2 }
const FAP = 'Vallero, Fundamentals of Air Pollution, 3rd ed., p. 305'

export const card: ModelCard = {
  file: 'reach',
  group: 'gas',
  title: { zh: '最大落地浓度与影响距离', en: 'Highest ground concentration, and reach' },
  about: {
    zh: '由高斯烟羽求最大落地浓度及其距离、达到某一浓度的最远距离和该处半宽，用于划定警戒和疏散范围的训练讲解。',
    en: 'From the Gaussian plume: where the ground gets most and how much, how far a concentration reaches and how wide it is there.',
  },
  equations: [String.raw`\sigma_z(x_{max})\approx H/\sqrt{2}`, String.raw`y_{1/2}=\sigma_y\sqrt{2\ln(C_{axis}/C)}`],
  symbols: [
    { tex: 'x_{max}', unit: 'm', means: { zh: '最大落地浓度距离', en: 'distance of the highest concentration' } },
    { tex: 'H', unit: 'm', means: { zh: '有效源高', en: 'effective height of release' } },
    { tex: 'y_{1/2}', unit: 'm', means: { zh: '半宽', en: 'half width' } },
    { tex: 'C', unit: 'kg/m3', means: { zh: '浓度', en: 'concentration' } },
  ],
  range: {
    zh: '同高斯烟羽：100 m 至 10 km，风速不小于 1 m/s。',
    en: 'As the Gaussian plume: 100 m to 10 km, wind of 1 m/s or more.',
  },
  sources: ['AQ/T 3046-2013, E.33', FAP],
  standing: 'published',
  unconfirmed: [],
  outside: ['nearer-than-100-m', 'farther-than-10-km', 'farther-than-100-km', 'wind-below-1-m-s'],
  oracles: [
    {
      id: 'D1 distance of the maximum',
      tag: 'V2',
      source: FAP,
      unit: 'km',
      published: 0.28,
      tolerance: { unit: 0.005 },
      computed: () => (ruleOfThumbM('pg-turner', 40, 'B') ?? 0) / 1000,
    },
    {
      id: 'D1 thickest of three',
      tag: 'V2',
      source: FAP,
      unit: 'km',
      published: 0.28,
      // the book looks at every 0.02 km only: the thickest place is somewhere within half of that
      tolerance: { unit: 0.01 },
      computed: () => groundMaximum('pg-turner', D1, 'B').x / 1000,
    },
    {
      id: 'D1 maximum',
      tag: 'V2',
      source: FAP,
      unit: 'g/m3',
      published: 1.56e-5,
      tolerance: { unit: 0.5e-7 },
      computed: () => 1000 * groundMaximum('pg-turner', D1, 'B').kgM3,
    },
  ],
  plots: [
    {
      title: { zh: '某一浓度到达的距离', en: 'How far a concentration reaches' },
      x: { name: { zh: '源强', en: 'rate' }, unit: 'kg/s', from: 0.01, to: 10, log: true },
      y: { name: { zh: '距离', en: 'distance' }, unit: 'm', log: true },
      sliders: [
        {
          key: 'level',
          name: { zh: '浓度', en: 'concentration' },
          unit: 'mg/m3',
          from: 10,
          to: 5000,
          at: 209,
          log: true,
        },
        { key: 'wind', name: { zh: '风速', en: 'wind' }, unit: 'm/s', from: 1, to: 8, at: 2 },
      ],
      lines: (['D', 'F'] as const).map((stability) => ({
        name: { zh: `稳定度 ${stability}`, en: `class ${stability}` },
        at: (x, s) =>
          reachM('briggs-rural', { rateKgS: x, heightM: 0, windMS: s.wind ?? 2 }, (s.level ?? 1) * 1e-6, stability) ??
          0,
      })),
      points: [],
    },
    {
      title: { zh: '影响区半宽', en: 'Half width of the area' },
      x: { name: { zh: '下风距离', en: 'distance downwind' }, unit: 'm', from: 10, to: 2000 },
      y: { name: { zh: '半宽', en: 'half width' }, unit: 'm' },
      sliders: [
        { key: 'rate', name: { zh: '源强', en: 'rate' }, unit: 'kg/s', from: 0.01, to: 10, at: 1, log: true },
        {
          key: 'level',
          name: { zh: '浓度', en: 'concentration' },
          unit: 'mg/m3',
          from: 10,
          to: 5000,
          at: 209,
          log: true,
        },
      ],
      lines: [
        {
          name: { zh: '稳定度 D，2 m/s', en: 'class D, 2 m/s' },
          at: (x, s) =>
            halfWidthM('briggs-rural', { rateKgS: s.rate ?? 1, heightM: 0, windMS: 2 }, (s.level ?? 1) * 1e-6, x, 'D'),
        },
      ],
      points: [],
    },
  ],
}
