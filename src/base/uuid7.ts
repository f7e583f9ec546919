let lastMs = 0
let counter = 0

/**
 * A UUID of version 7 (RFC 9562, section 5.7): 48 bits of Unix milliseconds, a 12-bit counter, 62 bits of `random`
 * (8 bytes). Within a process each is greater than the one before, also when the clock is set back: it then stands
 * still until it has caught up.
 */
export function uuid7(nowMs: number, random: Uint8Array): string {
  if (nowMs > lastMs) {
    lastMs = nowMs
    counter = 0
  } else if (++counter > 0xfff) {
    lastMs += 1
    counter = 0
  }
  const hex = (n: number, digits: number): string => n.toString(16).padStart(digits, '0')
  const [first = 0, ...rest] = random
  const tail = [0x80 | (first & 0x3f), ...rest.slice(0, 7)].map((b) => hex(b, 2)).join('')
  const time = hex(lastMs, 12)
  return [time.slice(0, 8), time.slice(8), hex(0x7000 | counter, 4), tail.slice(0, 4), tail.slice(4)].join('-')
}
