import { SWING_DEG, swingFall, swingHit } from '../../sim/hazards/swingFall'
import type { ModelCard } from '../card'

const person = (ropeM: number, offsetM: number, belowM: number) => ({ massKg: 100, ropeM, offsetM, belowM })

export const card: ModelCard = {
  file: 'swingFall',
  group: 'fall',
  title: { zh: '摆动坠落', en: 'Swing fall' },
  about: {
    zh: '人在挂点侧方坠落，绳绷紧后像钟摆一样甩回，撞击墙、柱的速度与竖直坠落同样高度时相同。绳不伸长，绷紧时沿绳方向的速度全部损失。',
    en: 'Somebody falls beside the anchor and swings back under it; what is met is met as fast as after falling straight down as far. The rope does not stretch, and what speed points along it is lost when it comes taut.',
  },
  equations: [
    String.raw`y_1=\sqrt{L^2-o^2},\quad v_1=\frac oL\sqrt{2g(y_1-y_0)}`,
    String.raw`v(x)^2=v_1^2+2g\left(\sqrt{L^2-x^2}-y_1\right)`,
  ],
  symbols: [
    { tex: 'L', unit: 'm', means: { zh: '挂点到 D 形环的绳长', en: 'rope from the anchor to the D-ring' } },
    { tex: 'o', unit: 'm', means: { zh: '偏离挂点的水平距离', en: 'offset from the anchor' } },
    { tex: 'y_0', unit: 'm', means: { zh: '开始时低于挂点的距离', en: 'depth below the anchor at the start' } },
    { tex: 'y_1', unit: 'm', means: { zh: '绳绷紧时的深度', en: 'depth when the rope is taut' } },
    { tex: 'v_1', unit: 'm/s', means: { zh: '绷紧后的速度', en: 'speed when it has come taut' } },
    { tex: 'x', unit: 'm', means: { zh: '障碍物到挂点铅垂线的距离', en: 'wall from the plumb line' } },
    { tex: 'v(x)', unit: 'm/s', means: { zh: '撞击速度', en: 'speed of the hit' } },
  ],
  range: { zh: '开始位置在绳长范围内。', en: 'The start is within reach of the rope.' },
  sources: ['Mechanics of the pendulum', 'FallTech instructions, 2.10 (15 degrees)'],
  standing: 'published',
  unconfirmed: [],
  outside: ['beyond-the-rope'],
  oracles: [
    {
      id: 'swing fall taut, 5 m at 3 m',
      tag: 'C',
      source: 'drop of 1 m: v = sqrt(2 g), g = 9.81',
      unit: 'm/s',
      published: 4.4294,
      tolerance: { unit: 0.00005 },
      computed: () => swingFall(person(5, 3, 4)).speedMS,
    },
    {
      id: 'swing fall angle, 5 m at 3 m',
      tag: 'C',
      source: 'atan(3 / 4)',
      unit: 'deg',
      published: 36.87,
      tolerance: { unit: 0.005 },
      computed: () => swingFall(person(5, 3, 4)).angleDeg,
    },
  ],
  plots: [
    {
      title: { zh: '最低点速度', en: 'Speed at the lowest point' },
      x: { name: { zh: '水平偏离', en: 'offset' }, unit: 'm', from: 0, to: 5 },
      y: { name: { zh: '速度', en: 'speed' }, unit: 'm/s' },
      sliders: [{ key: 'rope', name: { zh: '绳长', en: 'rope' }, unit: 'm', from: 2, to: 12, at: 5 }],
      lines: [
        {
          name: { zh: '绳已绷紧', en: 'rope taut at the start' },
          at: (x, s) => {
            const rope = s.rope ?? 1
            return swingFall(person(rope, x, Math.sqrt(Math.max(0, rope * rope - x * x)))).speedMS
          },
        },
        {
          name: { zh: '撞 0.5 m 外的柱子', en: 'at a column 0.5 m off the plumb line' },
          at: (x, s) => {
            const rope = s.rope ?? 1
            return swingHit(person(rope, x, Math.sqrt(Math.max(0, rope * rope - x * x))), 0.5)?.speedMS ?? 0
          },
        },
        {
          name: { zh: `${SWING_DEG}° 以内的最大值`, en: `most within ${SWING_DEG} degrees` },
          at: (_, s) => {
            const rope = s.rope ?? 1
            const offset = rope * Math.sin((SWING_DEG * Math.PI) / 180)
            return swingFall(person(rope, offset, Math.sqrt(rope * rope - offset * offset))).speedMS
          },
        },
      ],
      outside: (x, s) => (x > (s.rope ?? 1) ? 'beyond-the-rope' : null),
      points: [{ x: 3, y: 4.4294, oracle: 'swing fall taut, 5 m at 3 m' }],
    },
  ],
}
