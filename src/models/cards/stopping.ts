import {
  AASHTO,
  EBIKE_BRAKE_TEST,
  EBIKE_LANE_KMH,
  FRICTION,
  HIGHWAY_CODE_FIT,
  MS_PER_MPH,
  brakingDecel,
  brakingDistance,
  designDistance,
  meanDecel,
  msFromKmH,
  sightDistance,
  sightDistanceFeet,
  sightDistanceFeetOnGrade,
  sightDistanceOnGrade,
  stop,
} from '../../sim/hazards/stopping'
import type { ModelCard, Oracle } from '../card'

const AASHTO_BOOK = 'AASHTO, A Policy on Geometric Design of Highways and Streets (2001 and later), exhibit 3-1'
/** Printed design values: km/h and m; mph and ft. */
const DESIGN_M = [
  [20, 20],
  [30, 35],
  [40, 50],
  [50, 65],
  [60, 85],
  [70, 105],
  [80, 130],
  [90, 160],
  [100, 185],
  [110, 220],
  [120, 250],
  [130, 285],
] as const
const DESIGN_FT = [
  [15, 80],
  [20, 115],
  [25, 155],
  [30, 200],
  [35, 250],
  [40, 305],
  [45, 360],
  [50, 425],
  [55, 495],
  [60, 570],
  [65, 645],
  [70, 730],
  [75, 820],
  [80, 910],
] as const
const COMPUTED_M = [
  [20, 18.5],
  [30, 31.2],
  [40, 46.2],
  [50, 63.4],
  [60, 83.0],
] as const
/** The Highway Code, rule 126, typed in again: mph, then thinking, braking and both in m. */
const RULE_126 = [
  [20, 6, 6, 12],
  [30, 9, 14, 23],
  [40, 12, 24, 36],
  [50, 15, 38, 53],
  [60, 18, 55, 73],
  [70, 21, 75, 96],
] as const
const BRAKING = [
  [FRICTION.dry, 15, 1.26],
  [FRICTION.dry, 20, 2.25],
  [FRICTION.dry, 25, 3.51],
  [FRICTION.dry, 30, 5.06],
  [FRICTION.wet, 15, 2.21],
  [FRICTION.wet, 20, 3.93],
  [FRICTION.wet, 25, 6.14],
  [FRICTION.wet, 30, 8.85],
] as const

export const card: ModelCard = {
  file: 'stopping',
  group: 'traffic',
  title: { zh: '停车距离', en: 'Stopping distance' },
  about: {
    zh: '反应距离加制动距离：AASHTO 停车视距（公制、英制、坡道）、英国公路规则，以及按附着系数计算的制动距离（坡度、载荷、制动力）。假定减速度恒定。',
    en: 'Thinking plus braking: AASHTO stopping sight distance (metric, US, on grades), the Highway Code, and braking by friction with grade, load and brake force. Deceleration is taken as steady.',
  },
  equations: [
    String.raw`d=0.278\,V t+0.039\,\frac{V^2}{a}`,
    String.raw`d=1.47\,V t+1.075\,\frac{V^2}{a}\ \text{(ft, mph)}`,
    String.raw`d=0.278\,V t+\frac{V^2}{254\left(\frac{a}{9.81}+G\right)}`,
    String.raw`d=\frac{v^2}{2\,g\left(\mu\cos\theta+\sin\theta\right)}`,
  ],
  symbols: [
    { tex: 'V', unit: 'km/h', means: { zh: '车速（英制为 mph）', en: 'speed (mph in the US form)' } },
    { tex: 't', unit: 's', means: { zh: '反应时间', en: 'reaction time' } },
    { tex: 'a', unit: 'm/s2', means: { zh: '减速度（英制为 ft/s²）', en: 'deceleration (ft/s² in the US form)' } },
    { tex: 'G', unit: '1', means: { zh: '坡度，上坡为正', en: 'grade, above 0 uphill' } },
    { tex: String.raw`\mu`, unit: '1', means: { zh: '附着系数', en: 'friction' } },
    { tex: String.raw`\theta`, unit: 'rad', means: { zh: '坡角', en: 'angle of the slope' } },
  ],
  range: {
    zh: '轮胎不抱死或以滑动附着计；坡度使车辆停不住时作出提示。',
    en: 'Steady deceleration; a flag where the slope is stronger than the brakes.',
  },
  sources: [
    AASHTO_BOOK,
    'TxDOT Roadway Design Manual, 4.11.1',
    'The Highway Code (UK), rule 126',
    'GB 17761-2018, brake performance',
    'Road Traffic Safety Law of China, article 58',
  ],
  standing: 'published',
  unconfirmed: [
    {
      zh: 'AASHTO 表中取整后的设计值凭记忆录入，与公式一致，未核对原表。',
      en: 'The rounded design values of the AASHTO tables are from memory; they agree with the formula.',
    },
    { zh: '附着系数干 0.7、湿 0.4 未查到出处。', en: 'Friction of 0.7 dry and 0.4 wet has no source that was read.' },
    {
      zh: 'GB 17761-2018 仅后制动 15 m、19 m 未核实；2024 版制动数值未查到。',
      en: 'GB 17761-2018 rear brake only, 15 m and 19 m; and the braking figures of 2024 were not found.',
    },
  ],
  outside: ['cannot-stop-on-slope'],
  oracles: [
    {
      id: 'SSD 60 mph',
      tag: 'V2',
      source: 'reuven.tools: 220.5 + 345.0 ft, braking as V^2 / (30 a / 32.2)',
      unit: 'ft',
      published: 565.5,
      tolerance: { unit: 0.05 },
      computed: () => sightDistanceFeetOnGrade(60, 0).value,
    },
    {
      id: 'SSD 60 mph, 1.075',
      tag: 'C',
      source: 'TxDOT 4.11.1: 1.47 V t + 1.075 V^2 / a, 220.5 + 345.5 ft',
      unit: 'ft',
      published: 566.0,
      tolerance: { unit: 0.05 },
      computed: () => sightDistanceFeet(60),
    },
    ...COMPUTED_M.map(
      ([kmH, m]): Oracle => ({
        id: `SSD ${kmH} km/h`,
        tag: 'C',
        source: AASHTO_BOOK,
        unit: 'm',
        published: m,
        tolerance: { unit: 0.05 },
        computed: () => sightDistance(kmH),
      }),
    ),
    ...DESIGN_M.map(
      ([kmH, m]): Oracle => ({
        id: `SSD design ${kmH} km/h`,
        tag: 'C',
        source: `${AASHTO_BOOK}: rounded up to 5 m`,
        unit: 'm',
        published: m,
        tolerance: { unit: 0 },
        computed: () => designDistance(sightDistance(kmH)),
      }),
    ),
    ...DESIGN_FT.map(
      ([mph, ft]): Oracle => ({
        id: `SSD design ${mph} mph`,
        tag: 'C',
        source: `${AASHTO_BOOK}: rounded up to 5 ft`,
        unit: 'ft',
        published: ft,
        tolerance: { unit: 0 },
        computed: () => designDistance(sightDistanceFeet(mph)),
      }),
    ),
    ...RULE_126.flatMap(([mph, thinking, braking, total]): Oracle[] => {
      const at = () => stop(mph * MS_PER_MPH, HIGHWAY_CODE_FIT.reactionS, HIGHWAY_CODE_FIT.decelMS2)
      const oracle = (what: string, published: number, computed: () => number): Oracle => ({
        id: `Highway Code ${mph} mph ${what}`,
        tag: 'V2',
        source: 'The Highway Code (UK), rule 126; reaction and deceleration fitted',
        unit: 'm',
        published,
        tolerance: { unit: 0.5 },
        computed,
      })
      return [
        oracle('thinking', thinking, () => at().thinkingM),
        oracle('braking', braking, () => at().brakingM),
        oracle('total', total, () => at().totalM),
      ]
    }),
    ...(
      [
        ['wet', 2],
        ['ice', 10],
      ] as const
    ).map(
      ([road, times]): Oracle => ({
        id: `Highway Code ${road}, times`,
        tag: 'V2',
        source: 'The Highway Code (UK), rule 126',
        unit: '1',
        published: times,
        tolerance: { unit: 0 },
        computed: () => HIGHWAY_CODE_FIT[road],
      }),
    ),
    {
      id: 'e-bike in a bicycle lane',
      tag: 'V2',
      source: 'Road Traffic Safety Law of China, article 58',
      unit: 'km/h',
      published: 15,
      tolerance: { unit: 0 },
      computed: () => EBIKE_LANE_KMH,
    },
    ...BRAKING.map(
      ([friction, kmH, m]): Oracle => ({
        id: `braking ${kmH} km/h, ${friction}`,
        tag: 'C',
        source: 'v^2 / (2 g mu)',
        unit: 'm',
        published: m,
        tolerance: { unit: 0.5e-2 },
        computed: () => brakingDistance({ speedMS: msFromKmH(kmH), friction }).value,
      }),
    ),
    ...EBIKE_BRAKE_TEST.slice(0, 2).map(
      (t, i): Oracle => ({
        id: `GB 17761-2018 ${t.wet ? 'wet' : 'dry'} mean deceleration`,
        tag: 'C',
        source: `GB 17761-2018: from ${t.kmH} km/h within ${t.withinM} m`,
        unit: 'm/s2',
        published: [3.44, 1.1][i] as number,
        tolerance: { unit: 0.5e-2 },
        computed: () => meanDecel(msFromKmH(t.kmH), t.withinM),
      }),
    ),
    {
      id: 'SSD 80 km/h, 6 % down',
      tag: 'C',
      source: 'V^2 / (254 (3.4 / 9.81 - 0.06)) + 55.6 m',
      unit: 'm',
      published: 143.5,
      tolerance: { unit: 0.05 },
      computed: () => sightDistanceOnGrade(80, -0.06).value,
    },
    {
      id: 'braking, brakes the limit',
      tag: 'C',
      source: '400 N on 125 kg: 3.2 m/s2',
      unit: 'm/s2',
      published: 3.2,
      tolerance: { unit: 1e-12 },
      computed: () => brakingDecel({ speedMS: 5, friction: 0.7, brakeN: 400, massKg: 125 }),
    },
  ],
  plots: [
    {
      title: { zh: '停车距离', en: 'Stopping' },
      x: { name: { zh: '车速', en: 'speed' }, unit: 'km/h', from: 5, to: 60 },
      y: { name: { zh: '距离', en: 'distance' }, unit: 'm' },
      sliders: [
        {
          key: 'reaction',
          name: { zh: '反应时间', en: 'reaction' },
          unit: 's',
          from: 0.5,
          to: 3,
          at: AASHTO.reactionS,
        },
        { key: 'grade', name: { zh: '坡度', en: 'grade' }, unit: '1', from: -0.5, to: 0.2, at: 0 },
      ],
      lines: [
        {
          name: { zh: 'AASHTO', en: 'AASHTO' },
          at: (x, s) => sightDistanceOnGrade(x, s.grade ?? 0, s.reaction ?? 2.5).value,
        },
        {
          name: { zh: '湿路面 0.4', en: 'wet, 0.4' },
          at: (x, s) =>
            (s.reaction ?? 2.5) * msFromKmH(x) +
            brakingDistance({ speedMS: msFromKmH(x), friction: FRICTION.wet, grade: s.grade ?? 0 }).value,
        },
      ],
      outside: (x, s) => sightDistanceOnGrade(x, s.grade ?? 0).outside,
      points: COMPUTED_M.map(([x, y]) => ({ x, y, oracle: `SSD ${x} km/h` })),
    },
  ],
}
