import {
  cylinderView,
  flameFlux,
  heskestadHeight,
  solidFlameFlux,
  surfaceFlux,
  thomasLength,
} from '../../sim/hazards/flame'
import { FUELS, heatRelease } from '../../sim/hazards/poolFire'
import type { ModelCard, Oracle } from '../card'

/** m2 of a pool of `d` metres. */
const areaOf = (d: number): number => (Math.PI * d * d) / 4

export const card: ModelCard = {
  file: 'flame',
  group: 'fire',
  title: { zh: '池火：圆柱火焰模型', en: 'Pool fire: the flame as a cylinder' },
  about: {
    zh: '把火焰看作直立圆柱，用火焰长度、表面辐射和视角系数求近处的热辐射。给出 AQ/T 3046 的算法和 NUREG-1805 的算法，两者在同一条件下可相差几成，使用时须写明是哪一种。不计火焰倾斜。',
    en: 'The flame as an upright cylinder: its length, the radiation of its surface and how much of the view it fills. Both the way of AQ/T 3046 and that of NUREG-1805; they differ by tenths for one fire, so name the one used. The flame does not lean.',
  },
  equations: [
    String.raw`L/D=42\left(\frac{\dot m''}{\rho_0\sqrt{gD}}\right)^{0.61}`,
    String.raw`q_0=\frac{0.25\pi D^2\,\Delta H_c\,\dot m'' f}{0.25\pi D^2+\pi D L}`,
    String.raw`q(r)=q_0\,(1-0.058\ln r)\,F,\quad F=\sqrt{F_V^2+F_H^2}`,
    String.raw`H_f=0.235\,\dot Q^{2/5}-1.02D,\quad E=58\cdot10^{-0.00823D},\quad q=E\,F`,
  ],
  symbols: [
    { tex: 'L', unit: 'm', means: { zh: '火焰长度', en: 'length of the flame' } },
    { tex: 'D', unit: 'm', means: { zh: '池直径', en: 'diameter of the pool' } },
    { tex: String.raw`\dot m''`, unit: 'kg/m2 s', means: { zh: '燃烧速率', en: 'burning rate' } },
    { tex: String.raw`\rho_0`, unit: 'kg/m3', means: { zh: '空气密度', en: 'density of air' } },
    { tex: 'f', unit: '1', means: { zh: '辐射分数，0.15', en: 'share radiated, 0.15' } },
    { tex: 'q_0, E', unit: 'kW/m2', means: { zh: '火焰表面热辐射', en: 'radiation of the surface' } },
    { tex: 'r', unit: 'm', means: { zh: '到池中心的距离', en: 'distance from the middle of the pool' } },
    {
      tex: 'F_V, F_H',
      unit: '1',
      means: { zh: '竖直、水平面的视角系数', en: 'view factor of an upright and a lying surface' },
    },
    { tex: 'H_f', unit: 'm', means: { zh: '火焰高度', en: 'height of the flame' } },
    { tex: String.raw`\dot Q`, unit: 'kW', means: { zh: '热释放速率', en: 'heat release rate' } },
  ],
  range: {
    zh: '无风，地面上的目标，位置在池外；空气透过率从 1 m 起算。',
    en: 'No wind, a target at the ground, outside the pool; air takes its share from 1 m on.',
  },
  sources: [
    'AQ/T 3046-2013, E.4.1',
    'NUREG-1805 (2004), chapters 3 and 5',
    'Mudan, Prog. Energy Combust. Sci. 10 (1984)',
  ],
  standing: 'published',
  unconfirmed: [
    {
      zh: 'AQ/T 3046 的表面辐射公式在文本中为图片，按常见教材写出；NUREG-1805 圆柱火焰的高度与表面辐射两式凭记忆录入。',
      en: 'The formula of the surface in AQ/T 3046 is a picture in the copy and was written from textbooks; height and surface of the NUREG-1805 flame are from memory.',
    },
  ],
  outside: ['inside-the-flames'],
  oracles: [
    {
      id: 'far view factor',
      tag: 'C',
      source: 'limit of the view factor: 2 h / (pi s^2), h = 1, s = 1000',
      unit: '1',
      published: 6.37e-7,
      tolerance: { unit: 0.5e-9 },
      computed: () => cylinderView(1000, 1, 1).vertical,
    },
    ...(
      [
        ['gasoline', 15.82],
        ['kerosene', 12.82],
        ['diesel', 13.99],
      ] as const
    ).map(
      ([fuel, metres]): Oracle => ({
        id: `Thomas length of 10 m of ${fuel}`,
        tag: 'C',
        source: 'AQ/T 3046-2013, E.4.1: 42 D (m / (1.2 sqrt(9.81 D)))^0.61 with m as tabulated',
        unit: 'm',
        published: metres,
        tolerance: { unit: 0.5e-2 },
        computed: () => thomasLength(FUELS[fuel].rateKgM2S, 10),
      }),
    ),
  ],
  plots: [
    {
      title: { zh: '离池中心不同距离的热辐射（汽油）', en: 'Radiation by distance from the middle (petrol)' },
      x: { name: { zh: '到池中心的距离', en: 'distance from the middle' }, unit: 'm', from: 1, to: 100, log: true },
      y: { name: { zh: '热辐射', en: 'radiation' }, unit: 'kW/m2', log: true },
      sliders: [{ key: 'd', name: { zh: '池直径', en: 'diameter' }, unit: 'm', from: 1, to: 40, at: 10 }],
      lines: [
        { name: { zh: 'AQ/T 3046', en: 'AQ/T 3046' }, at: (x, s) => flameFlux(FUELS.gasoline, s.d ?? 1, x).kWM2 },
        {
          name: { zh: 'NUREG-1805', en: 'NUREG-1805' },
          at: (x, s) => solidFlameFlux(heatRelease(FUELS.gasoline, areaOf(s.d ?? 1)), s.d ?? 1, x).kWM2,
        },
      ],
      outside: (x, s) => flameFlux(FUELS.gasoline, s.d ?? 1, x).outside,
      points: [],
    },
    {
      title: { zh: '火焰高度与表面辐射（汽油）', en: 'Height and surface of the flame (petrol)' },
      x: { name: { zh: '池直径', en: 'diameter' }, unit: 'm', from: 1, to: 40 },
      y: { name: { zh: '高度 m；辐射 kW/m2', en: 'height m; radiation kW/m2' }, unit: '' },
      sliders: [],
      lines: [
        {
          name: { zh: 'Thomas 火焰长度', en: 'length by Thomas' },
          at: (x) => thomasLength(FUELS.gasoline.rateKgM2S, x),
        },
        {
          name: { zh: 'Heskestad 火焰高度', en: 'height by Heskestad' },
          at: (x) => heskestadHeight(heatRelease(FUELS.gasoline, areaOf(x)), x),
        },
        {
          name: { zh: 'AQ/T 3046 表面辐射', en: 'surface by AQ/T 3046' },
          at: (x) => {
            const { rateKgM2S, heatKJKg } = FUELS.gasoline
            return surfaceFlux(rateKgM2S, heatKJKg, x, thomasLength(rateKgM2S, x))
          },
        },
      ],
      points: [],
    },
  ],
}
