import { exp, ln, pow } from '../../base/math'
import { inverseNormal, normalBelow } from '../../base/normal'

/** Pr = a + b ln(C^n t), C in mg/m3 unless the constant says otherwise, t in minutes. */
export interface Probit {
  a: number
  b: number
  n: number
  /** What of it nobody has confirmed. */
  unconfirmed?: true
}

/**
 * Lethality of gases and vapours, AQ/T 3046-2013 table I.2, all rows; C in mg/m3, made for exposures of up to 30 minutes.
 * Three rows of the table are printed with names that cannot be right and are `unconfirmed` here: its carbon dioxide has
 * the constants of the Dutch Purple Book for carbon monoxide, its ethylene those for ethylene oxide, and its "isocyanate
 * of potassium" those for methyl isocyanate.
 */
export const PROBITS = {
  acrolein: { a: -4.1, b: 1, n: 1 },
  acrylonitrile: { a: -8.6, b: 1, n: 1.3 },
  'allyl-alcohol': { a: -11.7, b: 1, n: 2 },
  ammonia: { a: -15.6, b: 1, n: 2 },
  'azinphos-methyl': { a: -4.8, b: 1, n: 2 },
  bromine: { a: -12.4, b: 1, n: 2 },
  'carbon-monoxide': { a: -7.4, b: 1, n: 1, unconfirmed: true },
  chlorine: { a: -6.35, b: 0.5, n: 2.75 },
  'ethylene-oxide': { a: -6.8, b: 1, n: 1, unconfirmed: true },
  'hydrogen-chloride': { a: -37.3, b: 3.69, n: 1 },
  'hydrogen-cyanide': { a: -9.8, b: 1, n: 2.4 },
  'hydrogen-fluoride': { a: -8.4, b: 1, n: 1.5 },
  'hydrogen-sulfide': { a: -11.5, b: 1, n: 1.9 },
  'methyl-bromide': { a: -7.3, b: 1, n: 1.1 },
  'methyl-isocyanate': { a: -1.2, b: 1, n: 0.7, unconfirmed: true },
  'nitrogen-dioxide': { a: -18.6, b: 1, n: 3.7 },
  parathion: { a: -6.6, b: 1, n: 2 },
  phosgene: { a: -10.6, b: 2, n: 1 },
  phosphamidon: { a: -2.8, b: 1, n: 0.7 },
  phosphine: { a: -6.8, b: 1, n: 2 },
  'sulfur-dioxide': { a: -19.2, b: 1, n: 2.4 },
  'tetraethyl-lead': { a: -9.8, b: 1, n: 2 },
} as const satisfies Record<string, Probit>

/**
 * Chlorine, C in PPM: people of a regular population at the standard level of activity. R. M. J. Withers and F. P. Lees,
 * Journal of Hazardous Materials 12 (1985) 283-302. Far below the chlorine of AQ/T 3046 (250 against 385 ppm for half in
 * 30 min): say on screen which one was used.
 */
export const WITHERS_LEES_CHLORINE_PPM = { a: -8.29, b: 0.92, n: 2 } as const satisfies Probit

/**
 * The same for the average of all people, and for those who are vulnerable: `a` is that of their LC50 as printed for 30
 * minutes (210 and 100 ppm); the slope was printed for the regular population only, so trust no other share than half.
 */
export const WITHERS_LEES_OTHERS_PPM = {
  average: { a: -7.9678, b: 0.92, n: 2, unconfirmed: true },
  vulnerable: { a: -6.6026, b: 0.92, n: 2, unconfirmed: true },
} as const satisfies Record<string, Probit>

/** Longest exposure for which the constants of AQ/T 3046-2013 chapter 10 are made, minutes. */
export const PROBIT_LONGEST_MIN = 30
/** Has the exposure been longer than the constants are made for? @param minutes with gas in the air */
export const probitOutside = (minutes: number): 'exposure-longer-than-30-min' | null =>
  minutes > PROBIT_LONGEST_MIN ? 'exposure-longer-than-30-min' : null

/** C^n dt for `dtS` seconds in `concentration` (the probit's unit), unit^n min. 0 for none. */
export const toxicLoad = (probit: Probit, concentration: number, dtS: number): number =>
  concentration > 0 ? ((probit.n === 2 ? concentration * concentration : pow(concentration, probit.n)) * dtS) / 60 : 0

/** Probit value of a toxic load; -Infinity for none. */
export const probitValue = (probit: Probit, load: number): number =>
  load > 0 ? probit.a + probit.b * ln(load) : Number.NEGATIVE_INFINITY

/** Probability of death, 0..1, of a probit value: (1 + erf((Pr - 5) / sqrt 2)) / 2 (AQ/T 3046-2013 chapter 10). */
export const probability = (value: number): number => (value === Number.NEGATIVE_INFINITY ? 0 : normalBelow(value - 5))

/** The probit value of a probability: the inverse of `probability`; -Infinity for 0 or less, Infinity for 1 or more. */
export function probitOf(share: number): number {
  if (!(share > 0)) return Number.NEGATIVE_INFINITY
  return share < 1 ? 5 + inverseNormal(share) : Number.POSITIVE_INFINITY
}

/** Probability of death, 0..1, of a toxic load. */
export const lethality = (probit: Probit, load: number): number => probability(probitValue(probit, load))

/**
 * Steady concentration that kills the share of people belonging to probit value `pr` within `minutes`, in the probit's
 * unit: C = (exp((Pr - a) / b) / t)^(1/n). With Pr = 5 the LC50, with 2.67 the LC01. 0 for no time at all.
 */
export const lethalConcentration = (probit: Probit, pr: number, minutes: number): number =>
  minutes > 0 ? pow(exp((pr - probit.a) / probit.b) / minutes, 1 / probit.n) : 0
