import { plume } from '../../sim/hazards/plume'
import { addSource, concentrationMgM3, createPuffField, stepPuffs } from '../../sim/hazards/puff'
import { puffsOutside } from '../../sim/hazards/puffStep'
import { createWind } from '../../sim/hazards/wind'
import type { ModelCard } from '../card'

/** mg/m3 on the axis at the ground after `s` seconds of 1 kg/s in a west wind. */
function onAxis(x: number, windMS: number, s: number): number {
  const field = createPuffField('D')
  const wind = createWind(windMS, 270)
  addSource(field, { id: 'leak', x: 0, y: 0, z: 0, rateKgS: 1 })
  for (let i = 0; i < s * 2; i++) stepPuffs(field, wind, 0.5)
  return concentrationMgM3(field, { x, y: 0, z: 0 })
}

export const card: ModelCard = {
  file: 'puff',
  group: 'gas',
  title: { zh: '烟团场（随风向变化的气体）', en: 'Field of puffs (gas in a turning wind)' },
  about: {
    zh: '每秒释放一个烟团，随当时的风移动，气云因此可弯曲、可中断；风未吹到之处没有气体。稳定风下 30~800 m 与高斯烟羽相差 0.1 % 以内；100 m 以内是训练模型，未经现场验证。',
    en: 'A puff a second goes with the wind of the moment, so that the cloud bends and ends; no gas comes before the wind. In a steady wind it agrees with the plume within 0.1 % from 30 to 800 m. Within 100 m a training model, validated nowhere.',
  },
  equations: [
    String.raw`C=\sum_i\frac{m_i}{2\pi\,\ell_i\,\sigma_y\sigma_z}\,e^{-\frac{y^2}{2\sigma_y^2}}\left(e^{-\frac{(z-H)^2}{2\sigma_z^2}}+e^{-\frac{(z+H)^2}{2\sigma_z^2}}\right)`,
  ],
  symbols: [
    { tex: 'C', unit: 'kg/m3', means: { zh: '浓度', en: 'concentration' } },
    { tex: 'm_i', unit: 'kg', means: { zh: '烟团质量', en: 'mass of a puff' } },
    { tex: String.raw`\ell_i`, unit: 'm', means: { zh: '烟团沿风向长度', en: 'length of a puff along the wind' } },
    { tex: String.raw`\sigma_y,\sigma_z`, unit: 'm', means: { zh: '烟羽扩散参数', en: 'spreads of a plume' } },
  ],
  range: {
    zh: '风速不小于 0.5 m/s（宜不小于 1 m/s），平坦地形；100 m 以内为训练模型。',
    en: 'Wind of 0.5 m/s or more (better 1), flat ground; within 100 m a training model.',
  },
  sources: ['AQ/T 3046-2013, E.33, table E.7', 'src/sim/hazards/README.md: how it differs from round puffs'],
  standing: 'training',
  unconfirmed: [],
  outside: ['wind-below-0.5-m-s'],
  oracles: [],
  plots: [
    {
      title: { zh: '1 kg/s，D 类，轴线地面浓度', en: '1 kg/s in class D: on the axis, at the ground' },
      x: { name: { zh: '下风距离', en: 'distance downwind' }, unit: 'm', from: 5, to: 200 },
      y: { name: { zh: '浓度', en: 'concentration' }, unit: 'mg/m3', log: true },
      sliders: [
        { key: 'wind', name: { zh: '风速', en: 'wind' }, unit: 'm/s', from: 0.2, to: 6, at: 2 },
        { key: 's', name: { zh: '泄漏后', en: 'after' }, unit: 's', from: 5, to: 100, at: 60 },
      ],
      lines: [
        { name: { zh: '烟团场', en: 'puffs' }, at: (x, s) => onAxis(x, s.wind ?? 2, s.s ?? 60) },
        {
          name: { zh: '稳定烟羽', en: 'steady plume' },
          at: (x, s) => 1e6 * plume({ rateKgS: 1, heightM: 0, windMS: s.wind ?? 2 }, x, 0, 0, 'D', 'rural').kgM3,
        },
      ],
      outside: (_, s) => puffsOutside(s.wind ?? 2),
      points: [],
    },
  ],
}
