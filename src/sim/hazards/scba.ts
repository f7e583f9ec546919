import { WORK_L_MIN } from './filterMask'

/** Positive-pressure breathing apparatus, air in the cylinder. */
export interface Scba {
  /** Gauge, MPa. */
  mpa: number
  /** Water volume of the cylinder, litres. */
  litres: number
}

/** Assigned protection factor of pressure-demand apparatus with full mask: 29 CFR 1910.134 table 1. */
export const SCBA_FACTOR = 10_000
/** The whistle sounds from here down, MPa: 5.5 +- 0.5 (GA 124-2013). It means: leave. */
export const WHISTLE_MPA = 5.5
/** Nominal filling, MPa, and the usual cylinder, litres (GA 124-2013). */
export const FULL_MPA = 30
export const CYLINDER_L = 6.8
/** Least filling to go in with, MPa. From practice in Chinese plants, not from a standard. */
export const ENTRY_MIN_MPA = { value: 25, unconfirmed: true } as const

/** Litres of air at 1 atm in a litre of cylinder per MPa. Ideal gas: real air at 30 MPa is about a tenth less. */
const LITRES_PER_MPA = 9.87

export const createScba = (mpa: number, litres = CYLINDER_L): Scba => ({ mpa, litres })

/** Breathes for `dtS` seconds. @param litresMin 40 at moderate work, up to 60 and more at heavy work */
export function stepScba(scba: Scba, dtS: number, litresMin = WORK_L_MIN): void {
  scba.mpa = Math.max(0, scba.mpa - ((litresMin / 60) * dtS) / (scba.litres * LITRES_PER_MPA))
}

/** Does the whistle sound? An empty cylinder is silent. */
export const whistles = (scba: Scba): boolean => scba.mpa > 0 && scba.mpa <= WHISTLE_MPA
/** Protection factor now: none when the cylinder is empty. */
export const scbaFactor = (scba: Scba): number => (scba.mpa > 0 ? SCBA_FACTOR : 1)
/** Minutes until the whistle, and until empty; Infinity for what nobody breathes, 0 from an empty cylinder. */
export function scbaMinutes(scba: Scba, litresMin = WORK_L_MIN): { toWhistle: number; toEmpty: number } {
  const minutes = (mpa: number): number => (mpa > 0 ? (mpa * scba.litres * LITRES_PER_MPA) / Math.max(0, litresMin) : 0)
  return { toWhistle: minutes(scba.mpa - WHISTLE_MPA), toEmpty: minutes(scba.mpa) }
}
