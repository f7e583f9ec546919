import { erf, ln, pow } from '../../base/math'

/** Pr = a + b ln(C^n t), C in mg/m3, t in minutes. */
export interface Probit {
  a: number
  b: number
  n: number
}

/**
 * Lethality of gases, AQ/T 3046-2013 table I.2; made for exposures of up to 30 minutes. That of CO is left out: copies of
 * the table print it in the row of carbon dioxide.
 */
export const PROBITS = {
  ammonia: { a: -15.6, b: 1, n: 2 },
  chlorine: { a: -6.35, b: 0.5, n: 2.75 },
  'hydrogen-sulfide': { a: -11.5, b: 1, n: 1.9 },
} as const satisfies Record<string, Probit>

/** C^n dt for `dtS` seconds in `mgM3`, (mg/m3)^n min. */
export const toxicLoad = (probit: Probit, mgM3: number, dtS: number): number =>
  mgM3 <= 0 ? 0 : ((probit.n === 2 ? mgM3 * mgM3 : pow(mgM3, probit.n)) * dtS) / 60

/** Probit value of a toxic load; -Infinity for none. */
export const probitValue = (probit: Probit, load: number): number =>
  load > 0 ? probit.a + probit.b * ln(load) : Number.NEGATIVE_INFINITY

/** Probability of death, 0..1, of a probit value: (1 + erf((Pr - 5) / sqrt 2)) / 2 (AQ/T 3046-2013 chapter 10). */
export const probability = (value: number): number =>
  value === Number.NEGATIVE_INFINITY ? 0 : 0.5 * (1 + erf((value - 5) / Math.SQRT2))

/** Probability of death, 0..1, of a toxic load. */
export const lethality = (probit: Probit, load: number): number => probability(probitValue(probit, load))
