import {
  AIR_LIMITS,
  INTAKE,
  type Rule,
  SENSOR_ROWS,
  type SensorRow,
  type Subject,
  coalMineEdition,
  ruleOf,
} from '../../../content/coalMine'

/** Where a reading was taken, and what is near. Several may hold. */
export interface MinePlace {
  kind: 'workplace' | 'face-return' | 'panel-return' | 'main-return' | 'face-intake' | 'idle' | 'road'
  /** An electric motor or its switch within 20 m. */
  motorNear?: boolean
  /** Shot-firing within 20 m. */
  shotNear?: boolean
}
/** Percent by volume of what was measured; missing means not measured. `pocket`: gas gathered in a space. */
export interface MineReading {
  ch4?: number
  co2?: number
  o2?: number
  co?: number
  no2?: number
  so2?: number
  h2s?: number
  nh3?: number
  pocket?: { m3: number; ch4: number }
}

export type MineDuty =
  | 'find-cause'
  | 'no-electric-drilling'
  | 'no-blasting'
  | 'no-power'
  | 'stop-withdraw'
  | 'stop-cut-power-withdraw'
  | 'pocket-20-m-stop-cut-power-withdraw'
  | 'air-unfit'
  | 'seal-within-24-h'
  | 'stay-out'
export interface DutyDue extends Rule {
  duty: MineDuty
  subject: Subject
}

const over = (value: number | undefined, limit: number): boolean => value !== undefined && value > limit
const reaches = (value: number | undefined, limit: number): boolean => value !== undefined && value >= limit

/**
 * What the regulation asks of a reading at a place, every duty that is due, with its article. Coal Mine Safety Regulations
 * (2016), articles 135 and 171 to 175; which edition holds on `day` says whether a value was read there (`confirmed`).
 * "Exceeds" (超过) is above, "reaches" (达到) is at or above, as the articles say. Power only below 1.0 %: article 173.
 * @param day `YYYY-MM-DD`; before the editions known here that of 2016 is applied
 */
export function mineDuties(place: MinePlace, reading: MineReading, day: string): DutyDue[] {
  const edition = coalMineEdition(day) ?? 2016
  const due: DutyDue[] = []
  const add = (duty: MineDuty, subject: Subject): void => {
    due.push({ duty, subject, ...ruleOf(subject, edition) })
  }
  const { kind } = place
  const { ch4, co2, pocket } = reading
  const unfit = (Object.keys(AIR_LIMITS) as (keyof typeof AIR_LIMITS)[]).some((gas) =>
    over(reading[gas], AIR_LIMITS[gas]),
  )

  if (kind === 'main-return' && (over(ch4, 0.75) || over(co2, 0.75))) add('find-cause', 'wingReturn')
  if ((kind === 'face-return' || kind === 'panel-return') && (over(ch4, 1) || over(co2, 1.5)))
    add('stop-withdraw', 'return')
  if (kind === 'workplace' && reaches(ch4, 1)) add('no-electric-drilling', 'face')
  if (place.shotNear === true && reaches(ch4, 1)) add('no-blasting', 'face')
  if ((kind === 'workplace' || place.motorNear === true) && reaches(ch4, 1.5)) add('stop-cut-power-withdraw', 'face')
  if (pocket !== undefined && pocket.m3 > 0.5 && pocket.ch4 >= 2) add('pocket-20-m-stop-cut-power-withdraw', 'face')
  if (reaches(ch4, 1)) add('no-power', 'face')
  if (kind === 'workplace' && reaches(co2, 1.5)) add('stop-withdraw', 'faceCo2')
  if (kind === 'face-intake' && ((reading.o2 !== undefined && reading.o2 < INTAKE.minO2) || over(co2, INTAKE.maxCo2)))
    add('air-unfit', 'air')
  if (unfit) add('air-unfit', 'air')
  if (kind === 'idle') {
    add('stay-out', 'idle')
    if (reaches(ch4, 3) || reaches(co2, 3) || unfit) add('seal-within-24-h', 'idle')
  }
  return due
}

/** A fixed methane sensor: once tripped it stays so until the reading is below the reset value and power is given back. */
export interface MineSensor {
  row: SensorRow
  state: 'normal' | 'alarm' | 'tripped' | 'may-reset'
}

/** A sensor at one of the places of table 18, or null for an unknown one. */
export const createMineSensor = (id: string): MineSensor | null => {
  const row = SENSOR_ROWS.find((r) => r.id === id)
  return row === undefined ? null : { row, state: 'normal' }
}

/** Takes a reading in percent. Tripping holds while methane is at or above the reset value; power comes back by hand only. */
export function stepMineSensor(sensor: MineSensor, ch4: number): void {
  const { alarm, trip, reset } = sensor.row
  const held = sensor.state === 'tripped' || sensor.state === 'may-reset'
  if (trip !== null && ch4 >= trip) sensor.state = 'tripped'
  else if (held) sensor.state = reset !== null && ch4 < reset ? 'may-reset' : 'tripped'
  else sensor.state = ch4 >= alarm ? 'alarm' : 'normal'
}
/** Gives power back: only from `may-reset`. Says whether it did. */
export function resetMineSensor(sensor: MineSensor): boolean {
  if (sensor.state !== 'may-reset') return false
  sensor.state = 'normal'
  return true
}

/** Highest readings in percent in a heading whose fan stopped. */
export interface Stagnant {
  ch4: number
  co2: number
  /** Within 10 m of the fan and of its switch. */
  nearFanCh4: number
}
export type Restart =
  | 'start-by-hand'
  /** Over 1 % methane or 1.5 % carbon dioxide, neither over 3 %: let the gas out bit by bit, with measures. */
  | 'degas-controlled'
  /** Over 3 % of either: measures that the chief engineer has approved. */
  | 'degas-approved'
  /** More than 0.5 % near fan or switch: it may not be started at all. */
  | 'gas-at-fan'
/** What may be done after a fan stopped: article 176 (2016). A fan never starts by itself when power is back: article 164. */
export function fanRestart(gas: Stagnant): Restart {
  if (gas.ch4 > 3 || gas.co2 > 3) return 'degas-approved'
  if (gas.ch4 > 1 || gas.co2 > 1.5) return 'degas-controlled'
  return gas.nearFanCh4 > 0.5 ? 'gas-at-fan' : 'start-by-hand'
}
/** While gas is let out: where it meets the main air neither may exceed 1.5 %. Article 176. */
export const degassingAllowed = (mixedCh4: number, mixedCo2: number): boolean => mixedCh4 <= 1.5 && mixedCo2 <= 1.5
/** Power in a road aired again: methane 1.0 % or less, carbon dioxide 1.5 % or less, and by hand. Article 176. */
export const repowerAllowed = (ch4: number, co2: number): boolean => ch4 <= 1 && co2 <= 1.5
