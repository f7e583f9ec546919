import { ROTATION_STEPS } from './wire'

/**
 * Rotations as four columns that do not jump. A packed rotation names three components and leaves out the largest;
 * which one that is changes as a head turns, and the sign of all of them with it. On the chart all four components
 * stand, and the sign is the one that continues the tick before.
 */
export interface Chart {
  /** x, y, z, w in steps of 1/32767 by tick. */
  columns: [Int32Array, Int32Array, Int32Array, Int32Array]
}

export const newChart = (ticks: number): Chart => ({
  columns: [new Int32Array(ticks), new Int32Array(ticks), new Int32Array(ticks), new Int32Array(ticks)],
})

/** The component left out at tick `i` tells the sign: where it was negative a tick ago, everything is turned over. */
export const signAt = (chart: Chart, i: number, place: number): 1 | -1 =>
  i > 0 && ((chart.columns[place] as Int32Array)[i - 1] as number) < 0 ? -1 : 1

/** Fills in the component left out at tick `i` from the other three. */
export function completeChart(chart: Chart, i: number, place: number, sign: 1 | -1): void {
  let rest = ROTATION_STEPS * ROTATION_STEPS
  for (let c = 0; c < 4; c++) {
    if (c === place) continue
    const v = (chart.columns[c] as Int32Array)[i] as number
    rest -= v * v
  }
  const left = chart.columns[place] as Int32Array
  left[i] = sign * Math.round(Math.sqrt(Math.max(0, rest)))
}
