import { puffSigma } from '../../sim/hazards/briggs'
import { puffCentre } from '../../sim/hazards/plume'
import { puffAt, puffDosage } from '../../sim/hazards/puffCloud'
import type { ModelCard } from '../card'

/** 1 kg at the ground in 2 m/s, class F: CCPS 1999, p. 101. */
const CCPS_P101 = { massKg: 1, heightM: 0, windMS: 2 }
const SOURCE = 'CCPS (1999), p. 101, as tested by GasDispersion.jl (the book prints 6.1 m for sigma y, a mistake)'

export const card: ModelCard = {
  file: 'puffCloud',
  group: 'gas',
  title: { zh: '高斯烟团模型（瞬时泄漏）', en: 'Gaussian puff (all at once)' },
  about: {
    zh: '瞬时泄漏的烟团随风移动，给出任意地点、任意时刻的浓度和烟团经过的累计剂量。只适用于与空气密度相近的气体和平坦地形。',
    en: 'Gas let go at once drifts with the wind: the concentration at any place and time, and the dosage of its passing. For gas about as heavy as air over flat ground.',
  },
  equations: [
    String.raw`C=\frac{M}{(2\pi)^{3/2}\sigma_x\sigma_y\sigma_z}e^{-\frac{(x-ut)^2}{2\sigma_x^2}-\frac{y^2}{2\sigma_y^2}}\left(e^{-\frac{(z-H)^2}{2\sigma_z^2}}+e^{-\frac{(z+H)^2}{2\sigma_z^2}}\right)`,
  ],
  symbols: [
    { tex: 'C', unit: 'kg/m3', means: { zh: '浓度', en: 'concentration' } },
    { tex: 'M', unit: 'kg', means: { zh: '泄漏量', en: 'mass released' } },
    { tex: 'u', unit: 'm/s', means: { zh: '风速', en: 'wind speed' } },
    { tex: 't', unit: 's', means: { zh: '泄漏后时间', en: 'time since the release' } },
    {
      tex: String.raw`\sigma_x,\sigma_y,\sigma_z`,
      unit: 'm',
      means: { zh: '烟团扩散参数', en: 'spreads of the puff' },
    },
  ],
  range: { zh: '烟团移动 100 m 至 10 km，风速不小于 1 m/s。', en: 'Drifted 100 m to 10 km, wind of 1 m/s or more.' },
  sources: [
    'AQ/T 3046-2013, E.34, table E.8',
    'CCPS, Guidelines for Consequence Analysis of Chemical Releases (1999), p. 101',
  ],
  standing: 'published',
  unconfirmed: [],
  outside: ['nearer-than-100-m', 'farther-than-10-km', 'wind-below-1-m-s'],
  oracles: [
    {
      id: 'CCPS p.101 sigma y',
      tag: 'V2',
      source: SOURCE,
      unit: 'm',
      published: 5.047929716825321,
      tolerance: { share: 1e-12 },
      computed: () => puffSigma(500, 'F').xy,
    },
    {
      id: 'CCPS p.101 sigma z',
      tag: 'V2',
      source: SOURCE,
      unit: 'm',
      published: 2.214836678536473,
      tolerance: { share: 1e-12 },
      computed: () => puffSigma(500, 'F').z,
    },
    {
      id: 'CCPS p.101 middle after 250 s',
      tag: 'C',
      source: SOURCE,
      unit: 'kg/m3',
      published: 2.25e-3,
      tolerance: { unit: 0.5e-7 },
      computed: () => puffAt(CCPS_P101, 500, 0, 0, 250, 'F').kgM3,
    },
    {
      id: 'puff middle at the ground',
      tag: 'C',
      source: 'AQ/T 3046-2013: C = Q / (sqrt 2 pi^1.5 sx sy sz), 10 kg, 6, 6 and 3 m',
      unit: 'kg/m3',
      published: 0.011758081,
      tolerance: { unit: 0.5e-9 },
      computed: () => puffCentre(10, 6, 3),
    },
  ],
  plots: [
    {
      title: { zh: '固定点上的浓度过程', en: 'Concentration at a place as the puff passes' },
      x: { name: { zh: '时间', en: 'time' }, unit: 's', from: 1, to: 500 },
      y: { name: { zh: '浓度', en: 'concentration' }, unit: 'kg/m3' },
      sliders: [
        { key: 'x', name: { zh: '下风距离', en: 'distance downwind' }, unit: 'm', from: 50, to: 1000, at: 500 },
        { key: 'wind', name: { zh: '风速', en: 'wind' }, unit: 'm/s', from: 0.5, to: 6, at: 2 },
      ],
      lines: [
        {
          name: { zh: '1 kg，F 类', en: '1 kg, class F' },
          at: (x, s) => puffAt({ ...CCPS_P101, windMS: s.wind ?? 2 }, s.x ?? 500, 0, 0, x, 'F').kgM3,
        },
      ],
      outside: (x, s) => puffAt({ ...CCPS_P101, windMS: s.wind ?? 2 }, s.x ?? 500, 0, 0, x, 'F').outside,
      points: [{ x: 250, y: 2.25e-3, oracle: 'CCPS p.101 middle after 250 s' }],
    },
    {
      title: { zh: '烟团经过的累计剂量', en: 'Dosage of the passing' },
      x: { name: { zh: '下风距离', en: 'distance downwind' }, unit: 'm', from: 100, to: 2000, log: true },
      y: { name: { zh: '累计剂量', en: 'dosage' }, unit: 'kg s/m3', log: true },
      sliders: [{ key: 'mass', name: { zh: '泄漏量', en: 'mass' }, unit: 'kg', from: 0.1, to: 1000, at: 1, log: true }],
      lines: [
        {
          name: { zh: 'F 类，2 m/s', en: 'class F, 2 m/s' },
          at: (x, s) => puffDosage({ ...CCPS_P101, massKg: s.mass ?? 1 }, x, 0, 0, 'F'),
        },
      ],
      points: [],
    },
  ],
}
