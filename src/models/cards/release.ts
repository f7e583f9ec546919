import {
  GAS_HOLE,
  LIQUID_HOLE,
  ammoniaRelease,
  entrainment,
  flash,
  flashShare,
  gasJet,
  liquidHoleKgS,
} from '../../sim/hazards/release'
import type { ModelCard, Oracle } from '../card'

/** Area of a hole of 10 mm, m2. */
const TEN_MM = (Math.PI * 0.01 * 0.01) / 4
/** Gas jet of CCPS 1999, p. 47. */
const d8 = () => gasJet(TEN_MM, 0.85, { gamma: 1.15, pressurePa: 501_000, tempK: 298, densityKgM3: 8.9 })
const D8 = 'CCPS (1999), p. 47, as tested by GasDispersion.jl'

const oracle = (
  id: string,
  tag: Oracle['tag'],
  source: string,
  [published, unit]: readonly [number, string],
  tolerance: Oracle['tolerance'],
  computed: () => number,
): Oracle => ({ id, tag, source, unit, published, tolerance, computed })

const COEFFICIENTS = 'AQ/T 3046-2013, E.1.1'
const SHAPES = 'AQ/T 3046-2013, E.1.4'
/** kg/s of water out of 10 mm at 1 bar for a coefficient of 1: 7.85398e-5 sqrt(2 1000 1e5). */
const WATER = 1.110721

export const card: ModelCard = {
  file: 'release',
  group: 'gas',
  title: { zh: '孔口泄漏与闪蒸', en: 'Release through a hole, and flash' },
  about: {
    zh: '液体、气体经孔口的泄漏速率，过热液体的闪蒸比例和夹带液滴。假设孔在容器附近，长管后的实际流量更小。',
    en: 'Liquid and gas through a hole, and what a superheated liquid becomes: vapour, droplets, pool. The hole is near the vessel; behind a long pipe less comes out.',
  },
  equations: [
    String.raw`Q_m=A\,C_0\sqrt{2\rho(p-p_0)}`,
    String.raw`Q=C_d A\,p\sqrt{\frac{\gamma M}{R T}\left(\frac{2}{\gamma+1}\right)^{\frac{\gamma+1}{\gamma-1}}}`,
    String.raw`F_v=\frac{c_p(T-T_b)}{H_v}`,
    String.raw`D=5F_vQ_L\quad(F_v\le0.2)`,
  ],
  symbols: [
    { tex: 'Q_m,Q', unit: 'kg/s', means: { zh: '泄漏速率', en: 'rate of release' } },
    { tex: 'A', unit: 'm2', means: { zh: '孔面积', en: 'area of the hole' } },
    { tex: 'C_0,C_d', unit: '1', means: { zh: '泄漏系数', en: 'discharge coefficient' } },
    { tex: String.raw`\rho`, unit: 'kg/m3', means: { zh: '密度', en: 'density' } },
    { tex: 'p,p_0', unit: 'Pa', means: { zh: '容器内、环境压力', en: 'pressure within and outside' } },
    { tex: 'F_v', unit: '1', means: { zh: '闪蒸比例', en: 'share that flashes' } },
    { tex: 'D', unit: 'kg/s', means: { zh: '夹带液滴', en: 'droplets carried along' } },
  ],
  range: {
    zh: '液氨 -40~50 ℃；锐边孔系数要求雷诺数大于 30 000；气体按理想气体等熵流。',
    en: 'Ammonia of -40 to 50 C; a sharp hole needs a Reynolds number above 30,000; gas is ideal and isentropic.',
  },
  sources: [
    'AQ/T 3046-2013, E.1, E.2',
    'CCPS, Guidelines for Consequence Analysis of Chemical Releases (1999), p. 40, 47',
  ],
  standing: 'published',
  unconfirmed: [],
  outside: ['tank-temperature', 'reynolds-below-30-000'],
  oracles: [
    oracle('D8 mass flow', 'V2', D8, [0.090028, 'kg/s'], { unit: 0.5e-6 }, () => d8().kgS),
    oracle('D8 throat pressure', 'V2', D8, [287_766, 'Pa'], { unit: 0.5 }, () => d8().throatPa),
    oracle('D8 throat temperature', 'V2', D8, [277.209, 'K'], { unit: 0.5e-3 }, () => d8().throatK),
    oracle('D8 throat speed', 'V2', D8, [208.587, 'm/s'], { unit: 0.5e-3 }, () => d8().throatMS),
    oracle(
      'CCPS p.40 liquid jet',
      'V2',
      'CCPS (1999), p. 40, as tested by GasDispersion.jl',
      [0.21691154763598, 'kg/s'],
      { share: 1e-9 },
      () => liquidHoleKgS(TEN_MM, 0.63, 490, 120_935.0368 - 101_325),
    ),
    ...Object.entries({ sharp: 0.61, pipe: 0.81, rounded: 1, unknown: 1 }).map(([hole, c0]) =>
      // the seven digits of WATER are good to half a millionth
      oracle(`E.1 liquid hole ${hole}`, 'V1', COEFFICIENTS, [c0 * WATER, 'kg/s'], { share: 0.5e-6 }, () =>
        liquidHoleKgS(TEN_MM, LIQUID_HOLE[hole as keyof typeof LIQUID_HOLE], 1000, 1e5),
      ),
    ),
    // D8 over its coefficient; its five digits are good to 0.6e-5
    ...Object.entries({ round: 1, triangular: 0.95, rectangular: 0.9 }).map(([shape, cd]) =>
      oracle(`E.1 gas hole ${shape}`, 'V1', SHAPES, [(cd / 0.85) * 0.090028, 'kg/s'], { share: 0.6e-5 }, () => {
        const of = GAS_HOLE[shape as keyof typeof GAS_HOLE]
        return gasJet(TEN_MM, of, { gamma: 1.15, pressurePa: 501_000, tempK: 298, densityKgM3: 8.9 }).kgS
      }),
    ),
    oracle(
      'E.29 flash of ammonia from 25 C',
      'C',
      'AQ/T 3046-2013, E.29, cp 4.7 kJ/(kg K), Hv 1370 kJ/kg',
      [0.2001, '1'],
      { unit: 0.5e-4 },
      () => flashShare(4700, 25, -33.33, 1.37e6),
    ),
    oracle(
      'E.31 droplets at Fv 0.1',
      'V1',
      'AQ/T 3046-2013, E.31',
      [0.5, '1'],
      { share: 1e-12 },
      () => flash(0.1).droplets,
    ),
    oracle(
      'E.32 pool at Fv 0.1',
      'V1',
      'AQ/T 3046-2013, E.32',
      [5, 'kg/s'],
      { share: 1e-12 },
      () => entrainment(10, 0.1).poolKgS,
    ),
    oracle(
      'E.2.2 pool above Fv 0.2',
      'V1',
      'AQ/T 3046-2013, E.2.2',
      [0, 'kg/s'],
      { unit: 0 },
      () => entrainment(10, 0.21).poolKgS,
    ),
  ],
  plots: [
    {
      title: { zh: '液氨经锐边孔泄漏', en: 'Ammonia through a sharp hole' },
      x: { name: { zh: '罐温', en: 'tank temperature' }, unit: '°C', from: -45, to: 55 },
      y: { name: { zh: '速率', en: 'rate' }, unit: 'kg/s' },
      sliders: [{ key: 'mm', name: { zh: '孔径', en: 'hole' }, unit: 'mm', from: 1, to: 50, at: 10 }],
      lines: [
        {
          name: { zh: '泄漏', en: 'released' },
          at: (x, s) => ammoniaRelease({ holeDiameterMm: s.mm ?? 10, tankTempC: x }).liquidKgS,
        },
        {
          name: { zh: '进入空气', en: 'airborne' },
          at: (x, s) => ammoniaRelease({ holeDiameterMm: s.mm ?? 10, tankTempC: x }).airborneKgS,
        },
      ],
      outside: (x, s) => ammoniaRelease({ holeDiameterMm: s.mm ?? 10, tankTempC: x }).outside,
      points: [],
    },
  ],
}
