import {
  type MineDuty,
  type MinePlace,
  type MineReading,
  type Restart,
  createMineSensor,
  degassingAllowed,
  fanRestart,
  mineDuties,
  stepMineSensor,
} from '../../sim/hazards/mineGas'
import { firstWhere, lastBefore } from '../bounds'
import type { ModelCard, Oracle } from '../card'

const ARTICLE_498 = 'Coal Mine Safety Regulations (2016), article 498, table 18'
/** Percent at which a row alarms, trips and below which power may come back, typed in from the table. */
const TABLE_18 = [
  ['return-corner', 1, 1.5, 1],
  ['face', 1, 1.5, 1],
  ['face-outburst', 1, 1.5, 1],
  ['face-return', 1, 1, 1],
  ['face-intake-outburst', 0.5, 0.5, 0.5],
  ['face-intake-series', 0.5, 0.5, 0.5],
  ['face-return-middle', 1, 1, 1],
  ['shearer', 1, 1.5, 1],
  ['heading', 1, 1.5, 1],
  ['heading-return', 1, 1, 1],
  ['heading-intake-outburst', 0.5, 0.5, 0.5],
  ['series-fan', 0.5, 0.5, 0.5],
  ['series-fan-itself', 0.5, 1.5, 0.5],
  ['twin-heading-return', 1, 1, 1],
  ['heading-middle', 1, 1, 1],
  ['roadheader', 1, 1.5, 1],
  ['panel-return', 1, 1, 1],
  ['main-return', 0.75, null, null],
  ['trolley-loading', 0.5, 0.5, 0.5],
  ['battery-loco', 0.5, 0.5, 0.5],
  ['diesel', 0.5, 0.5, 0.5],
  ['bunker', 1.5, 1.5, 1.5],
  ['surface-belt', 1.5, 1.5, 1.5],
  ['pump-house', 0.5, null, null],
  ['drainage-outlet', 1, 1, 1],
] as const

/** State of a new sensor of a row after these readings, percent. */
function stateAfter(id: string, ...readings: number[]): string | null {
  const sensor = createMineSensor(id)
  if (sensor === null) return null
  for (const ch4 of readings) stepMineSensor(sensor, ch4)
  return sensor.state
}
const sensorOracle = (id: string, what: string, published: number, computed: () => number): Oracle => ({
  id: `sensor ${id} ${what}`,
  tag: 'V1',
  source: ARTICLE_498,
  unit: '%',
  published,
  tolerance: { unit: 0 },
  computed,
})

/** Does a reading at a place ask for a duty? By the edition of 2016. */
const asks = (place: MinePlace, reading: MineReading, duty: MineDuty): boolean =>
  mineDuties(place, reading, '2020-01-01').some((d) => d.duty === duty)
const article = (number: number, what: string, published: number, computed: () => number, unit = '%'): Oracle => ({
  id: `article ${number} ${what}`,
  tag: 'V1',
  source: `Coal Mine Safety Regulations (2016), article ${number}`,
  unit,
  published,
  tolerance: { unit: 0 },
  computed,
})
/** Greatest methane, or carbon dioxide, in percent with which a stopped fan still allows what `allowed` says. */
const restart = (of: 'ch4' | 'co2' | 'nearFanCh4', allowed: readonly Restart[]): number =>
  lastBefore(100, 10, (value) => !allowed.includes(fanRestart({ ch4: 0, co2: 0, nearFanCh4: 0, [of]: value })))

export const card: ModelCard = {
  file: 'mineGas',
  group: 'mine',
  title: { zh: '煤矿瓦斯规定', en: 'Rules for gas in coal mines' },
  about: {
    zh: '给出一处地点的气体读数，回答规程要求立即做什么：停止电钻打眼、禁止爆破、断电、撤人、封闭，以及传感器的报警、断电、复电和局部通风机停风后的恢复条件。',
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
    ...TABLE_18.flatMap(([id, alarm, trip, reset]) => [
      sensorOracle(id, 'alarm', alarm, () => firstWhere(100, 4, (ch4) => stateAfter(id, ch4) !== 'normal')),
      ...(trip === null
        ? []
        : [
            sensorOracle(id, 'trip', trip, () => firstWhere(100, 4, (ch4) => stateAfter(id, ch4) === 'tripped')),
            sensorOracle(id, 'reset below', reset, () =>
              firstWhere(100, 4, (ch4) => stateAfter(id, 4, ch4) !== 'may-reset'),
            ),
          ]),
    ]),
    article(171, 'main return, methane', 0.75, () =>
      lastBefore(100, 4, (ch4) => asks({ kind: 'main-return' }, { ch4 }, 'find-cause')),
    ),
    article(171, 'main return, carbon dioxide', 0.75, () =>
      lastBefore(100, 4, (co2) => asks({ kind: 'main-return' }, { co2 }, 'find-cause')),
    ),
    ...(['panel-return', 'face-return'] as const).flatMap((kind) => [
      article(172, `${kind}, methane`, 1, () => lastBefore(100, 4, (ch4) => asks({ kind }, { ch4 }, 'stop-withdraw'))),
      article(172, `${kind}, carbon dioxide`, 1.5, () =>
        lastBefore(100, 4, (co2) => asks({ kind }, { co2 }, 'stop-withdraw')),
      ),
    ]),
    article(173, 'no electric drilling', 1, () =>
      firstWhere(100, 4, (ch4) => asks({ kind: 'workplace' }, { ch4 }, 'no-electric-drilling')),
    ),
    article(173, 'no blasting', 1, () =>
      firstWhere(100, 4, (ch4) => asks({ kind: 'road', shotNear: true }, { ch4 }, 'no-blasting')),
    ),
    article(173, 'withdraw', 1.5, () =>
      firstWhere(100, 4, (ch4) => asks({ kind: 'workplace' }, { ch4 }, 'stop-cut-power-withdraw')),
    ),
    article(173, 'withdraw, motor near', 1.5, () =>
      firstWhere(100, 4, (ch4) => asks({ kind: 'road', motorNear: true }, { ch4 }, 'stop-cut-power-withdraw')),
    ),
    article(173, 'pocket of 0.6 m3', 2, () =>
      firstWhere(100, 4, (ch4) =>
        asks({ kind: 'workplace' }, { pocket: { m3: 0.6, ch4 } }, 'pocket-20-m-stop-cut-power-withdraw'),
      ),
    ),
    article(
      173,
      'pocket of 2 %',
      0.5,
      () =>
        lastBefore(100, 4, (m3) =>
          asks({ kind: 'workplace' }, { pocket: { m3, ch4: 2 } }, 'pocket-20-m-stop-cut-power-withdraw'),
        ),
      'm3',
    ),
    article(173, 'power only below', 1, () => firstWhere(100, 4, (ch4) => asks({ kind: 'road' }, { ch4 }, 'no-power'))),
    article(175, 'seal, methane', 3, () =>
      firstWhere(100, 9, (ch4) => asks({ kind: 'idle' }, { ch4 }, 'seal-within-24-h')),
    ),
    article(175, 'seal, carbon dioxide', 3, () =>
      firstWhere(100, 9, (co2) => asks({ kind: 'idle' }, { co2 }, 'seal-within-24-h')),
    ),
    article(176, 'start, methane', 1, () => restart('ch4', ['start-by-hand'])),
    article(176, 'start, carbon dioxide', 1.5, () => restart('co2', ['start-by-hand'])),
    article(176, 'start, near the fan', 0.5, () => restart('nearFanCh4', ['start-by-hand'])),
    article(176, 'controlled, methane', 3, () => restart('ch4', ['start-by-hand', 'degas-controlled'])),
    article(176, 'controlled, carbon dioxide', 3, () => restart('co2', ['start-by-hand', 'degas-controlled'])),
    article(176, 'mixing point', 1.5, () => lastBefore(100, 4, (ch4) => !degassingAllowed(ch4, 0))),
    article(135, 'intake, oxygen', 20, () =>
      firstWhere(100, 25, (o2) => !asks({ kind: 'face-intake' }, { o2 }, 'air-unfit')),
    ),
    article(135, 'intake, carbon dioxide', 0.5, () =>
      lastBefore(100, 4, (co2) => asks({ kind: 'face-intake' }, { co2 }, 'air-unfit')),
    ),
    ...(
      [
        ['co', 24],
        ['no2', 2.5],
        ['so2', 5],
        ['h2s', 6.6],
        ['nh3', 40],
      ] as const
    ).map(([gas, ppm]) =>
      article(
        135,
        gas.toUpperCase(),
        ppm,
        // a hair less, as percent and back rounds
        () => lastBefore(10, 100, (most) => asks({ kind: 'road' }, { [gas]: most / 1e4 - 1e-12 }, 'air-unfit')),
        'ppm',
      ),
    ),
  ],
  plots: [],
}
