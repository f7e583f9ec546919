import {
  AIR_QUANTITY,
  AIR_SPEEDS,
  HEAT_LIMITS,
  LOW_GAS,
  SPEED_EXCEPTIONS,
  type SpeedRow,
} from '../../../content/coalMine'
import { airForSmallGas } from './dilution'

/** Speed, quantity and warmth of the air below ground: Coal Mine Safety Regulations (2016), articles 136, 138, 169, 655. */

export type SpeedExceptions = { ladders?: boolean; noGasTrolley?: boolean; wateredFace?: boolean }
export type SpeedFlag = 'air-too-slow' | 'air-too-fast' | null

/** Bounds in m/s of a road of table 5, with the exceptions that the article allows. Null for an unknown road. */
export function speedBounds(id: string, but: SpeedExceptions = {}): Pick<SpeedRow, 'min' | 'max'> | null {
  const row = AIR_SPEEDS.find((r) => r.id === id)
  if (row === undefined) return null
  const shaft = id === 'fan-shaft' || id === 'goods-shaft' || id === 'cage-shaft'
  if (shaft && but.ladders === true) return { min: row.min, max: SPEED_EXCEPTIONS.ladders.max }
  if (id === 'trolley' && but.noGasTrolley === true) return { min: SPEED_EXCEPTIONS.noGasTrolley.min, max: row.max }
  if (id === 'coal' && but.wateredFace === true) return { min: row.min, max: SPEED_EXCEPTIONS.wateredFace.max }
  return { min: row.min, max: row.max }
}

/** Is the air too slow or too fast there? Bounds themselves are allowed. */
export function speedFlag(id: string, speedMS: number, but: SpeedExceptions = {}): SpeedFlag {
  const bounds = speedBounds(id, but)
  if (bounds === null) return null
  if (bounds.min !== null && speedMS < bounds.min) return 'air-too-slow'
  return bounds.max !== null && speedMS > bounds.max ? 'air-too-fast' : null
}

/** What a place asks of its air. */
export interface AirNeed {
  persons: number
  /** Diesel power that runs at once, kW. */
  dieselKw?: number
  /** Methane given off, m3/min, its limit as a fraction and what the intake brings. */
  methaneM3Min?: number
  limit?: number
  background?: number
  /** Least speed by the road, m/s, and the road's cross-section, m2. */
  minSpeedMS?: number
  areaM2?: number
}
export type NeedReason = 'people' | 'gas' | 'speed'
/**
 * Air needed, m3/min: the greatest of 4 a person, of what thins the methane, and of the least speed; the diesels' 4 a
 * kilowatt comes on top. Article 138. @returns the quantity and which of the three set it
 */
export function airNeeded(need: AirNeed): { m3Min: number; by: NeedReason } {
  const people = AIR_QUANTITY.perPerson * Math.max(0, need.persons)
  const gas = airForSmallGas(need.methaneM3Min ?? 0, need.limit ?? 0.01, need.background ?? 0).value
  const speed = 60 * (need.minSpeedMS ?? 0) * (need.areaM2 ?? 0)
  const most = Math.max(people, gas, speed)
  const by = most === people ? 'people' : most === gas ? 'gas' : 'speed'
  return { m3Min: most + AIR_QUANTITY.perDieselKw * Math.max(0, need.dieselKw ?? 0), by }
}

/** What a temperature below ground asks for: nothing, shorter shifts, or to stop. "Exceeds" is above. Article 655. */
export function heatDuty(place: keyof typeof HEAT_LIMITS, celsius: number): 'none' | 'shorten' | 'stop' {
  const limit = HEAT_LIMITS[place]
  return celsius > limit.stop ? 'stop' : celsius > limit.shorten ? 'shorten' : 'none'
}

/** Emission of a mine: m3 a tonne, m3/min of the whole, and the greatest of any heading and any face, m3/min. */
export interface Emission {
  perTonne: number
  perMinute: number
  heading: number
  face: number
}
/** Class of a mine by its gas, article 169. A mine with outbursts is its own class, whatever its emission. */
export const gasClass = (e: Emission, outbursts = false): 'low' | 'high' | 'outburst' =>
  outbursts
    ? 'outburst'
    : e.perTonne <= LOW_GAS.perTonne &&
        e.perMinute <= LOW_GAS.perMinute &&
        e.heading <= LOW_GAS.heading &&
        e.face <= LOW_GAS.face
      ? 'low'
      : 'high'
