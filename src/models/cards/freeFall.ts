import {
  DRAG_COEFFICIENTS,
  fallSpeed,
  fallSpeedInAir,
  fallTime,
  fallTimeInAir,
  fallenAfter,
  terminalSpeed,
} from '../../sim/hazards/freeFall'
import type { ModelCard, Oracle } from '../card'

const CASES = [
  [2, 6.264, 0.639],
  [6, 10.85, 1.106],
  [15, 17.155, 1.749],
  [30, 24.261, 2.473],
] as const

const cases: Oracle[] = CASES.flatMap(([height, speed, time]) => [
  {
    id: `free fall ${height} m speed`,
    tag: 'C' as const,
    source: 'v = sqrt(2 g h), g = 9.81',
    unit: 'm/s',
    published: speed,
    tolerance: { unit: 0.0005 },
    computed: () => fallSpeed(height),
  },
  {
    id: `free fall ${height} m time`,
    tag: 'C' as const,
    source: 't = sqrt(2 h / g), g = 9.81',
    unit: 's',
    published: time,
    tolerance: { unit: 0.0005 },
    computed: () => fallTime(height),
  },
])

/** A square board of 0.6 m and 4 kg, flat to the wind. */
const board = (massKg: number) => [massKg, { coefficient: DRAG_COEFFICIENTS.plate, areaM2: 0.36 }] as const

export const card: ModelCard = {
  file: 'freeFall',
  group: 'fall',
  title: { zh: '自由坠落', en: 'Free fall' },
  about: {
    zh: '坠落速度与时间，不计空气；轻而大的物件可另计空气阻力，从静止算起。',
    en: 'Speed and time of a fall without air; for light and wide things with the drag of air, from rest.',
  },
  equations: [
    String.raw`v=\sqrt{2gh},\quad t=\sqrt{2h/g}`,
    String.raw`v=v_t\sqrt{1-e^{-2gh/v_t^2}},\quad v_t=\sqrt{\frac{2mg}{\rho C_dA}}`,
  ],
  symbols: [
    { tex: 'v', unit: 'm/s', means: { zh: '速度', en: 'speed' } },
    { tex: 't', unit: 's', means: { zh: '时间', en: 'time' } },
    { tex: 'h', unit: 'm', means: { zh: '坠落高度', en: 'height fallen' } },
    { tex: 'g', unit: 'm/s2', means: { zh: '重力加速度，9.81', en: 'gravity, 9.81' } },
    { tex: 'v_t', unit: 'm/s', means: { zh: '终端速度', en: 'terminal speed' } },
    { tex: 'C_d', unit: '1', means: { zh: '阻力系数', en: 'drag coefficient' } },
    { tex: 'A', unit: 'm2', means: { zh: '迎风面积', en: 'area that meets the air' } },
    { tex: 'm', unit: 'kg', means: { zh: '质量', en: 'mass' } },
    { tex: String.raw`\rho`, unit: 'kg/m3', means: { zh: '空气密度，1.2', en: 'density of air, 1.2' } },
  ],
  range: { zh: '从静止开始竖直坠落；无风。', en: 'Straight down from rest; no wind.' },
  sources: ['Mechanics of free fall', 'Hoerner, Fluid-Dynamic Drag (1965)'],
  standing: 'published',
  unconfirmed: [{ zh: '各形状的阻力系数凭记忆录入。', en: 'The drag coefficients of the shapes are from memory.' }],
  outside: [],
  oracles: cases,
  plots: [
    {
      title: { zh: '坠落速度', en: 'Speed of the fall' },
      x: { name: { zh: '高度', en: 'height' }, unit: 'm', from: 0, to: 60 },
      y: { name: { zh: '速度', en: 'speed' }, unit: 'm/s' },
      sliders: [
        { key: 'mass', name: { zh: '木板质量', en: 'mass of the board' }, unit: 'kg', from: 0.5, to: 20, at: 4 },
      ],
      lines: [
        { name: { zh: '不计空气', en: 'without air' }, at: (x) => fallSpeed(x) },
        {
          name: { zh: '0.6 m 见方木板', en: 'a board of 0.6 m' },
          at: (x, s) => fallSpeedInAir(...board(s.mass ?? 1), x),
        },
        {
          name: { zh: '木板的终端速度', en: 'its terminal speed' },
          at: (_, s) => terminalSpeed(...board(s.mass ?? 1)),
        },
      ],
      points: CASES.map(([height, speed]) => ({ x: height, y: speed, oracle: `free fall ${height} m speed` })),
    },
    {
      title: { zh: '坠落时间', en: 'Time of the fall' },
      x: { name: { zh: '高度', en: 'height' }, unit: 'm', from: 0, to: 60 },
      y: { name: { zh: '时间', en: 'time' }, unit: 's' },
      sliders: [
        { key: 'mass', name: { zh: '木板质量', en: 'mass of the board' }, unit: 'kg', from: 0.5, to: 20, at: 4 },
      ],
      lines: [
        { name: { zh: '不计空气', en: 'without air' }, at: (x) => fallTime(x) },
        {
          name: { zh: '0.6 m 见方木板', en: 'a board of 0.6 m' },
          at: (x, s) => fallTimeInAir(...board(s.mass ?? 1), x),
        },
      ],
      points: CASES.map(([height, , time]) => ({ x: height, y: time, oracle: `free fall ${height} m time` })),
    },
    {
      title: { zh: '坠落距离', en: 'Way fallen' },
      x: { name: { zh: '时间', en: 'time' }, unit: 's', from: 0, to: 3 },
      y: { name: { zh: '距离', en: 'way' }, unit: 'm' },
      sliders: [],
      lines: [{ name: { zh: '不计空气', en: 'without air' }, at: (x) => fallenAfter(x) }],
      points: [],
    },
  ],
}
