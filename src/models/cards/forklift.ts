import { type Forklift, tipAcceleration, tipArm, tipSlope, tipSpeed, togetherCog } from '../../sim/hazards/forklift'
import type { ModelCard } from '../card'

/** Made up within the usual size of a 2.5 t truck; only for the pictures. */
const TRUCK: Forklift = { massKg: 3800, behindFrontM: 0.9, heightM: 0.65, wheelbaseM: 1.6, trackM: 0.97 }

const laden = (liftM: number) => {
  const cog = togetherCog(TRUCK, { massKg: 1500, beforeFrontM: 0.95, heightM: liftM + 0.5 })
  return { arm: tipArm(TRUCK, cog.behindFrontM), height: cog.heightM, outside: cog.outside }
}

export const card: ModelCard = {
  file: 'forklift',
  group: 'traffic',
  title: { zh: '叉车侧翻界限', en: 'Sideways tipping of a forklift' },
  about: {
    zh: '叉车转弯时合重心越出稳定三角形即侧翻。按刚体、水平硬地面、稳定转弯计，实际轮胎变形和门架晃动使界限更低，只可用来比较，不可作为许用速度。',
    en: 'A forklift tips in a turn when the common centre of gravity leaves the stability triangle. A rigid truck on level, hard ground in a steady turn; tyres and mast that give make the true limit lower. Good for comparing, not as a speed that is allowed.',
  },
  equations: [
    String.raw`a_y=\frac{g\,e}{h},\quad v=\sqrt{\frac{g\,r\,e}{h}}`,
    String.raw`e=\frac b2\left(1-\frac xl\right)\frac{l}{\sqrt{l^2+(b/2)^2}}`,
  ],
  symbols: [
    { tex: 'a_y', unit: 'm/s2', means: { zh: '侧翻的横向加速度', en: 'sideways acceleration at which it tips' } },
    {
      tex: 'e',
      unit: 'm',
      means: { zh: '合重心到三角形边的距离', en: 'centre of gravity to the side of the triangle' },
    },
    { tex: 'h', unit: 'm', means: { zh: '合重心高度', en: 'height of the centre of gravity' } },
    { tex: 'r', unit: 'm', means: { zh: '转弯半径', en: 'radius of the turn' } },
    { tex: 'b', unit: 'm', means: { zh: '前轮距', en: 'track of the front axle' } },
    { tex: 'l', unit: 'm', means: { zh: '轴距', en: 'wheelbase' } },
    { tex: 'x', unit: 'm', means: { zh: '合重心在前桥后的距离', en: 'centre of gravity behind the front axle' } },
    { tex: 'v', unit: 'm/s', means: { zh: '侧翻车速', en: 'speed at which it tips' } },
  ],
  range: { zh: '合重心在前桥之后；水平硬地面。', en: 'Centre of gravity behind the front axle; level, hard ground.' },
  sources: ['Statics; OSHA eTool, stability triangle'],
  standing: 'training',
  unconfirmed: [
    {
      zh: '未找到公开的算例；图中叉车尺寸为同类车的大致值。',
      en: 'No published worked case was found; the truck of the pictures is of a usual size.',
    },
  ],
  outside: ['tips-forward'],
  oracles: [
    {
      id: 'forklift tip, e 0.3 m, h 0.9 m, r 3 m',
      tag: 'C',
      source: 'v = sqrt(g r e / h), g = 9.81',
      unit: 'm/s',
      published: 3.132,
      tolerance: { unit: 0.0005 },
      computed: () => tipSpeed(3, 0.3, 0.9),
    },
  ],
  plots: [
    {
      title: { zh: '侧翻车速（载 1.5 t）', en: 'Speed at which it tips (1.5 t on the forks)' },
      x: { name: { zh: '起升高度', en: 'lift' }, unit: 'm', from: 0, to: 4 },
      y: { name: { zh: '车速', en: 'speed' }, unit: 'm/s' },
      sliders: [{ key: 'r', name: { zh: '转弯半径', en: 'radius of the turn' }, unit: 'm', from: 1.5, to: 10, at: 3 }],
      lines: [
        { name: { zh: '侧翻车速', en: 'tips at' }, at: (x, s) => tipSpeed(s.r ?? 1, laden(x).arm, laden(x).height) },
      ],
      outside: (x) => laden(x).outside,
      points: [],
    },
    {
      title: { zh: '侧翻的加速度与坡度', en: 'Acceleration and slope at which it tips' },
      x: { name: { zh: '起升高度', en: 'lift' }, unit: 'm', from: 0, to: 4 },
      y: { name: { zh: '加速度 m/s2；坡度', en: 'acceleration m/s2; slope' }, unit: '' },
      sliders: [],
      lines: [
        {
          name: { zh: '横向加速度', en: 'sideways acceleration' },
          at: (x) => tipAcceleration(laden(x).arm, laden(x).height),
        },
        {
          name: { zh: '侧坡（高/宽）', en: 'side slope (rise over run)' },
          at: (x) => tipSlope(laden(x).arm, laden(x).height),
        },
      ],
      outside: (x) => laden(x).outside,
      points: [],
    },
  ],
}
