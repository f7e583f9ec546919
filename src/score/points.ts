/**
 * Shares `total` (a whole number) out by `weights`, in whole numbers that add up to it exactly: each gets the
 * whole part of its share, and what is left over goes, one each, to the largest remainders; equal remainders
 * go by id, so that the order in which items are listed does not matter (S2). Weights that are all zero share
 * equally.
 */
export function shareOut(total: number, weights: ReadonlyMap<string, number>): Map<string, number> {
  const ids = [...weights.keys()].sort(byCodeUnit)
  let sum = 0
  for (const id of ids) sum += weights.get(id) ?? 0
  const exact = ids.map((id) => ({ id, share: sum > 0 ? (total * (weights.get(id) ?? 0)) / sum : total / ids.length }))
  const out = new Map(exact.map(({ id, share }) => [id, Math.floor(share)]))
  let left = total
  for (const n of out.values()) left -= n
  // The sort is stable: equal remainders stay in the order of their ids.
  const byRemainder = exact
    .map(({ id, share }) => ({ id, remainder: share - Math.floor(share) }))
    .sort((a, b) => b.remainder - a.remainder)
  for (let i = 0; i < left; i++) {
    const id = byRemainder[i % Math.max(1, byRemainder.length)]?.id
    if (id !== undefined) out.set(id, (out.get(id) ?? 0) + 1)
  }
  return out
}

/** `percent` of `full`, a whole number rounded down (S2). */
export const percentOf = (full: number, percent: number): number => Math.floor((full * percent) / 100)

/** Orders ids by their UTF-16 code units: the same on every machine, unlike an order by language. */
export const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
