/** Mean of a sample with the half width of its interval at 95 % (normal approximation: for 30 and more), and its size. */
export interface Estimate {
  mean: number
  plusMinus: number
  n: number
}

const Z95 = 1.96 // two-sided 95 % of the standard normal distribution

export function estimate(values: readonly number[]): Estimate {
  const n = values.length
  const mean = values.reduce((a, b) => a + b, 0) / n
  const variance = values.reduce((sum, v) => sum + (v - mean) * (v - mean), 0) / Math.max(1, n - 1)
  const to2 = (x: number): number => Math.round(x * 100) / 100
  return { mean: to2(mean), plusMinus: to2(Z95 * Math.sqrt(variance / n)), n }
}
