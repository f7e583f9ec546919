import { SATURATED_RANGE_C, saturatedAmmonia } from '../../sim/hazards/ammonia'
import type { ModelCard } from '../card'

const IIR = 'IIR table of saturated ammonia, as textbooks print it'

export const card: ModelCard = {
  file: 'ammonia',
  group: 'gas',
  title: { zh: '饱和液氨物性', en: 'Saturated liquid ammonia' },
  about: {
    zh: '饱和液氨的蒸气压、液体焓、汽化热和密度，是泄漏量和闪蒸量的物性基础。表列值之间内插，超出范围取端点值并提示。',
    en: 'Vapour pressure, enthalpy, heat of vaporisation and density of the saturated liquid, on which release and flash rest. Interpolated between rows; outside them the nearest end, and a flag.',
  },
  equations: [String.raw`\rho_l=\frac{3.5383\,M}{0.25443^{\,1+(1-T/405.65)^{0.2888}}}`],
  symbols: [
    { tex: String.raw`\rho_l`, unit: 'kg/m3', means: { zh: '液体密度', en: 'density of the liquid' } },
    { tex: 'M', unit: 'g/mol', means: { zh: '摩尔质量', en: 'molar mass' } },
    { tex: 'T', unit: 'K', means: { zh: '温度', en: 'temperature' } },
  ],
  range: { zh: '-40 ℃ 至 50 ℃。', en: '-40 to 50 C.' },
  sources: [
    'Tillner-Roth, Harms-Watzenberg and Baehr, DKV-Tagungsbericht 20 (1993)',
    "DIPPR equation 105 as in Perry's Chemical Engineers' Handbook",
  ],
  standing: 'published',
  unconfirmed: [],
  outside: ['colder-than-minus-40-c', 'warmer-than-50-c'],
  oracles: [
    {
      id: 'ammonia density -33 C',
      tag: 'V2',
      source: IIR,
      unit: 'kg/m3',
      published: 1000 / 1.4674,
      // two equations of state: they differ by up to 0.1 %
      tolerance: { share: 0.001 },
      computed: () => saturatedAmmonia(-33).liquidKgM3,
    },
    {
      id: 'ammonia density -20 C',
      tag: 'V2',
      source: IIR,
      unit: 'kg/m3',
      published: 1000 / 1.5036,
      tolerance: { share: 0.001 },
      computed: () => saturatedAmmonia(-20).liquidKgM3,
    },
    {
      id: 'ammonia pressure -27 C',
      tag: 'V2',
      source: IIR,
      unit: 'Pa',
      published: 138_000,
      tolerance: { share: 0.001 },
      computed: () => saturatedAmmonia(-27).pressurePa,
    },
    {
      id: 'ammonia pressure -34 C',
      tag: 'V2',
      source: IIR,
      unit: 'Pa',
      published: 98_000,
      tolerance: { share: 0.001 },
      computed: () => saturatedAmmonia(-34).pressurePa,
    },
    {
      id: 'ammonia boils at 1 atm',
      tag: 'C',
      source: 'normal boiling point -33.33 C',
      unit: 'Pa',
      published: 101_325,
      // interpolated between rows 5 K apart
      tolerance: { share: 0.002 },
      computed: () => saturatedAmmonia(-33.33).pressurePa,
    },
  ],
  plots: [
    {
      title: { zh: '蒸气压', en: 'Vapour pressure' },
      x: { name: { zh: '温度', en: 'temperature' }, unit: '°C', from: -45, to: 55 },
      y: { name: { zh: '绝对压力', en: 'absolute pressure' }, unit: 'MPa' },
      sliders: [],
      lines: [{ name: { zh: '饱和液氨', en: 'saturated ammonia' }, at: (x) => saturatedAmmonia(x).pressurePa / 1e6 }],
      outside: (x) => saturatedAmmonia(x).outside,
      points: [
        { x: -27, y: 0.138, oracle: 'ammonia pressure -27 C' },
        { x: SATURATED_RANGE_C.from + 6, y: 0.098, oracle: 'ammonia pressure -34 C' },
      ],
    },
  ],
}
