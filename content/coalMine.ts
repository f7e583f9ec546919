/**
 * Limits of the Coal Mine Safety Regulations (煤矿安全规程) by edition. Values and article numbers of 2016 were read in the
 * text in force from 2016-10-01. The amendment of 2022 and the edition of 2025 (in force 2026-02-01) were not read: their
 * values are taken over from 2016 and count as unconfirmed, but for what `CONFIRMED_2025` lists.
 */

export type Edition = 2016 | 2022 | 2025

/** Edition in force on a day (`YYYY-MM-DD`); null before the first one listed. */
export const coalMineEdition = (day: string): Edition | null =>
  day >= '2026-02-01' ? 2025 : day >= '2022-04-01' ? 2022 : day >= '2016-10-01' ? 2016 : null

/** Articles by subject, as numbered in 2016; the numbers of 2025 that were seen. */
export const ARTICLES = {
  air: { 2016: 135 },
  speed: { 2016: 136 },
  quantity: { 2016: 138 },
  fan: { 2016: 164 },
  gasClass: { 2016: 169 },
  wingReturn: { 2016: 171 },
  return: { 2016: 172 },
  face: { 2016: 173 },
  faceCo2: { 2016: 174 },
  idle: { 2016: 175 },
  restart: { 2016: 176 },
  sensors: { 2016: 498, 2025: 536 },
  dust: { 2016: 640 },
  heat: { 2016: 655 },
  noise: { 2016: 657 },
  rescuer: { 2016: 686 },
} as const satisfies Record<string, { 2016: number; 2025?: number }>
export type Subject = keyof typeof ARTICLES

/** Sensor rows seen in a quotation of the 2025 table (article 536): the return corner of the face. */
const CONFIRMED_2025: readonly string[] = ['return-corner']

export interface Rule {
  edition: Edition
  /** Number in that edition, or null where it was not seen; then `article2016` is where to look. */
  article: number | null
  article2016: number
  /** Was the value read in that edition? */
  confirmed: boolean
}

/** Where a limit stands in an edition, and whether it was read there. `row`: of the table of sensors. */
export function ruleOf(subject: Subject, edition: Edition, row?: string): Rule {
  const articles: { 2016: number; 2025?: number } = ARTICLES[subject]
  const seen = edition === 2025 && row !== undefined && CONFIRMED_2025.includes(row)
  return {
    edition,
    article: edition === 2025 ? (articles[2025] ?? null) : edition === 2016 ? articles[2016] : null,
    article2016: articles[2016],
    confirmed: edition === 2016 || seen,
  }
}

/** A row of table 18 (2016): percent of methane at and above which it alarms, trips; below which power may come back. */
export interface SensorRow {
  id: string
  zh: string
  en: string
  alarm: number
  trip: number | null
  reset: number | null
}
const row = (
  id: string,
  zh: string,
  en: string,
  alarm: number,
  trip: number | null,
  reset: number | null,
): SensorRow => ({ id, zh, en, alarm, trip, reset })

export const SENSOR_ROWS: readonly SensorRow[] = [
  row('return-corner', '采煤工作面回风隅角', 'return corner of the longwall face', 1, 1.5, 1),
  row('face', '低瓦斯和高瓦斯矿井采煤工作面', 'longwall face, mine without outbursts', 1, 1.5, 1),
  row('face-outburst', '突出矿井采煤工作面', 'longwall face, outburst mine', 1, 1.5, 1),
  row('face-return', '采煤工作面回风巷', 'return of the longwall face', 1, 1, 1),
  row('face-intake-outburst', '突出矿井采煤工作面进风巷', 'intake of the face, outburst mine', 0.5, 0.5, 0.5),
  row('face-intake-series', '被串采煤工作面进风巷', 'intake of a face ventilated in series', 0.5, 0.5, 0.5),
  row('face-return-middle', '高瓦斯、突出矿井采煤工作面回风巷中部', 'middle of a long face return', 1, 1, 1),
  row('shearer', '采煤机', 'shearer', 1, 1.5, 1),
  row('heading', '掘进工作面', 'face of a heading', 1, 1.5, 1),
  row('heading-return', '掘进工作面回风流', 'return of a heading', 1, 1, 1),
  row(
    'heading-intake-outburst',
    '突出矿井掘进工作面进风分风口',
    'intake split of a heading, outburst mine',
    0.5,
    0.5,
    0.5,
  ),
  row('series-fan', '被串掘进工作面局部通风机前', 'before the fan of a heading in series', 0.5, 0.5, 0.5),
  row('series-fan-itself', '被串掘进工作面局部通风机（停机）', 'the fan itself of a heading in series', 0.5, 1.5, 0.5),
  row('twin-heading-return', '高瓦斯矿井双巷掘进混合回风流', 'mixed return of twin headings', 1, 1, 1),
  row('heading-middle', '高瓦斯、突出矿井掘进巷道中部', 'middle of a long heading', 1, 1, 1),
  row('roadheader', '掘进机、连续采煤机、锚杆钻车、梭车', 'roadheader, miner, bolter, shuttle car', 1, 1.5, 1),
  row('panel-return', '采区回风巷', 'return of a panel', 1, 1, 1),
  row('main-return', '一翼回风巷及总回风巷', 'return of a wing, main return', 0.75, null, null),
  row('trolley-loading', '架线电机车巷道装煤点', 'loading point on a trolley road', 0.5, 0.5, 0.5),
  row('battery-loco', '防爆型蓄电池电机车', 'battery locomotive', 0.5, 0.5, 0.5),
  row('diesel', '防爆型柴油机车、无轨胶轮车', 'diesel locomotive or rubber-tyred vehicle', 0.5, 0.5, 0.5),
  row('bunker', '井下煤仓', 'underground bunker', 1.5, 1.5, 1.5),
  row('surface-belt', '封闭的带式输送机地面走廊', 'enclosed belt gallery on the surface', 1.5, 1.5, 1.5),
  row('pump-house', '地面瓦斯抽采泵房', 'gas drainage pump house on the surface', 0.5, null, null),
  row('drainage-outlet', '井下临时抽采泵站下风侧栅栏外', 'leeward of an underground drainage station', 1, 1, 1),
]

/** Largest share of each gas, percent by volume (article 135, table 4), and of what the intake of a face must hold. */
export const AIR_LIMITS = { co: 0.0024, no2: 0.00025, so2: 0.0005, h2s: 0.00066, nh3: 0.004 } as const
export const INTAKE = { minO2: 20, maxCo2: 0.5 } as const

/** Least and greatest speed of air, m/s (article 136, table 5). */
export interface SpeedRow {
  id: string
  zh: string
  en: string
  min: number | null
  max: number | null
}
const speed = (id: string, zh: string, en: string, min: number | null, max: number | null): SpeedRow => ({
  id,
  zh,
  en,
  min,
  max,
})
export const AIR_SPEEDS: readonly SpeedRow[] = [
  speed('fan-shaft', '无提升设备的风井和风硐', 'air shaft without hoist, fan drift', null, 15),
  speed('goods-shaft', '专为升降物料的井筒', 'shaft for goods only', null, 12),
  speed('air-crossing', '风桥', 'air crossing', null, 10),
  speed('cage-shaft', '升降人员和物料的井筒', 'shaft for people and goods', null, 8),
  speed('main', '主要进、回风巷', 'main intake or return', null, 8),
  speed('trolley', '架线电机车巷道', 'trolley road', 1, 8),
  speed('belt-panel', '输送机巷，采区进、回风巷', 'belt road, intake or return of a panel', 0.25, 6),
  speed('coal', '采煤工作面、掘进中的煤巷和半煤岩巷', 'longwall face, heading in coal', 0.25, 4),
  speed('rock', '掘进中的岩巷', 'heading in rock', 0.15, 4),
  speed('other', '其他通风人行巷道', 'other roads that people walk in', 0.15, null),
]
/** Exceptions of article 136: shaft with ladders or under repair; trolley road without gas; watered mechanised face. */
export const SPEED_EXCEPTIONS = { ladders: { max: 8 }, noGasTrolley: { min: 0.5 }, wateredFace: { max: 5 } } as const

/** Air for each person, and for each kilowatt of diesels that run at once, m3/min (article 138). */
export const AIR_QUANTITY = { perPerson: 4, perDieselKw: 4 } as const
/** Temperatures, C: above the first shorten the time, above the second stop (article 655). */
export const HEAT_LIMITS = { face: { shorten: 26, stop: 30 }, 'machine-room': { shorten: 30, stop: 34 } } as const
/** A mine is of low gas only within all four (article 169): m3/t, m3/min, and m3/min of any heading and any face. */
export const LOW_GAS = { perTonne: 10, perMinute: 40, heading: 3, face: 5 } as const
/** Self-rescuers isolate from the air and last this long, minutes (article 686). 45 min sets are common. */
export const RESCUER_MINUTES = 30
