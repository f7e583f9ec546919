import { pgSigmaY, pgSigmaZ } from '../../sim/hazards/pgTurner'
import type { Stability } from '../../sim/hazards/pasquill'
import type { ModelCard, Oracle } from '../card'

const FAP = 'Vallero, Fundamentals of Air Pollution, 3rd ed., p. 303-305'
const ISC3 = 'US EPA, ISC3 (1995), as tested by GasDispersion.jl'

/** sigma y at 1.2 m, then sigma z at distances in metres. */
const TESTED: Readonly<Record<Stability, { y: number; z: readonly (readonly [x: number, z: number])[] }>> = {
  A: {
    y: 0.48870396813625905,
    z: [
      [50, 7.246283645973222],
      [125, 17.6538512508938],
      [175, 25.32210358392127],
      [225, 33.46114450376929],
      [275, 42.49832115580982],
      [350, 58.955561122372494],
      [450, 87.22955507375895],
      [550, 128.0454080208172],
    ],
  },
  B: {
    y: 0.3288132138806368,
    z: [
      [100, 10.604690180980183],
      [300, 30.144226325216724],
      [500, 51.092852947678885],
    ],
  },
  C: { y: 0.20096244824229573, z: [[100, 7.44187785547111]] },
  D: {
    y: 0.1309207626723034,
    z: [
      [100, 4.651174892531855],
      [500, 18.29689264165363],
      [2000, 50.15135417398994],
      [5000, 88.69020460936578],
      [15_000, 169.67281358959912],
      [35_000, 271.77785930262854],
    ],
  },
  E: {
    y: 0.09742134712173195,
    z: [
      [50, 1.979015073784176],
      [200, 6.23857638464594],
      [500, 12.80138815568348],
      [1500, 27.931190340632067],
      [3000, 42.22135548587303],
      [7500, 68.37414410048738],
      [15_000, 95.55830909365176],
      [30_000, 127.31152395989899],
      [50_000, 151.5410717370677],
    ],
  },
  F: {
    y: 0.0645858766834503,
    z: [
      [100, 2.3255231110829815],
      [500, 8.395558503802999],
      [800, 11.976175562087187],
      [1500, 18.030377292486545],
      [2500, 24.42448141869856],
      [5000, 34.207199596890135],
      [10_000, 46.38392157098271],
      [20_000, 60.29440210746138],
      [45_000, 76.93568233551231],
      [75_000, 87.38876819912205],
    ],
  },
}
const CLASSES = ['A', 'B', 'C', 'D', 'E', 'F'] as const

/** The chimney of Vallero's worked example: kilometres, sigma y and sigma z in class B. */
const D1 = [
  [0.26, 45.9, 26.2],
  [0.28, 49, 28.2],
  [0.3, 52.2, 30.1],
] as const

const oracle = (
  id: string,
  source: string,
  published: number,
  tolerance: Oracle['tolerance'],
  computed: () => number,
) => ({ id, tag: 'V2', source, unit: 'm', published, tolerance, computed }) satisfies Oracle

export const card: ModelCard = {
  file: 'pgTurner',
  group: 'gas',
  title: {
    zh: 'Pasquill-Gifford-Turner 扩散参数（正切式）',
    en: 'Spreads of Pasquill, Gifford and Turner (tangent form)',
  },
  about: {
    zh: '对 Turner 曲线的拟合：横风向用角度正切式，垂直用分段幂函数，适用于开阔农村。与 Briggs 式可相差百分之十几，使用时须注明。',
    en: "A fit to Turner's curves for open country: crosswind by the tangent of an angle, upwards by powers in bands. It differs from Briggs by a tenth and more: name which one was used.",
  },
  equations: [String.raw`\sigma_y=465.116\,x\,\tan(c-d\ln x)`, String.raw`\sigma_z=a\,x^{b}`],
  symbols: [
    { tex: String.raw`\sigma_y,\sigma_z`, unit: 'm', means: { zh: '扩散参数', en: 'spreads' } },
    { tex: 'x', unit: 'km', means: { zh: '下风距离', en: 'distance downwind' } },
    { tex: 'c,d', unit: '°', means: { zh: '按稳定度查表', en: 'by class, from the table' } },
    { tex: 'a,b', unit: '1', means: { zh: '按稳定度和距离段查表', en: 'by class and band, from the table' } },
  ],
  range: { zh: '100 m 至 100 km，农村地面。', en: '100 m to 100 km, open country.' },
  sources: [
    'US EPA, User’s Guide for the ISC3 Dispersion Models, Vol. II (1995), tables 1-1 and 1-2',
    'Vallero, Fundamentals of Air Pollution, 3rd ed., tables 19-4 and 19-5',
  ],
  standing: 'published',
  unconfirmed: [],
  outside: [],
  oracles: [
    ...D1.flatMap(([km, y, z]) => [
      oracle(`D1 sigma y ${km} km`, FAP, y, { unit: 0.05 }, () => pgSigmaY(km * 1000, 'B')),
      oracle(`D1 sigma z ${km} km`, FAP, z, { unit: 0.05 }, () => pgSigmaZ(km * 1000, 'B')),
    ]),
    ...CLASSES.flatMap((s) => [
      // degrees to radians were rounded to 0.017453293, 465.11628 x tan is otherwise the same, class D and F too
      oracle(`ISC3 ${s} sigma y 1.2 m`, ISC3, TESTED[s].y, { share: 1e-7 }, () => pgSigmaY(1.2, s)),
      ...TESTED[s].z.map(([x, z]) =>
        oracle(`ISC3 ${s} sigma z ${x} m`, ISC3, z, { share: 1e-12 }, () => pgSigmaZ(x, s)),
      ),
    ]),
  ],
  plots: [
    {
      title: { zh: '横风向扩散参数', en: 'Crosswind spread' },
      x: { name: { zh: '下风距离', en: 'distance downwind' }, unit: 'm', from: 100, to: 10_000, log: true },
      y: { name: { zh: 'σy', en: 'sigma y' }, unit: 'm', log: true },
      sliders: [],
      lines: CLASSES.map((s) => ({ name: { zh: `稳定度 ${s}`, en: `class ${s}` }, at: (x) => pgSigmaY(x, s) })),
      points: D1.map(([km, y]) => ({ x: km * 1000, y, oracle: `D1 sigma y ${km} km` })),
    },
  ],
}
