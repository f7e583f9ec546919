import {
  acrossHeight,
  airForLayering,
  layeringNumber,
  layeringNumberFeet,
  layeringOutside,
} from '../../sim/hazards/layering'
import type { ModelCard } from '../card'

export const card: ModelCard = {
  file: 'layering',
  group: 'mine',
  title: { zh: '顶板瓦斯层状积聚', en: 'Methane layering' },
  about: {
    zh: '层状数判断甲烷是否贴顶板成层：风速低、涌出集中时，胸高处读数正常而顶板已超限。层状数是公开公式；顶板、胸高、底板的分配是训练模型。',
    en: 'The layering number says whether methane runs along the roof. In slow air a reading at the chest is fine while the roof is over the limit. The number is published; how gas is shared between roof, chest and floor is a training model.',
  },
  equations: [
    String.raw`L=\frac{u}{\left(g\,\frac{\Delta\rho}{\rho}\,\frac{q}{W}\right)^{1/3}}`,
    String.raw`L=\frac{u}{37\,(q/D)^{1/3}}\ \text{(ft, min)}`,
  ],
  symbols: [
    { tex: 'L', unit: '1', means: { zh: '层状数', en: 'layering number' } },
    { tex: 'u', unit: 'm/s', means: { zh: '平均风速', en: 'mean speed of the air' } },
    { tex: 'q', unit: 'm3/s', means: { zh: '顶板甲烷涌出量', en: 'methane given off at the roof' } },
    { tex: 'W, D', unit: 'm', means: { zh: '巷道宽度', en: 'width of the road' } },
    {
      tex: String.raw`\Delta\rho/\rho`,
      unit: '1',
      means: { zh: '甲烷比空气轻的份额，0.446', en: 'how much lighter than air, 0.446' },
    },
  ],
  range: {
    zh: '水平或随风上行的巷道，顶板单点涌出。低于 2 时层稳定。',
    en: 'Level roads and roads that rise with the air, one source at the roof. Below 2 the layer is stable.',
  },
  sources: [
    'Bakke, Leach, Principles of formation and dispersion of methane roof layers, The Mining Engineer (1962)',
    'McPherson, Subsurface Ventilation and Environmental Engineering (1993), ch. 12',
  ],
  standing: 'training',
  unconfirmed: [
    {
      zh: '层状数须达 5（水平）或 8（上行）的要求未查到原文。',
      en: 'That 5 (level) and 8 (rising) are enough was not read in the text.',
    },
    {
      zh: '顶板、胸高、底板的分配未与实测比较。',
      en: 'How gas is shared over the height was compared with nothing.',
    },
  ],
  outside: ['methane-layer-likely', 'methane-layer-stable'],
  oracles: [
    {
      id: 'layering constant',
      tag: 'C',
      source: 'the 37 of the equation in feet and minutes, from g and the density of methane',
      unit: '1',
      published: 37,
      // Printed in two digits.
      tolerance: { unit: 0.5 },
      computed: () => 37 * (layeringNumberFeet(100, 10, 12) / layeringNumber(0.508, 10 * 4.719474e-4, 12 * 0.3048)),
    },
    {
      id: 'layering 0.5 m/s',
      tag: 'C',
      source: '0.5 m/s, 0.01 m3/s, 4 m wide: 0.5 / (4.3738 x 0.0025)^(1/3)',
      unit: '1',
      published: 2.253,
      tolerance: { unit: 0.5e-3 },
      computed: () => layeringNumber(0.5, 0.01, 4),
    },
    {
      id: 'layering speed for 5',
      tag: 'C',
      source: '5 (4.3738 x 0.0025)^(1/3)',
      unit: 'm/s',
      published: 1.1098,
      tolerance: { unit: 0.5e-4 },
      computed: () => airForLayering(5, 0.01, 4),
    },
  ],
  plots: [
    {
      title: { zh: '平均浓度 0.8% 时各高度的浓度', en: 'What 0.8 % on average means over the height' },
      x: { name: { zh: '风速', en: 'speed of the air' }, unit: 'm/s', from: 0.1, to: 2 },
      y: { name: { zh: '浓度', en: 'fraction' }, unit: '%' },
      sliders: [
        {
          key: 'gas',
          name: { zh: '顶板涌出量', en: 'gas at the roof' },
          unit: 'm3/s',
          from: 0.001,
          to: 0.05,
          at: 0.01,
        },
      ],
      lines: (['roof', 'breast', 'floor'] as const).map((third, i) => ({
        name: [
          { zh: '顶板', en: 'roof' },
          { zh: '胸高', en: 'chest' },
          { zh: '底板', en: 'floor' },
        ][i] as { zh: string; en: string },
        at: (x, s) => 100 * acrossHeight(0.008, layeringNumber(x, s.gas ?? 0.01, 4))[third],
      })),
      outside: (x, s) => layeringOutside(layeringNumber(x, s.gas ?? 0.01, 4)),
      points: [],
    },
  ],
}
