import { SENSOR_ROWS } from '../../../content/coalMine'
import { createMineSensor, mineDuties, stepMineSensor } from '../../sim/hazards/mineGas'
import type { ModelCard } from '../card'

const ARTICLE_498 = 'Coal Mine Safety Regulations (2016), article 498, table 18'
/** Least tenth (or hundredth) of a percent at which the sensor of a row shows a state. */
const first = (id: string, state: 'alarm' | 'tripped'): number => {
  for (let i = 0; i <= 400; i++) {
    const sensor = createMineSensor(id)
    if (sensor === null) return Number.NaN
    stepMineSensor(sensor, i / 200)
    if (sensor.state === state || (state === 'alarm' && sensor.state === 'tripped')) return i / 200
  }
  return Number.NaN
}

export const card: ModelCard = {
  file: 'mineGas',
  group: 'mine',
  title: { zh: '煤矿瓦斯规定', en: 'Rules for gas in coal mines' },
  about: {
    zh: '给出一处地点的气体读数，回答规程要求立即做什么：停打眼、禁爆破、断电、撤人、封闭，以及传感器的报警、断电、复电和局部通风机停风后的恢复条件。',
    en: 'Given readings at a place, what the regulations ask for at once: no drilling, no blasting, cut power, withdraw, seal; what sensors do; and what must hold before a stopped fan is started again.',
  },
  equations: [String.raw`C\ge C_{alarm},\quad C\ge C_{trip},\quad C<C_{reset}`],
  symbols: [{ tex: 'C', unit: '%', means: { zh: '甲烷浓度（体积分数）', en: 'methane by volume' } }],
  range: { zh: '煤矿井下。条文数值按年份查用。', en: 'Underground coal mines. Values by the year of the edition.' },
  sources: [
    'Coal Mine Safety Regulations (China, in force 2016-10-01), articles 135, 171 to 176, 498',
    'Coal Mine Safety Regulations (China, order 17 of 2025, in force 2026-02-01), article 536 as quoted elsewhere',
  ],
  standing: 'published',
  unconfirmed: [
    {
      zh: '2022 年修订与 2025 版的条文未查到原文，数值沿用 2016 版；2025 版仅回风隅角一行见于转引。',
      en: 'Neither the amendment of 2022 nor the edition of 2025 was read: values are those of 2016. Of 2025 only the row of the return corner was seen, in a quotation.',
    },
  ],
  outside: [],
  oracles: [
    ...SENSOR_ROWS.map((row) => ({
      id: `sensor ${row.id} alarm`,
      tag: 'V1' as const,
      source: ARTICLE_498,
      unit: '%',
      published: row.alarm,
      tolerance: { unit: 0 },
      computed: () => first(row.id, 'alarm'),
    })),
    ...SENSOR_ROWS.flatMap((row) =>
      row.trip === null
        ? []
        : [
            {
              id: `sensor ${row.id} trip`,
              tag: 'V1' as const,
              source: ARTICLE_498,
              unit: '%',
              published: row.trip,
              tolerance: { unit: 0 },
              computed: () => first(row.id, 'tripped'),
            },
          ],
    ),
    {
      id: 'article 173 withdraw',
      tag: 'V1',
      source: 'Coal Mine Safety Regulations (2016), article 173: least methane that asks to stop, cut power, withdraw',
      unit: '%',
      published: 1.5,
      tolerance: { unit: 0 },
      computed: () => {
        for (let i = 0; i < 300; i++) {
          const due = mineDuties({ kind: 'workplace' }, { ch4: i / 100 }, '2020-01-01')
          if (due.some((d) => d.duty === 'stop-cut-power-withdraw')) return i / 100
        }
        return Number.NaN
      },
    },
    {
      id: 'article 135 CO',
      tag: 'V1',
      source: 'Coal Mine Safety Regulations (2016), article 135, table 4: most carbon monoxide, 0.0024 % = 24 ppm',
      unit: 'ppm',
      published: 24,
      tolerance: { unit: 0 },
      computed: () => {
        for (let ppm = 0; ppm < 100; ppm++) {
          const due = mineDuties({ kind: 'road' }, { co: (ppm + 1) / 1e4 }, '2020-01-01')
          if (due.some((d) => d.duty === 'air-unfit')) return ppm
        }
        return Number.NaN
      },
    },
  ],
  plots: [],
}
