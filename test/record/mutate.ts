import { deflateSync, inflateSync } from 'fflate'
import { type Rng, nextFloat, nextUint32, pick } from '../../src/base/random'
import { openingBytes } from '../../src/record/block'
import { crc32 } from '../../src/record/crc32'
import { joinBytes } from '../../src/record/recorder'
import { mutateJson, nastyJson } from './mutateJson'

/** Head (letter, number, length) and checksum of a block, bytes; see FORMAT.md. */
const HEAD = 9
const TAIL = 4
const [HEADER, SAMPLES, CLAIM] = [0x48, 0x53, 0x43]
/** Numbers at which lengths, numbers and counts are wrong. */
const EDGES = [0, 1, 2, 127, 128, 255, 65_535, 65_536, 65_537, 1_048_577, 0x7fffffff, 0x80000000, 0xffffffff]

interface RawBlock {
  letter: number
  index: number
  content: Uint8Array
}

const int = (rng: Rng, below: number): number => Math.floor(nextFloat(rng) * below)
const text = (s: string): Uint8Array => new TextEncoder().encode(s)

/** The blocks of a recording that is whole. */
export function blocksOf(bytes: Uint8Array): RawBlock[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const blocks: RawBlock[] = []
  for (let at = openingBytes().length; at < bytes.length; ) {
    const length = view.getUint32(at + 5, true)
    const content = bytes.slice(at + HEAD, at + HEAD + length)
    blocks.push({ letter: bytes[at] as number, index: view.getUint32(at + 1, true), content })
    at += HEAD + length + TAIL
  }
  return blocks
}

/** A block with the checksum that it has to have, whatever its content; `length` is what it says of itself. */
export function rawBlock({ letter, index, content }: RawBlock, length = content.length): Uint8Array {
  const out = new Uint8Array(HEAD + content.length + TAIL)
  const view = new DataView(out.buffer)
  out[0] = letter
  view.setUint32(1, index, true)
  view.setUint32(5, length, true)
  out.set(content, HEAD)
  view.setUint32(HEAD + content.length, crc32(out.subarray(0, HEAD + content.length)), true)
  return out
}

export const fileOf = (blocks: readonly RawBlock[]): Uint8Array =>
  joinBytes([openingBytes(), ...blocks.map((b) => rawBlock(b))])

/** A recording with other fields in its header; the checksum is mended. */
export function withHeader(bytes: Uint8Array, fields: object): Uint8Array {
  const blocks = blocksOf(bytes)
  const [header] = blocks
  if (!header) throw new Error('the recording has no header')
  const old = JSON.parse(new TextDecoder().decode(header.content)) as object
  header.content = text(JSON.stringify({ ...old, ...fields }))
  return fileOf(blocks)
}

/** Bits flipped, bytes cut out, repeated or put in. */
function scramble(rng: Rng, bytes: Uint8Array): Uint8Array {
  const at = int(rng, bytes.length + 1)
  const n = 1 + int(rng, pick(rng, [1, 4, 40, 1000]))
  const noise = Uint8Array.from({ length: n }, () => nextUint32(rng) & 255)
  return pick(rng, [
    () => {
      const out = bytes.slice()
      for (let k = pick(rng, [1, 1, 2, 8, 60]); k > 0 && out.length > 0; k--) {
        const bit = int(rng, out.length * 8)
        out[bit >> 3] = (out[bit >> 3] as number) ^ (1 << (bit & 7))
      }
      return out
    },
    () => bytes.slice(0, at),
    () => joinBytes([bytes.subarray(0, at), bytes.subarray(at + n)]),
    () => joinBytes([bytes.subarray(0, at), bytes.subarray(Math.max(0, at - n))]),
    () => joinBytes([bytes.subarray(0, at), noise, bytes.subarray(at)]),
    () => joinBytes([bytes.subarray(0, at), noise, bytes.subarray(at + n)]),
    () => {
      const out = bytes.slice()
      if (out.length < 4) return out
      new DataView(out.buffer).setUint32(int(rng, out.length - 3), pick(rng, EDGES), true)
      return out
    },
  ])()
}

/** The first bytes of a chunk's content: how many ticks and commands it says it has. */
function counts(rng: Rng): Uint8Array {
  const one = (): Uint8Array =>
    pick(rng, [
      Uint8Array.of(int(rng, 256)),
      Uint8Array.of(0xff, 0x7f),
      new Uint8Array(7).fill(0xff),
      new Uint8Array(20).fill(0x80),
      Uint8Array.of(120),
    ])
  return joinBytes([one(), one()])
}

/** What is inflated on the way to the samples: bombs, counts, columns and bits. */
function chunkContent(rng: Rng, content: Uint8Array): Uint8Array {
  const how = nextFloat(rng)
  if (how < 0.2) return scramble(rng, content)
  if (how < 0.22) return deflateSync(new Uint8Array(pick(rng, [131_072, 131_073, 1_000_000])), { level: 9 })
  if (how < 0.24) {
    const bomb = new Uint8Array(pick(rng, [60_000, 131_072]))
    bomb.set([pick(rng, [1, 120, 121]), 0])
    return deflateSync(bomb, { level: 9 })
  }
  if (how < 0.26) return deflateSync(content)
  const inside = inflateSync(content)
  if (how < 0.4) return deflateSync(joinBytes([counts(rng), inside.subarray(int(rng, 4))]))
  if (how < 0.7) {
    // Up to here the columns say how they are coded; the bits come after.
    const head = inside.subarray(0, 160)
    return deflateSync(joinBytes([scramble(rng, head), inside.subarray(160)]))
  }
  return deflateSync(scramble(rng, inside))
}

function fieldContent(rng: Rng, content: Uint8Array): Uint8Array {
  const how = nextFloat(rng)
  if (how < 0.1) return scramble(rng, content)
  if (how < 0.2) return text(nastyJson(rng))
  return text(mutateJson(rng, JSON.parse(new TextDecoder().decode(content))))
}

/** A recording that differs from a whole one within one layer, with every checksum above that layer mended. */
export function mutateRecording(rng: Rng, whole: Uint8Array): Uint8Array {
  if (nextFloat(rng) < 0.12) return scramble(rng, whole)
  const blocks = blocksOf(whole)
  const at = int(rng, blocks.length)
  const block = blocks[at] as RawBlock
  const how = nextFloat(rng)
  if (how < 0.7) {
    block.content = (block.letter === SAMPLES ? chunkContent : fieldContent)(rng, block.content)
    return fileOf(blocks)
  }
  if (how < 0.75) block.letter = pick(rng, [HEADER, SAMPLES, CLAIM, 0, int(rng, 256)])
  else if (how < 0.8) block.index = pick(rng, EDGES)
  else if (how < 0.85) blocks.splice(at, 1)
  else if (how < 0.9) blocks.splice(int(rng, blocks.length), 0, block)
  else if (how < 0.95) blocks.push(...blocks.splice(at, 1 + int(rng, 2)))
  else {
    const pieces = blocks.map((b, i) => rawBlock(b, i === at ? pick(rng, EDGES) : undefined))
    return joinBytes([openingBytes(), ...pieces])
  }
  // Half of the time in order again, so that what follows is looked at too.
  if (nextFloat(rng) < 0.5) for (const [i, b] of blocks.entries()) b.index = Math.max(0, i - 1)
  return fileOf(blocks)
}
