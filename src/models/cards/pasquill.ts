import {
  STABILITY_TABLES,
  type Sky,
  type StabilityTable,
  insolation,
  stabilityClass,
  stabilityOutside,
} from '../../sim/hazards/pasquill'
import type { ModelCard, Oracle } from '../card'

/** A class as a number for the table of cases: A is 1, F is 6, and a half between two. */
const numberOf = (wind: number, sky: Sky, table: StabilityTable): number => {
  const found = stabilityClass(wind, sky, table)
  if (!found) return 0
  return (found.class.charCodeAt(0) + found.or.charCodeAt(0)) / 2 - 64
}
const SKIES = ['strong', 'moderate', 'slight', 'night-cloudy', 'night-clear'] as const
/** One wind in the midst of every band of each table, and the row as printed (0: none given). */
const ROWS: Readonly<Record<StabilityTable, readonly (readonly [wind: number, row: readonly number[]])[]>> = {
  'aqt-3046': [
    [1.9, [1, 1.5, 2, 0, 0]],
    [2.5, [1.5, 2, 3, 5, 6]],
    [3.5, [2, 2.5, 3, 4, 5]],
    [4.5, [3, 3.5, 4, 4, 4]],
    [6.1, [3, 4, 4, 4, 4]],
  ],
  turner: [
    [1.9, [1, 1.5, 2, 0, 0]],
    [2.5, [1.5, 2, 3, 5, 6]],
    [4.5, [2, 2.5, 3, 4, 5]],
    [5.5, [3, 3.5, 4, 4, 4]],
    [6.1, [3, 4, 4, 4, 4]],
  ],
}

export const card: ModelCard = {
  file: 'pasquill',
  group: 'gas',
  title: { zh: '大气稳定度分级', en: 'Stability classes' },
  about: {
    zh: '由 10 m 高风速和日照（夜间看云量）查帕斯奎尔稳定度 A~F。AQ/T 3046 与 Turner 两张表风速分档不同，按名称选用，默认 AQ/T 3046。',
    en: 'Pasquill classes A to F from the wind at 10 m and the sky. The tables of AQ/T 3046 and of Turner differ in their wind bands; one is chosen by name, AQ/T 3046 unless said.',
  },
  equations: [String.raw`\text{class}=f(u_{10},\ \text{sky})`],
  symbols: [{ tex: 'u_{10}', unit: 'm/s', means: { zh: '10 m 高风速', en: 'wind at 10 m' } }],
  range: {
    zh: '夜间风速低于 2 m/s 两表均未给出等级。',
    en: 'Neither table gives a class for a night with wind below 2 m/s.',
  },
  sources: [...Object.values(STABILITY_TABLES).map((table) => table.source), 'AQ/T 3046-2013, table E.6'],
  standing: 'published',
  unconfirmed: [],
  outside: ['calm-night-without-class'],
  oracles: (['aqt-3046', 'turner'] as const).flatMap((table) =>
    ROWS[table].flatMap(([wind, row]) =>
      SKIES.map(
        (sky, i): Oracle => ({
          id: `${table} ${wind} m/s ${sky}`,
          tag: table === 'turner' ? 'V2' : 'V1',
          source: `${STABILITY_TABLES[table].source}; A is 1, F is 6, 0 none`,
          unit: '1',
          published: row[i] ?? Number.NaN,
          tolerance: { unit: 0 },
          computed: () => numberOf(wind, sky, table),
        }),
      ),
    ),
  ),
  plots: [
    {
      title: { zh: '稳定度随风速（A=1，F=6）', en: 'Class by wind (A is 1, F is 6)' },
      x: { name: { zh: '风速', en: 'wind' }, unit: 'm/s', from: 0.5, to: 8 },
      y: { name: { zh: '等级', en: 'class' }, unit: '1' },
      sliders: [
        { key: 'sun', name: { zh: '太阳高度角', en: 'height of the sun' }, unit: '°', from: 10, to: 80, at: 65 },
      ],
      lines: [
        {
          name: { zh: '白天少云，AQ/T 3046', en: 'day, little cloud, AQ/T 3046' },
          at: (x, s) => numberOf(x, insolation(s.sun ?? 65, 'little'), 'aqt-3046'),
        },
        {
          name: { zh: '白天少云，Turner', en: 'day, little cloud, Turner' },
          at: (x, s) => numberOf(x, insolation(s.sun ?? 65, 'little'), 'turner'),
        },
        {
          name: { zh: '晴夜（0 为未给出）', en: 'clear night (0: none given)' },
          at: (x) => numberOf(x, 'night-clear', 'aqt-3046'),
        },
      ],
      outside: (x) => stabilityOutside(x, 'night-clear'),
      points: [],
    },
  ],
}
