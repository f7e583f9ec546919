/** The value below which `share` (0..1) of the values lie; NaN for none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN
}

export const median = (values: readonly number[]): number => quantile(values, 0.5)

/** To so many significant digits: more than these nobody measured. */
export const round = (value: number, digits = 4): number => Number(value.toPrecision(digits))
