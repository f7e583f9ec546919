import {
  PROBITS,
  WITHERS_LEES_CHLORINE_PPM,
  WITHERS_LEES_OTHERS_PPM,
  lethalConcentration,
  lethality,
  probability,
  probitOf,
  probitOutside,
  toxicLoad,
} from '../../sim/hazards/probit'
import { ppmFromMgM3 } from '../../sim/hazards/gases'
import type { ModelCard, Oracle } from '../card'

const TABLE = 'AQ/T 3046-2013, table I.1'
const CONSTANTS = 'AQ/T 3046-2013, table I.2'
const LEES = 'Withers and Lees, J. Hazard. Mater. 12 (1985) 283-302, abstract'

/** Percent and probit as printed. */
const I1 = [
  [1, 2.67],
  [10, 3.72],
  [20, 4.16],
  [50, 5],
  [70, 5.52],
  [80, 5.84],
  [90, 6.28],
  [95, 6.64],
  [99, 7.33],
] as const
/** LC50 and LC01 of 30 minutes, mg/m3. */
const T3 = { chlorine: 1116, ammonia: 5428, 'hydrogen-sulfide': 986, 'carbon-monoxide': 8093 } as const
const T4 = { chlorine: 205, ammonia: 1693, 'hydrogen-sulfide': 289 } as const

/** The same from the other constants of table I.2, computed by hand from a, b and n. */
const I2 = {
  'hydrogen-fluoride': 785.14,
  'sulfur-dioxide': 5803.22,
  'nitrogen-dioxide': 234.89,
  'hydrogen-cyanide': 115.53,
  phosgene: 81.35,
  'hydrogen-chloride': 3172.32,
} as const
/** LC50 of the other populations of Withers and Lees, ppm; the constant was taken from that of 30 min, 10 min is its check. */
const T1_OTHERS = [
  ['average', 10, 364],
  ['average', 30, 210],
  ['vulnerable', 10, 173],
  ['vulnerable', 30, 100],
] as const

const oracle = (
  id: string,
  tag: Oracle['tag'],
  source: string,
  [published, unit]: readonly [number, string],
  tolerance: Oracle['tolerance'],
  computed: () => number,
): Oracle => ({ id, tag, source, unit, published, tolerance, computed })

/** Share of people that `minutes` in a steady concentration kill. */
const killed = (probit: (typeof PROBITS)[keyof typeof PROBITS], mgM3: number, minutes: number): number =>
  lethality(probit, toxicLoad(probit, mgM3, minutes * 60))

export const card: ModelCard = {
  file: 'probit',
  group: 'gas',
  title: { zh: '中毒致死概率（Probit 方程）', en: 'Probit of toxic gas' },
  about: {
    zh: '由浓度和接触时间计算死亡概率。不同来源的常数相差很大（氯气 30 min 半数致死浓度 250~385 ppm），必须说明采用哪一套；本项目用 AQ/T 3046。',
    en: 'Share of people killed by a concentration and a time. Published constants differ widely (half by chlorine in 30 min: 250 to 385 ppm); name the set. This project uses AQ/T 3046.',
  },
  equations: [
    String.raw`Pr=a+b\ln(C^n t)`,
    String.raw`P=\tfrac12\left[1+\mathrm{erf}\left(\frac{Pr-5}{\sqrt2}\right)\right]`,
  ],
  symbols: [
    { tex: 'Pr', unit: '1', means: { zh: '概率单位', en: 'probit value' } },
    { tex: 'P', unit: '1', means: { zh: '死亡概率', en: 'share killed' } },
    {
      tex: 'C',
      unit: 'mg/m3',
      means: { zh: '浓度（Withers-Lees 用 ppm）', en: 'concentration (ppm for Withers and Lees)' },
    },
    { tex: 't', unit: 'min', means: { zh: '接触时间', en: 'time of exposure' } },
    { tex: 'a,b,n', unit: '1', means: { zh: '物质常数', en: 'constants of the substance' } },
  ],
  range: { zh: '接触时间不超过 30 min。', en: 'Exposures of up to 30 minutes.' },
  sources: ['AQ/T 3046-2013, chapter 10, tables I.1 and I.2', LEES],
  standing: 'published',
  unconfirmed: [
    {
      zh: '一氧化碳常数：AQ/T 3046 印本写作“二氧化碳”，与荷兰紫皮书一氧化碳一致，按一氧化碳采用，未经核实。',
      en: 'Carbon monoxide: copies of AQ/T 3046 print the row as carbon dioxide; it equals carbon monoxide of the Dutch Purple Book and is used as that, unconfirmed.',
    },
    {
      zh: '环氧乙烷（印本写作“乙烯”）和异氰酸甲酯（印本写作“异氰酸盐钾”）的常数同理，未经核实。',
      en: 'Ethylene oxide (printed as ethylene) and methyl isocyanate (printed as an isocyanate of potassium) likewise, unconfirmed.',
    },
    {
      zh: 'Withers-Lees 一般人群均值与易感人群的常数由其公布的 30 min LC50 反推，斜率沿用健康人群，仅半数致死浓度可用。',
      en: 'The constants of Withers and Lees for average and vulnerable people follow from their printed LC50 of 30 min with the slope of the regular population: good for the LC50 only.',
    },
  ],
  outside: ['exposure-longer-than-30-min'],
  oracles: [
    ...I1.map(([percent, pr]) =>
      oracle(`I.1 probit of ${percent} %`, 'V1', TABLE, [pr, '1'], { unit: 0.005 }, () => probitOf(percent / 100)),
    ),
    // a probit of two decimals is good to 0.005 of the normal curve's height, 0.2 % of people at most
    ...I1.map(([percent, pr]) =>
      oracle(`I.1 share at ${pr}`, 'V1', TABLE, [percent, '%'], { unit: 0.2 }, () => 100 * probability(pr)),
    ),
    oracle('T1 10 min', 'V2', LEES, [433, 'ppm'], { unit: 0.5 }, () =>
      lethalConcentration(WITHERS_LEES_CHLORINE_PPM, 5, 10),
    ),
    oracle('T1 30 min', 'V2', LEES, [250, 'ppm'], { unit: 0.5 }, () =>
      lethalConcentration(WITHERS_LEES_CHLORINE_PPM, 5, 30),
    ),
    ...T1_OTHERS.map(([population, minutes, ppm]) =>
      oracle(`T1 ${population} ${minutes} min`, 'V2', LEES, [ppm, 'ppm'], { unit: 0.5 }, () =>
        lethalConcentration(WITHERS_LEES_OTHERS_PPM[population], 5, minutes),
      ),
    ),
    ...Object.entries(I2).map(([gas, mg]) =>
      oracle(`I.2 LC50 ${gas}`, 'C', CONSTANTS, [mg, 'mg/m3'], { unit: 0.005 }, () =>
        lethalConcentration(PROBITS[gas as keyof typeof I2], 5, 30),
      ),
    ),
    ...Object.entries(T3).map(([gas, mg]) =>
      oracle(`T3 LC50 ${gas}`, 'C', CONSTANTS, [mg, 'mg/m3'], { unit: 0.5 }, () =>
        lethalConcentration(PROBITS[gas as keyof typeof T3], 5, 30),
      ),
    ),
    // taken at the printed probit of 1 %, 2.67
    ...Object.entries(T4).map(([gas, mg]) =>
      oracle(`T4 LC01 ${gas}`, 'C', CONSTANTS, [mg, 'mg/m3'], { unit: 0.5 }, () =>
        lethalConcentration(PROBITS[gas as keyof typeof T4], 2.67, 30),
      ),
    ),
    // 5428 is rounded itself: half a mg/m3 is 0.7e-4 of people
    oracle('T3 half by ammonia', 'C', CONSTANTS, [0.5, '1'], { unit: 0.75e-4 }, () =>
      killed(PROBITS.ammonia, 5428, 30),
    ),
    oracle('AQ/T 3046 chlorine LC50 in ppm', 'C', CONSTANTS, [385, 'ppm'], { unit: 0.5 }, () =>
      ppmFromMgM3(lethalConcentration(PROBITS.chlorine, 5, 30), 'chlorine'),
    ),
  ],
  plots: [
    {
      title: { zh: '死亡概率', en: 'Share killed' },
      x: { name: { zh: '浓度', en: 'concentration' }, unit: 'mg/m3', from: 100, to: 50_000, log: true },
      y: { name: { zh: '概率', en: 'share' }, unit: '1' },
      sliders: [{ key: 't', name: { zh: '接触时间', en: 'time' }, unit: 'min', from: 1, to: 60, at: 30 }],
      lines: (
        [
          ['ammonia', { zh: '氨', en: 'ammonia' }],
          ['chlorine', { zh: '氯', en: 'chlorine' }],
          ['hydrogen-sulfide', { zh: '硫化氢', en: 'hydrogen sulfide' }],
          ['carbon-monoxide', { zh: '一氧化碳（未核实）', en: 'carbon monoxide (unconfirmed)' }],
        ] as const
      ).map(([gas, name]) => ({ name, at: (x, s) => killed(PROBITS[gas], x, s.t ?? 30) })),
      outside: (_, s) => probitOutside(s.t ?? 30),
      points: [{ x: 5428, y: 0.5, oracle: 'T3 half by ammonia' }],
    },
  ],
}
