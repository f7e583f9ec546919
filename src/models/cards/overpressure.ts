import { blastDeaths, overpressureLevel } from '../../sim/hazards/overpressure'
import { firstWhere } from '../bounds'
import type { ModelCard, Oracle } from '../card'

const H3 = 'AQ/T 3046-2013, table H.3'

export const card: ModelCard = {
  file: 'overpressure',
  group: 'fire',
  title: { zh: '爆炸超压的破坏等级', en: 'What an overpressure breaks' },
  about: {
    zh: '由超压查破坏等级和室外人员死亡比例。不含由爆炸当量推算超压的模型：缺少来源可核实的系数。',
    en: 'Damage and deaths in the open by overpressure. How much pressure an explosion makes at a distance is not modelled: no coefficients with a source that could be checked were at hand.',
  },
  equations: [String.raw`P_d=\begin{cases}0&p<10\ \text{kPa}\\1&p\ge30\ \text{kPa}\end{cases}`],
  symbols: [
    { tex: 'p', unit: 'kPa', means: { zh: '超压', en: 'overpressure' } },
    { tex: 'P_d', unit: '1', means: { zh: '死亡比例', en: 'share of people dead' } },
  ],
  range: {
    zh: '10 至 30 kPa 之间未读到数值，按全部死亡计并提示。',
    en: 'Between 10 and 30 kPa no numbers were read; all are counted as dead and it is flagged.',
  },
  sources: ['AQ/T 3046-2013, chapter 10 and table H.3'],
  standing: 'published',
  unconfirmed: [],
  outside: ['between-10-and-30-kPa'],
  oracles: [
    ...[1.03, 2.07, 4.8, 6.9, 13.8, 20.7, 34.5, 48.2, 68.9].map(
      (kPa): Oracle => ({
        id: `H.3 row of ${kPa} kPa`,
        tag: 'V1',
        source: H3,
        unit: 'kPa',
        published: kPa,
        tolerance: { unit: 0 },
        computed: () => overpressureLevel(kPa + 0.001)?.at ?? 0,
      }),
    ),
    {
      id: 'VCE kills nobody below',
      tag: 'V1',
      source: 'AQ/T 3046-2013, chapter 10: 0.01 MPa',
      unit: 'kPa',
      published: 10,
      tolerance: { unit: 0 },
      computed: () => firstWhere(10, 100, (kPa) => blastDeaths(kPa).share > 0),
    },
    {
      id: 'VCE deaths at 30 kPa',
      tag: 'V1',
      source: 'AQ/T 3046-2013, chapter 10',
      unit: '1',
      published: 1,
      tolerance: { unit: 0 },
      computed: () => blastDeaths(30).share,
    },
  ],
  plots: [
    {
      title: { zh: '达到的破坏等级', en: 'Row of the table that is reached' },
      x: { name: { zh: '超压', en: 'overpressure' }, unit: 'kPa', from: 0.5, to: 80, log: true },
      y: { name: { zh: '等级起点', en: 'where the row begins' }, unit: 'kPa', log: true },
      sliders: [],
      lines: [{ name: { zh: '表 H.3', en: 'table H.3' }, at: (x) => overpressureLevel(x)?.at ?? 0 }],
      outside: (x) => blastDeaths(x).outside,
      points: [{ x: 48.3, y: 48.2, oracle: 'H.3 row of 48.2 kPa' }],
    },
  ],
}
