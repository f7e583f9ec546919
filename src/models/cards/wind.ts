import type { Stability } from '../../sim/hazards/pasquill'
import { windAtHeight, windHeightOutside } from '../../sim/hazards/wind'
import type { ModelCard, Oracle } from '../card'

/** Wind at 10 m over that at 1 m times 3 m/s, by class: rural of Irwin and ISC3, urban of ISC3. */
const TESTED = {
  rural: [
    3.5246926648185886, 3.5246926648185886, 3.776776235382502, 4.237612633868263, 6.716163415705019, 10.644401677007265,
  ],
  urban: [
    4.237612633868263, 4.237612633868263, 4.754679577383341, 5.334838230116768, 5.985786944906638, 5.985786944906638,
  ],
} as const
const CLASSES: readonly Stability[] = ['A', 'B', 'C', 'D', 'E', 'F']

export const card: ModelCard = {
  file: 'wind',
  group: 'gas',
  title: { zh: '风与风廓线', en: 'Wind, and wind by height' },
  about: {
    zh: '风速、风向及其缓变；不同高度的风速按幂律由 10 m 高风速换算。',
    en: 'Speed and direction and their gentle turn; the speed at other heights by the power law from that at 10 m.',
  },
  equations: [String.raw`u(z)=u_{10}\left(\frac{z}{10}\right)^{p}`],
  symbols: [
    { tex: 'u(z)', unit: 'm/s', means: { zh: '高度 z 处风速', en: 'wind at height z' } },
    { tex: 'u_{10}', unit: 'm/s', means: { zh: '10 m 高风速', en: 'wind at 10 m' } },
    { tex: 'p', unit: '1', means: { zh: '按稳定度和地面查表', en: 'by class and ground, from the table' } },
  ],
  range: { zh: '1~100 m 高。', en: '1 to 100 m high.' },
  sources: ["US EPA, User's Guide for the ISC3 Dispersion Models, Vol. II (1995), section 1.1.3"],
  standing: 'published',
  unconfirmed: [],
  outside: ['height-outside-1-to-100-m'],
  oracles: (['rural', 'urban'] as const).flatMap((terrain) =>
    CLASSES.map(
      (s, i): Oracle => ({
        id: `wind profile ${terrain} ${s}`,
        tag: 'V2',
        source: 'US EPA, ISC3 (1995), as tested by GasDispersion.jl',
        unit: 'm/s',
        published: TESTED[terrain][i] ?? 0,
        tolerance: { share: 1e-12 },
        computed: () => 9 / windAtHeight(3, 1, s, terrain),
      }),
    ),
  ),
  plots: [
    {
      title: { zh: '风廓线（农村）', en: 'Wind by height, open country' },
      x: { name: { zh: '高度', en: 'height' }, unit: 'm', from: 0.5, to: 120 },
      y: { name: { zh: '风速', en: 'wind' }, unit: 'm/s' },
      sliders: [{ key: 'u', name: { zh: '10 m 高风速', en: 'wind at 10 m' }, unit: 'm/s', from: 0.5, to: 15, at: 3 }],
      lines: CLASSES.map((s) => ({
        name: { zh: `稳定度 ${s}`, en: `class ${s}` },
        at: (x, v) => windAtHeight(v.u ?? 3, x, s),
      })),
      outside: (x) => windHeightOutside(x),
      points: [],
    },
  ],
}
