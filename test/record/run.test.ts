import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { deriveSeed } from '../../src/base/hash'
import { blockBytes, openingBytes } from '../../src/record/block'
import { CHUNK_TICKS, packChunk } from '../../src/record/chunk'
import { decodeRecording } from '../../src/record/decode'
import { fieldBytes } from '../../src/record/fields'
import { fromWire, toWire } from '../../src/record/quantise'
import { joinBytes } from '../../src/record/recorder'
import { rerun } from '../../src/record/rerun'
import { startRun } from '../../src/record/run'
import type { Claim, LiveRun, RunStart } from '../../src/record/types'
import { verify } from '../../src/record/verify'
import type { Sample } from '../../src/sim/sample'
import { yard } from '../sim/yard'
import { aStart } from './fixtures'
import { humanMotion } from './humanMotion'

const scenes = [yard]
const ENDED = '2026-01-05T08:00:10.000Z'
/** Ten seconds and a bit of somebody who looks about in the yard. */
const MOTION: Sample[] = humanMotion(650, 'calm', 3)

function recorded(
  motion: readonly Sample[] = MOTION,
  start: RunStart = aStart(),
): { live: LiveRun; bytes: Uint8Array } {
  const live = startRun(scenes, start)
  for (const sample of motion) live.push(sample)
  return { live, bytes: live.finish(ENDED, 10_833, 0) }
}

/** The file again with another header or claim: what somebody with our source code could make. */
function forged(
  bytes: Uint8Array,
  start: Partial<RunStart>,
  claim: Partial<Claim>,
  keep = Number.POSITIVE_INFINITY,
): Uint8Array {
  const was = decodeRecording(bytes)
  if (!was.ok) throw new Error(was.error.message)
  const pieces = [openingBytes(), blockBytes('header', 0, fieldBytes({ ...was.value.start, ...start }))]
  const samples = was.value.samples.slice(0, keep)
  let index = 0
  for (let i = 0; i < samples.length; i += CHUNK_TICKS)
    pieces.push(blockBytes('samples', index++, packChunk(samples.slice(i, i + CHUNK_TICKS))))
  pieces.push(blockBytes('claim', index, fieldBytes({ ...was.value.claim, ...claim })))
  return joinBytes(pieces)
}

describe('a run', () => {
  let live: LiveRun
  let bytes: Uint8Array
  beforeAll(() => {
    ;({ live, bytes } = recorded())
  })

  it('sees what the recording holds, and nothing finer', () => {
    const first = MOTION[0] as Sample
    expect(live.samples()[0]).toEqual(fromWire(toWire(first)))
    expect(live.samples()).toHaveLength(650)
  })

  it('gives the same when it is run again', () => {
    const again = rerun(scenes, bytes)
    if (!again.ok) throw new Error(again.error.message)
    const { claim } = again.value
    expect(again.value).toMatchObject({ ticks: 650, inputDigest: claim.inputDigest, runDigest: claim.runDigest })
    expect(again.value.verdict).toEqual(claim.verdict)
    expect(again.value.events).toEqual(live.sim.events)
    expect(verify(scenes, bytes)).toMatchObject({ status: 'verified' })
  })

  it('gives the same file for the same samples, and other digests for others', () => {
    expect(recorded().bytes).toEqual(bytes)
    const moved = MOTION.map((s, i) =>
      i === 300 ? { ...s, head: { ...s.head, p: { ...s.head.p, x: s.head.p.x + 0.002 } } } : s,
    )
    const a = rerun(scenes, bytes)
    const b = rerun(scenes, recorded(moved).bytes)
    expect(a.ok && b.ok && a.value.inputDigest !== b.value.inputDigest && a.value.runDigest !== b.value.runDigest).toBe(
      true,
    )
  })

  it('has the same input digest for whoever hands it in', () => {
    const other = recorded(MOTION, aStart({ trainee: 'trainee-2' }))
    const a = decodeRecording(bytes)
    const b = decodeRecording(other.bytes)
    expect(a.ok && b.ok && a.value.claim.inputDigest === b.value.claim.inputDigest).toBe(true)
    expect(a.ok && b.ok && a.value.claim.runDigest === b.value.claim.runDigest).toBe(false)
  })

  it('takes nothing after its end', () => {
    const run = startRun(scenes, aStart())
    const stop: Sample = { ...(MOTION[0] as Sample), commands: [{ kind: 'stop', why: 'trainee' }] }
    run.push(stop)
    expect(run.ended).toBe(true)
    for (const sample of MOTION.slice(0, 10)) run.push(sample)
    const file = run.finish(ENDED, 1, 0)
    expect(decodeRecording(file)).toMatchObject({
      ok: true,
      value: { claim: { ticks: 1, verdict: { ended: 'stopped' } } },
    })
    expect(verify(scenes, file).status).toBe('verified')
    expect(run.finish(ENDED, 2, 2)).toBe(file)
  })

  it('takes nothing after its recording is finished', () => {
    const run = startRun(scenes, aStart())
    for (const sample of MOTION.slice(0, 10)) run.push(sample)
    const file = run.finish(ENDED, 1, 0)
    run.push(MOTION[10] as Sample)
    expect(run.sim.world.tick).toBe(10)
    expect(verify(scenes, file)).toMatchObject({ status: 'verified' })
  })

  it('verifies with no tick at all', () => {
    expect(verify(scenes, recorded([]).bytes).status).toBe('verified')
  })

  it('is not poisoned by a device that hands in garbage', () => {
    const nan = Number.NaN
    const bad = MOTION.slice(0, 240).map((s, i) =>
      i % 7 === 3
        ? {
            ...s,
            head: { p: { x: nan, y: 1e300, z: nan }, q: { x: nan, y: 0, z: 0, w: 0 } },
            move: { x: nan, y: Infinity },
          }
        : s,
    )
    const run = recorded(bad)
    expect(Number.isFinite(run.live.sim.world.head.p.x)).toBe(true)
    expect(verify(scenes, run.bytes).status).toBe('verified')
  })

  it('is not begun with a start that cannot be', () => {
    expect(() => startRun(scenes, aStart({ scene: 'nowhere' }))).toThrow(/no scene 'nowhere'/)
    expect(() => startRun(scenes, aStart({ core: 'latest' }))).toThrow(/'core' cannot be "latest"/)
  })
})

describe('a recording is not verified', () => {
  let bytes: Uint8Array
  beforeAll(() => {
    bytes = recorded().bytes
  })
  const check = (file: Uint8Array) => verify(scenes, file)

  it('with any one bit flipped', () => {
    fc.assert(
      fc.property(fc.nat(bytes.length * 8 - 1), (bit) => {
        const bad = bytes.slice()
        bad[bit >> 3] = (bad[bit >> 3] as number) ^ (1 << (bit & 7))
        expect(check(bad)).toMatchObject({ status: 'unverifiable', code: 'unreadable' })
      }),
      { numRuns: 500 },
    )
  })
  it('when it is cut anywhere', () => {
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), (n) => {
        expect(check(bytes.subarray(0, n))).toMatchObject({ status: 'unverifiable', code: 'unreadable' })
      }),
    )
  })
  it('with a verdict that was changed', () => {
    const was = decodeRecording(bytes)
    if (!was.ok) throw new Error(was.error.message)
    const verdict = { ...was.value.claim.verdict, score: 100, passed: true }
    expect(check(forged(bytes, {}, { verdict }))).toMatchObject({ status: 'refuted', code: 'verdict' })
  })
  it('with another trainee', () => {
    expect(check(forged(bytes, { trainee: 'trainee-2' }, {}))).toMatchObject({ status: 'refuted', code: 'seed' })
    const seed = deriveSeed('assignment-1', 'trainee-2', 1)
    const result = check(forged(bytes, { trainee: 'trainee-2', seed }, {}))
    expect(result.status).toBe('refuted')
    expect(['run-digest', 'verdict']).toContain(result.status === 'refuted' ? result.code : '')
  })
  it.each<[string, Partial<RunStart>]>([
    ['a later day', { startedAt: '2026-02-05T08:00:00.000Z' }],
    ['another device', { mode: 'desktop' }],
    ['another run', { run: 'another' }],
    ['another language', { language: 'en' }],
    ['another core', { core: 'f0'.repeat(32) }],
  ])('with %s in its header', (_, start) => {
    expect(check(forged(bytes, start, {}))).toMatchObject({ status: 'refuted', code: 'run-digest' })
  })
  it('with ticks left out, or more claimed than there are', () => {
    expect(check(forged(bytes, {}, {}, 400))).toMatchObject({ status: 'refuted', code: 'ticks' })
    expect(check(forged(bytes, {}, { ticks: 400 }, 400))).toMatchObject({ status: 'refuted', code: 'input-digest' })
  })
  it('with samples after the end of the run', () => {
    const run = startRun(scenes, aStart())
    run.push({ ...(MOTION[0] as Sample), commands: [{ kind: 'stop', why: 'device' }] })
    const was = decodeRecording(run.finish(ENDED, 1, 0))
    if (!was.ok) throw new Error(was.error.message)
    const { start, claim, samples } = was.value
    const longer = joinBytes([
      openingBytes(),
      blockBytes('header', 0, fieldBytes(start)),
      blockBytes('samples', 0, packChunk([...samples, ...samples])),
      blockBytes('claim', 1, fieldBytes({ ...claim, ticks: 2 })),
    ])
    expect(check(longer)).toMatchObject({ status: 'refuted', code: 'ticks' })
  })
  it('with a scene or role that the core does not have', () => {
    expect(check(forged(bytes, { scene: 'elsewhere' }, {}))).toMatchObject({
      status: 'unverifiable',
      why: expect.stringContaining("'elsewhere'"),
    })
    expect(check(forged(bytes, { role: 'director' }, {}))).toMatchObject({
      status: 'unverifiable',
      why: expect.stringContaining("'director'"),
    })
  })
  it('with a verdict nested beyond reason', () => {
    const deep = `${'['.repeat(5000)}${']'.repeat(5000)}`
    const claim = JSON.stringify({ ...decodedClaim(bytes), verdict: { score: 'DEEP' } }).replace('"DEEP"', deep)
    const was = decodeRecording(bytes)
    if (!was.ok) throw new Error(was.error.message)
    const pieces = [openingBytes(), blockBytes('header', 0, fieldBytes(was.value.start))]
    let index = 0
    for (let i = 0; i < was.value.samples.length; i += CHUNK_TICKS)
      pieces.push(blockBytes('samples', index++, packChunk(was.value.samples.slice(i, i + CHUNK_TICKS))))
    pieces.push(blockBytes('claim', index, new TextEncoder().encode(claim)))
    expect(check(joinBytes(pieces))).toMatchObject({ status: 'refuted', code: 'verdict' })
  })
})

function decodedClaim(bytes: Uint8Array): Claim {
  const was = decodeRecording(bytes)
  if (!was.ok) throw new Error(was.error.message)
  return was.value.claim
}
