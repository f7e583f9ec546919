import { aerosolExcess, denseShape, denseSigmaY } from '../../sim/hazards/dense'
import type { ModelCard } from '../card'

export const card: ModelCard = {
  file: 'dense',
  group: 'gas',
  title: { zh: '近场重气团形状', en: 'Shape of heavy gas near its source' },
  about: {
    zh: '夹带液滴的液氨射流初期比空气重：本模型让烟团在源附近更宽、更低、更慢，100 m 处回到中性烟羽。参数为训练设定，未与现场试验比对。',
    en: 'A jet of ammonia with droplets is heavier than air at first: here its puffs are wider, lower and slower near the source, and those of a neutral plume again at 100 m. Chosen for drills, compared with no trial.',
  },
  equations: [
    String.raw`e=1+\frac{f H_v+c_{pv}(T-T_b)}{c_{pa}T}-\frac{M_a}{M}`,
    String.raw`\frac{db}{dt}=1.15\sqrt{g'h}`,
  ],
  symbols: [
    {
      tex: 'e',
      unit: 'kg/kg',
      means: {
        zh: '每千克氨使混合气比被排开的空气多出的质量',
        en: 'excess over the air displaced, for each kg of ammonia',
      },
    },
    { tex: 'f', unit: '1', means: { zh: '液滴质量分数', en: 'share of droplets' } },
    { tex: 'b', unit: 'm', means: { zh: '云半宽', en: 'half width of the cloud' } },
    { tex: "g'", unit: 'm/s2', means: { zh: '折减重力加速度', en: 'reduced gravity' } },
    { tex: 'h', unit: 'm', means: { zh: '云高', en: 'depth of the cloud' } },
  ],
  range: { zh: '源附近 100 m 以内，仅供训练。', en: 'Within 100 m of the source, for training only.' },
  sources: ['van Ulden (1984); Britter (1988): front speed', 'Britter and McQuaid (1988): criterion'],
  standing: 'training',
  unconfirmed: [
    {
      zh: '初始混合浓度 0.1 kg/m³、最小层厚 0.75 m、宽高比 5、着地距离 5 m，均为训练设定值。',
      en: '0.1 kg/m³ after the jet, least depth 0.75 m, aspect 5, touchdown at 5 m: all chosen for training.',
    },
  ],
  outside: [],
  oracles: [],
  plots: [
    {
      title: { zh: '横风向扩散参数', en: 'Crosswind spread' },
      x: { name: { zh: '距离', en: 'distance' }, unit: 'm', from: 1, to: 150 },
      y: { name: { zh: 'σy', en: 'sigma y' }, unit: 'm' },
      sliders: [
        { key: 'rate', name: { zh: '源强', en: 'rate' }, unit: 'kg/s', from: 0.01, to: 10, at: 0.36, log: true },
        { key: 'wind', name: { zh: '风速', en: 'wind' }, unit: 'm/s', from: 0.5, to: 6, at: 2.5 },
      ],
      lines: [
        {
          name: { zh: '80 % 液滴的液氨射流', en: 'ammonia with 80 % droplets' },
          at: (x, s) => {
            const u = s.wind ?? 2.5
            return denseSigmaY(
              denseShape(aerosolExcess(0.8, 25), s.rate ?? 0.36, u, 'D', 'rural'),
              x,
              x / u,
              'D',
              'rural',
            )
          },
        },
        {
          name: { zh: '中性气体', en: 'gas as heavy as air' },
          at: (x, s) => {
            const u = s.wind ?? 2.5
            return denseSigmaY(denseShape(0, s.rate ?? 0.36, u, 'D', 'rural'), x, x / u, 'D', 'rural')
          },
        },
      ],
      points: [],
    },
  ],
}
