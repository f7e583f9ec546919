/** Grows as it is written to; numbers are little endian. */
export class ByteWriter {
  #bytes = new Uint8Array(256)
  #length = 0

  byte(v: number): void {
    this.#room(1)
    this.#bytes[this.#length++] = v
  }

  /** Unsigned, seven bits a byte, low bits first; up to 2^53. */
  varint(v: number): void {
    let rest = v
    while (rest > 127) {
      this.byte((rest % 128) + 128)
      rest = Math.floor(rest / 128)
    }
    this.byte(rest)
  }

  raw(bytes: Uint8Array): void {
    this.#room(bytes.length)
    this.#bytes.set(bytes, this.#length)
    this.#length += bytes.length
  }

  done(): Uint8Array {
    return this.#bytes.slice(0, this.#length)
  }

  #room(n: number): void {
    if (this.#length + n <= this.#bytes.length) return
    const more = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + n))
    more.set(this.#bytes)
    this.#bytes = more
  }
}

/** Reads what may be damaged: past the end everything is 0 and `spent` tells. */
export class ByteReader {
  readonly #bytes: Uint8Array
  #at = 0
  spent = false

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
  }

  byte(): number {
    const v = this.#bytes[this.#at++]
    if (v === undefined) this.spent = true
    return v ?? 0
  }

  /** At most 7 bytes (49 bits); a longer one counts as spent. */
  varint(): number {
    let v = 0
    let unit = 1
    for (let i = 0; i < 7; i++) {
      const b = this.byte()
      v += (b % 128) * unit
      if (b < 128) return v
      unit *= 128
    }
    this.spent = true
    return 0
  }

  rest(): Uint8Array {
    return this.#bytes.subarray(this.#at)
  }
}

/** Whole numbers of either sign as unsigned ones: 0, -1, 1, -2 become 0, 1, 2, 3. */
export const zigzag = (v: number): number => (v >= 0 ? 2 * v : -2 * v - 1)
export const unzigzag = (z: number): number => (z % 2 === 0 ? z / 2 : -(z + 1) / 2)
