import { deflateSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { RECORDING_LIMIT } from '../../src/api/completion'
import { core } from '../../src/app/core'
import { type Rng, createRng, nextBetween, nextFloat, nextUint32, pick } from '../../src/base/random'
import { openingBytes } from '../../src/record/block'
import { packChunk } from '../../src/record/chunk'
import { commandOf } from '../../src/record/commands'
import { decodePartial, decodeRecording, readStart } from '../../src/record/decode'
import { toWire } from '../../src/record/quantise'
import { createRecorder, joinBytes } from '../../src/record/recorder'
import { BOUNDS, CELLS, type WireSample, restingWire } from '../../src/record/wire'
import { aClaim, aStart } from './fixtures'
import { humanMotion } from './humanMotion'
import { blocksOf, mutateRecording, rawBlock } from './mutate'

/** Recordings that are taken apart, and of these as many more that are run again in the real scenes. */
const DECODED = 40_000
const EXAMINED = 1_500
/** A case takes milliseconds; what has taken this long does not come to an end. */
const HANG_MS = 20_000
/** The longest recording that is allowed, an hour, takes about 130 MiB once decoded; nothing may take far more. */
const MEMORY_MIB = 400

const seed = process.env['MUSTER_SEED'] ?? String(Date.now())
console.log(`fuzz of recordings: MUSTER_SEED=${seed}`)

const used = (): number => {
  const { heapUsed, external } = process.memoryUsage()
  return (heapUsed + external) / 2 ** 20
}
const SCENES = core.scenes.flatMap((s) => s.roles.map((r) => ({ scene: s.id, role: r.id })))

function recordingOf(wires: readonly WireSample[], start = aStart()): Uint8Array {
  const recorder = createRecorder(start)
  for (const w of wires) recorder.add(w)
  return joinBytes(recorder.finish({ ...aClaim(), ticks: wires.length }))
}

/** Samples that the format allows and no device makes: any value of any cell, any command, as often as fits. */
function wildWires(rng: Rng): WireSample[] {
  const calm = humanMotion(pick(rng, [1, 2, 60, 119, 121]), 'walking', nextUint32(rng)).map((s) => toWire(s))
  const wild = nextFloat(rng)
  for (const wire of calm) {
    if (nextFloat(rng) > wild) continue
    for (let n = pick(rng, [1, 3, CELLS]); n > 0; n--) {
      const cell = Math.floor(nextFloat(rng) * CELLS)
      const { lo, hi } = BOUNDS[cell] as { lo: number; hi: number }
      wire.cells[cell] = pick(rng, [lo, hi, 0, Math.round(nextBetween(rng, lo, hi))])
    }
    while (nextFloat(rng) < 0.3 && wire.commands.length < 16) {
      const command = commandOf(Math.floor(nextFloat(rng) * 20), pick(rng, [0, 1, 2_147_483_647]))
      if (command) wire.commands.push(command)
    }
  }
  return calm
}

describe('recordings from a hostile hand', () => {
  it(`are read or refused, ${DECODED} of them, and none takes long or much memory`, () => {
    const rng = createRng(`decode ${seed}`)
    const base = [1, 30, 130, 250].map((n) => recordingOf(humanMotion(n, 'walking', n).map((s) => toWire(s))))
    const told: Record<string, number> = {}
    const before = used()
    let most = 0
    let longest = 0
    for (let n = 0; n < DECODED; n++) {
      const bytes = mutateRecording(rng, pick(rng, base))
      const from = performance.now()
      const whole = decodeRecording(bytes)
      longest = Math.max(longest, performance.now() - from)
      most = Math.max(most, used() - before)
      const code = whole.ok ? 'whole' : whole.error.code
      told[code] = (told[code] ?? 0) + 1
      const start = readStart(bytes)
      if (whole.ok) expect(start, `case ${n}`).toEqual({ ok: true, value: whole.value.start })
    }
    console.log(
      `decoded ${DECODED}: ${JSON.stringify(told)}; the longest took ${longest.toFixed(0)} ms, ${most.toFixed(0)} MiB more at most`,
    )
    expect(longest).toBeLessThan(HANG_MS)
    expect(most).toBeLessThan(MEMORY_MIB)
    // The mutations reach every layer.
    expect(Object.keys(told).sort()).toEqual(['damaged', 'format-version', 'not-a-recording', 'truncated', 'whole'])
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
  }, 300_000)

  it(`are run again or refused, ${EXAMINED} of them, in every scene and role`, () => {
    const rng = createRng(`examine ${seed}`)
    const told: Record<string, number> = {}
    let longest = 0
    for (let n = 0; n < EXAMINED; n++) {
      const bytes = recordingOf(wildWires(rng), { ...aStart(), ...pick(rng, SCENES), practice: nextFloat(rng) < 0.5 })
      const from = performance.now()
      const { verification, motion } = core.examine?.(bytes) ?? {}
      longest = Math.max(longest, performance.now() - from)
      const why = verification?.status === 'verified' ? 'verified' : (verification?.code ?? 'none')
      told[why] = (told[why] ?? 0) + 1
      for (const v of Object.values(motion ?? {}).flat()) expect(Number.isFinite(v), `case ${n}`).toBe(true)
      if (why === 'unreadable') expect(verification?.why, `case ${n}`).not.toMatch(/crashed|cannot be run again/)
    }
    console.log(`examined ${EXAMINED}: ${JSON.stringify(told)}; the longest took ${longest.toFixed(0)} ms`)
    expect(longest).toBeLessThan(HANG_MS)
  }, 300_000)

  it('of the greatest length that is taken cost no more than the longest true one', () => {
    const [header, , claim] = blocksOf(recordingOf([restingWire()]))
    if (!header || !claim) throw new Error('a recording has a header and a claim')
    const fill = (content: Uint8Array): Uint8Array => {
      const pieces = [openingBytes(), rawBlock(header)]
      for (let left = RECORDING_LIMIT - rawBlock(header).length - 10, index = 0; ; index++) {
        const block = rawBlock({ letter: 0x53, index, content })
        left -= block.length
        if (left < 0) return joinBytes(pieces)
        pieces.push(block)
      }
    }
    // One tick at rest in the fewest bytes, and as much after it as is inflated at all.
    const bomb = new Uint8Array(131_072)
    bomb[0] = 1
    const files = {
      'an hour of rest': packChunk(Array.from({ length: 120 }, restingWire)),
      'a tick in each chunk': packChunk([restingWire()]),
      'a bomb in each chunk': deflateSync(bomb, { level: 9 }),
    }
    for (const [name, content] of Object.entries(files)) {
      const bytes = fill(content)
      const before = used()
      const from = performance.now()
      const partial = decodePartial(bytes)
      const ms = performance.now() - from
      const mib = used() - before
      console.log(
        `${name}: ${bytes.length} bytes, ${partial.ok && partial.value.samples.length} ticks, ${ms.toFixed(0)} ms, ${mib.toFixed(0)} MiB, ${partial.ok && partial.value.broken?.message}`,
      )
      expect(ms).toBeLessThan(HANG_MS)
      expect(mib).toBeLessThan(MEMORY_MIB)
    }
  }, 120_000)
})
