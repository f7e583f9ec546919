import { plumeIn } from '../../sim/hazards/plume'
import { SPREADS, type SpreadSet } from '../../sim/hazards/spreads'
import type { ModelCard } from '../card'

const CCPS_P97 = { rateKgS: 0.1, heightM: 0, windMS: 2 }
const NAMES: Readonly<Record<SpreadSet, { zh: string; en: string }>> = {
  'briggs-rural': { zh: 'Briggs 农村', en: 'Briggs, open country' },
  'briggs-urban': { zh: 'Briggs 城市', en: 'Briggs, town' },
  'pg-turner': { zh: 'P-G-Turner', en: 'Pasquill-Gifford-Turner' },
  'spicer-havens': { zh: 'Spicer-Havens / Seinfeld', en: 'Spicer and Havens, Seinfeld' },
}
const SETS = Object.keys(SPREADS) as SpreadSet[]

export const card: ModelCard = {
  file: 'spreads',
  group: 'gas',
  title: { zh: '扩散参数的选用', en: 'Choice of spreads' },
  about: {
    zh: '同一工况下各套公布的扩散参数，按名称选用。同一泄漏、同一天气，浓度可相差百分之十几到几倍，给出浓度时必须说明用的是哪一套。',
    en: 'Published sets of spreads by name. The same leak in the same weather comes out from a tenth to several times different: whoever shows a concentration names the set.',
  },
  equations: [String.raw`\sigma_y=a\,x^{0.9}`, String.raw`\sigma_z=a\,x^{b}\,e^{c\ln^2 x}`],
  symbols: [
    {
      tex: String.raw`\sigma_y,\sigma_z`,
      unit: 'm',
      means: { zh: '扩散参数（10 min 平均）', en: 'spreads, means of 10 minutes' },
    },
    { tex: 'x', unit: 'm', means: { zh: '下风距离', en: 'distance downwind' } },
    { tex: 'a,b,c', unit: '1', means: { zh: '按稳定度查表', en: 'by class, from the table' } },
  ],
  range: { zh: '100 m 至 10 km（P-G-Turner 至 100 km）。', en: '100 m to 10 km (Pasquill-Gifford-Turner to 100 km).' },
  sources: Object.values(SPREADS)
    .map((s) => s.source)
    .filter((s, i, all) => all.indexOf(s) === i),
  standing: 'published',
  unconfirmed: [],
  outside: ['nearer-than-100-m', 'farther-than-10-km', 'farther-than-100-km', 'wind-below-1-m-s'],
  oracles: [
    {
      id: 'D5 with Spicer-Havens and Seinfeld',
      tag: 'C',
      source: 'CCPS (1999), p. 97, computed with the defaults of GasDispersion.jl',
      unit: 'kg/m3',
      published: 1.0347e-4,
      tolerance: { unit: 0.5e-8 },
      computed: () => plumeIn('spicer-havens', CCPS_P97, 500, 0, 0, 'F').kgM3,
    },
  ],
  plots: [
    {
      title: { zh: '同一泄漏的轴线浓度，F 类', en: 'One leak on its axis in class F, by set' },
      x: { name: { zh: '下风距离', en: 'distance downwind' }, unit: 'm', from: 100, to: 10_000, log: true },
      y: { name: { zh: '浓度', en: 'concentration' }, unit: 'kg/m3', log: true },
      sliders: [{ key: 'wind', name: { zh: '风速', en: 'wind' }, unit: 'm/s', from: 0.5, to: 6, at: 2 }],
      lines: SETS.map((set) => ({
        name: NAMES[set],
        at: (x, s) => plumeIn(set, { ...CCPS_P97, windMS: s.wind ?? 2 }, x, 0, 0, 'F').kgM3,
      })),
      outside: (x, s) => plumeIn('briggs-rural', { ...CCPS_P97, windMS: s.wind ?? 2 }, x, 0, 0, 'F').outside,
      points: [{ x: 500, y: 1.0347e-4, oracle: 'D5 with Spicer-Havens and Seinfeld' }],
    },
  ],
}
