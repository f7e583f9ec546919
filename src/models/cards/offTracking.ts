import { rad } from '../../base/math'
import {
  createTruck,
  offTracking,
  offTrackingOfTrain,
  outerWheelRadius,
  pullTruck,
  rearAxle,
  semitrailerOffTracking,
} from '../../sim/hazards/offTracking'
import type { ModelCard, Oracle } from '../card'

/** Off-tracking of a unit of 6 m pulled around a circle of 12 m by the tractrix until steady. */
const ROUND = (): number => {
  const truck = createTruck(
    [{ lengthM: 6, frontOverhangM: 1, rearOverhangM: 2, widthM: 2.5, hitchM: 0 }],
    12,
    0,
    Math.PI / 2,
  )
  for (let i = 1; i <= 4000; i++) {
    const a = (i * 2 * Math.PI) / 400
    pullTruck(truck, 12 * Math.cos(a), 12 * Math.sin(a))
  }
  const { x, y } = rearAxle(truck, 0)
  return 12 - Math.sqrt(x * x + y * y)
}

export const card: ModelCard = {
  file: 'offTracking',
  group: 'traffic',
  title: { zh: '大型车内轮差', en: 'Off-tracking of trucks' },
  about: {
    zh: '低速转弯时后轮向内侧偏移：稳态公式，以及按曳物线逐段推进的扫掠路径（单车、半挂车）。车轮不侧滑，后轮不转向。',
    en: 'How far rear wheels cut in at low speed: the steady formulas, and the swept path step by step on the tractrix, single unit or with trailers. Wheels roll without slip, rear axles do not steer.',
  },
  equations: [
    String.raw`\Delta R=R-\sqrt{R^2-L^2}`,
    String.raw`\Delta_{max}=\sqrt{wb^2+A^2}-\sqrt{ko^2+A^2-ka^2},\quad A=\sqrt{tr^2-wb^2}-ht`,
    String.raw`R_o=\sqrt{L^2+\left(\frac{L}{\tan\alpha}+B\right)^2}`,
    String.raw`\tan\frac{\varphi}{2}=\tan\frac{\varphi_0}{2}\,e^{-s/L}`,
  ],
  symbols: [
    {
      tex: 'R, tr',
      unit: 'm',
      means: { zh: '转弯半径（前轴、前外轮）', en: 'turning radius (front axle, outer front wheel)' },
    },
    { tex: 'L, wb', unit: 'm', means: { zh: '轴距', en: 'wheelbase' } },
    { tex: 'ht, B', unit: 'm', means: { zh: '半轮距、轮距', en: 'half of the track, track' } },
    {
      tex: 'ko, ka',
      unit: 'm',
      means: { zh: '牵引销偏置、牵引销至挂车轴', en: 'kingpin offset, kingpin to trailer axle' },
    },
    { tex: String.raw`\alpha`, unit: 'rad', means: { zh: '前内轮转角', en: 'angle of the inner front wheel' } },
    {
      tex: String.raw`\varphi, s`,
      unit: 'rad, m',
      means: { zh: '车身与牵引方向的夹角、牵引路程', en: 'angle between body and pull, way pulled' },
    },
  ],
  range: {
    zh: '低速、无侧滑；半径小于轴距或列车折叠时作出提示。',
    en: 'Low speed, no slip; a flag where the turn is tighter than the truck or it jackknifes.',
  },
  sources: [
    'Minnesota DOT driver and vehicle manual pages 39 and 53 (turning radius, maximum off-tracking)',
    'SAE J695, Turning Ability and Off-Tracking',
  ],
  standing: 'published',
  unconfirmed: [
    { zh: 'SAE J695 的多挂形式未查到原文。', en: 'The form for several trailers (SAE J695) was not read in the text.' },
  ],
  outside: ['jackknifed', 'turn-too-tight'],
  oracles: [
    {
      id: 'truck turning radius',
      tag: 'V2',
      source: 'wheelbase 198 in, track 77 in, inner wheel 30 degrees',
      unit: 'in',
      published: 464.3,
      tolerance: { unit: 0.05 },
      computed: () => outerWheelRadius(198, 77, rad(30)),
    },
    ...(
      [
        [12, 6, 1.608],
        [10, 5.5, 1.648],
        [15, 6, 1.252],
      ] as const
    ).map(
      ([radius, wheelbase, published]): Oracle => ({
        id: `off-tracking ${radius} m, ${wheelbase} m`,
        tag: 'C',
        source: 'R - sqrt(R^2 - L^2)',
        unit: 'm',
        published,
        tolerance: { unit: 0.5e-3 },
        computed: () => offTracking(radius, wheelbase).value,
      }),
    ),
    {
      id: 'off-tracking 12 m, 6 m by the tractrix',
      tag: 'C',
      source: 'R - sqrt(R^2 - L^2); ten rounds in 0.19 m pieces',
      unit: 'm',
      published: 1.608,
      tolerance: { unit: 0.5e-3 },
      computed: ROUND,
    },
    {
      id: 'semitrailer 45 ft',
      tag: 'C',
      source: 'tr 45, wb 18, ht 3.5, ko 2, ka 35 ft: sqrt(324 + A^2) - sqrt(4 + A^2 - 1225), A = 37.743',
      unit: 'ft',
      published: 27.549,
      tolerance: { unit: 0.5e-3 },
      computed: () =>
        semitrailerOffTracking(45, { wheelbase: 18, halfTrack: 3.5, kingpinOffset: 2, kingpinToAxle: 35 }).value,
    },
    {
      id: 'train of two',
      tag: 'C',
      source: '13 - sqrt(169 - 9 - 16 + 0)',
      unit: 'm',
      published: 1,
      tolerance: { unit: 1e-12 },
      computed: () => offTrackingOfTrain(13, [3, 4]).value,
    },
  ],
  plots: [
    {
      title: { zh: '内轮差', en: 'Off-tracking' },
      x: { name: { zh: '转弯半径', en: 'radius' }, unit: 'm', from: 7, to: 30 },
      y: { name: { zh: '内轮差', en: 'off-tracking' }, unit: 'm' },
      sliders: [{ key: 'wheelbase', name: { zh: '轴距', en: 'wheelbase' }, unit: 'm', from: 2.5, to: 7, at: 6 }],
      lines: [{ name: { zh: '单车', en: 'single unit' }, at: (x, s) => offTracking(x, s.wheelbase ?? 6).value }],
      outside: (x, s) => offTracking(x, s.wheelbase ?? 6).outside,
      points: [
        { x: 12, y: 1.608, oracle: 'off-tracking 12 m, 6 m' },
        { x: 15, y: 1.252, oracle: 'off-tracking 15 m, 6 m' },
      ],
    },
  ],
}
