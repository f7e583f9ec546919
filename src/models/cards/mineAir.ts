import { AIR_SPEEDS } from '../../../content/coalMine'
import { airNeeded, gasClass, heatDuty, speedBounds } from '../../sim/hazards/mineAir'
import { lastBefore } from '../bounds'
import type { ModelCard, Oracle } from '../card'

const ARTICLE_136 = 'Coal Mine Safety Regulations (2016), article 136, table 5'
/** Printed bounds, m/s, typed in again from the table so that a slip in the data shows. */
const PRINTED: Readonly<Record<string, readonly [number | null, number | null]>> = {
  'fan-shaft': [null, 15],
  'goods-shaft': [null, 12],
  'air-crossing': [null, 10],
  'cage-shaft': [null, 8],
  main: [null, 8],
  trolley: [1, 8],
  'belt-panel': [0.25, 6],
  coal: [0.25, 4],
  rock: [0.15, 4],
  other: [0.15, null],
}

export const card: ModelCard = {
  file: 'mineAir',
  group: 'mine',
  title: { zh: '井下风速、风量与温度', en: 'Air below ground: speed, quantity, warmth' },
  about: {
    zh: '按规程表 5 判断风速，按人数、瓦斯、最低风速取最大值计算需风量，并判断高温作业。',
    en: 'Speeds by table 5; the quantity as the greatest of people, gas and least speed; and what a temperature asks for.',
  },
  equations: [String.raw`Q=\max\left(4N,\ \frac{q}{L-B},\ 60\,v_{min}A\right)+4P`],
  symbols: [
    { tex: 'Q', unit: 'm3/min', means: { zh: '需风量', en: 'air needed' } },
    { tex: 'N', unit: '1', means: { zh: '同时工作的最多人数', en: 'people at once' } },
    { tex: 'q', unit: 'm3/min', means: { zh: '瓦斯涌出量', en: 'methane given off' } },
    { tex: 'L, B', unit: '1', means: { zh: '允许浓度、进风浓度', en: 'limit and intake, fractions' } },
    { tex: 'v_{min}', unit: 'm/s', means: { zh: '最低风速', en: 'least speed' } },
    { tex: 'A', unit: 'm2', means: { zh: '巷道断面', en: 'cross-section' } },
    { tex: 'P', unit: 'kW', means: { zh: '同时运行的柴油机功率', en: 'diesel power at once' } },
  ],
  range: {
    zh: '煤矿井下；爆破、瓦斯涌出不均衡系数未计入。',
    en: 'Coal mines; without blasting fumes or factors for uneven emission.',
  },
  sources: ['Coal Mine Safety Regulations (China, 2016), articles 136, 138, 169, 655'],
  standing: 'published',
  unconfirmed: [
    {
      zh: '2025 版规程的数值未查到原文，沿用 2016 版。',
      en: 'Values of the 2025 edition were not read; those of 2016 are kept.',
    },
  ],
  outside: ['air-too-fast', 'air-too-slow'],
  oracles: [
    ...AIR_SPEEDS.flatMap((row) =>
      (['min', 'max'] as const).flatMap((bound, i) => {
        const published = PRINTED[row.id]?.[i] ?? null
        return published === null
          ? []
          : [
              {
                id: `air speed ${row.id} ${bound}`,
                tag: 'V1' as const,
                source: ARTICLE_136,
                unit: 'm/s',
                published,
                tolerance: { unit: 0 },
                computed: () => speedBounds(row.id)?.[bound] ?? Number.NaN,
              },
            ]
      }),
    ),
    {
      id: 'air for 20 people',
      tag: 'V1',
      source: 'Coal Mine Safety Regulations (2016), article 138: 4 m3/min a person',
      unit: 'm3/min',
      published: 80,
      tolerance: { unit: 0 },
      computed: () => airNeeded({ persons: 20 }).m3Min,
    },
    {
      id: 'air for diesels of 100 kW',
      tag: 'V1',
      source: 'Coal Mine Safety Regulations (2016), article 138: 4 m3/min a kilowatt',
      unit: 'm3/min',
      published: 400,
      tolerance: { unit: 0 },
      computed: () => airNeeded({ persons: 0, dieselKw: 100 }).m3Min,
    },
    ...(
      [
        ['face', 'none', 26],
        ['face', 'stop', 30],
        ['machine-room', 'none', 30],
        ['machine-room', 'stop', 34],
      ] as const
    ).map(
      ([place, duty, celsius]): Oracle => ({
        id: `${place} ${duty === 'stop' ? 'stops' : 'shortens'} above`,
        tag: 'V1',
        source: 'Coal Mine Safety Regulations (2016), article 655',
        unit: 'C',
        published: celsius,
        tolerance: { unit: 0 },
        computed: () =>
          lastBefore(10, 60, (c) => (duty === 'stop' ? heatDuty(place, c) === 'stop' : heatDuty(place, c) !== 'none')),
      }),
    ),
    ...(
      [
        ['perTonne', 10, 'm3/t'],
        ['perMinute', 40, 'm3/min'],
        ['heading', 3, 'm3/min'],
        ['face', 5, 'm3/min'],
      ] as const
    ).map(
      ([of, most, unit]): Oracle => ({
        id: `low-gas mine, most ${of}`,
        tag: 'V1',
        source: 'Coal Mine Safety Regulations (2016), article 169',
        unit,
        published: most,
        tolerance: { unit: 0 },
        computed: () =>
          lastBefore(
            10,
            100,
            (value) => gasClass({ perTonne: 0, perMinute: 0, heading: 0, face: 0, [of]: value }) !== 'low',
          ),
      }),
    ),
  ],
  plots: [
    {
      title: { zh: '需风量', en: 'Air needed' },
      x: { name: { zh: '人数', en: 'people' }, unit: '1', from: 0, to: 60 },
      y: { name: { zh: '风量', en: 'air' }, unit: 'm3/min' },
      sliders: [
        { key: 'gas', name: { zh: '瓦斯涌出量', en: 'methane' }, unit: 'm3/min', from: 0, to: 5, at: 1 },
        { key: 'area', name: { zh: '断面', en: 'cross-section' }, unit: 'm2', from: 5, to: 25, at: 12 },
      ],
      lines: [
        {
          name: { zh: '需风量', en: 'needed' },
          at: (x, s) =>
            airNeeded({ persons: x, methaneM3Min: s.gas ?? 0, minSpeedMS: 0.25, areaM2: s.area ?? 12 }).m3Min,
        },
      ],
      points: [],
    },
  ],
}
