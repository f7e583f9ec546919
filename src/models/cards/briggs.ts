import { puffSigma, sigmaY, sigmaZ } from '../../sim/hazards/briggs'
import type { Stability, Terrain } from '../../sim/hazards/pasquill'
import type { ModelCard, Oracle } from '../card'

const CCPS = 'CCPS (1999), as tested by GasDispersion.jl'
const CLASSES: readonly Stability[] = ['A', 'B', 'C', 'D', 'E', 'F']

/** sigma y and z of every class at 1.2 m. */
const AT_1_2: Readonly<Record<Terrain, readonly (readonly [y: number, z: number])[]>> = {
  rural: [
    [0.2639841614254575, 0.24],
    [0.19198848103669636, 0.144],
    [0.13199208071272875, 0.09598848207318536],
    [0.09599424051834818, 0.07193528734898633],
    [0.07199568038876113, 0.03598704466392099],
    [0.04799712025917409, 0.019193090487424527],
  ],
  urban: [
    [0.38390787316433456, 0.2881727481910807],
    [0.38390787316433456, 0.2881727481910807],
    [0.26393666280048, 0.24],
    [0.19195393658216728, 0.16796976816235135],
    [0.13196833140024, 0.09591371646531512],
    [0.13196833140024, 0.09591371646531512],
  ],
}
const PUFF_1_2: readonly (readonly [xy: number, z: number])[] = [
  [0.21287234847910436, 0.6879188103871441],
  [0.16556738215041453, 0.6054498545741843],
  [0.11826241582172466, 0.3869880921561032],
  [0.07095744949303479, 0.17041904657983328],
  [0.047304966328689864, 0.11258170198247626],
  [0.023523465599668385, 0.05588182287353654],
]
/** Computed from the formulas: at 100, 500 and 1000 m. */
const FAR: readonly (readonly [Terrain, Stability, y: readonly number[], z: readonly number[]])[] = [
  ['rural', 'D', [7.96, 39.036, 76.277], [5.595, 22.678, 37.947]],
  ['rural', 'F', [3.98, 19.518, 38.139], [1.553, 6.957, 12.308]],
  ['urban', 'D', [15.689, 73.03, 135.225], [13.795, 65.275, 122.788]],
  ['urban', 'B', [31.379, 146.059, 270.449], [25.171, 146.969, 339.411]],
]

const oracle = (
  id: string,
  tag: Oracle['tag'],
  published: number,
  computed: () => number,
  digits: Oracle['tolerance'],
) => ({
  id,
  tag,
  source: tag === 'V2' ? CCPS : 'AQ/T 3046-2013, table E.7',
  unit: 'm',
  published,
  tolerance: digits,
  computed,
})
const SIXTEEN = { share: 1e-12 }
const NUMBERS = CLASSES.map((stability, i) => [stability, i] as const)

export const card: ModelCard = {
  file: 'briggs',
  group: 'gas',
  title: { zh: 'Briggs 扩散参数与烟团扩散参数', en: 'Spreads of Briggs, and of a puff' },
  about: {
    zh: '烟羽横风向和垂直扩散参数（农村、城市），以及瞬时烟团的扩散参数。AQ/T 3046 印本城市 A~B 类 σz 中的 0.0001 为误印，本处用 0.001。',
    en: 'How wide and deep a plume has become, in open country and in towns, and a puff. Copies of AQ/T 3046 misprint urban A-B sigma z with 0.0001 for 0.001.',
  },
  equations: [
    String.raw`\sigma_{y}=a\,x\,(1+0.0001x)^{-1/2}\ \text{(rural)}`,
    String.raw`\sigma_{z,\text{urban A-B}}=0.24\,x\,(1+0.001x)^{1/2}`,
    String.raw`\sigma_{puff}=a\,x^{b}`,
  ],
  symbols: [
    { tex: String.raw`\sigma_y,\sigma_z`, unit: 'm', means: { zh: '扩散参数', en: 'spreads' } },
    { tex: 'x', unit: 'm', means: { zh: '下风距离', en: 'distance downwind' } },
    { tex: 'a,b', unit: '1', means: { zh: '按稳定度查表', en: 'by class, from the table' } },
  ],
  range: { zh: '100 m 至 10 km。更近处为外推。', en: '100 m to 10 km; nearer it is extrapolated.' },
  sources: [
    'AQ/T 3046-2013, tables E.7 and E.8',
    'Vallero, Fundamentals of Air Pollution, 3rd ed., tables 19-6 and 19-7',
  ],
  standing: 'published',
  unconfirmed: [],
  outside: [],
  oracles: [
    ...(['rural', 'urban'] as const).flatMap((terrain) =>
      NUMBERS.flatMap(([s, i]) => {
        const [y = 0, z = 0] = AT_1_2[terrain][i] ?? []
        return [
          oracle(`D2 ${terrain} ${s} sigma y`, 'V2', y, () => sigmaY(1.2, s, terrain), SIXTEEN),
          oracle(`D2 ${terrain} ${s} sigma z`, 'V2', z, () => sigmaZ(1.2, s, terrain), SIXTEEN),
        ]
      }),
    ),
    ...NUMBERS.flatMap(([s, i]) => {
      const [xy = 0, z = 0] = PUFF_1_2[i] ?? []
      return [
        oracle(`D3 ${s} sigma x and y`, 'V2', xy, () => puffSigma(1.2, s).xy, SIXTEEN),
        oracle(`D3 ${s} sigma z`, 'V2', z, () => puffSigma(1.2, s).z, SIXTEEN),
      ]
    }),
    ...FAR.flatMap(([terrain, s, ys, zs]) =>
      [100, 500, 1000].flatMap((x, i) => [
        oracle(`Briggs ${terrain} ${s} ${x} m sigma y`, 'C', ys[i] ?? 0, () => sigmaY(x, s, terrain), { unit: 0.5e-3 }),
        oracle(`Briggs ${terrain} ${s} ${x} m sigma z`, 'C', zs[i] ?? 0, () => sigmaZ(x, s, terrain), { unit: 0.5e-3 }),
      ]),
    ),
  ],
  plots: [
    {
      title: { zh: '垂直扩散参数（农村）', en: 'Upward spread in open country' },
      x: { name: { zh: '下风距离', en: 'distance downwind' }, unit: 'm', from: 100, to: 10_000, log: true },
      y: { name: { zh: 'σz', en: 'sigma z' }, unit: 'm', log: true },
      sliders: [],
      lines: CLASSES.map((s) => ({
        name: { zh: `稳定度 ${s}`, en: `class ${s}` },
        at: (x) => sigmaZ(x, s, 'rural'),
      })),
      points: [
        { x: 500, y: 22.678, oracle: 'Briggs rural D 500 m sigma z' },
        { x: 500, y: 6.957, oracle: 'Briggs rural F 500 m sigma z' },
      ],
    },
  ],
}
