/**
 * What comes next in a column, from the values before it. A held head or hand is noise with little above 10 Hz, so
 * sixty samples a second say a good deal about the next one. Weights (in sixteenths) are of the column's last
 * differences, latest first, and were fitted by least squares to band-limited tremor over slow sway and reaching:
 * which row serves best depends on the person, so each column of each chunk names its own. Decoding needs whole
 * numbers only. The rows are part of the format: never change them; add at the end, up to sixteen.
 */
export const PREDICTORS: readonly (readonly number[])[] = [
  /* the same value again */ [],
  /* the same speed again */ [16],
  /* the same acceleration again */ [32, -16],
  /* slow sway in steps of a millimetre */ [10, 6],
  [6, 10, 6, 1, -3, -4],
  /* tremor to 12 Hz in millimetres */ [18, -10, 1, 6],
  /* rotation: sway with little tremor */ [35, -24, 5],
  [28, -13],
  /* rotation: to 6 Hz */ [45, -53, 32, -8],
  [49, -67, 51, -16, -10, 14, -8, 2],
  /* rotation: to 12 Hz */ [30, -32, 22, -6],
  [36, -51, 52, -37, 19, -4],
  [40, -64, 78, -74, 57, -34, 15, -4],
]

/** The value expected at `i` of `column` by predictor `id`. With fewer differences than weights: the last value. */
export function predict(column: ArrayLike<number>, i: number, id: number): number {
  const weights = PREDICTORS[id] as readonly number[]
  const last = column[i - 1] as number
  if (i <= weights.length) return last
  let sum = 8
  for (let k = 0; k < weights.length; k++) {
    sum += (weights[k] as number) * ((column[i - 1 - k] as number) - (column[i - 2 - k] as number))
  }
  return last + Math.floor(sum / 16)
}

/**
 * The predictor that leaves the least, as the sum of the differences' sizes, over the ticks that `coded` lets pass.
 * Runs on a headset while somebody looks through it: works on differences taken once, and stops with a predictor as
 * soon as another one is better.
 */
export function bestPredictor(column: ArrayLike<number>, coded: (i: number) => boolean): { id: number; left: number } {
  const ticks: number[] = []
  const steps = new Int32Array(column.length)
  for (let i = 1; i < column.length; i++) {
    steps[i] = (column[i] as number) - (column[i - 1] as number)
    if (coded(i)) ticks.push(i)
  }
  let best = { id: 0, left: Number.POSITIVE_INFINITY }
  for (let id = 0; id < PREDICTORS.length && best.left > 0; id++) {
    const left = leftBy(PREDICTORS[id] as readonly number[], steps, ticks, best.left)
    if (left < best.left) best = { id, left }
  }
  return best
}

/** What predict would leave with these weights; no further than `enough`. */
function leftBy(weights: readonly number[], steps: Int32Array, ticks: readonly number[], enough: number): number {
  const n = weights.length
  let left = 0
  for (let t = 0; t < ticks.length && left < enough; t++) {
    const i = ticks[t] as number
    let sum = 8
    if (i > n) for (let k = 0; k < n; k++) sum += (weights[k] as number) * (steps[i - 1 - k] as number)
    left += Math.abs((steps[i] as number) - (i > n ? Math.floor(sum / 16) : 0))
  }
  return left
}
