import { exp, ln } from '../../base/math'

/** Well-mixed air: what comes in is at once the same everywhere. Fractions by volume, 0..1; flows in m3/s (or any one unit). */
export interface Dilution {
  /** Volume of the room, m3. */
  volumeM3: number
  /** Air that is blown in, m3/s. */
  airM3S: number
  /** Gas that is given off inside, m3/s. */
  gasM3S: number
  /** Share of that gas in the air blown in. */
  background: number
}

export type DilutionFlag = 'intake-over-limit' | 'gas-not-small' | 'no-air'
export interface DilutionValue {
  value: number
  outside: DilutionFlag | null
}

/** Above this share of gas to air the thin-gas equation is off by as much: 5 %, ours. */
const SMALL = 0.05

/**
 * Air needed so that a steady flow of gas stays at a limit: Q = q (1 - L) / (L - B), in the unit of `gas`.
 * Hartman and others, Mine Ventilation and Air Conditioning, 3rd ed. (1997), chapter 3. Infinite, with a flag, where the
 * intake itself is at the limit or over it.
 * @param gas flow of gas, any unit of flow; @param limit and @param background fractions, 0..1
 */
export function airForLimit(gas: number, limit: number, background = 0): DilutionValue {
  if (gas <= 0) return { value: 0, outside: background > limit ? 'intake-over-limit' : null }
  if (background >= limit) return { value: Number.POSITIVE_INFINITY, outside: 'intake-over-limit' }
  return { value: (gas * (1 - limit)) / (limit - background), outside: null }
}

/**
 * The same for little gas in clean air, Q = q / L; with q = emission per length times length it is the quantity of a
 * roadway (Thakur, Advanced Mine Ventilation (2019), p. 264: C = q L / Q).
 */
export const airForSmallGas = (gas: number, limit: number, background = 0): DilutionValue =>
  background >= limit
    ? { value: Number.POSITIVE_INFINITY, outside: 'intake-over-limit' }
    : { value: gas / (limit - background), outside: null }

/** Where a steady flow ends up, (Q B + q) / (Q + q): a fraction, never above 1. Without air it fills: 1. */
export function steadyFraction(airM3S: number, gasM3S: number, background = 0): number {
  const all = airM3S + gasM3S
  return all > 0 ? (airM3S * background + gasM3S) / all : background
}

/**
 * Fraction after `s` seconds from `start`: C(t) = Cs + (C0 - Cs) exp(-Q t / V), Cs = B + q / Q, the exact solution of
 * V dC/dt = q + Q B - Q C. It neglects the gas in the outflow, so it is for little gas (flag `gas-not-small`); without
 * air gas piles up evenly (flag `no-air`; it passes 1 when more gas came than the room holds).
 * Exact at any `s`, so it is also the stepper: from step to step with whatever flows hold then.
 */
export function fractionAfter(room: Dilution, start: number, s: number): DilutionValue {
  const { volumeM3, airM3S, gasM3S, background } = room
  if (airM3S <= 0) return { value: start + (gasM3S * s) / volumeM3, outside: 'no-air' }
  const end = background + gasM3S / airM3S
  const value = end + (start - end) * exp((-airM3S * s) / volumeM3)
  return { value, outside: gasM3S > SMALL * airM3S ? 'gas-not-small' : null }
}

/**
 * Seconds from one fraction to another by the same equation: (V / Q) ln((C0 - Cs) / (C1 - Cs)). Infinite if it is never
 * reached; 0 if it is there already. Purging: from above, without gas, t = (V / Q) ln(C0 / C1).
 */
export function secondsTo(room: Dilution, start: number, target: number): number {
  const { volumeM3, airM3S, gasM3S, background } = room
  if (start === target) return 0
  if (airM3S <= 0) {
    const t = gasM3S > 0 ? ((target - start) * volumeM3) / gasM3S : -1
    return t > 0 ? t : Number.POSITIVE_INFINITY
  }
  const end = background + gasM3S / airM3S
  const ratio = (start - end) / (target - end)
  return ratio > 1 && ratio < Number.POSITIVE_INFINITY ? (volumeM3 / airM3S) * ln(ratio) : Number.POSITIVE_INFINITY
}

/** Air changes an hour, 3600 Q / V; 0 without air, Infinity for no room at all. */
export const airChanges = (airM3S: number, volumeM3: number): number =>
  airM3S > 0 ? (3600 * airM3S) / Math.max(0, volumeM3) : 0
