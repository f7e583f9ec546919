import {
  liveDistance,
  potential,
  safeDistance,
  stepVoltage,
  tolerableStep,
  tolerableTouch,
} from '../../sim/hazards/earthPotential'
import { survivableCurrent } from '../../sim/hazards/shock'
import type { ModelCard, Oracle } from '../card'

const FAULT = { amps: 100, soilOhmM: 100, radiusM: 0.1 }
const GRAVEL = { surfaceOhmM: 2500, surfaceM: 0.102, soilOhmM: 400 }
const LIVE = [
  [10, 1.7],
  [35, 2],
  [63, 2.5],
  [110, 2.5],
  [220, 4],
  [330, 5],
  [500, 6],
] as const

export const card: ModelCard = {
  file: 'earthPotential',
  group: 'body',
  title: { zh: '跨步电压与安全距离', en: 'Step voltage and distances' },
  about: {
    zh: '导线落地或接地故障时，按均匀土壤中半球接地体的电位分布计算跨步电压、接触电压和安全距离；并给出规程规定的接近距离、高处作业与带电体的安全距离。真实故障电流和土壤未知，现场以规程距离为准。',
    en: 'A line down or a fault to earth as a half sphere in even soil: step and touch voltage and how far to stay; with the distances that rules ask for. In the field nobody knows current and soil: keep the rule.',
  },
  equations: [
    String.raw`V(r)=\frac{\rho I}{2\pi r}`,
    String.raw`U_s=V(r)-V(r+s)`,
    String.raw`E_{step}=(1000+6\,C_s\rho_s)\,I_B,\quad E_{touch}=(1000+1.5\,C_s\rho_s)\,I_B`,
    String.raw`C_s=1-\frac{0.09\,(1-\rho/\rho_s)}{2h_s+0.09}`,
  ],
  symbols: [
    { tex: 'V', unit: 'V', means: { zh: '对远方大地的电位', en: 'potential against far earth' } },
    {
      tex: String.raw`\rho, \rho_s`,
      unit: 'ohm m',
      means: { zh: '土壤、表层电阻率', en: 'resistivity of soil and surface' },
    },
    {
      tex: 'I, I_B',
      unit: 'A',
      means: { zh: '入地电流、人体容许电流', en: 'current into the ground, borne by the body' },
    },
    {
      tex: 'r, s, h_s',
      unit: 'm',
      means: { zh: '距离、跨距、表层厚度', en: 'distance, pace, thickness of the surface' },
    },
  ],
  range: {
    zh: '均匀土壤、单点入地；与带电体的距离表最高到 500 kV。',
    en: 'Even soil, one point; the table of distances up to 500 kV.',
  },
  sources: [
    'Laplace field of a half sphere (any textbook of earthing)',
    'IEEE Std 80-2000, clauses 7.4 and 8.3, annex B',
    'State Grid power safety rules (lines), 4.1; GB 26860-2011',
    'GB 30871-2022, table 1',
  ],
  standing: 'published',
  unconfirmed: [
    {
      zh: '8 m、4 m 见于规程的转引，GB 26860-2011 的条号未查到。',
      en: 'The 8 m and 4 m were seen in quotations; the clause of GB 26860-2011 was not.',
    },
    {
      zh: 'IEEE Std 80 公式与算例凭记忆录入，未查到原文。',
      en: 'Equations and example of IEEE Std 80 were not read in the text.',
    },
  ],
  outside: ['voltage-beyond-table'],
  oracles: [
    {
      id: 'potential at 10 m',
      tag: 'C',
      source: '100 A x 100 ohm m / (2 pi 10 m)',
      unit: 'V',
      published: 159.15,
      tolerance: { unit: 0.5e-2 },
      computed: () => potential(FAULT, 10),
    },
    {
      id: 'step voltage at 8 m',
      tag: 'C',
      source: '1591.55 (1/8 - 1/8.8)',
      unit: 'V',
      published: 18.09,
      tolerance: { unit: 0.5e-2 },
      computed: () => stepVoltage(FAULT, 8),
    },
    {
      id: 'distance for 50 V a pace',
      tag: 'C',
      source: '(-0.8 + sqrt(0.64 + 3.2 x 1591.55 / 50)) / 2',
      unit: 'm',
      published: 4.662,
      tolerance: { unit: 0.5e-3 },
      computed: () => safeDistance(FAULT, 50),
    },
    {
      id: 'IEEE 80 step',
      tag: 'C',
      source: 'IEEE Std 80-2000, 70 kg, 0.5 s, 2500 ohm m of 0.102 m on 400 ohm m; the book rounds C to 0.74',
      unit: 'V',
      published: 2686.6,
      // C is 0.743 here and 0.74 in the book.
      tolerance: { share: 0.004 },
      computed: () => tolerableStep(GRAVEL, survivableCurrent(0.5, 70)),
    },
    {
      id: 'IEEE 80 touch',
      tag: 'C',
      source: 'the same',
      unit: 'V',
      published: 838.2,
      tolerance: { share: 0.004 },
      computed: () => tolerableTouch(GRAVEL, survivableCurrent(0.5, 70)),
    },
    ...LIVE.map(
      ([kV, m]): Oracle => ({
        id: `live part ${kV} kV`,
        tag: 'V1',
        source: 'GB 30871-2022, table 1',
        unit: 'm',
        published: m,
        tolerance: { unit: 0 },
        computed: () => liveDistance(kV).m,
      }),
    ),
  ],
  plots: [
    {
      title: { zh: '跨步电压（跨距 0.8 m）', en: 'Step voltage (pace of 0.8 m)' },
      x: { name: { zh: '到落地点的距离', en: 'distance' }, unit: 'm', from: 0.5, to: 20 },
      y: { name: { zh: '跨步电压', en: 'step voltage' }, unit: 'V', log: true },
      sliders: [
        { key: 'amps', name: { zh: '入地电流', en: 'current' }, unit: 'A', from: 1, to: 1000, at: 100, log: true },
        { key: 'soil', name: { zh: '土壤电阻率', en: 'soil' }, unit: 'ohm m', from: 10, to: 1000, at: 100, log: true },
      ],
      lines: [
        {
          name: { zh: '跨步电压', en: 'step voltage' },
          at: (x, s) => stepVoltage({ amps: s.amps ?? 100, soilOhmM: s.soil ?? 100, radiusM: 0.1 }, x),
        },
      ],
      points: [{ x: 8, y: 18.09, oracle: 'step voltage at 8 m' }],
    },
  ],
}
