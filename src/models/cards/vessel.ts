import { type Vessel, drainS, vesselKgS } from '../../sim/hazards/vessel'
import type { ModelCard } from '../card'

/** 2 m of water on a sharp hole of 10 cm2 in a tank of 1 m2. */
const TANK: Vessel = { surfaceM2: 1, holeM2: 1e-3, c0: 0.61, densityKgM3: 1000, overPa: 0, levelM: 2 }
const FORMULA = 'AQ/T 3046-2013, E.1.2, integrated over the falling level'

export const card: ModelCard = {
  file: 'vessel',
  group: 'gas',
  title: { zh: '储罐经孔泄放', en: 'A tank that runs out' },
  about: {
    zh: '立式储罐经孔流出：瞬时流量由液面以上压力与液位共同决定，液位按解析解下降，任意步长都精确。假设液面以上压力不变。',
    en: 'An upright tank runs out through a hole: the rate by pressure on the liquid and level, the level exactly for any step. The pressure on the liquid is taken as kept up.',
  },
  equations: [
    String.raw`Q_m=\rho A C_0\sqrt{\frac{2(p-p_0)}{\rho}+2gh}`,
    String.raw`t=\frac{S}{C_0A}\sqrt{\frac{2}{g}}\left(\sqrt{h_0+\frac{p-p_0}{\rho g}}-\sqrt{\frac{p-p_0}{\rho g}}\right)`,
  ],
  symbols: [
    { tex: 'Q_m', unit: 'kg/s', means: { zh: '流量', en: 'rate' } },
    { tex: 'h', unit: 'm', means: { zh: '孔以上液位', en: 'liquid above the hole' } },
    { tex: 'S', unit: 'm2', means: { zh: '液面面积', en: 'surface of the liquid' } },
    { tex: 'A', unit: 'm2', means: { zh: '孔面积', en: 'area of the hole' } },
    { tex: 'p-p_0', unit: 'Pa', means: { zh: '液面以上表压', en: 'gauge pressure on the liquid' } },
  ],
  range: { zh: '立式等截面容器，液面以上压力恒定。', en: 'Upright walls, steady pressure on the liquid.' },
  sources: ['AQ/T 3046-2013, E.1.2', 'Torricelli, as in CCPS (1999), section 2.1'],
  standing: 'published',
  unconfirmed: [],
  outside: [],
  oracles: [
    {
      id: 'tank rate with pressure and level',
      tag: 'C',
      source: FORMULA,
      unit: 'kg/s',
      published: 9.43484,
      tolerance: { unit: 0.5e-5 },
      computed: () => vesselKgS({ ...TANK, overPa: 1e5 }),
    },
    {
      id: 'tank drains by its level',
      tag: 'C',
      source: FORMULA,
      unit: 's',
      published: 1046.98,
      tolerance: { unit: 0.5e-2 },
      computed: () => drainS(TANK),
    },
    {
      id: 'tank drains under pressure',
      tag: 'C',
      source: FORMULA,
      unit: 's',
      published: 221.465,
      tolerance: { unit: 0.5e-3 },
      computed: () => drainS({ ...TANK, overPa: 1e5 }),
    },
  ],
  plots: [
    {
      title: { zh: '排空时间', en: 'Time to run out' },
      x: { name: { zh: '液位', en: 'level' }, unit: 'm', from: 0.1, to: 10 },
      y: { name: { zh: '时间', en: 'time' }, unit: 's' },
      sliders: [
        { key: 'bar', name: { zh: '液面表压', en: 'pressure on the liquid' }, unit: 'bar', from: 0, to: 10, at: 0 },
        { key: 'cm2', name: { zh: '孔面积', en: 'hole' }, unit: 'cm2', from: 1, to: 100, at: 10, log: true },
      ],
      lines: [
        {
          name: { zh: '水，液面 1 m²', en: 'water, surface of 1 m²' },
          at: (x, s) => drainS({ ...TANK, levelM: x, overPa: (s.bar ?? 0) * 1e5, holeM2: (s.cm2 ?? 10) / 1e4 }),
        },
      ],
      points: [{ x: 2, y: 1046.98, oracle: 'tank drains by its level' }],
    },
  ],
}
