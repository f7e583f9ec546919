/**
 * Rice codes: `k` low bits after the rest in unary. Close to the entropy of differences that are mostly small, without
 * a table to send along. A rest of ESCAPE or more is written as ESCAPE ones and then the number in 32 bits.
 */
const ESCAPE = 20
/** The greatest `k`; four bits hold it, with 15 kept for a column that does not change. */
export const MAX_K = 14

/** The `k` that codes these unsigned numbers in the fewest bits. */
export function bestK(numbers: readonly number[]): number {
  let best = 0
  let fewest = Number.POSITIVE_INFINITY
  for (let k = 0; k <= MAX_K; k++) {
    let bits = numbers.length * (1 + k)
    for (const z of numbers) {
      const rest = Math.floor(z / (1 << k))
      bits += rest < ESCAPE ? rest : ESCAPE + 32
    }
    if (bits < fewest) {
      fewest = bits
      best = k
    }
  }
  return best
}

/** Writes bits, the first one into the lowest bit of the first byte. */
export class BitWriter {
  readonly #bytes: number[] = []
  #held = 0
  #count = 0

  /** `z` is unsigned and below 2^32. */
  rice(z: number, k: number): void {
    const rest = Math.floor(z / (1 << k))
    if (rest >= ESCAPE) {
      for (let i = 0; i < ESCAPE; i++) this.#bit(1)
      this.#bits(z, 32)
      return
    }
    for (let i = 0; i < rest; i++) this.#bit(1)
    this.#bit(0)
    this.#bits(z, k)
  }

  done(): Uint8Array {
    const bytes = [...this.#bytes]
    if (this.#count > 0) bytes.push(this.#held)
    return Uint8Array.from(bytes)
  }

  #bits(v: number, n: number): void {
    for (let i = 0; i < n; i++) this.#bit((v >>> i) & 1)
  }

  #bit(b: number): void {
    this.#held |= b << this.#count
    if (++this.#count < 8) return
    this.#bytes.push(this.#held)
    this.#held = 0
    this.#count = 0
  }
}

/** Reads what BitWriter wrote; past the end everything is 0 and `spent` tells. */
export class BitReader {
  readonly #bytes: Uint8Array
  #at = 0
  spent = false

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
  }

  rice(k: number): number {
    let rest = 0
    while (rest < ESCAPE && this.#bit() === 1) rest++
    if (rest === ESCAPE) return this.#bits(32)
    return rest * (1 << k) + this.#bits(k)
  }

  #bits(n: number): number {
    let v = 0
    for (let i = 0; i < n; i++) v |= this.#bit() << i
    return v >>> 0
  }

  #bit(): number {
    const byte = this.#bytes[this.#at >> 3]
    if (byte === undefined) {
      this.spent = true
      return 0
    }
    return (byte >> (this.#at++ & 7)) & 1
  }
}
