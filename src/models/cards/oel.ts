import { OEL, createShift, stepShift, toxicAlarms, twaMgM3 } from '../../sim/hazards/oel'
import type { ModelCard, Oracle } from '../card'

const ANNEX = 'GBZ 2.1-2019 as tabulated in GB/T 50493-2019'
/** First and second alarm as tabulated, mg/m3. */
const ALARMS = {
  'hydrogen-sulfide': [10, 20],
  'carbon-monoxide': [20, 40],
  chlorine: [1, 2],
  ammonia: [20, 40],
  'sulfur-dioxide': [5, 10],
  benzene: [6, 12],
  'carbon-dioxide': [9000, 18_000],
  'hydrogen-fluoride': [2, 4],
  'hydrogen-cyanide': [1, 2],
  'hydrogen-chloride': [7.5, 15],
  phosgene: [0.5, 1],
  'nitrogen-dioxide': [5, 10],
} as const

/** PC-STEL as tabulated, mg/m3. */
const STEL = {
  'carbon-monoxide': 30,
  ammonia: 30,
  'sulfur-dioxide': 10,
  benzene: 10,
  'carbon-dioxide': 18_000,
} as const

/** A shift of pieces: concentration in mg/m3 and hours. */
function shift(pieces: readonly (readonly [mgM3: number, hours: number])[]) {
  const state = createShift()
  for (const [mgM3, hours] of pieces) for (let i = 0; i < hours * 240; i++) stepShift(state, mgM3, 15)
  return state
}

export const card: ModelCard = {
  file: 'oel',
  group: 'gas',
  title: { zh: '职业接触限值与时间加权平均', en: 'Occupational limits and time-weighted means' },
  about: {
    zh: '最高容许浓度 MAC、8 h 时间加权 PC-TWA、15 min 短时间 PC-STEL；按 15 s 滑动窗口累计任意 15 min 的平均值，并给出探测器两级报警值。',
    en: 'MAC, PC-TWA over 8 hours and PC-STEL over 15 minutes; the mean of any 15 minutes in a window that slides by the quarter minute, and the two alarms of a detector.',
  },
  equations: [
    String.raw`C_{TWA}=\frac{\sum C_i t_i}{8\,\mathrm{h}}`,
    String.raw`C_{STEL}=\max\frac{1}{15\,\mathrm{min}}\int_{t-15}^{t}C\,dt`,
  ],
  symbols: [
    { tex: 'C_{TWA}', unit: 'mg/m3', means: { zh: '8 h 时间加权平均', en: 'mean over 8 hours' } },
    { tex: 'C_{STEL}', unit: 'mg/m3', means: { zh: '最高 15 min 平均', en: 'highest mean of 15 minutes' } },
    { tex: 'C_i,t_i', unit: 'mg/m3, h', means: { zh: '各段浓度和时间', en: 'concentration and time of each piece' } },
  ],
  range: {
    zh: '海拔 2000 m 以下；一氧化碳另有高原限值。',
    en: 'Below 2000 m; carbon monoxide has other limits above.',
  },
  sources: [ANNEX, 'GB/T 50493-2019, 5.5.2'],
  standing: 'published',
  unconfirmed: [
    {
      zh: '海拔 3000 m 以上一氧化碳 MAC：两处来源不一（15、30），取较严的 15，未核实。',
      en: 'MAC of carbon monoxide above 3000 m: sources differ (15, 30); the stricter is kept, unconfirmed.',
    },
  ],
  outside: [],
  oracles: [
    ...(Object.keys(ALARMS) as (keyof typeof ALARMS)[]).flatMap((gas): Oracle[] =>
      (['lowMgM3', 'highMgM3'] as const).map((level, i) => ({
        id: `alarm ${i + 1} ${gas}`,
        tag: 'V2',
        source: ANNEX,
        unit: 'mg/m3',
        published: ALARMS[gas][i] ?? Number.NaN,
        tolerance: { unit: 0 },
        computed: () => toxicAlarms(gas)?.[level] ?? Number.NaN,
      })),
    ),
    ...(Object.keys(STEL) as (keyof typeof STEL)[]).map(
      (gas): Oracle => ({
        id: `PC-STEL ${gas}`,
        tag: 'V2',
        source: ANNEX,
        unit: 'mg/m3',
        published: STEL[gas],
        tolerance: { unit: 0 },
        computed: () => OEL[gas]?.stel ?? Number.NaN,
      }),
    ),
    {
      id: 'TWA of 400 for 3 h, 160 for 2 h, 120 for 3 h',
      tag: 'C',
      source: 'mean over 8 hours by GBZ 2.1-2019',
      unit: 'mg/m3',
      published: 235,
      tolerance: { share: 1e-9 },
      computed: () =>
        twaMgM3(
          shift([
            [400, 3],
            [160, 2],
            [120, 3],
          ]),
        ),
    },
    {
      id: 'TWA of 300, 200, 180 for 2 h each and 2 h of clean air',
      tag: 'C',
      source: 'mean over 8 hours by GBZ 2.1-2019',
      unit: 'mg/m3',
      published: 170,
      tolerance: { share: 1e-9 },
      computed: () =>
        twaMgM3(
          shift([
            [300, 2],
            [200, 2],
            [180, 2],
            [0, 2],
          ]),
        ),
    },
    {
      id: 'STEL of 5 min at 90',
      tag: 'C',
      source: 'mean over 15 minutes by GBZ 2.1-2019',
      unit: 'mg/m3',
      published: 30,
      tolerance: { share: 1e-9 },
      computed: () =>
        shift([
          [0, 1],
          [90, 1 / 12],
          [0, 1],
        ]).highestStelMgM3,
    },
  ],
  plots: [
    {
      title: { zh: '一次接触的 15 min 平均', en: 'Mean of 15 minutes of one exposure' },
      x: { name: { zh: '接触时间', en: 'time of exposure' }, unit: 'min', from: 0, to: 30 },
      y: { name: { zh: '最高 15 min 平均', en: 'highest mean of 15 min' }, unit: 'mg/m3' },
      sliders: [{ key: 'c', name: { zh: '浓度', en: 'concentration' }, unit: 'mg/m3', from: 5, to: 200, at: 90 }],
      lines: [
        { name: { zh: '该次接触', en: 'this exposure' }, at: (x, s) => shift([[s.c ?? 90, x / 60]]).highestStelMgM3 },
        { name: { zh: '氨 PC-STEL', en: 'PC-STEL of ammonia' }, at: () => OEL.ammonia?.stel ?? 0 },
      ],
      points: [{ x: 5, y: 30, oracle: 'STEL of 5 min at 90' }],
    },
  ],
}
