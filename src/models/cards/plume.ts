import { sigmaY, sigmaZ } from '../../sim/hazards/briggs'
import { plume, plumeWithSigma } from '../../sim/hazards/plume'
import type { ModelCard, Oracle } from '../card'

/** 0.1 kg/s at the ground in 2 m/s, the case of CCPS 1999, p. 97. */
const CCPS_P97 = { rateKgS: 0.1, heightM: 0, windMS: 2 }

/** Vallero, p. 303: 0.37 g/s from 40 m in 2 m/s, with the spreads printed there. */
const D1 = { rateKgS: 0.37e-3, heightM: 40, windMS: 2 }
const D1_AT = [
  [0.26, 45.9, 26.2, 1.53e-5],
  [0.28, 49, 28.2, 1.56e-5],
  [0.3, 52.2, 30.1, 1.55e-5],
] as const
/** Chimney of 60 m, 80 g/s of sulfur dioxide, 6 m/s, rural D. */
const D6 = { rateKgS: 0.08, heightM: 60, windMS: 6 }
const D6_AT = [
  [500, 0, 1.448e-4, 0.5e-7],
  [500, 50, 6.37e-5, 0.5e-7],
  [1500, 0, 3.69e-4, 0.5e-6],
] as const

export const card: ModelCard = {
  file: 'plume',
  group: 'gas',
  title: { zh: '高斯烟羽模型', en: 'Gaussian plume' },
  about: {
    zh: '连续点源在稳定风中的浓度，地面全反射。只适用于与空气密度相近的气体和平坦地形，是本项目烟团场的对照基准。',
    en: 'Concentration from a steady point source in a steady wind, mirrored at the ground. For gas about as heavy as air over flat ground; the yardstick of the puff field.',
  },
  equations: [
    String.raw`C=\frac{Q}{2\pi u\,\sigma_y\sigma_z}\,e^{-\frac{y^2}{2\sigma_y^2}}\left(e^{-\frac{(z-H)^2}{2\sigma_z^2}}+e^{-\frac{(z+H)^2}{2\sigma_z^2}}\right)`,
  ],
  symbols: [
    { tex: 'C', unit: 'kg/m3', means: { zh: '浓度', en: 'concentration' } },
    { tex: 'Q', unit: 'kg/s', means: { zh: '源强', en: 'rate of release' } },
    { tex: 'u', unit: 'm/s', means: { zh: '风速', en: 'wind speed' } },
    { tex: 'H', unit: 'm', means: { zh: '有效源高', en: 'effective height of release' } },
    {
      tex: String.raw`\sigma_y,\sigma_z`,
      unit: 'm',
      means: { zh: '横风向、垂直扩散参数', en: 'spread across the wind and upwards' },
    },
  ],
  range: {
    zh: '下风向 100 m 至 10 km，风速不小于 1 m/s。',
    en: '100 m to 10 km downwind, wind of 1 m/s or more.',
  },
  sources: [
    'AQ/T 3046-2013, E.33, table E.7',
    'CCPS, Guidelines for Consequence Analysis of Chemical Releases (1999), p. 97',
  ],
  standing: 'published',
  unconfirmed: [],
  outside: ['nearer-than-100-m', 'farther-than-10-km', 'farther-than-100-km', 'wind-below-1-m-s'],
  oracles: [
    {
      id: 'D5 on the axis',
      tag: 'C',
      source: 'CCPS (1999), p. 97, with the spreads of Briggs',
      unit: 'kg/m3',
      published: 1.172e-4,
      tolerance: { unit: 0.5e-7 },
      computed: () => plume(CCPS_P97, 500, 0, 0, 'F', 'rural').kgM3,
    },
    {
      id: 'D5 sigma y',
      tag: 'C',
      source: 'AQ/T 3046-2013, table E.7',
      unit: 'm',
      published: 19.518,
      tolerance: { unit: 0.5e-3 },
      computed: () => sigmaY(500, 'F', 'rural'),
    },
    {
      id: 'D5 sigma z',
      tag: 'C',
      source: 'AQ/T 3046-2013, table E.7',
      unit: 'm',
      published: 6.9565,
      tolerance: { unit: 0.5e-4 },
      computed: () => sigmaZ(500, 'F', 'rural'),
    },
    ...D1_AT.map(
      ([km, sy, sz, gM3]): Oracle => ({
        id: `D1 ${km} km`,
        tag: 'V2',
        source: 'Vallero, Fundamentals of Air Pollution, 3rd ed., p. 303-305',
        unit: 'g/m3',
        published: gM3,
        tolerance: { unit: 0.5e-7 },
        computed: () => 1000 * plumeWithSigma(D1, 0, 0, sy, sz),
      }),
    ),
    ...D6_AT.map(
      ([x, y, gM3, unit]): Oracle => ({
        id: `D6 x ${x} m y ${y} m`,
        tag: 'C',
        source: 'AQ/T 3046-2013, E.33 and table E.7',
        unit: 'g/m3',
        published: gM3,
        tolerance: { unit },
        computed: () => 1000 * plume(D6, x, y, 0, 'D', 'rural').kgM3,
      }),
    ),
  ],
  plots: [
    {
      title: { zh: '轴线地面浓度', en: 'Concentration at the ground, on the axis' },
      x: { name: { zh: '下风距离', en: 'distance downwind' }, unit: 'm', from: 20, to: 2000, log: true },
      y: { name: { zh: '浓度', en: 'concentration' }, unit: 'kg/m3', log: true },
      sliders: [
        { key: 'rate', name: { zh: '源强', en: 'rate' }, unit: 'kg/s', from: 0.01, to: 10, at: 0.1, log: true },
        { key: 'wind', name: { zh: '风速', en: 'wind' }, unit: 'm/s', from: 0.5, to: 10, at: 2 },
      ],
      lines: (['D', 'F'] as const).map((stability) => ({
        name: { zh: `稳定度 ${stability}`, en: `class ${stability}` },
        at: (x, s) =>
          plume({ rateKgS: s.rate ?? 0, heightM: 0, windMS: s.wind ?? 1 }, x, 0, 0, stability, 'rural').kgM3,
      })),
      outside: (x, s) => plume({ rateKgS: 1, heightM: 0, windMS: s.wind ?? 1 }, x, 0, 0, 'F', 'rural').outside,
      points: [{ x: 500, y: 1.172e-4, oracle: 'D5 on the axis' }],
    },
  ],
}
