import { type Labour, heatMinutes, wbgtLimit, wbgtShade, wbgtSun } from '../../sim/hazards/heat'
import type { ModelCard, Oracle } from '../card'

/** GBZ 2.2-2007, table 8, typed in again: share of the day, then classes 1 to 4. */
const TABLE_8 = [
  [1, 30, 28, 26, 25],
  [0.75, 31, 29, 27, 26],
  [0.5, 32, 30, 28, 27],
  [0.25, 33, 31, 29, 28],
] as const

export const card: ModelCard = {
  file: 'heat',
  group: 'body',
  title: { zh: '高温作业 WBGT', en: 'Heat: WBGT' },
  about: {
    zh: 'WBGT 指数、按体力劳动强度与接触时间率的限值、持续接触热时间和高温天气停工规定。个体差异大：新上岗未热适应者、带病者在限值以下也会中暑。',
    en: 'The WBGT index, its limits by labour class and share of the day, unbroken time in the heat, and the rules for hot days. People differ: who is not used to heat, or ill, falls below the limits too.',
  },
  equations: [String.raw`WBGT=0.7\,T_{nw}+0.2\,T_g+0.1\,T_a`, String.raw`WBGT=0.7\,T_{nw}+0.3\,T_g`],
  symbols: [
    { tex: 'T_{nw}', unit: 'C', means: { zh: '自然湿球温度', en: 'natural wet bulb' } },
    { tex: 'T_g', unit: 'C', means: { zh: '黑球温度', en: 'globe' } },
    { tex: 'T_a', unit: 'C', means: { zh: '气温', en: 'air' } },
  ],
  range: {
    zh: '夏季常规服装，热适应的健康劳动者；持续接触热时间表 30～44 ℃。',
    en: 'Summer clothes, healthy and used to heat; the table of times is for 30 to 44 C.',
  },
  sources: [
    'GBZ 2.2-2007, clause 10 and table 8',
    'GBZ/T 189.7-2007; ISO 7243:2017 (both equations as given by engineeringtoolbox.com d_1630 and ye8.net 400855)',
    'GB/T 4200-2008, table 2',
    'Measures against heatstroke at work (China, 2012), article 8',
  ],
  standing: 'published',
  unconfirmed: [
    {
      zh: 'GB/T 4200-2008 持续接触热时间表凭记忆，未核实。',
      en: 'The table of times of GB/T 4200-2008 is from memory.',
    },
    { zh: '37～40 ℃ 累计不超过 6 h 未查到原文。', en: 'The 6 h between 37 and 40 C were not read in the text.' },
    { zh: '头、腹、踝加权平均未查到原文。', en: 'The mean over head, belly and ankle was not read in the text.' },
  ],
  outside: ['above-heat-table', 'below-heat-table'],
  oracles: [
    ...TABLE_8.flatMap(([share, ...limits]) =>
      limits.map(
        (published, i): Oracle => ({
          id: `WBGT class ${i + 1}, ${share * 100} %`,
          tag: 'V2',
          source: 'GBZ 2.2-2007, table 8',
          unit: 'C',
          published,
          tolerance: { unit: 0 },
          computed: () => wbgtLimit((i + 1) as Labour, share),
        }),
      ),
    ),
    {
      id: 'WBGT hot region',
      tag: 'V2',
      source: 'GBZ 2.2-2007, clause 10.2: 1 C more where the design temperature is 30 C or above (class 3, all day)',
      unit: 'C',
      published: 27,
      tolerance: { unit: 0 },
      computed: () => wbgtLimit(3, 1, 30),
    },
    {
      id: 'WBGT in the sun',
      tag: 'C',
      source: '0.7 x 26 + 0.2 x 45 + 0.1 x 35',
      unit: 'C',
      published: 30.7,
      tolerance: { unit: 1e-9 },
      computed: () => wbgtSun(26, 45, 35),
    },
    {
      id: 'WBGT in the shade',
      tag: 'C',
      source: '0.7 x 26 + 0.3 x 36',
      unit: 'C',
      published: 29,
      tolerance: { unit: 1e-9 },
      computed: () => wbgtShade(26, 36),
    },
  ],
  plots: [
    {
      title: { zh: '持续接触热时间', en: 'Unbroken time in the heat' },
      x: { name: { zh: '气温', en: 'air' }, unit: 'C', from: 30, to: 46 },
      y: { name: { zh: '时间', en: 'time' }, unit: 'min' },
      sliders: [],
      lines: [
        { name: { zh: '轻劳动', en: 'light' }, at: (x) => heatMinutes(x, 'light').minutes },
        { name: { zh: '中等劳动', en: 'moderate' }, at: (x) => heatMinutes(x, 'moderate').minutes },
        { name: { zh: '重劳动', en: 'heavy' }, at: (x) => heatMinutes(x, 'heavy').minutes },
      ],
      outside: (x) => heatMinutes(x, 'light').outside,
      points: [],
    },
  ],
}
