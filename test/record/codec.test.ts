import { deflateSync } from 'fflate'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blockBytes, openingBytes } from '../../src/record/block'
import { CHUNK_TICKS, packChunk, unpackChunk } from '../../src/record/chunk'
import { decodePartial, decodeRecording, readStart } from '../../src/record/decode'
import { fieldBytes } from '../../src/record/fields'
import { toWire } from '../../src/record/quantise'
import { createRecorder, joinBytes } from '../../src/record/recorder'
import type { WireSample } from '../../src/record/wire'
import { humanMotion } from './humanMotion'
import { aClaim, aStart } from './fixtures'
import { anySample } from './samples'

const wires = (n: number): WireSample[] => humanMotion(n, 'walking', 5).map((s) => toWire(s))
const plain = (all: readonly WireSample[]): unknown => all.map((w) => [[...w.cells], w.commands])
function file(all: readonly WireSample[], claim = aClaim()): Uint8Array {
  const recorder = createRecorder(aStart())
  for (const w of all) recorder.add(w)
  return joinBytes(recorder.finish(claim))
}

describe('a chunk', () => {
  it('gives back whatever went in', () => {
    const any = fc.array(
      anySample.map((s) => toWire(s)),
      { minLength: 1, maxLength: CHUNK_TICKS },
    )
    fc.assert(
      fc.property(any, (all) => {
        const back = unpackChunk(packChunk(all))
        expect(back.ok && plain(back.value)).toEqual(plain(all))
      }),
      { numRuns: 150 },
    )
  })

  it('refuses what inflates to more than a chunk can be', () => {
    const bomb = deflateSync(new Uint8Array(50_000_000), { level: 9 })
    expect(bomb.length).toBeLessThan(65_536)
    expect(unpackChunk(bomb)).toMatchObject({
      ok: false,
      error: { message: expect.stringContaining('unpacks to more') },
    })
  })

  it('never throws and never leaves the bounds, whatever is inflated', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 600 }), (bytes) => {
        unpackChunk(deflateSync(bytes))
        unpackChunk(bytes)
      }),
      { numRuns: 2000 },
    )
  })
})

describe('a recording', () => {
  it('is what its pieces are, taken as they become ready', () => {
    const all = wires(CHUNK_TICKS * 2 + 30)
    const recorder = createRecorder(aStart())
    const pieces: Uint8Array[] = []
    for (const w of all) {
      recorder.add(w)
      pieces.push(...recorder.takeChunks())
    }
    expect(pieces).toHaveLength(4)
    pieces.push(...recorder.finish(aClaim()))
    expect(joinBytes(pieces)).toEqual(file(all))
  })

  it('gives back header, samples and claim', () => {
    const all = wires(500)
    const back = decodeRecording(file(all))
    expect(back.ok && back.value.start).toEqual(aStart())
    expect(back.ok && back.value.claim).toEqual(aClaim())
    expect(back.ok && plain(back.value.samples)).toEqual(plain(all))
    expect(readStart(file(all))).toEqual({ ok: true, value: aStart() })
  })

  it('names the chunk in which it ends', () => {
    const bytes = file(wires(500))
    for (const [at, where] of [
      [0, 'empty'],
      [5, 'opening'],
      [40, 'the header'],
      [bytes.length - 3, 'chunk 5'],
    ] as const) {
      const back = decodeRecording(bytes.subarray(0, at))
      expect(back).toMatchObject({ ok: false, error: { message: expect.stringContaining(where) } })
    }
  })

  it('is refused when cut anywhere', () => {
    const bytes = file(wires(250))
    for (let n = 0; n < bytes.length; n++) expect(decodeRecording(bytes.subarray(0, n)).ok).toBe(false)
  })

  it('is refused with any one bit flipped, and the chunk is named', () => {
    const bytes = file(wires(250))
    fc.assert(
      fc.property(fc.nat(bytes.length * 8 - 1), (bit) => {
        const bad = bytes.slice()
        bad[bit >> 3] = (bad[bit >> 3] as number) ^ (1 << (bit & 7))
        const back = decodeRecording(bad)
        expect(back.ok).toBe(false)
        if (!back.ok) expect(back.error.message).toMatch(/chunk \d|header|begin like|version/)
      }),
      { numRuns: 2000 },
    )
  })

  it('keeps what came before the damage', () => {
    const all = wires(500)
    const bytes = file(all)
    const partial = decodePartial(bytes.subarray(0, bytes.length - aClaimSize() - 20))
    expect(partial.ok && partial.value.samples.length).toBe(480)
    expect(partial.ok && partial.value.broken?.code).toBe('truncated')
  })

  it('says so when its format is not known, when it goes on after its end, and when a chunk comes twice', () => {
    const bytes = file(wires(130))
    const other = bytes.slice()
    other[8] = 9
    expect(decodeRecording(other)).toMatchObject({ ok: false, error: { code: 'format-version' } })
    expect(decodeRecording(joinBytes([bytes, Uint8Array.of(0)]))).toMatchObject({
      ok: false,
      error: { code: 'damaged' },
    })
    const chunk = blockBytes('samples', 0, packChunk(wires(10)))
    const twice = joinBytes([openingBytes(), blockBytes('header', 0, fieldBytes(aStart())), chunk, chunk])
    expect(decodeRecording(twice)).toMatchObject({
      ok: false,
      error: { message: expect.stringContaining('out of order') },
    })
  })

  it('refuses fields that are missing, of another form, or unknown', () => {
    const make = (fields: object): Uint8Array =>
      joinBytes([openingBytes(), blockBytes('header', 0, new TextEncoder().encode(JSON.stringify(fields)))])
    const { trainee: _, ...without } = aStart()
    expect(readStart(make(without))).toMatchObject({
      error: { message: expect.stringContaining("'trainee' is missing") },
    })
    expect(readStart(make({ ...aStart(), attempt: 0 }))).toMatchObject({
      error: { message: expect.stringContaining("'attempt'") },
    })
    expect(readStart(make({ ...aStart(), admin: true }))).toMatchObject({
      error: { message: expect.stringContaining("'admin'") },
    })
  })

  it('never throws on garbage', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (noise) => {
        expect(decodeRecording(noise).ok).toBe(false)
        expect(decodeRecording(joinBytes([openingBytes(), noise])).ok).toBe(false)
      }),
    )
  })
})

const aClaimSize = (): number => blockBytes('claim', 5, fieldBytes(aClaim())).length
