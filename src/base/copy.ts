/** A copy of plain data that shares nothing with the original. Anything else in it (functions, maps) is a mistake of the caller. */
export function copyPlain<T>(value: T): T {
  if (Array.isArray(value)) return value.map(copyPlain) as T
  if (typeof value !== 'object' || value === null) return value
  const out: Record<string, unknown> = {}
  for (const [key, v] of Object.entries(value)) out[key] = copyPlain(v as unknown)
  return out as T
}
