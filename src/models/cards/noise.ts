import { addLevels, hoursAllowed, levelAt, levelOfDose, noiseDose, noiseOutside } from '../../sim/hazards/noise'
import type { ModelCard, Oracle } from '../card'

const HOURS_CHINA = [
  [85, 8],
  [88, 4],
  [91, 2],
  [94, 1],
] as const
/** 29 CFR 1910.95, table G-16. */
const HOURS_OSHA = [
  [90, 8],
  [95, 4],
  [100, 2],
  [105, 1],
  [110, 0.5],
  [115, 0.25],
] as const

export const card: ModelCard = {
  file: 'noise',
  group: 'body',
  title: { zh: '噪声剂量', en: 'Noise dose' },
  about: {
    zh: '按等能量原则累计噪声剂量：国内与 NIOSH 为 85 dB(A)、3 dB 交换率，OSHA 为 90 dB(A)、5 dB 交换率，使用时注明。只计连续噪声，不含脉冲噪声与护听器衰减。',
    en: 'Adds up noise over the day: China and NIOSH 85 dB(A) with 3 dB, OSHA 90 dB(A) with 5 dB; say which. Continuous noise only, without impulses or what protectors take off.',
  },
  equations: [
    String.raw`T=\frac{8}{2^{(L-L_c)/q}}`,
    String.raw`D=100\sum\frac{C_i}{T_i}`,
    String.raw`L_{8h}=L_c+q\log_2\frac{D}{100}`,
  ],
  symbols: [
    { tex: 'L', unit: 'dB(A)', means: { zh: '声级', en: 'level' } },
    { tex: 'L_c', unit: 'dB(A)', means: { zh: '8 h 限值', en: 'level allowed for 8 h' } },
    { tex: 'q', unit: 'dB', means: { zh: '交换率', en: 'exchange rate' } },
    { tex: 'T, C', unit: 'h', means: { zh: '允许时间、实际时间', en: 'time allowed, time there' } },
    { tex: 'D', unit: '%', means: { zh: '剂量', en: 'dose' } },
  ],
  range: { zh: '连续稳态或变化噪声，不超过 115 dB(A)。', en: 'Continuous noise up to 115 dB(A).' },
  sources: [
    'Coal Mine Safety Regulations (China, 2016), article 657; GBZ 2.2-2007',
    'NIOSH publication 98-126 (1998)',
    'OSHA 29 CFR 1910.95, table G-16 and appendix A',
  ],
  standing: 'published',
  unconfirmed: [],
  outside: ['over-115-db'],
  oracles: [
    ...HOURS_CHINA.map(
      ([level, hours]): Oracle => ({
        id: `noise ${level} dB(A)`,
        tag: 'V1',
        source: 'Coal Mine Safety Regulations (2016), article 657',
        unit: 'h',
        published: hours,
        tolerance: { unit: 1e-12 },
        computed: () => hoursAllowed(level),
      }),
    ),
    ...HOURS_OSHA.map(
      ([level, hours]): Oracle => ({
        id: `OSHA noise ${level} dB(A)`,
        tag: 'C',
        source: '8 / 2^((L - 90) / 5), table G-16',
        unit: 'h',
        published: hours,
        tolerance: { unit: 1e-12 },
        computed: () => hoursAllowed(level, 'osha-permitted'),
      }),
    ),
    {
      id: 'OSHA dose 50 %',
      tag: 'C',
      source: '29 CFR 1910.95, appendix A: half a dose is 85 dB(A) over 8 h',
      unit: 'dB(A)',
      published: 85,
      tolerance: { unit: 1e-9 },
      computed: () => levelOfDose(50, 'osha-action'),
    },
    {
      id: 'noise dose of a day',
      tag: 'C',
      source: '4 h at 88 and 1 h at 91 dB(A): 100 + 50 %',
      unit: '%',
      published: 150,
      tolerance: { unit: 1e-9 },
      computed: () =>
        noiseDose([
          { level: 88, hours: 4 },
          { level: 91, hours: 1 },
        ]),
    },
    {
      id: 'two equal sources',
      tag: 'C',
      source: '10 lg 2 above 90 dB(A)',
      unit: 'dB(A)',
      published: 93.01,
      tolerance: { unit: 0.5e-2 },
      computed: () => addLevels([90, 90]),
    },
    {
      id: 'twice as far',
      tag: 'C',
      source: '20 lg 2 below 90 dB(A)',
      unit: 'dB(A)',
      published: 83.98,
      tolerance: { unit: 0.5e-2 },
      computed: () => levelAt(90, 1, 2),
    },
  ],
  plots: [
    {
      title: { zh: '允许时间', en: 'Time allowed' },
      x: { name: { zh: '声级', en: 'level' }, unit: 'dB(A)', from: 80, to: 120 },
      y: { name: { zh: '时间', en: 'time' }, unit: 'h', log: true },
      sliders: [],
      lines: [
        { name: { zh: '国内（3 dB）', en: 'China (3 dB)' }, at: (x) => hoursAllowed(x) },
        { name: { zh: 'OSHA（5 dB）', en: 'OSHA (5 dB)' }, at: (x) => hoursAllowed(x, 'osha-permitted') },
      ],
      outside: (x) => noiseOutside(x),
      points: HOURS_CHINA.map(([x, y]) => ({ x, y, oracle: `noise ${x} dB(A)` })),
    },
  ],
}
