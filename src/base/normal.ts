import { erf, ln } from './math'

/**
 * Rational approximations by M. J. Wichura, Algorithm AS 241 "The percentage points of the normal
 * distribution", Applied Statistics 37 (1988) 477-484, routine PPND7 (about seven figures). Coefficients of
 * numerator and denominator, lowest power first.
 */
const CENTRE = [
  [3.3871327179, 50.434271938, 159.29113202, 59.10937472],
  [1, 17.895169469, 78.757757664, 67.1875636],
] as const
const SHOULDER = [
  [1.4234372777, 2.75681539, 1.3067284816, 0.17023821103],
  [1, 0.7370016425, 0.12021132975],
] as const
const TAIL = [
  [6.657905115, 3.081226386, 0.42868294337, 0.017337203997],
  [1, 0.24197894225, 0.012258202635],
] as const

const polynomial = (c: readonly number[], x: number): number => c.reduceRight((sum, a) => sum * x + a, 0)
const ratio = (c: readonly [readonly number[], readonly number[]], x: number): number =>
  polynomial(c[0], x) / polynomial(c[1], x)

/**
 * The z below which a standard normal variable lies with probability `p` (0 < p < 1), right to about 1e-7.
 * Throws outside that range: the log-linear correction never gives 0 or 1.
 */
export function inverseNormal(p: number): number {
  if (!(p > 0 && p < 1)) throw new Error(`inverseNormal: p is ${p}; it must lie between 0 and 1`)
  const q = p - 0.5
  if (Math.abs(q) <= 0.425) return q * ratio(CENTRE, 0.180625 - q * q)
  const r = Math.sqrt(-ln(q < 0 ? p : 1 - p))
  const z = r <= 5 ? ratio(SHOULDER, r - 1.6) : ratio(TAIL, r - 5)
  return q < 0 ? -z : z
}

/** Probability that a standard normal variable lies below `z`, 0..1: (1 + erf(z / sqrt 2)) / 2. */
export const normalBelow = (z: number): number => 0.5 * (1 + erf(z / Math.SQRT2))
