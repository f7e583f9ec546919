/** 12 bits. */
const SEQUENCES = 0x1000

/**
 * A UUID of version 7 (RFC 9562, section 5.7): 48 bits of Unix milliseconds, 12 bits of `sequence`, which orders those of
 * one millisecond, and 62 bits of `random` (8 bytes).
 */
export function uuid7(ms: number, sequence: number, random: Uint8Array): string {
  const hex = (n: number, digits: number): string => n.toString(16).padStart(digits, '0')
  const [first = 0, ...rest] = random
  const tail = [0x80 | (first & 0x3f), ...rest.slice(0, 7)].map((b) => hex(b, 2)).join('')
  const time = hex(ms, 12)
  const middle = hex(0x7000 | (sequence % SEQUENCES), 4)
  return [time.slice(0, 8), time.slice(8), middle, tail.slice(0, 4), tail.slice(4)].join('-')
}

/** The milliseconds in a UUID of version 7; NaN for any other. */
export const msOfUuid7 = (id: string): number =>
  id[14] === '7' ? Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16) : Number.NaN
