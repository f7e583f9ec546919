import { createTrapped, lockedInMPa, pipeHoldsKg, stepTrapped } from '../../sim/hazards/trapped'
import type { ModelCard } from '../card'

/** kg/s that leaves after `s` seconds with both sides shut. */
function rate(fullKg: number, openKgS: number, s: number): number {
  const line = createTrapped(fullKg)
  let now = openKgS
  for (let i = 0; i < s * 10; i++) now = stepTrapped(line, openKgS, false, 0.1)
  return now
}

export const card: ModelCard = {
  file: 'trapped',
  group: 'gas',
  title: { zh: '两阀之间的存液', en: 'Liquid shut in between valves' },
  about: {
    zh: '两端关闭后管内存液继续泄漏直到放空；完好的满液管段受热升压。前者为训练模型，后者的压缩系数未核实。',
    en: 'Shut on both sides, a leaking line loses what it holds; a sound one full of liquid climbs when warmed. The first is a training model, the compressibility of the second unconfirmed.',
  },
  equations: [String.raw`Q=Q_0\min(1,\,5m/m_0)`, String.raw`\Delta p=\frac{\beta}{\kappa}\Delta T`],
  symbols: [
    { tex: 'Q,Q_0', unit: 'kg/s', means: { zh: '当前、全压泄漏速率', en: 'rate now, and at full pressure' } },
    { tex: 'm,m_0', unit: 'kg', means: { zh: '剩余、满管存液', en: 'left, and when full' } },
    { tex: String.raw`\beta`, unit: '1/K', means: { zh: '体膨胀系数', en: 'expansion' } },
    { tex: String.raw`\kappa`, unit: '1/Pa', means: { zh: '压缩系数', en: 'compressibility' } },
  ],
  range: { zh: '液氨 -40~50 ℃，仅供训练。', en: 'Ammonia of -40 to 50 C; for training only.' },
  sources: ['density by DIPPR 105; expansion over compressibility'],
  standing: 'training',
  unconfirmed: [
    {
      zh: '升压 1.4 MPa/K（25 ℃）由膨胀系数与压缩系数之比得出，压缩系数未核实，用于卸氨场景。',
      en: '1.4 MPa a kelvin at 25 C is expansion over compressibility; the latter is unconfirmed; used in the ammonia scene.',
    },
  ],
  outside: [],
  oracles: [
    {
      id: '12 m of DN50 at 20 C hold',
      tag: 'C',
      source: 'density of saturated ammonia by DIPPR 105',
      unit: 'kg',
      published: 14.4,
      tolerance: { unit: 0.05 },
      computed: () => pipeHoldsKg(50, 12, 20),
    },
  ],
  plots: [
    {
      title: { zh: '关断后的泄漏', en: 'Leak after both sides are shut' },
      x: { name: { zh: '时间', en: 'time' }, unit: 's', from: 0, to: 20 },
      y: { name: { zh: '速率', en: 'rate' }, unit: 'kg/s' },
      sliders: [
        { key: 'kg', name: { zh: '存液', en: 'held' }, unit: 'kg', from: 1, to: 50, at: 14.4 },
        { key: 'rate', name: { zh: '全压速率', en: 'rate at full pressure' }, unit: 'kg/s', from: 0.1, to: 5, at: 2 },
      ],
      lines: [{ name: { zh: '泄漏', en: 'leak' }, at: (x, s) => rate(s.kg ?? 14.4, s.rate ?? 2, x) }],
      points: [],
    },
    {
      title: { zh: '憋液升压', en: 'Shut in and warmed' },
      x: { name: { zh: '升温', en: 'warmed by' }, unit: 'K', from: 0, to: 5 },
      y: { name: { zh: '表压', en: 'gauge pressure' }, unit: 'MPa' },
      sliders: [{ key: 'relief', name: { zh: '安全阀', en: 'relief valve' }, unit: 'MPa', from: 1, to: 10, at: 10 }],
      lines: [{ name: { zh: '压力', en: 'pressure' }, at: (x, s) => lockedInMPa(0.8, x, s.relief ?? 10) }],
      points: [],
    },
  ],
}
