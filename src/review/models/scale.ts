import type { Quantity } from '../../models/card'

/** Value at `share` (0 to 1) of the way along a quantity: straight, or by equal ratios where it is logarithmic. */
export const valueAt = (q: Quantity, share: number): number =>
  q.log ? q.from * (q.to / q.from) ** share : q.from + (q.to - q.from) * share

/** The share of the way at which a value stands. */
export const shareOf = (q: Quantity, value: number): number =>
  q.log ? Math.log(value / q.from) / Math.log(q.to / q.from) : (value - q.from) / (q.to - q.from)

/** `count` values from one end to the other. */
export const valuesAlong = (q: Quantity, count: number): number[] =>
  Array.from({ length: count }, (_, i) => valueAt(q, i / (count - 1)))

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹'

/** Digits and minus raised, as powers are printed. */
const raised = (power: string): string => power.replace(/\d/g, (c) => RAISED[Number(c)] ?? c).replace('-', '⁻')

/** At most four significant digits, as a person would write them; very large and small ones with a power of ten. */
export function short(value: number): string {
  const size = Math.abs(value)
  if (value === 0 || (size >= 1e-3 && size < 1e6)) return String(Number(value.toPrecision(4)))
  if (!Number.isFinite(value)) return '∞'
  const [digits, power] = value.toExponential(3).split('e') as [string, string]
  return `${Number(digits)} × 10${raised(power.replace('+', ''))}`
}

/** A unit as it is printed: `kg/m3` as kg/m³, `m-1` as m⁻¹; a bare number has none. */
export const printedUnit = (unit: string): string =>
  unit === '1' ? '' : unit.replace(/(?<=[a-zA-Z)])-?[1-4]\b/g, raised)
