import {
  MAX_MASS_KG,
  MOTOR_CUTOFF_KMH,
  RIDER_AND_BIKE,
  bestDecel,
  brake,
  gripAlong,
  leanAngle,
  leastRadius,
  motorPull,
} from '../../sim/hazards/ebike'
import { FRICTION } from '../../sim/hazards/stopping'
import { deg } from '../../base/math'
import type { ModelCard, Oracle } from '../card'

export const card: ModelCard = {
  file: 'ebike',
  group: 'traffic',
  title: { zh: '电动自行车的制动与转弯', en: 'An e-bike: braking and bends' },
  about: {
    zh: '刚体两轮车：前后制动与载荷转移、附着极限、后轮离地、弯道倾角与附着圆，电机在 25 km/h 起不再助力。质心、阻力与倾角响应为训练设定值；不模拟摔倒过程。',
    en: 'A rigid two-wheeler: front and rear brake with weight moving forward, limits of grip, the rear wheel lifting, lean and grip circle in bends; no pull from 25 km/h. Centre of gravity, drag and how fast it leans are chosen for training; the fall itself is not modelled.',
  },
  equations: [
    String.raw`N_f=\frac{m g b+F h}{L},\quad N_r=\frac{m g (L-b)-F h}{L}`,
    String.raw`F_f\le\mu N_f,\quad F_r\le\mu N_r`,
    String.raw`\tan\varphi=\frac{v^2}{g r}`,
    String.raw`\left(\frac{a_x}{g}\right)^2+\left(\frac{a_y}{g}\right)^2\le\mu^2`,
  ],
  symbols: [
    { tex: 'F', unit: 'N', means: { zh: '前后轮制动力之和', en: 'both tyres together' } },
    { tex: 'L', unit: 'm', means: { zh: '轴距', en: 'wheelbase' } },
    {
      tex: 'b, h',
      unit: 'm',
      means: { zh: '质心到后轴的水平距离、质心高度', en: 'centre of gravity before the rear axle, above the road' },
    },
    { tex: String.raw`\mu`, unit: '1', means: { zh: '附着系数', en: 'friction' } },
    { tex: String.raw`\varphi`, unit: 'rad', means: { zh: '倾角', en: 'lean' } },
    { tex: 'r', unit: 'm', means: { zh: '转弯半径', en: 'radius' } },
  ],
  range: { zh: '平整路面，车轮不跳动，附着系数恒定。', en: 'Even road, wheels in contact, one friction.' },
  sources: [
    'GB 17761-2018 and GB 17761-2024 (25 km/h, 400 W, mass, wheelbase)',
    'Cossalter, Motorcycle Dynamics, 2nd ed. (2006), ch. 3 and 6',
  ],
  standing: 'training',
  unconfirmed: [
    {
      zh: '骑行者与车的质心、滚阻、风阻、倾角响应为本项目设定值。',
      en: 'Centre of gravity, rolling, drag and the response of the lean are chosen.',
    },
    { zh: '附着系数干 0.7、湿 0.4 未查到出处。', en: 'Friction of 0.7 dry and 0.4 wet has no source that was read.' },
  ],
  outside: ['front-wheel-slides', 'rear-wheel-lifts', 'rear-wheel-slides', 'slides-in-bend'],
  oracles: [
    {
      id: 'lean 20 km/h, 10 m',
      tag: 'C',
      source: 'atan((20 / 3.6)^2 / (9.81 x 10))',
      unit: 'deg',
      published: 17.46,
      tolerance: { unit: 0.5e-2 },
      computed: () => deg(leanAngle(20 / 3.6, 10)),
    },
    {
      id: 'motor pull at 25 km/h',
      tag: 'V2',
      source: 'GB 17761-2024: none above 25 km/h',
      unit: 'N',
      published: 0,
      tolerance: { unit: 0 },
      computed: () => motorPull(RIDER_AND_BIKE, MOTOR_CUTOFF_KMH / 3.6, 1),
    },
    ...(
      [
        ['leadAcid', 63],
        ['other', 55],
      ] as const
    ).map(
      ([battery, kg]): Oracle => ({
        id: `GB 17761-2024 mass, ${battery === 'other' ? 'other' : 'lead-acid'}`,
        tag: 'V2',
        source: 'GB 17761-2024, as quoted by fudaoke.com',
        unit: 'kg',
        published: kg,
        tolerance: { unit: 0 },
        computed: () => MAX_MASS_KG[battery],
      }),
    ),
    {
      id: 'wet bend at 15 km/h',
      tag: 'C',
      source: '(15 / 3.6)^2 / (0.4 x 9.81)',
      unit: 'm',
      published: 4.42,
      tolerance: { unit: 0.5e-2 },
      computed: () => leastRadius(15 / 3.6, FRICTION.wet),
    },
    {
      id: 'stoppie limit',
      tag: 'C',
      source: 'g (L - b) / h with L 1.25, b 0.5, h 1 m',
      unit: 'm/s2',
      published: 7.3575,
      tolerance: { unit: 1e-9 },
      computed: () => bestDecel(RIDER_AND_BIKE, 2),
    },
    {
      id: 'rear brake only, dry',
      tag: 'C',
      source: 'mu g (L - b) / (L + mu h), mu 0.7',
      unit: 'm/s2',
      published: 2.64,
      tolerance: { unit: 0.5e-2 },
      computed: () => brake(RIDER_AND_BIKE, 0, 1e5, FRICTION.dry).decelMS2,
    },
    {
      id: 'grip circle',
      tag: 'C',
      source: 'sqrt(0.5^2 - 0.3^2)',
      unit: '1',
      published: 0.4,
      tolerance: { unit: 1e-12 },
      computed: () => gripAlong(0.5, 0.3 * 9.81),
    },
  ],
  plots: [
    {
      title: { zh: '前制动力与减速度', en: 'Front brake and deceleration' },
      x: { name: { zh: '前制动力', en: 'front brake' }, unit: 'N', from: 0, to: 1200 },
      y: { name: { zh: '减速度', en: 'deceleration' }, unit: 'm/s2' },
      sliders: [
        { key: 'friction', name: { zh: '附着系数', en: 'friction' }, unit: '1', from: 0.1, to: 1, at: 0.7 },
        { key: 'rear', name: { zh: '后制动力', en: 'rear brake' }, unit: 'N', from: 0, to: 600, at: 150 },
      ],
      lines: [
        {
          name: { zh: '两轮合计', en: 'both tyres' },
          at: (x, s) => brake(RIDER_AND_BIKE, x, s.rear ?? 0, s.friction ?? 0.7).decelMS2,
        },
      ],
      outside: (x, s) => brake(RIDER_AND_BIKE, x, s.rear ?? 0, s.friction ?? 0.7).flags[0] ?? null,
      points: [],
    },
  ],
}
