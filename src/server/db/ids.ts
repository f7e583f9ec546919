import { randomBytes } from 'node:crypto'
import { uuid7 } from '../../base/uuid7'

/** In assignments.counted_by: attempts that the server counts, not an enrolled device. */
export const SERVER_COUNTS = '00000000-0000-0000-0000-000000000000'

let lastMs = 0
let sequence = 0

/**
 * A UUID of version 7. Within a process each is greater than the one before, also when the clock is set back: it then
 * stands still until it has caught up. Ids are made here and not by the database, so that one schema runs on every
 * PostgreSQL.
 */
export function newId(nowMs: number = Date.now()): string {
  if (nowMs > lastMs) {
    lastMs = nowMs
    sequence = 0
  } else if (++sequence > 0xfff) {
    lastMs += 1
    sequence = 0
  }
  return uuid7(lastMs, sequence, randomBytes(8))
}
