import { FLAMMABLE, leChatelier, lelPercent, mixtureOutside, mixtureRange } from '../../sim/hazards/flammable'
import type { ModelCard, Oracle } from '../card'

const ZABETAKIS = 'Zabetakis, US Bureau of Mines Bulletin 627 (1965), as in the Matheson table'
/** As printed there, percent by volume. */
const PRINTED = {
  methane: [5, 15],
  hydrogen: [4, 75],
  ammonia: [15, 28],
  'hydrogen-sulfide': [4, 44],
  butane: [1.8, 8.4],
  acetylene: [2.5, 100],
} as const
/** Natural gas of the textbooks: shares and lower limits. */
const NATURAL = [
  { volume: 80, limit: 5 },
  { volume: 15, limit: 3.22 },
  { volume: 4, limit: 2.37 },
  { volume: 1, limit: 1.86 },
]

export const card: ModelCard = {
  file: 'flammable',
  group: 'gas',
  title: { zh: '爆炸极限与混合气体', en: 'Limits of flammability, and mixtures' },
  about: {
    zh: '常见可燃气体在空气中的爆炸上下限，混合气按勒夏特列公式；检测仪的 %LEL 读数由此换算。',
    en: 'Lower and upper limits in air, mixtures by Le Chatelier, and what a meter in %LEL shows.',
  },
  equations: [String.raw`L_m=\frac{100}{\sum V_i/L_i}`],
  symbols: [
    { tex: 'L_m,L_i', unit: '%', means: { zh: '混合气、各组分的极限', en: 'limit of the mixture and of each part' } },
    { tex: 'V_i', unit: '%', means: { zh: '组分占可燃气的体积分数', en: 'share of the fuels by volume' } },
  ],
  range: {
    zh: '常温常压空气中；含氢、乙炔、硫化氢的混合气误差大。',
    en: 'In air at room temperature and 1 atm; far off for mixtures with hydrogen, acetylene or hydrogen sulfide.',
  },
  sources: [ZABETAKIS, 'Le Chatelier (1891)'],
  standing: 'published',
  unconfirmed: [
    {
      zh: '丙烷、乙烷、乙烯、乙醇、甲苯、汽油蒸气的极限未在公布文本中逐项核对。',
      en: 'Limits of propane, ethane, ethylene, ethanol, toluene and gasoline vapour were not checked in a published text.',
    },
  ],
  outside: ['le-chatelier-unlike-fuels'],
  oracles: [
    ...(Object.keys(PRINTED) as (keyof typeof PRINTED)[]).flatMap((fuel): Oracle[] =>
      (['lel', 'uel'] as const).map((edge, i) => ({
        id: `${edge.toUpperCase()} ${fuel}`,
        tag: 'V2',
        source: ZABETAKIS,
        unit: '%',
        published: PRINTED[fuel][i] ?? Number.NaN,
        tolerance: { share: 1e-12 },
        computed: () => mixtureRange({ [fuel]: 1 })?.[edge] ?? Number.NaN,
      })),
    ),
    {
      id: 'Le Chatelier natural gas',
      tag: 'C',
      source: 'methane 80, ethane 15, propane 4, butane 1 % with limits 5, 3.22, 2.37, 1.86',
      unit: '%',
      published: 4.37,
      tolerance: { unit: 0.005 },
      computed: () => leChatelier(NATURAL) ?? Number.NaN,
    },
    {
      id: 'methane 1 % in %LEL',
      tag: 'C',
      source: ZABETAKIS,
      unit: '%LEL',
      published: 20,
      tolerance: { share: 1e-12 },
      computed: () => lelPercent('methane', 1),
    },
  ],
  plots: [
    {
      title: { zh: '甲烷与另一种气体的混合', en: 'Methane mixed with another' },
      x: { name: { zh: '甲烷所占份额', en: 'share of methane' }, unit: '%', from: 0, to: 100 },
      y: { name: { zh: '爆炸下限', en: 'lower limit' }, unit: '%' },
      sliders: [],
      lines: [
        {
          name: { zh: '与丙烷', en: 'with propane' },
          at: (x) => mixtureRange({ methane: x, propane: 100 - x })?.lel ?? 0,
        },
        {
          name: { zh: '与氢', en: 'with hydrogen' },
          at: (x) => mixtureRange({ methane: x, hydrogen: 100 - x })?.lel ?? 0,
        },
      ],
      outside: (x) => mixtureOutside({ methane: x, hydrogen: 100 - x }),
      points: [{ x: 100, y: FLAMMABLE.methane.lel, oracle: 'LEL methane' }],
    },
  ],
}
