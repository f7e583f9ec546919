import { type Result, fail, ok } from '../base/result'
import { crc32 } from './crc32'

/** Identifies the file; not text, and notices when a transfer changed line ends: 0x89 M U S T CR LF 0x1A. */
const MAGIC = Uint8Array.of(0x89, 0x4d, 0x55, 0x53, 0x54, 0x0d, 0x0a, 0x1a)
/** The version of everything after the header block. Magic, version and header block stay as they are for good. */
export const FORMAT_VERSION = 1
const OPENING = MAGIC.length + 2
const HEAD = 9
const TAIL = 4

export type BlockKind = 'header' | 'samples' | 'claim'
/** The letter of each kind (ASCII), and the most bytes that its content may have. */
const KINDS: Record<BlockKind, { letter: number; most: number }> = {
  header: { letter: 0x48, most: 16_384 },
  samples: { letter: 0x53, most: 65_536 },
  claim: { letter: 0x43, most: 1_048_576 },
}

export interface Block {
  kind: BlockKind
  index: number
  content: Uint8Array
  /** Where the next block begins. */
  end: number
}

/** The first ten bytes of a recording. */
export function openingBytes(): Uint8Array {
  const out = new Uint8Array(OPENING)
  out.set(MAGIC)
  out[MAGIC.length] = FORMAT_VERSION & 255
  out[MAGIC.length + 1] = FORMAT_VERSION >> 8
  return out
}

/** Where the first block begins, or why these bytes are not a recording that can be read. */
export function readOpening(bytes: Uint8Array): Result<number> {
  if (bytes.length === 0) return fail('not-a-recording', 'the file is empty')
  const known = MAGIC.every((b, i) => i >= bytes.length || bytes[i] === b)
  if (!known) return fail('not-a-recording', 'the file does not begin like a Muster recording')
  if (bytes.length < OPENING) return fail('truncated', `the file ends after ${bytes.length} bytes, in its opening`)
  const version = (bytes[MAGIC.length] as number) + 256 * (bytes[MAGIC.length + 1] as number)
  if (version !== FORMAT_VERSION)
    return fail(
      'format-version',
      `format version ${version} is not known here (known: ${FORMAT_VERSION}); use a newer release`,
    )
  return ok(OPENING)
}

/** Kind, number, length, content, and a CRC over all of these. */
export function blockBytes(kind: BlockKind, index: number, content: Uint8Array): Uint8Array {
  const { letter, most } = KINDS[kind]
  if (content.length > most) throw new Error(`a ${kind} block of ${content.length} bytes is too long; at most ${most}`)
  const out = new Uint8Array(HEAD + content.length + TAIL)
  const view = new DataView(out.buffer)
  out[0] = letter
  view.setUint32(1, index, true)
  view.setUint32(5, content.length, true)
  out.set(content, HEAD)
  view.setUint32(HEAD + content.length, crc32(out.subarray(0, HEAD + content.length)), true)
  return out
}

/** The block at `at`, which is to be number `index`, of one of the `expected` kinds. `name` is what to call it. */
export function readBlock(
  bytes: Uint8Array,
  at: number,
  expected: readonly BlockKind[],
  index: number,
  name: string,
): Result<Block> {
  if (bytes.length - at < HEAD + TAIL) return fail('truncated', `the file ends in ${name}`)
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const length = view.getUint32(at + 5, true)
  const kind = expected.find((k) => KINDS[k].letter === bytes[at])
  if (!kind) return fail('damaged', `${name} is damaged (kind ${bytes[at]} is not expected here)`)
  if (length > KINDS[kind].most) return fail('damaged', `${name} is damaged (a length of ${length} bytes)`)
  const end = at + HEAD + length + TAIL
  if (end > bytes.length) return fail('truncated', `the file ends in ${name}`)
  if (crc32(bytes.subarray(at, end - TAIL)) !== view.getUint32(end - TAIL, true))
    return fail('damaged', `${name} is damaged (its checksum is wrong)`)
  if (view.getUint32(at + 1, true) !== index)
    return fail('damaged', `${name} is out of order (it says that it is number ${view.getUint32(at + 1, true)})`)
  return ok({ kind, index, content: bytes.subarray(at + HEAD, end - TAIL), end })
}
