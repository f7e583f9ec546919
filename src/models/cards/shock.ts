import {
  bodyImpedance,
  curveB,
  curveC1,
  effectOf,
  shockZone,
  survivableCurrent,
  touchCurrent,
} from '../../sim/hazards/shock'
import { firstWhere, lastBefore } from '../bounds'
import type { ModelCard, Oracle } from '../card'

/** IEC 479-1:1994, table 1, typed in again: V, then ohm not exceeded by 5, 50 and 95 %. The last row is asymptotic. */
const TABLE_1 = [
  [25, 1750, 3250, 6100],
  [50, 1450, 2625, 4375],
  [75, 1250, 2200, 3500],
  [100, 1200, 1875, 3200],
  [125, 1125, 1625, 2875],
  [220, 1000, 1350, 2125],
  [700, 750, 1100, 1550],
  [1000, 700, 1050, 1500],
  [2000, 650, 750, 850],
] as const
/** NIOSH 98-131: mA, and what it does. */
const NIOSH = [
  ['barely-felt', 1],
  ['cannot-let-go', 16],
  ['breathing-paralysed', 20],
  ['fibrillation', 100],
  ['heart-stands-still', 2000],
] as const

export const card: ModelCard = {
  file: 'shock',
  group: 'body',
  title: { zh: '触电电流与时间—电流区', en: 'Electric shock: current and zones' },
  about: {
    zh: '由接触电压和人体总阻抗求电流，再按时间—电流区（AC-1 至 AC-4）和效应阈值判断。阻抗为大面积干燥接触；曲线 b、c1 的部分拐点未核实。',
    en: 'Current from touch voltage and the impedance of the body, then zones of time and current (AC-1 to AC-4) and thresholds. Large dry contacts; some corners of curves b and c1 are unconfirmed.',
  },
  equations: [
    String.raw`I=\frac{U}{Z_T+Z_s}`,
    String.raw`I=\frac{116}{\sqrt t}\ (50\,kg),\quad\frac{157}{\sqrt t}\ (70\,kg)`,
  ],
  symbols: [
    { tex: 'I', unit: 'mA', means: { zh: '通过人体的电流', en: 'current through the body' } },
    { tex: 'U', unit: 'V', means: { zh: '电压', en: 'voltage' } },
    { tex: 'Z_T, Z_s', unit: 'ohm', means: { zh: '人体总阻抗、串联阻抗', en: 'body, and in series' } },
    { tex: 't', unit: 's', means: { zh: '通电时间', en: 'time' } },
  ],
  range: { zh: '工频 50/60 Hz，25～1000 V，10 ms～10 s。', en: '50 or 60 Hz, 25 to 1000 V, 10 ms to 10 s.' },
  sources: [
    'IEC 479-1:1994, table 1 (body impedance); IEC 60479-1:2005 and 2018 (zones)',
    'NIOSH, Worker Deaths by Electrocution, publication 98-131',
    'IEEE Std 80-2000, clause 6.2',
  ],
  standing: 'published',
  unconfirmed: [
    { zh: '曲线 b 在 2 s 处的拐点（10 mA、5 mA）未核实。', en: 'The corner of curve b at 2 s (10 mA, 5 mA).' },
    {
      zh: '曲线 c1 的 500 mA（10 ms）、400 mA（0.1 s）、50 mA（1 s）、40 mA（3 s）未核实。',
      en: 'Curve c1 at 10 ms (500 mA), 0.1 s (400 mA), 1 s (50 mA) and 3 s (40 mA).',
    },
    { zh: '心脏电流系数凭记忆，未核实。', en: 'The heart-current factors are from memory.' },
    {
      zh: '潮湿时阻抗取低 17.5%，50～150 V 间线性减到零，为本项目设定。',
      en: 'That wet skin takes 17.5 % off, fading from 50 to 150 V, is ours.',
    },
  ],
  outside: ['body-impedance-above-1000-v', 'body-impedance-below-25-v'],
  oracles: [
    ...TABLE_1.flatMap(([volts, ...ohm]) =>
      ([5, 50, 95] as const).map(
        (percentile, i): Oracle => ({
          id: `body impedance ${volts} V, ${percentile} %`,
          tag: 'V2',
          source: 'IEC 479-1:1994, table 1, as quoted',
          unit: 'ohm',
          published: ohm[i] as number,
          tolerance: { unit: 1e-9 },
          computed: () => bodyImpedance(volts, percentile).ohm,
        }),
      ),
    ),
    ...NIOSH.map(
      ([effect, mA]): Oracle => ({
        id: `NIOSH ${effect}`,
        tag: 'V2',
        source: 'NIOSH, Worker Deaths by Electrocution, publication 98-131',
        unit: 'mA',
        published: mA,
        tolerance: { unit: 0 },
        computed: () => firstWhere(1, 3000, (at) => effectOf(at) === effect),
      }),
    ),
    {
      id: 'AC-1 up to',
      tag: 'V2',
      source: 'IEC 60479-1, curve a',
      unit: 'mA',
      published: 0.5,
      tolerance: { unit: 0 },
      computed: () => lastBefore(10, 10, (mA) => shockZone(mA, 10) !== 'AC-1'),
    },
    {
      id: 'touch current 220 V',
      tag: 'C',
      source: '220 V over 1350 ohm',
      unit: 'mA',
      published: 163,
      tolerance: { unit: 0.5 },
      computed: () => touchCurrent(220, 50),
    },
    {
      id: 'curve b at 10 ms',
      tag: 'V2',
      source: 'IEC 60479-1: 200 mA at 10 ms and below',
      unit: 'mA',
      published: 200,
      tolerance: { unit: 1e-9 },
      computed: () => curveB(0.01),
    },
    {
      id: 'Dalziel 50 kg, 1 s',
      tag: 'C',
      source: '116 / sqrt 1',
      unit: 'mA',
      published: 116,
      tolerance: { unit: 1e-9 },
      computed: () => survivableCurrent(1, 50),
    },
  ],
  plots: [
    {
      title: { zh: '时间—电流区的边界', en: 'Boundaries of the zones' },
      x: { name: { zh: '通电时间', en: 'time' }, unit: 's', from: 0.01, to: 10, log: true },
      y: { name: { zh: '电流', en: 'current' }, unit: 'mA', log: true },
      sliders: [],
      lines: [
        { name: { zh: '曲线 b', en: 'curve b' }, at: (x) => curveB(x) },
        { name: { zh: '曲线 c1', en: 'curve c1' }, at: (x) => curveC1(x) },
        { name: { zh: 'Dalziel，50 kg', en: 'Dalziel, 50 kg' }, at: (x) => survivableCurrent(x, 50) },
      ],
      points: [{ x: 0.01, y: 200, oracle: 'curve b at 10 ms' }],
    },
  ],
}
