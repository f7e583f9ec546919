/** A number so that equal text means equal bits: the shortest that reads back as it, and -0 apart from 0. All NaNs are one. */
export const numberText = (v: number): string => (Object.is(v, -0) ? '-0' : String(v))

/** Plain data, one line for each value in it: `path: value`. Keys in order of code units, as in digests. */
export function linesOf(value: unknown, path: string): string[] {
  if (typeof value === 'number') return [`${path}: ${numberText(value)}`]
  if (typeof value !== 'object' || value === null) return [`${path}: ${JSON.stringify(value)}`]
  const keys = Object.keys(value)
  if (keys.length === 0) return [`${path}: ${Array.isArray(value) ? 'no items' : 'no keys'}`]
  if (!Array.isArray(value)) keys.sort()
  return keys.flatMap((key) => linesOf((value as Record<string, unknown>)[key], `${path}.${key}`))
}
