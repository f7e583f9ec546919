import {
  closingSpeed,
  conflictAngle,
  conflictClass,
  conflictKind,
  gapMargin,
  neededGap,
  timeToCollision,
  timeToContact,
} from '../../sim/hazards/conflict'
import { lastBefore } from '../bounds'
import type { ModelCard, Oracle } from '../card'

const FHWA = 'FHWA, Surrogate Safety Assessment Model, as taught'
const bound = (id: string, unit: string, published: number, computed: () => number): Oracle => ({
  id,
  tag: 'V2',
  source: FHWA,
  unit,
  published,
  tolerance: { unit: 0 },
  computed,
})

const RIDER = { x: 0, y: 0, vx: 5, vy: 0 }
const CAR = { x: 30, y: -40, vx: -1, vy: 8 }

export const card: ModelCard = {
  file: 'conflict',
  group: 'traffic',
  title: { zh: '交通冲突指标', en: 'Measures of conflict' },
  about: {
    zh: '碰撞时间、后侵入时间、二维接近速度、冲突类型与可接受间隙。假定双方保持当前速度；指标反映险情程度，不等于事故概率。',
    en: 'Time to collision, post-encroachment time, closing speed in the plane, kinds of conflict and gaps. Both are taken to keep their velocity; a near miss is not a probability of an accident.',
  },
  equations: [
    String.raw`TTC=\frac{d}{\Delta v}`,
    String.raw`\left|\Delta\mathbf r+\Delta\mathbf v\,t\right|=r_1+r_2`,
    String.raw`v_c=-\frac{\Delta\mathbf r\cdot\Delta\mathbf v}{\left|\Delta\mathbf r\right|}`,
    String.raw`PET=t_2-t_1`,
  ],
  symbols: [
    { tex: 'd', unit: 'm', means: { zh: '间距', en: 'gap' } },
    { tex: String.raw`\Delta v, v_c`, unit: 'm/s', means: { zh: '接近速度', en: 'closing speed' } },
    {
      tex: String.raw`\Delta\mathbf r,\Delta\mathbf v`,
      unit: 'm, m/s',
      means: { zh: '相对位置、相对速度', en: 'relative place and velocity' },
    },
    { tex: 'r_1, r_2', unit: 'm', means: { zh: '等效半径', en: 'radii of the two' } },
    { tex: 't_1, t_2', unit: 's', means: { zh: '前者离开、后者到达时刻', en: 'the first leaves, the second arrives' } },
  ],
  range: { zh: '速度不变的两方；圆形近似车身。', en: 'Two that keep their velocity; bodies as discs.' },
  sources: [
    'FHWA, Surrogate Safety Assessment Model (2008)',
    'Fitzpatrick, Gaps Accepted at Stop-Controlled Intersections, Transportation Research Record 1303 (1991)',
  ],
  standing: 'published',
  unconfirmed: [
    { zh: 'TTC 1.5 s、PET 5 s 的默认阈值未核实。', en: 'The default cut-offs TTC 1.5 s and PET 5 s.' },
    { zh: '行人起步 3 s 未核实。', en: 'The 3 s that a walker takes to start.' },
  ],
  outside: [],
  oracles: [
    {
      id: 'TTC 12 m at 8 m/s',
      tag: 'C',
      source: 'gap / closing speed',
      unit: 's',
      published: 1.5,
      tolerance: { unit: 1e-12 },
      computed: () => timeToCollision(12, 8),
    },
    bound('SSAM serious', 's', 0.5, () => lastBefore(100, 5, (s) => conflictClass(s) !== 'serious')),
    bound('SSAM moderate', 's', 1, () =>
      lastBefore(100, 5, (s) => !['serious', 'moderate'].includes(conflictClass(s))),
    ),
    bound('SSAM slight', 's', 1.5, () => lastBefore(100, 5, (s) => conflictClass(s) === 'none')),
    bound('SSAM rear-end under', 'deg', 29, () => lastBefore(1, 180, (deg) => conflictKind(deg) !== 'rear-end')),
    bound('SSAM crossing over', 'deg', 85, () => lastBefore(1, 180, (deg) => conflictKind(deg) === 'crossing')),
    {
      id: 'closing speed in the plane',
      tag: 'C',
      source: '30 m east and 40 m south, relative velocity (-6, 8): (180 + 320) / 50',
      unit: 'm/s',
      published: 10,
      tolerance: { unit: 1e-12 },
      computed: () => closingSpeed(RIDER, CAR),
    },
    {
      id: 'time to contact in the plane',
      tag: 'C',
      source: 'straight at each other 50 m apart at 10 m/s, radii 2 m together',
      unit: 's',
      published: 4.8,
      tolerance: { unit: 1e-12 },
      computed: () => timeToContact(RIDER, CAR, 2),
    },
    {
      id: 'conflict angle',
      tag: 'C',
      source: 'velocities (5, 0) and (-1, 8)',
      unit: 'deg',
      published: 97.13,
      tolerance: { unit: 0.5e-2 },
      computed: () => conflictAngle(RIDER, CAR),
    },
    {
      id: 'walker across 7 m',
      tag: 'C',
      source: '7 m at 1.2 m/s and 3 s to start; a car 100 m away at 10 m/s leaves 1.17 s',
      unit: 's',
      published: 1.17,
      tolerance: { unit: 0.5e-2 },
      computed: () => gapMargin(100, 10, neededGap(7, 1.2, 3)),
    },
  ],
  plots: [
    {
      title: { zh: '碰撞时间', en: 'Time to collision' },
      x: { name: { zh: '间距', en: 'gap' }, unit: 'm', from: 0, to: 40 },
      y: { name: { zh: '时间', en: 'time' }, unit: 's' },
      sliders: [
        { key: 'closing', name: { zh: '接近速度', en: 'closing speed' }, unit: 'm/s', from: 0.5, to: 20, at: 8 },
      ],
      lines: [{ name: { zh: 'TTC', en: 'TTC' }, at: (x, s) => timeToCollision(x, s.closing ?? 8) }],
      points: [{ x: 12, y: 1.5, oracle: 'TTC 12 m at 8 m/s' }],
    },
  ],
}
