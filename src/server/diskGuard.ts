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
 * Tells whether the disk of `folder` has room to store anything; `onTurn` is told when it runs out and when it is back.
 * An answer holds by a clock that nobody sets: with the day's clock set back, "full" would hold until that has caught up.
 */
export function diskGuard(
  folder: string,
  onTurn: (room: boolean, folder: string) => void,
  freeBytes: (folder: string) => number = freeBytesOf,
  elapsedMs: () => number = () => performance.now(),
): () => boolean {
  let at = Number.NEGATIVE_INFINITY
  let room = true
  return () => {
    const now = elapsedMs()
    if (now - at < HOLDS_MS) return room
    at = now
    const before = room
    room = freeBytes(folder) >= LEAST_FREE
    if (room !== before) onTurn(room, folder)
    return room
  }
}

function freeBytesOf(folder: string): number {
  const { bavail, bsize } = statfsSync(folder)
  return bavail * bsize
}
