import { armFlowKgS, levelRisePct, nitrogenTestMPa, nitrogenTestOutside } from '../../sim/hazards/line'
import type { ModelCard } from '../card'

export const card: ModelCard = {
  file: 'line',
  group: 'gas',
  title: { zh: '卸车管线', en: 'Unloading line' },
  about: {
    zh: '鹤管流量、氮气试漏的压降、储罐液位上升。阀门特性和阻力系数为训练设定值；试漏按音速流计算。',
    en: 'Flow through the arm, fall of nitrogen in the leak test, rise of level in the tank. Friction and valves are chosen for training; the leak is choked.',
  },
  equations: [
    String.raw`Q=A\,\varphi^2\sqrt{\frac{2\rho\,\Delta p}{K}}`,
    String.raw`p=p_0\,e^{-t/\tau},\quad \tau=\frac{V}{C_d A\,203.6\,\mathrm{m/s}}`,
  ],
  symbols: [
    { tex: 'Q', unit: 'kg/s', means: { zh: '流量', en: 'flow' } },
    { tex: String.raw`\varphi`, unit: '1', means: { zh: '阀门开度', en: 'opening of the valve' } },
    { tex: 'K', unit: '1', means: { zh: '阻力系数（30）', en: 'friction in heads of speed (30)' } },
    {
      tex: String.raw`\Delta p,p,p_0`,
      unit: 'Pa',
      means: { zh: '压差、绝对压力', en: 'difference of pressure; absolute pressure' },
    },
    { tex: 'V', unit: 'm3', means: { zh: '试压容积', en: 'volume under test' } },
  ],
  range: {
    zh: '试漏：氮气表压高于 0.09 MPa；液氨 -40~50 ℃。',
    en: 'Leak test above 0.09 MPa gauge; ammonia of -40 to 50 C.',
  },
  sources: ['choked flow of an ideal gas', 'IEC TS 60079-32-1 (earthing)'],
  standing: 'training',
  unconfirmed: [
    {
      zh: '鹤管阻力系数 30、阀门开度平方特性，用于卸氨场景；静电接地 100 Ω 未核实。',
      en: 'Friction of 30 and the square of the lift are used in the ammonia scene; the 100 ohm of a static electrode are unconfirmed.',
    },
  ],
  outside: ['nitrogen-below-0.09-mpa'],
  oracles: [
    {
      id: 'leak test 1 mm in 20 l after 15 s',
      tag: 'C',
      source: 'choked flow, Cd 0.85, from 0.8 MPa gauge',
      unit: 'MPa',
      published: 0.7126,
      tolerance: { unit: 0.5e-4 },
      computed: () => nitrogenTestMPa(0.8, 1, 0.02, 15),
    },
    {
      id: '6.1 t into 100 m3',
      tag: 'C',
      source: 'density of saturated ammonia at 20 C',
      unit: '%',
      published: 10,
      tolerance: { unit: 0.05 },
      computed: () => levelRisePct(6100, 100, 20),
    },
  ],
  plots: [
    {
      title: { zh: '氮气试漏', en: 'Nitrogen leak test' },
      x: { name: { zh: '时间', en: 'time' }, unit: 's', from: 0, to: 120 },
      y: { name: { zh: '表压', en: 'gauge pressure' }, unit: 'MPa' },
      sliders: [
        { key: 'mm', name: { zh: '漏孔', en: 'leak' }, unit: 'mm', from: 0, to: 5, at: 1 },
        { key: 'l', name: { zh: '容积', en: 'volume' }, unit: 'L', from: 2, to: 100, at: 20 },
      ],
      lines: [
        { name: { zh: '压力', en: 'pressure' }, at: (x, s) => nitrogenTestMPa(0.8, s.mm ?? 1, (s.l ?? 20) / 1000, x) },
      ],
      outside: (x, s) => nitrogenTestOutside(nitrogenTestMPa(0.8, s.mm ?? 1, (s.l ?? 20) / 1000, x)),
      points: [{ x: 15, y: 0.7126, oracle: 'leak test 1 mm in 20 l after 15 s' }],
    },
    {
      title: { zh: '鹤管流量', en: 'Flow through the arm' },
      x: { name: { zh: '压差', en: 'difference of pressure' }, unit: 'MPa', from: 0, to: 1 },
      y: { name: { zh: '流量', en: 'flow' }, unit: 'kg/s' },
      sliders: [{ key: 'open', name: { zh: '开度', en: 'opening' }, unit: '1', from: 0, to: 1, at: 1 }],
      lines: [
        {
          name: { zh: 'DN50，20 ℃', en: 'DN50, 20 °C' },
          at: (x, s) =>
            armFlowKgS({ fromMPa: x, toMPa: 0, opening: s.open ?? 1, boreMm: 50, tempC: 20, checkValveHolds: true }),
        },
      ],
      points: [],
    },
  ],
}
