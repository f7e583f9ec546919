import { randomBytes } from 'node:crypto'

/** In assignments.counted_by: attempts that the server counts, not an enrolled device. */
export const SERVER_COUNTS = '00000000-0000-0000-0000-000000000000'

let lastMs = 0
let counter = 0

/**
 * A UUID of version 7 (RFC 9562, section 5.7): 48 bits of Unix milliseconds, a 12-bit counter, 62 random bits. Within
 * a process each is greater than the one before, also when the clock is set back: it then stands still until it has
 * caught up. Ids are made here and not by the database, so that one schema runs on every PostgreSQL.
 */
export function newId(nowMs: number = Date.now()): string {
  if (nowMs > lastMs) {
    lastMs = nowMs
    counter = 0
  } else if (++counter > 0xfff) {
    lastMs += 1
    counter = 0
  }
  const bytes = randomBytes(16)
  bytes.writeUIntBE(lastMs, 0, 6)
  bytes.writeUInt16BE(0x7000 | counter, 6)
  bytes.writeUInt8(0x80 | (bytes.readUInt8(8) & 0x3f), 8)
  const hex = bytes.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}
