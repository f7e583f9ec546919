import { exp } from '../../base/math'
import { ALARM_HIGH, ALARM_LOW, mgM3FromPpm } from './limits'

/** A gas detector: what it shows lags behind the air. */
export interface Detector {
  shownMgM3: number
  /** Seconds to 90 % of a step. */
  t90S: number
  /** Top of the range, mg/m3; more is shown as this. */
  topMgM3: number
  /** The sensor is dead and shows the same for ever. */
  frozen: boolean
}

/** Fixed head, electrochemical: under 45 s (data sheet Draeger NH3 TL); range 0 to 100 ppm is usual for the work place. */
export const FIXED_T90_S = 45
/** Personal meter. No data sheet found. */
export const PERSONAL_T90_S = { value: 30, unconfirmed: true } as const

/** A detector in clean air; frozen at 0 if so. */
export const createDetector = (t90S: number, topPpm: number, frozen = false): Detector => ({
  shownMgM3: 0,
  t90S,
  topMgM3: mgM3FromPpm(topPpm),
  frozen,
})

/** `dtS` seconds in `mgM3`: a first-order lag, exact for any step. */
export function stepDetector(detector: Detector, mgM3: number, dtS: number): void {
  if (detector.frozen) return
  const seen = Math.min(mgM3, detector.topMgM3)
  detector.shownMgM3 += (seen - detector.shownMgM3) * (1 - exp((-Math.LN10 * dtS) / detector.t90S))
}

/** Alarm by GB/T 50493-2019: none below 20, first from 20, second from 40 mg/m3. */
export const alarmOf = (detector: Detector): 'none' | 'low' | 'high' =>
  detector.shownMgM3 >= ALARM_HIGH.mgM3 ? 'high' : detector.shownMgM3 >= ALARM_LOW.mgM3 ? 'low' : 'none'
