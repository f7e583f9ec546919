import { TICK_RATE } from '../base/time'

/**
 * The rule by which minutes are credited. Simulated time counts and nothing else: it cannot pass while the run is
 * paused, and the re-run proves it. An online lesson hour of the training rules is at least 30 such minutes, so short
 * runs add up and are not rounded to hours here.
 */
export const CREDIT_RULE = 'simulated-time-1'

/** Minutes credited for a run of `ticks`, rounded down to a tenth; practice is not credited. */
export const creditedMinutes = (ticks: number, practice: boolean): number =>
  practice ? 0 : Math.floor(ticks / (TICK_RATE * 6)) / 10
