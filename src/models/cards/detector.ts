import { FIXED_T90_S, createDetector, detectorOutside, stepDetector } from '../../sim/hazards/detector'
import type { ModelCard } from '../card'

/** mg/m3 shown after `s` seconds in `mgM3`. */
function shown(mgM3: number, t90S: number, s: number): number {
  const detector = createDetector(t90S, 100)
  stepDetector(detector, mgM3, s)
  return detector.shownMgM3
}

export const card: ModelCard = {
  file: 'detector',
  group: 'gas',
  title: { zh: '气体探测器响应', en: 'Response of a gas detector' },
  about: {
    zh: '读数按一阶滞后跟随空气中浓度，经过 T90 达到稳定值的 90 %；超量程时只显示量程上限。报警值按 GB/T 50493-2019。',
    en: 'The reading follows the air with a first-order lag and is at 90 % after T90; above its range it shows the top. Alarms by GB/T 50493-2019.',
  },
  equations: [String.raw`\frac{dS}{dt}=\frac{\ln 10}{T_{90}}(C-S)`],
  symbols: [
    { tex: 'S', unit: 'mg/m3', means: { zh: '读数', en: 'reading' } },
    { tex: 'C', unit: 'mg/m3', means: { zh: '空气中浓度', en: 'concentration in the air' } },
    { tex: 'T_{90}', unit: 's', means: { zh: '达到 90 % 的时间', en: 'time to 90 %' } },
  ],
  range: { zh: '量程以内。', en: 'Within the range of the instrument.' },
  sources: ['GB/T 50493-2019, 5.5.2', 'Draeger, data sheet NH3 TL'],
  standing: 'published',
  unconfirmed: [
    {
      zh: '便携式检测仪 T90 = 30 s 未查到数据表，用于卸氨场景。',
      en: 'T90 of the personal meter, 30 s: no data sheet found; used in the ammonia scene.',
    },
  ],
  outside: ['detector-over-range'],
  oracles: [
    {
      id: 'detector 90 % after T90',
      tag: 'C',
      source: 'definition of T90, 50 mg/m3',
      unit: 'mg/m3',
      published: 45,
      tolerance: { share: 1e-9 },
      computed: () => shown(50, FIXED_T90_S, FIXED_T90_S),
    },
  ],
  plots: [
    {
      title: { zh: '阶跃响应', en: 'Response to a step' },
      x: { name: { zh: '时间', en: 'time' }, unit: 's', from: 0, to: 120 },
      y: { name: { zh: '读数', en: 'reading' }, unit: 'mg/m3' },
      sliders: [
        { key: 'c', name: { zh: '浓度', en: 'concentration' }, unit: 'mg/m3', from: 5, to: 100, at: 50 },
        { key: 't90', name: { zh: 'T90', en: 'T90' }, unit: 's', from: 5, to: 90, at: 45 },
      ],
      lines: [{ name: { zh: '读数', en: 'reading' }, at: (x, s) => shown(s.c ?? 50, s.t90 ?? 45, x) }],
      outside: (_, s) => detectorOutside(createDetector(45, 100), s.c ?? 50),
      points: [{ x: 45, y: 45, oracle: 'detector 90 % after T90' }],
    },
  ],
}
