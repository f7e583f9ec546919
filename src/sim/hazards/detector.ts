import { exp } from '../../base/math'
import { type Gas, mgM3FromPpm } from './gases'
import { toxicAlarms } from './oel'

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

/** First and second alarm for ammonia, mg/m3: 100 and 200 % of its PC-TWA (GB/T 50493-2019). */
export const ALARM_LOW = { mgM3: toxicAlarms('ammonia')?.lowMgM3 ?? Number.NaN, source: 'GB/T 50493-2019' }
export const ALARM_HIGH = { mgM3: toxicAlarms('ammonia')?.highMgM3 ?? Number.NaN, source: 'GB/T 50493-2019' }

/** A detector in clean air; frozen at 0 if so. @param topPpm top of its range, ppm of `gas` */
export const createDetector = (t90S: number, topPpm: number, frozen = false, gas: Gas = 'ammonia'): Detector => ({
  shownMgM3: 0,
  t90S,
  topMgM3: mgM3FromPpm(topPpm, gas),
  frozen,
})

/** `dtS` seconds in `mgM3`: a first-order lag, exact for any step; a T90 of 0 shows the air at once. */
export function stepDetector(detector: Detector, mgM3: number, dtS: number): void {
  if (detector.frozen) return
  const seen = Math.min(mgM3, detector.topMgM3)
  const near = detector.t90S > 0 ? 1 - exp((-Math.LN10 * dtS) / detector.t90S) : 1
  detector.shownMgM3 += (seen - detector.shownMgM3) * near
}

/** Does the air hold more than the detector can show? Then its reading is a lower bound. */
export const detectorOutside = (detector: Detector, mgM3: number): 'detector-over-range' | null =>
  mgM3 > detector.topMgM3 ? 'detector-over-range' : null

/** Alarm by GB/T 50493-2019: first from 100, second from 200 % of the limit of `gas`; for ammonia 20 and 40 mg/m3. */
export function alarmOf(detector: Detector, gas: Gas = 'ammonia'): 'none' | 'low' | 'high' {
  const alarms = toxicAlarms(gas)
  if (!alarms || detector.shownMgM3 < alarms.lowMgM3) return 'none'
  return detector.shownMgM3 >= alarms.highMgM3 ? 'high' : 'low'
}

/** Alarms of a detector for flammable gas, percent of the LEL, at most. GB/T 50493-2019, 5.5.2. */
export const FLAMMABLE_ALARM_LEL_PCT = { low: 25, high: 50 } as const
/** The alarm of a detector for flammable gas that shows `lelPct` percent of the LEL. */
export const flammableAlarm = (lelPct: number): 'none' | 'low' | 'high' =>
  lelPct >= FLAMMABLE_ALARM_LEL_PCT.high ? 'high' : lelPct >= FLAMMABLE_ALARM_LEL_PCT.low ? 'low' : 'none'
