import { statfsSync } from 'node:fs'
import { performance } from 'node:perf_hooks'

/**
 * Free bytes below which nothing is stored any more: three segments of the database's log and what a large run needs.
 * PostgreSQL gives itself up when it cannot write its log, which this keeps from happening.
 */
const LEAST_FREE = 64 * 1024 * 1024
/** How long an answer holds, ms. */
const HOLDS_MS = 1_000

/**
 * Tells whether the disk of `folder` has room to store anything. An answer holds by a clock that nobody sets: with the
 * day's clock set back, "full" would hold until that has caught up.
 */
export function diskGuard(folder: string, leastFree: number = LEAST_FREE): () => boolean {
  let at = Number.NEGATIVE_INFINITY
  let room = true
  return () => {
    const now = performance.now()
    if (now - at < HOLDS_MS) return room
    at = now
    const { bavail, bsize } = statfsSync(folder)
    room = bavail * bsize >= leastFree
    return room
  }
}
