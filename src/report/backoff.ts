/** First wait after a failed attempt, ms. */
export const FIRST_WAIT_MS = 2_000
/** Longest wait, ms: a worker who comes out of the mine should not have to wait longer than this. */
export const LONGEST_WAIT_MS = 5 * 60_000

/**
 * Wait before the next attempt in ms after `tries` failed ones (1 or more): doubled each time, with full jitter over
 * its upper half so that a class that comes back to the network together does not send together. `chance` is in [0, 1).
 */
export function backoffMs(tries: number, chance: number): number {
  const full = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.min(tries - 1, 20))
  return Math.round(full / 2 + (full / 2) * chance)
}
