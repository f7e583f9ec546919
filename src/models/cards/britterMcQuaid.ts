import { heavyPlume, heavyPlumeAt, heavyPuffAt, heavyPuff } from '../../sim/hazards/britterMcQuaid'
import { idealGasKgM3 } from '../../sim/hazards/constants'
import type { ModelCard, Oracle } from '../card'

/** LNG spilt on water, CCPS 1999, p. 122: 0.23 m3/s of liquid of 425.6 kg/m3, gas of 1.76 kg/m3 at -162 C in air of 298 K. */
const LNG = {
  volumeM3S: (0.23 * 425.6) / 1.76,
  densityKgM3: 1.76,
  tempK: 273.15 - 162,
  airKgM3: idealGasKgM3(28.96, 298),
  airK: 298,
  windMS: 10.9,
}
/** Ammonia of the Potchefstroom accident as a mixture with air that is let go at once; the share of ammonia in it is 1 / 16.4. */
const POTCHEFSTROOM = {
  volumeM3: 7.25e4,
  densityKgM3: 1.434,
  tempK: 273.15 - 33.316,
  airKgM3: idealGasKgM3(28.96, 293.15),
  airK: 293.15,
  windMS: 2,
}
const MIXED = 1 / 16.4
const CCPS = 'CCPS (1999), p. 122, as computed by GasDispersion.jl'
const WORKBOOK = 'Britter and McQuaid (1988), Potchefstroom, as computed by GasDispersion.jl'
/** The published runs took g = 9.80616 and rounded air: so many digits agree. */
const DIGITS = { share: 5e-5 }

const oracle = (id: string, source: string, published: number, computed: () => number): Oracle => ({
  id,
  tag: 'V2',
  source,
  unit: '1',
  published,
  tolerance: DIGITS,
  computed,
})

export const card: ModelCard = {
  file: 'britterMcQuaid',
  group: 'gas',
  title: { zh: 'Britter-McQuaid 重气扩散', en: 'Heavy gas by Britter and McQuaid' },
  about: {
    zh: '重气连续和瞬时泄漏的地面扩散关系式，由外场和风洞试验整理成图，给出体积分数、云宽和云高。也含重气与中性气体的判据。',
    en: 'Correlations for gas heavier than air at the ground, steady or all at once, read from field and wind tunnel trials: volume share, width and depth of the cloud. With the criteria by which a release counts as heavy.',
  },
  equations: [
    String.raw`\alpha=\tfrac15\log_{10}\frac{g_0'^2 q_0}{u^5}`,
    String.raw`\alpha=\tfrac12\log_{10}\frac{g_0' V_0^{1/3}}{u^2}`,
    String.raw`\left(\frac{g_0' q_0}{u^3 D}\right)^{1/3}>0.15`,
    String.raw`\frac{\sqrt{g_0' V_0}}{u V_0^{1/3}}>0.20`,
  ],
  symbols: [
    { tex: "g_0'", unit: 'm/s2', means: { zh: '折减重力加速度', en: 'reduced gravity' } },
    { tex: 'q_0', unit: 'm3/s', means: { zh: '释放体积流量', en: 'volume released a second' } },
    { tex: 'V_0', unit: 'm3', means: { zh: '释放体积', en: 'volume released' } },
    { tex: 'u', unit: 'm/s', means: { zh: '10 m 高风速', en: 'wind at 10 m' } },
    { tex: 'D', unit: 'm', means: { zh: '源宽', en: 'width of the source' } },
  ],
  range: {
    zh: '地面释放、平坦开阔地形，α 不大于 1，风速不小于 1 m/s。',
    en: 'Releases at the ground over open flat country, alpha up to 1, wind of 1 m/s or more.',
  },
  sources: [
    'Britter and McQuaid, Workbook on the Dispersion of Dense Gases, HSE contract research report 17/1988',
    'CCPS, Guidelines for Consequence Analysis of Chemical Releases (1999), p. 118-126',
  ],
  standing: 'published',
  unconfirmed: [],
  outside: ['not-heavier-than-air', 'alpha-above-1', 'wind-below-1-m-s'],
  oracles: [
    oracle('D9 367 m', CCPS, 0.050717667650511944, () => heavyPlume(LNG, 367).share),
    oracle('D9 1200 m', CCPS, 0.004921409666659286, () => heavyPlume(LNG, 1200).share),
    oracle('D9 45.2 m', CCPS, 0.6720234544594696, () => heavyPlumeAt(LNG, 45.2, 0, 0)),
    oracle(
      'D10 333 m 124 s',
      WORKBOOK,
      0.006097560975609757,
      () => MIXED * heavyPuffAt(POTCHEFSTROOM, 333, 0, 0, 124, false),
    ),
    oracle(
      'D10 160 m 200 s',
      WORKBOOK,
      0.0030830245167018195,
      () => MIXED * heavyPuffAt(POTCHEFSTROOM, 160, 0, 0, 200, false),
    ),
    oracle(
      'D10 333 m 1396 s',
      WORKBOOK,
      0.00018497619507887978,
      () => MIXED * heavyPuffAt(POTCHEFSTROOM, 333, 0, 0, 1396, false),
    ),
    oracle(
      'D10 2500 m 3125 s',
      WORKBOOK,
      0.0007259996788424369 / 16.4,
      () => MIXED * heavyPuffAt(POTCHEFSTROOM, 2500, 0, 0, 3125, false),
    ),
  ],
  plots: [
    {
      title: { zh: 'LNG 泄漏的轴线体积分数', en: 'LNG spill: volume share on the axis' },
      x: { name: { zh: '下风距离', en: 'distance downwind' }, unit: 'm', from: 10, to: 5000, log: true },
      y: { name: { zh: '体积分数', en: 'volume share' }, unit: '1', log: true },
      sliders: [{ key: 'wind', name: { zh: '风速', en: 'wind' }, unit: 'm/s', from: 0.5, to: 15, at: 10.9 }],
      lines: [
        { name: { zh: 'LNG', en: 'LNG' }, at: (x, s) => heavyPlume({ ...LNG, windMS: s.wind ?? 10.9 }, x).share },
      ],
      outside: (x, s) => heavyPlume({ ...LNG, windMS: s.wind ?? 10.9 }, x).outside,
      points: [
        { x: 367, y: 0.0507177, oracle: 'D9 367 m' },
        { x: 1200, y: 0.0049214, oracle: 'D9 1200 m' },
      ],
    },
    {
      title: { zh: '氨气团（波切夫斯特鲁姆事故）', en: 'Ammonia puff (Potchefstroom)' },
      x: { name: { zh: '时间', en: 'time' }, unit: 's', from: 1, to: 2000 },
      y: { name: { zh: '氨体积分数', en: 'volume share of ammonia' }, unit: '1', log: true },
      sliders: [{ key: 'wind', name: { zh: '风速', en: 'wind' }, unit: 'm/s', from: 0.5, to: 10, at: 2 }],
      lines: [
        {
          name: { zh: '云团内', en: 'within the cloud' },
          at: (x, s) => MIXED * heavyPuff({ ...POTCHEFSTROOM, windMS: s.wind ?? 2 }, x, false).share,
        },
      ],
      outside: (x, s) => heavyPuff({ ...POTCHEFSTROOM, windMS: s.wind ?? 2 }, x, false).outside,
      points: [{ x: 124, y: 0.0060976, oracle: 'D10 333 m 124 s' }],
    },
  ],
}
