import { createRoadNet, fractionAt, stepRoadNet, storedM3 } from '../../sim/hazards/roadway'
import type { ModelCard } from '../card'

/** The roadway of M3 in metric units, run until it is steady: 1000 ft, 0.3 ft3/min a foot, 37 500 cfm. */
const THAKUR = (): number => {
  const foot = 0.3048
  const cfm = 4.719474e-4
  const net = createRoadNet([
    {
      id: 'road',
      from: 'a',
      to: 'b',
      lengthM: 1000 * foot,
      areaM2: 12,
      airM3S: 37500 * cfm,
      gasM3SM: (0.3 * cfm) / foot,
    },
  ])
  for (let i = 0; i < 1200; i++) stepRoadNet(net, 1)
  return 100 * fractionAt(net, 'road', 1000 * foot)
}

export const card: ModelCard = {
  file: 'roadway',
  group: 'mine',
  title: { zh: '巷道网络瓦斯输运', en: 'Gas in a network of roadways' },
  about: {
    zh: '瓦斯随风流输运，在交汇点混合，沿程与定点涌出。一维迎风有限体积法，总量守恒到舍入误差。风量由外部给定，不解算网络阻力；不反映顶板成层。',
    en: 'Gas goes with the air, mixes where roads meet, and is given off along them and at points. One-dimensional upwind finite volumes, conserving to rounding. Flows are given, not solved from resistances; layering is another model.',
  },
  equations: [
    String.raw`A\,\frac{\partial C}{\partial t}+Q\,\frac{\partial C}{\partial x}=q'+A E\,\frac{\partial^2 C}{\partial x^2}`,
    String.raw`C_{node}=\frac{\sum Q_{in}C_{in}}{\sum Q_{in}}`,
  ],
  symbols: [
    { tex: 'C', unit: '1', means: { zh: '瓦斯体积分数', en: 'fraction of gas' } },
    { tex: 'Q', unit: 'm3/s', means: { zh: '风量', en: 'flow of air' } },
    { tex: 'A', unit: 'm2', means: { zh: '断面', en: 'cross-section' } },
    { tex: "q'", unit: 'm3/s m', means: { zh: '单位长度涌出量', en: 'gas given off a metre' } },
    { tex: 'E', unit: 'm2/s', means: { zh: '纵向混合系数', en: 'mixing along the road' } },
  ],
  range: {
    zh: '瓦斯量远小于风量；体积分数超过 1 时作出提示。',
    en: 'Little gas to much air; a flag where a cell holds more than all gas.',
  },
  sources: [
    'Thakur, Advanced Mine Ventilation (2019), p. 264',
    'LeVeque, Finite Volume Methods for Hyperbolic Problems (2002), ch. 4',
  ],
  standing: 'published',
  unconfirmed: [],
  outside: ['more-gas-than-road'],
  oracles: [
    {
      id: 'M3 by the network',
      tag: 'V2',
      source: 'Thakur (2019), p. 264: at its end the road of M3 holds 0.8 %',
      unit: '%',
      published: 0.8,
      // Upwind cells hold a steady state exactly.
      tolerance: { unit: 1e-6 },
      computed: THAKUR,
    },
    {
      id: 'still road fills',
      tag: 'C',
      source: '100 m x 10 m2 without air, 0.001 m3/s a metre, 100 s: 10 m3',
      unit: 'm3',
      published: 10,
      tolerance: { unit: 1e-9 },
      computed: () => {
        const net = createRoadNet([
          { id: 'r', from: 'a', to: 'b', lengthM: 100, areaM2: 10, airM3S: 0, gasM3SM: 0.001 },
        ])
        for (let i = 0; i < 100; i++) stepRoadNet(net, 1)
        return storedM3(net)
      },
    },
  ],
  plots: [
    {
      title: { zh: '沿程浓度', en: 'Along the road' },
      x: { name: { zh: '距离', en: 'distance' }, unit: 'm', from: 0, to: 300 },
      y: { name: { zh: '浓度', en: 'fraction' }, unit: '%' },
      sliders: [{ key: 'air', name: { zh: '风量', en: 'air' }, unit: 'm3/s', from: 2, to: 30, at: 10 }],
      lines: [
        {
          name: { zh: '每米 0.5 L/s', en: '0.5 l/s a metre' },
          at: (x, s) => {
            const net = createRoadNet([
              { id: 'r', from: 'a', to: 'b', lengthM: 300, areaM2: 12, airM3S: s.air ?? 10, gasM3SM: 5e-4, cellM: 10 },
            ])
            stepRoadNet(net, 3600)
            return 100 * fractionAt(net, 'r', x)
          },
        },
      ],
      points: [],
    },
  ],
}
