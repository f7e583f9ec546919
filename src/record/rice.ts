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
  let fewest = bitsWith(numbers, 0)
  // The sum falls and then rises with k.
  for (let k = 1; k <= MAX_K; k++) {
    const bits = bitsWith(numbers, k)
    if (bits > fewest) break
    fewest = bits
    best = k
  }
  return best
}

function bitsWith(numbers: readonly number[], k: number): number {
  let bits = numbers.length * (1 + k)
  for (const z of numbers) {
    const rest = Math.floor(z / (1 << k))
    bits += rest < ESCAPE ? rest : ESCAPE + 32
  }
  return bits
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
      this.#bits((1 << ESCAPE) - 1, ESCAPE)
      this.#bits(z & 0xffff, 16)
      this.#bits(z >>> 16, 16)
      return
    }
    this.#bits((1 << rest) - 1, rest + 1)
    this.#bits(z & ((1 << k) - 1), k)
  }

  done(): Uint8Array {
    const bytes = Uint8Array.from(this.#bytes)
    return this.#count > 0 ? Uint8Array.from([...bytes, this.#held]) : bytes
  }

  /** At most 20 bits, and at most 7 are held, so that 32 are enough. */
  #bits(v: number, n: number): void {
    this.#held |= v << this.#count
    this.#count += n
    while (this.#count >= 8) {
      this.#bytes.push(this.#held & 255)
      this.#held >>>= 8
      this.#count -= 8
    }
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

  /** Whole bytes that nothing was read from. */
  get left(): number {
    return Math.max(0, this.#bytes.length - Math.ceil(this.#at / 8))
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
