/** Coefficients of a filter of second order, divided by a0 (Robert Bristow-Johnson, Audio EQ Cookbook). */
export interface Biquad {
  b0: number
  b1: number
  b2: number
  a1: number
  a2: number
}

/** A filter over a circle is run over this many samples of its end first; a resonance at 40 Hz with Q 5 has died away by then. */
const SETTLE = 8192

function make(rate: number, hz: number, q: number): { c: number; alpha: number } {
  const w = (2 * Math.PI * Math.min(hz, rate * 0.49)) / rate
  return { c: Math.cos(w), alpha: Math.sin(w) / (2 * q) }
}
const over = (a0: number, b0: number, b1: number, b2: number, a1: number, a2: number): Biquad => ({
  b0: b0 / a0,
  b1: b1 / a0,
  b2: b2 / a0,
  a1: a1 / a0,
  a2: a2 / a0,
})

/** Lets through what is below `hz`; `rate` in samples a second. */
export function lowPass(rate: number, hz: number, q = Math.SQRT1_2): Biquad {
  const { c, alpha } = make(rate, hz, q)
  return over(1 + alpha, (1 - c) / 2, 1 - c, (1 - c) / 2, -2 * c, 1 - alpha)
}
export function highPass(rate: number, hz: number, q = Math.SQRT1_2): Biquad {
  const { c, alpha } = make(rate, hz, q)
  return over(1 + alpha, (1 + c) / 2, -1 - c, (1 + c) / 2, -2 * c, 1 - alpha)
}
/** Lets through what is about `hz`, at 0 dB in the middle. */
export function bandPass(rate: number, hz: number, q: number): Biquad {
  const { c, alpha } = make(rate, hz, q)
  return over(1 + alpha, alpha, 0, -alpha, -2 * c, 1 - alpha)
}
/** Lifts what is about `hz` by `db`. */
export function peak(rate: number, hz: number, q: number, db: number): Biquad {
  const { c, alpha } = make(rate, hz, q)
  const a = 10 ** (db / 40)
  return over(1 + alpha / a, 1 + alpha * a, -2 * c, 1 - alpha * a, -2 * c, 1 - alpha / a)
}

/**
 * Filters in place. With `loop` the samples are a circle: the filter comes to the first one having passed the last ones, so
 * that where the end meets the beginning nothing is heard.
 */
export function filter(x: Float32Array, f: Biquad, loop: boolean): Float32Array {
  const { b0, b1, b2, a1, a2 } = f
  const n = x.length
  let x1 = 0
  let x2 = 0
  let y1 = 0
  let y2 = 0
  for (let i = loop ? Math.max(0, n - SETTLE) : n; i < n; i++) {
    const v = x[i] as number
    const y = b0 * v + b1 * x1 + b2 * x2 - a1 * y1 - a2 * y2
    x2 = x1
    x1 = v
    y2 = y1
    y1 = y
  }
  for (let i = 0; i < n; i++) {
    const v = x[i] as number
    const y = b0 * v + b1 * x1 + b2 * x2 - a1 * y1 - a2 * y2
    x2 = x1
    x1 = v
    y2 = y1
    y1 = y
    x[i] = y
  }
  return x
}
