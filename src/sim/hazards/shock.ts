import { exp, ln } from '../../base/math'

/** Electric shock, 50 or 60 Hz. Voltages in V, currents in mA, times in s, impedances in ohm. */

/**
 * Total impedance of the body, hand to hand or hand to foot, large dry contacts, not exceeded by 5, 50, 95 % of people.
 * IEC 479-1:1994, table 1. Above 1000 V the asymptotic values hold.
 */
export const BODY_OHM = [
  { volts: 25, ohm: [1750, 3250, 6100] },
  { volts: 50, ohm: [1450, 2625, 4375] },
  { volts: 75, ohm: [1250, 2200, 3500] },
  { volts: 100, ohm: [1200, 1875, 3200] },
  { volts: 125, ohm: [1125, 1625, 2875] },
  { volts: 220, ohm: [1000, 1350, 2125] },
  { volts: 700, ohm: [750, 1100, 1550] },
  { volts: 1000, ohm: [700, 1050, 1500] },
] as const
const ASYMPTOTIC = [650, 750, 850] as const
export type Percentile = 5 | 50 | 95
/** Wet with plain water it is 10 to 25 % less, up to 50 V: the middle of that is taken. Over 150 V wetness matters little. */
const WET = 0.825

export interface BodyImpedance {
  ohm: number
  outside: 'body-impedance-below-25-v' | 'body-impedance-above-1000-v' | null
}
/** Impedance at a touch voltage, straight between the table's rows. Below 25 V that of 25 V is kept: on the safe side. */
export function bodyImpedance(volts: number, percentile: Percentile, wet = false): BodyImpedance {
  const column = percentile === 5 ? 0 : percentile === 50 ? 1 : 2
  const v = Math.abs(volts)
  // Wetness fades from 50 V, where it is published, to none at 150 V.
  const damp = !wet ? 1 : v <= 50 ? WET : v >= 150 ? 1 : WET + ((1 - WET) * (v - 50)) / 100
  const first = BODY_OHM[0]
  if (v < first.volts) return { ohm: first.ohm[column] * damp, outside: 'body-impedance-below-25-v' }
  for (let i = 1; i < BODY_OHM.length; i++) {
    const a = BODY_OHM[i - 1] as (typeof BODY_OHM)[number]
    const b = BODY_OHM[i] as (typeof BODY_OHM)[number]
    if (v > b.volts) continue
    const share = (v - a.volts) / (b.volts - a.volts)
    return { ohm: (a.ohm[column] + (b.ohm[column] - a.ohm[column]) * share) * damp, outside: null }
  }
  return { ohm: ASYMPTOTIC[column], outside: 'body-impedance-above-1000-v' }
}

/** Current through the body, mA: voltage over body and whatever is in series (shoes, floor), ohm. */
export function touchCurrent(volts: number, percentile: Percentile, seriesOhm = 0, wet = false): number {
  // The body's share of the voltage sets its impedance, which sets its share: a few rounds settle it.
  let body = bodyImpedance(volts, percentile, wet).ohm
  for (let i = 0; i < 20; i++) body = bodyImpedance((volts * body) / (body + seriesOhm), percentile, wet).ohm
  return (1000 * Math.abs(volts)) / (body + seriesOhm)
}

/** Effects at 60 Hz in the order of current, mA. NIOSH, Worker Deaths by Electrocution (98-131). */
export const EFFECTS = [
  { mA: 1, effect: 'barely-felt' },
  { mA: 16, effect: 'cannot-let-go' },
  { mA: 20, effect: 'breathing-paralysed' },
  { mA: 100, effect: 'fibrillation' },
  { mA: 2000, effect: 'heart-stands-still' },
] as const
export type ShockEffect = (typeof EFFECTS)[number]['effect'] | 'not-felt'
/** The gravest effect that a current reaches. */
export const effectOf = (mA: number): ShockEffect =>
  [...EFFECTS].reverse().find((e) => mA >= e.mA)?.effect ?? 'not-felt'

/** A corner of a boundary of time and current; straight between them on logarithmic axes, upright beyond both ends. */
type Corner = readonly [seconds: number, mA: number]
/** Curve b, limit of AC-2: 200 mA up to 10 ms (1994). Its corner at 2 s is unconfirmed: 10 mA then, 5 mA since 2018. */
const CURVE_B = {
  1994: [
    [0.01, 200],
    [2, 10],
  ],
  2018: [
    [0.01, 200],
    [2, 5],
  ],
} as const satisfies Record<number, readonly Corner[]>
/** Curve c1, limit of AC-3, current left hand to feet: all its corners are unconfirmed. */
const CURVE_C1: readonly Corner[] = [
  [0.01, 500],
  [0.1, 400],
  [1, 50],
  [3, 40],
]
function onCurve(curve: readonly Corner[], seconds: number): number {
  for (let i = 0; i < curve.length; i++) {
    const [t1, i1] = curve[i] as Corner
    if (seconds > t1) continue
    if (i === 0) return i1
    const [t0, i0] = curve[i - 1] as Corner
    return i0 * exp((ln(i1 / i0) * ln(seconds / t0)) / ln(t1 / t0))
  }
  return (curve[curve.length - 1] as Corner)[1]
}
export type ShockEdition = keyof typeof CURVE_B
export type ShockZone = 'AC-1' | 'AC-2' | 'AC-3' | 'AC-4'
/** Curve a: up to here as a rule no reaction, mA. */
export const CURVE_A = 0.5
/** Greatest current of AC-2 and of AC-3 for a time, mA. */
export const curveB = (seconds: number, edition: ShockEdition = 2018): number => onCurve(CURVE_B[edition], seconds)
export const curveC1 = (seconds: number): number => onCurve(CURVE_C1, seconds)

/**
 * Zone of time and current, IEC 60479-1: AC-1 not felt, AC-2 felt and as a rule harmless, AC-3 cramps and breathing, no damage to
 * be expected, AC-4 heart fibrillation, arrest, burns. `mA` as from left hand to both feet, see `asLeftHandToFeet`.
 */
export function shockZone(mA: number, seconds: number, edition: ShockEdition = 2018): ShockZone {
  if (mA <= CURVE_A) return 'AC-1'
  if (mA <= curveB(seconds, edition)) return 'AC-2'
  return mA <= curveC1(seconds) ? 'AC-3' : 'AC-4'
}

/** Heart-current factors of IEC 60479-1 (2005), table 12: unconfirmed, from memory. Left hand to feet is 1. */
export const HEART_FACTOR = {
  'left-hand-to-feet': 1,
  'both-hands-to-feet': 1,
  'left-hand-to-right-hand': 0.4,
  'right-hand-to-feet': 0.8,
  'back-to-right-hand': 0.3,
  'back-to-left-hand': 0.7,
  'chest-to-right-hand': 1.3,
  'chest-to-left-hand': 1.5,
  'seat-to-hands': 0.7,
  'foot-to-foot': 0.04,
} as const
/** The current left hand to feet that is as dangerous to the heart, mA. */
export const asLeftHandToFeet = (mA: number, path: keyof typeof HEART_FACTOR): number => mA * HEART_FACTOR[path]

/** Current that 99.5 % survive without fibrillation, mA, 0.03 to 3 s: 116 / sqrt t (50 kg), 157 / sqrt t (70 kg). IEEE Std 80, 6.2. Infinity for no time. */
export const survivableCurrent = (seconds: number, kg: 50 | 70): number =>
  (kg === 50 ? 116 : 157) / Math.sqrt(Math.max(0, seconds))
/** Residual current devices for people trip at this, mA. */
export const RCD_MA = 30
