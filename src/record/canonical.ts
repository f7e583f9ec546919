import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'

/** What follows in the stream; part of the format. */
const TAG = { null: 0x6e, false: 0x66, true: 0x74, number: 0x64, string: 0x73, array: 0x61, object: 0x6f } as const
/** Deeper than any world or verdict; what is deeper is not ours and has no digest. */
export const MAX_DEPTH = 32
const BUFFER = 16_384

/**
 * SHA-256 over values in a form in which equal values have equal bytes, whatever made them (rule D9): a tag byte,
 * then numbers as float64 little endian (-0 as 0, every NaN as one), strings as their length in UTF-8 bytes (uint32)
 * and these bytes, lists as their length and items, objects as their number of keys and, by key in UTF-16 order, key
 * and value. Keys without a value (undefined) do not count.
 */
export class Digest {
  readonly #hash = sha256.create()
  readonly #bytes = new Uint8Array(BUFFER)
  readonly #view = new DataView(this.#bytes.buffer)
  #used = 0

  /** A number without its tag, where the place says that it is one. */
  number(v: number): void {
    this.#room(8)
    if (v === v) this.#view.setFloat64(this.#used, v === 0 ? 0 : v, true)
    else {
      this.#view.setUint32(this.#used, 0, true)
      this.#view.setUint32(this.#used + 4, 0x7ff80000, true)
    }
    this.#used += 8
  }

  /** Any plain value: null, boolean, number, string, list, typed list, object. Throws on anything else (a bug). */
  value(v: unknown, depth = 0): void {
    if (depth > MAX_DEPTH) throw new Error(`digest: nested deeper than ${MAX_DEPTH}`)
    if (v === null) this.#byte(TAG.null)
    else if (v === false) this.#byte(TAG.false)
    else if (v === true) this.#byte(TAG.true)
    else if (typeof v === 'number') {
      this.#byte(TAG.number)
      this.number(v)
    } else if (typeof v === 'string') {
      this.#byte(TAG.string)
      this.#text(v)
    } else if (isList(v)) {
      this.#byte(TAG.array)
      this.#count(v.length)
      for (let i = 0; i < v.length; i++) this.value(v[i], depth + 1)
    } else if (isPlainObject(v)) this.#object(v, depth)
    else
      throw new Error(
        `digest: ${Object.prototype.toString.call(v)} is not plain data; keep it out of world, events and verdict`,
      )
  }

  /** 64 hexadecimal digits. Nothing may be added afterwards. */
  hex(): string {
    this.#flush()
    return bytesToHex(this.#hash.digest())
  }

  #object(v: Record<string, unknown>, depth: number): void {
    const keys = Object.keys(v).filter((key) => v[key] !== undefined)
    keys.sort()
    this.#byte(TAG.object)
    this.#count(keys.length)
    for (const key of keys) {
      this.#text(key)
      this.value(v[key], depth + 1)
    }
  }

  #text(text: string): void {
    const plain = isAscii(text)
    const bytes = plain ? null : new TextEncoder().encode(text)
    this.#count(bytes ? bytes.length : text.length)
    if (bytes) for (const b of bytes) this.#byte(b)
    else for (let i = 0; i < text.length; i++) this.#byte(text.charCodeAt(i))
  }

  #count(n: number): void {
    this.#room(4)
    this.#view.setUint32(this.#used, n, true)
    this.#used += 4
  }

  #byte(b: number): void {
    this.#room(1)
    this.#bytes[this.#used++] = b
  }

  #room(n: number): void {
    if (this.#used + n > BUFFER) this.#flush()
  }

  #flush(): void {
    this.#hash.update(this.#bytes.subarray(0, this.#used))
    this.#used = 0
  }
}

/** The digest of one value; equal exactly where the values are. */
export function digestOf(v: unknown): string {
  const digest = new Digest()
  digest.value(v)
  return digest.hex()
}

const isList = (v: unknown): v is ArrayLike<unknown> =>
  Array.isArray(v) ||
  v instanceof Float64Array ||
  v instanceof Float32Array ||
  v instanceof Int32Array ||
  v instanceof Uint8Array
/** By its prototype's prototype, so that objects from another realm (a worker's message, a test) are plain too. */
function isPlainObject(v: unknown): v is Record<string, unknown> {
  if (typeof v !== 'object' || v === null) return false
  const proto: unknown = Object.getPrototypeOf(v)
  return proto === null || Object.getPrototypeOf(proto) === null
}
function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 127) return false
  return true
}
