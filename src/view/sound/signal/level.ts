/** Time weighting of the level, seconds: "fast" of IEC 61672-1. */
const FAST_S = 0.125
/** Hop of the windows as a share of their length. */
const HOP = 0.2

/** Root of the mean square of `x` from `at`, over `n` samples. */
function rms(x: Float32Array, at: number, n: number): number {
  let sum = 0
  for (let i = at; i < at + n; i++) sum += (x[i] as number) * (x[i] as number)
  return Math.sqrt(sum / n)
}

/** The loudest that it gets over 125 ms, dB of full scale (a sine of amplitude 1 has -3); -Infinity for silence. */
export function fastDb(x: Float32Array, rate: number): number {
  const n = Math.min(x.length, Math.round(FAST_S * rate))
  let most = 0
  for (let at = 0; at + n <= x.length; at += Math.max(1, Math.round(n * HOP))) most = Math.max(most, rms(x, at, n))
  // a blow shorter than the window counts with the silence after it, as the meter has it
  return 20 * Math.log10((most * Math.sqrt(n)) / Math.sqrt(FAST_S * rate))
}

/** Scales in place so that the loudest 125 ms lie at `db` of full scale, or less where a peak would pass `top`. */
export function levelTo(x: Float32Array, rate: number, db: number, top: number): Float32Array {
  let most = 0
  for (const v of x) most = Math.max(most, Math.abs(v))
  if (most === 0) return x
  const times = Math.min(10 ** ((db - fastDb(x, rate)) / 20), top / most)
  for (let i = 0; i < x.length; i++) x[i] = (x[i] as number) * times
  return x
}
