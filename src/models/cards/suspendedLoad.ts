import { rad } from '../../base/math'
import { DT } from '../../base/time'
import { vec } from '../../base/vec'
import {
  createSuspendedLoad,
  smallSwingPeriod,
  stepSuspendedLoad,
  swingEnergy,
  swingPeriod,
} from '../../sim/hazards/suspendedLoad'
import type { ModelCard } from '../card'

const ROPE_M = 10

/** A load of 10 m of rope, let go with the rope level; after so many ticks. */
function fromLevel(ticks: number): { energy: number; mostPull: number } {
  const hook = vec(0, ROPE_M, 0)
  const load = createSuspendedLoad(hook, ROPE_M)
  load.p = vec(-ROPE_M, ROPE_M, 0)
  const energy = swingEnergy(load)
  let mostPull = 0
  for (let t = 0; t < ticks; t++) {
    stepSuspendedLoad(load, hook, ROPE_M, DT)
    mostPull = Math.max(mostPull, load.pullMS2)
  }
  return { energy: swingEnergy(load) / energy, mostPull }
}

export const card: ModelCard = {
  file: 'suspendedLoad',
  group: 'fall',
  title: { zh: '起重吊物的摆动', en: 'Swing of a suspended load' },
  about: {
    zh: '吊物在吊钩移动、起升和下降时的摆动，按无重量、不伸长的绳上的质点计算，不计空气阻力和摩擦，因此摆动不会自行衰减。',
    en: 'How a load swings while its hook travels and its rope is hoisted or paid out: a point on a rope without weight or stretch. Without air and friction, so a swing never dies down by itself.',
  },
  equations: [
    String.raw`T_0=2\pi\sqrt{\frac{L}{g}}`,
    String.raw`T=\frac{T_0}{M\!\left(1,\cos\frac{\theta}{2}\right)}`,
    String.raw`\ddot{\mathbf r}=-g\,\mathbf e_y-p\,\frac{\mathbf r-\mathbf h}{L},\qquad|\mathbf r-\mathbf h|=L`,
  ],
  symbols: [
    { tex: 'T_0', unit: 's', means: { zh: '小摆角周期', en: 'period of a small swing' } },
    { tex: 'T', unit: 's', means: { zh: '任意摆角的周期', en: 'period of any swing' } },
    { tex: 'L', unit: 'm', means: { zh: '绳长', en: 'length of the rope' } },
    { tex: 'g', unit: 'm/s2', means: { zh: '重力加速度，取 9.81', en: 'gravity, 9.81' } },
    {
      tex: String.raw`\theta`,
      unit: 'rad',
      means: { zh: '最大摆角（自铅垂线起）', en: 'widest angle from the plumb line' },
    },
    { tex: 'M', unit: '1', means: { zh: '算术几何平均数', en: 'arithmetic-geometric mean' } },
    {
      tex: String.raw`\mathbf r,\mathbf h`,
      unit: 'm',
      means: { zh: '吊物、吊钩的位置', en: 'place of the load, of the hook' },
    },
    { tex: 'p', unit: 'm/s2', means: { zh: '单位质量的绳拉力', en: 'force in the rope over the mass' } },
  ],
  range: {
    zh: '钢丝绳始终张紧；周期公式的最大摆角小于 180°。',
    en: 'While the rope is taut; the period for angles below 180 degrees.',
  },
  sources: [
    'Huygens, Horologium oscillatorium (1673), part IV',
    'NIST Digital Library of Mathematical Functions, 19.8.5 and 22.19(i)',
    'Andersen, RATTLE, Journal of Computational Physics 52 (1983), pp. 24-34',
  ],
  standing: 'published',
  unconfirmed: [],
  outside: ['rope-slack'],
  oracles: [
    {
      id: 'swing of 10 m small period',
      tag: 'C',
      source: 'T = 2 pi sqrt(L / g)',
      unit: 's',
      published: 6.3437,
      tolerance: { unit: 0.5e-4 },
      computed: () => smallSwingPeriod(10),
    },
    {
      id: 'swing from 90 degrees period over small period',
      tag: 'C',
      source: "square root of 2 times Gauss's constant 0.8346268 (1799)",
      unit: '1',
      published: 1.1803406,
      tolerance: { unit: 1e-7 },
      computed: () => swingPeriod(ROPE_M, rad(90)) / smallSwingPeriod(ROPE_M),
    },
    {
      id: 'swing from 90 degrees pull',
      tag: 'C',
      source: 'energy: v^2 = 2gL at the lowest place, so 3g',
      unit: 'm/s2',
      published: 29.43,
      // ticks do not fall on the lowest place itself
      tolerance: { share: 1e-3 },
      computed: () => fromLevel(600).mostPull,
    },
    {
      id: 'swing from 90 degrees energy after 60 s',
      tag: 'C',
      source: 'conservation of energy',
      unit: '1',
      published: 1,
      // the integrator's, for any swing
      tolerance: { share: 3e-4 },
      computed: () => fromLevel(3600).energy,
    },
  ],
  plots: [
    {
      title: { zh: '摆动周期', en: 'Period of the swing' },
      x: { name: { zh: '最大摆角', en: 'widest angle' }, unit: '°', from: 0, to: 170 },
      y: { name: { zh: '周期', en: 'period' }, unit: 's' },
      sliders: [{ key: 'rope', name: { zh: '绳长', en: 'rope' }, unit: 'm', from: 0.5, to: 60, at: ROPE_M }],
      lines: [
        { name: { zh: '任意摆角', en: 'any swing' }, at: (x, s) => swingPeriod(s.rope ?? 0, rad(x)) },
        { name: { zh: '小摆角', en: 'small swing' }, at: (_, s) => smallSwingPeriod(s.rope ?? 0) },
      ],
      outside: (x) => (x > 90 ? 'rope-slack' : null),
      points: [{ x: 0, y: 6.3437, oracle: 'swing of 10 m small period' }],
    },
  ],
}
