import { cumulativeMgM3Years, dustLimit, judgeDust, longShiftFactor, shiftTwa } from '../../sim/hazards/dust'
import type { ModelCard } from '../card'

export const card: ModelCard = {
  file: 'dust',
  group: 'mine',
  title: { zh: '粉尘接触量', en: 'Dust exposure' },
  about: {
    zh: '按班计算时间加权平均浓度，与含游离二氧化硅分级的限值比较，并累计多年接触量。不含剂量—反应关系：累计量不等于患病概率。',
    en: 'The mean over a shift against the limit for the share of silica, and what adds up over the years. It holds no dose-response: the sum is no probability of disease.',
  },
  equations: [
    String.raw`C_{TWA}=\frac{\sum C_i t_i}{8}`,
    String.raw`E=\sum C_i T_i`,
    String.raw`RF=\frac{8}{h}\cdot\frac{24-h}{16}`,
  ],
  symbols: [
    { tex: 'C_i', unit: 'mg/m3', means: { zh: '各时段浓度', en: 'concentration of each stretch' } },
    { tex: 't_i', unit: 'h', means: { zh: '时长', en: 'its length' } },
    { tex: 'T_i', unit: 'a', means: { zh: '工龄', en: 'years at work' } },
    { tex: 'E', unit: 'mg/m3 a', means: { zh: '累积接触量', en: 'cumulative exposure' } },
    { tex: 'h', unit: 'h', means: { zh: '每班工作时间', en: 'length of the shift' } },
  ],
  range: {
    zh: '每日 8 h、每周 40 h；超过 8 h 限值折减。',
    en: '8 h a day, 40 h a week; longer shifts lower the limit.',
  },
  sources: [
    'Coal Mine Safety Regulations (China, 2016), article 640, table 25',
    'GBZ 2.1-2019, appendix A',
    'Brief, Scala, AIHA Journal 36 (1975) 467',
  ],
  standing: 'published',
  unconfirmed: [
    {
      zh: '超时班次的折减系数在 GBZ 2.1-2019 中的条款未查到原文。',
      en: 'The clause of GBZ 2.1-2019 on long shifts was not read.',
    },
    {
      zh: '2025 版规程的粉尘限值未查到原文，沿用 2016 版。',
      en: 'The dust limits of the 2025 regulations were not read; those of 2016 are kept.',
    },
  ],
  outside: ['shift-longer-than-8-h'],
  oracles: [
    ...(
      [
        [5, 'coal', 4, 2.5],
        [10, 'coal', 1, 0.7],
        [50, 'coal', 0.7, 0.3],
        [80, 'coal', 0.5, 0.2],
        [5, 'cement', 4, 1.5],
      ] as const
    ).flatMap(([silica, kind, total, respirable]) => [
      {
        id: `dust ${kind} ${silica} % total`,
        tag: 'V1' as const,
        source: 'Coal Mine Safety Regulations (2016), article 640, table 25',
        unit: 'mg/m3',
        published: total,
        tolerance: { unit: 0 },
        computed: () => dustLimit(silica, kind).total,
      },
      {
        id: `dust ${kind} ${silica} % respirable`,
        tag: 'V1' as const,
        source: 'Coal Mine Safety Regulations (2016), article 640, table 25',
        unit: 'mg/m3',
        published: respirable,
        tolerance: { unit: 0 },
        computed: () => dustLimit(silica, kind).respirable,
      },
    ]),
    {
      id: 'dust TWA',
      tag: 'C',
      source: '4 h in 4 mg/m3 and 2 h in 1 mg/m3: 18 / 8',
      unit: 'mg/m3',
      published: 2.25,
      tolerance: { unit: 1e-12 },
      computed: () =>
        shiftTwa([
          { mgM3: 4, hours: 4 },
          { mgM3: 1, hours: 2 },
        ]),
    },
    {
      id: 'long shift 12 h',
      tag: 'C',
      source: 'Brief and Scala: 8/12 x 12/16',
      unit: '1',
      published: 0.5,
      tolerance: { unit: 1e-12 },
      computed: () => longShiftFactor(12),
    },
    {
      id: 'dust 20 years',
      tag: 'C',
      source: '10 years in 2.5 and 10 years in 0.7 mg/m3',
      unit: 'mg/m3 a',
      published: 32,
      tolerance: { unit: 1e-9 },
      computed: () =>
        cumulativeMgM3Years([
          { mgM3: 2.5, years: 10 },
          { mgM3: 0.7, years: 10 },
        ]),
    },
  ],
  plots: [
    {
      title: { zh: '呼吸性粉尘浓度占限值的比例', en: 'Respirable dust as a share of its limit' },
      x: { name: { zh: '接触时间', en: 'time in the dust' }, unit: 'h', from: 0, to: 12 },
      y: { name: { zh: '占限值比例', en: 'share of the limit' }, unit: '1' },
      sliders: [
        {
          key: 'mgM3',
          name: { zh: '呼吸性粉尘浓度', en: 'respirable dust' },
          unit: 'mg/m3',
          from: 0.1,
          to: 10,
          at: 2.5,
          log: true,
        },
        { key: 'silica', name: { zh: '游离二氧化硅', en: 'free silica' }, unit: '%', from: 0, to: 100, at: 5 },
      ],
      lines: [
        {
          name: { zh: '比例', en: 'share' },
          at: (x, s) => judgeDust([{ mgM3: s.mgM3 ?? 1, hours: x }], s.silica ?? 5, 'respirable').share,
        },
      ],
      outside: (x, s) => judgeDust([{ mgM3: s.mgM3 ?? 1, hours: x }], s.silica ?? 5, 'respirable').outside,
      points: [],
    },
  ],
}
