import {
  DOUBLE_LAYER_M,
  EDGE_PROTECTION,
  fallRadius,
  heightGrade,
  needsDoubleLayer,
  railFaults,
} from '../../sim/hazards/workAtHeight'
import { firstWhere, lastBefore } from '../bounds'
import type { ModelCard, Oracle } from '../card'

const RAIL = { topM: 1.2, midM: 0.6, toeM: 0.18 } as const

const GB30871 = 'GB 30871-2022, 8.1'

const grade = (heightM: number, classB: boolean, published: number): Oracle => ({
  id: `height grade ${heightM} m class ${classB ? 'B' : 'A'}`,
  tag: 'V1',
  source: GB30871,
  unit: '1',
  published,
  tolerance: { unit: 0 },
  computed: () => heightGrade(heightM, classB ? ['slippery'] : []) ?? 0,
})

const radius = (heightM: number, published: number): Oracle => ({
  id: `fall radius ${heightM} m`,
  tag: 'V2',
  source: 'GB/T 3608-2008, annex A, as asked in examinations (233.com, tiku818.com)',
  unit: 'm',
  published,
  tolerance: { unit: 0 },
  computed: () => fallRadius(heightM) ?? 0,
})

export const card: ModelCard = {
  file: 'workAtHeight',
  group: 'fall',
  title: { zh: '高处作业分级与坠落半径', en: 'Work at height: grades and fall radius' },
  about: {
    zh: '高处作业按高度和客观危险因素分级，按高度取可能坠落范围半径 3、4、5、6 m。不少网页仍写 2、3、4、5 m，那是 1983 年的旧标准。临边防护尺寸取自 JGJ 80-2016。',
    en: 'Grades of work at height by height and by the nine objective factors, and the radius within which things may land: 3, 4, 5, 6 m. Many pages still give 2, 3, 4, 5 m, which is the edition of 1983. Edges by JGJ 80-2016.',
  },
  equations: [String.raw`R=\begin{cases}3&2\le h\le5\\4&5<h\le15\\5&15<h\le30\\6&h>30\end{cases}`],
  symbols: [
    { tex: 'h', unit: 'm', means: { zh: '作业高度', en: 'height of the work' } },
    { tex: 'R', unit: 'm', means: { zh: '可能坠落范围半径', en: 'radius within which things may land' } },
  ],
  range: {
    zh: '2 m 及以上；以下不属高处作业，不给半径。',
    en: 'From 2 m on; below it is no work at height and has no radius.',
  },
  sources: [GB30871, 'GB/T 3608-2008', 'JGJ 80-2016, 4.1'],
  standing: 'published',
  unconfirmed: [
    {
      zh: 'GB 3608-2025 自 2026-05-01 起实施，原文未读到，分级与半径仍按 GB/T 3608-2008。栏杆中杆容许偏差 0.1 m 为本项目自定；栏杆受力 1 kN 见于转述。',
      en: 'GB 3608-2025 is in force from 2026-05-01; its text was not read, and grades and radius are those of GB/T 3608-2008. That the middle rail may be off by 0.1 m is ours; that a rail bears 1 kN was seen in a retelling.',
    },
  ],
  outside: [],
  oracles: [
    grade(2, false, 1),
    grade(5, false, 1),
    grade(5.1, false, 2),
    grade(15, false, 2),
    grade(30, false, 3),
    grade(30.1, false, 4),
    grade(2, true, 2),
    grade(15, true, 3),
    grade(30, true, 4),
    grade(40, true, 4),
    radius(4, 3),
    radius(10, 4),
    radius(24, 5),
    radius(31, 6),
    {
      id: 'double layer over',
      tag: 'V1',
      source: 'GB 30871-2022, 8.2',
      unit: 'm',
      published: 24,
      tolerance: { unit: 0 },
      computed: () => lastBefore(10, 60, needsDoubleLayer),
    },
    ...(
      [
        ['guardrail from', 2, () => EDGE_PROTECTION.fromM],
        ['top rail', 1.2, () => firstWhere(100, 2, (topM) => railFaults({ ...RAIL, topM }).length === 0)],
        ['middle rail', 0.6, () => EDGE_PROTECTION.midRailM],
        ['toe board', 0.18, () => firstWhere(100, 2, (toeM) => railFaults({ ...RAIL, toeM }).length === 0)],
      ] as const
    ).map(
      ([what, m, computed]): Oracle => ({
        id: `edge ${what}`,
        tag: 'V2',
        source: 'JGJ 80-2016, 4.1',
        unit: 'm',
        published: m,
        tolerance: { unit: 0 },
        computed,
      }),
    ),
  ],
  plots: [
    {
      title: { zh: '坠落半径与级别', en: 'Radius and grade' },
      x: { name: { zh: '作业高度', en: 'height' }, unit: 'm', from: 2, to: 40 },
      y: { name: { zh: '半径 m；级别', en: 'radius m; grade' }, unit: '' },
      sliders: [{ key: 'factors', name: { zh: '危险因素数', en: 'factors' }, unit: '1', from: 0, to: 1, at: 0 }],
      lines: [
        { name: { zh: '半径', en: 'radius' }, at: (x) => fallRadius(x) ?? 0 },
        {
          name: { zh: '级别', en: 'grade' },
          at: (x, s) => heightGrade(x, (s.factors ?? 0) >= 0.5 ? ['slippery'] : []) ?? 0,
        },
        {
          name: { zh: `双层防护（超过 ${DOUBLE_LAYER_M} m）`, en: `double layer (over ${DOUBLE_LAYER_M} m)` },
          at: (x) => (needsDoubleLayer(x) ? 1 : 0),
        },
      ],
      points: [{ x: 24, y: 5, oracle: 'fall radius 24 m' }],
    },
  ],
}
