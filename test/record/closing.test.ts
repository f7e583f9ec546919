import { describe, expect, it } from 'vitest'
import { copyPlain } from '../../src/base/copy'
import { blockBytes, openingBytes } from '../../src/record/block'
import { CHUNK_TICKS, packChunk } from '../../src/record/chunk'
import { decodePartial, decodeRecording } from '../../src/record/decode'
import { fieldBytes } from '../../src/record/fields'
import { openRun } from '../../src/record/judged'
import { fromWire, toWire } from '../../src/record/quantise'
import { joinBytes } from '../../src/record/recorder'
import { replayRun } from '../../src/record/replayRun'
import { rerun } from '../../src/record/rerun'
import { startRun } from '../../src/record/run'
import type { Claim, LiveRun } from '../../src/record/types'
import { verify } from '../../src/record/verify'
import type { WireSample } from '../../src/record/wire'
import type { Command, Sample } from '../../src/sim/sample'
import { runAgainTo } from '../../src/trainee/rewind'
import { coreOf } from '../contract/runs'
import { yard } from '../sim/yard'
import { aStart } from './fixtures'
import { humanMotion } from './humanMotion'

const scenes = [yard]
const core = coreOf(scenes)
const start = aStart()
const ENDED = '2026-01-05T08:00:10.000Z'
const MOTION: Sample[] = humanMotion(200, 'calm', 3)
/** The tick after which the run is stopped. */
const LAST = 150
const CONFIRMED: Command = { kind: 'identity-check', how: 'supervisor', ok: true }

const at = (tick: number, commands: Command[] = []): Sample => ({ ...(MOTION[tick] as Sample), commands })
/** A run that has just been ended. */
function ended(): LiveRun {
  const live = startRun(scenes, start)
  for (let t = 0; t < LAST - 1; t++) live.push(at(t))
  live.push(at(LAST - 1, [{ kind: 'stop', why: 'trainee' }]))
  return live
}
const read = (bytes: Uint8Array) => {
  const recording = decodeRecording(bytes)
  if (!recording.ok) throw new Error(recording.error.message)
  return recording.value
}
/** What somebody with our source code could write. */
function fileOf(samples: readonly WireSample[], claim: Claim): Uint8Array {
  const pieces = [openingBytes(), blockBytes('header', 0, fieldBytes(start))]
  let index = 0
  for (let i = 0; i < samples.length; i += CHUNK_TICKS)
    pieces.push(blockBytes('samples', index++, packChunk(samples.slice(i, i + CHUNK_TICKS))))
  return joinBytes([...pieces, blockBytes('claim', index, fieldBytes(claim))])
}
const closing = (commands: Command[] = [CONFIRMED]): WireSample => toWire(at(LAST + 20, commands))

describe('the sample after the end', () => {
  it('is one tick more in the run, its recording and its claim, and gives one event', () => {
    const live = ended()
    const events = live.sim.events.length
    live.push(at(LAST, [CONFIRMED]))
    const { claim, samples } = read(live.finish(ENDED, 1, 0))
    expect([live.sim.world.tick, claim.ticks, samples.length]).toEqual([LAST + 1, LAST + 1, LAST + 1])
    expect(live.sim.events.slice(events)).toMatchObject([
      { type: 'command', command: 'identity-check:supervisor', value: 1, tick: LAST + 1 },
    ])
  })

  it('changes nothing of the verdict, nor of the world beside tick and check', () => {
    const without = ended()
    const live = ended()
    live.push(at(LAST, [CONFIRMED]))
    const plain = copyPlain(live.sim.world)
    expect({ ...plain, tick: LAST, closed: false, told: without.sim.world.told }).toEqual(without.sim.world)
    expect(read(live.finish(ENDED, 1, 0)).claim.verdict).toEqual(read(without.finish(ENDED, 1, 0)).claim.verdict)
  })

  it('is the same live, run again, looked at, and taken up from a journal', async () => {
    const live = ended()
    live.push(at(LAST, [CONFIRMED]))
    const pieces = joinBytes(live.takePieces?.() ?? [])
    const bytes = live.finish(ENDED, 1, 0)
    expect(verify(scenes, bytes)).toMatchObject({ status: 'verified' })
    const again = rerun(scenes, bytes)
    if (!again.ok) throw new Error(again.error.message)
    expect(again.value.runDigest).toBe(read(bytes).claim.runDigest)
    expect(again.value.events).toEqual(live.sim.events)
    const looked = replayRun(scenes, start)
    for (const wire of read(bytes).samples) looked.push(fromWire(wire))
    expect(looked.sim.world).toEqual(live.sim.world)
    const partial = decodePartial(pieces)
    if (!partial.ok) throw new Error(partial.error.message)
    const taken = await runAgainTo(core, start, partial.value.samples.map(fromWire), partial.value.samples.length)
    expect(taken.finish(ENDED, 1, 0)).toEqual(bytes)
  })

  it('is taken once, and only with a check in it', () => {
    const live = ended()
    live.push(at(LAST))
    live.push(at(LAST, [{ kind: 'unpause', ms: 5 }]))
    expect(live.sim.world.tick).toBe(LAST)
    live.push(at(LAST, [CONFIRMED]))
    live.push(at(LAST + 1, [{ ...CONFIRMED, ok: false }]))
    expect(live.sim.world.tick).toBe(LAST + 1)
    expect(live.samples()).toHaveLength(LAST + 1)
  })

  it('holds neither motion nor other commands of the device', () => {
    const live = ended()
    live.push(at(LAST + 20, [{ kind: 'stop', why: 'device' }, CONFIRMED, { kind: 'teleport', hand: 'left' }]))
    const { samples } = read(live.finish(ENDED, 1, 0))
    expect(samples.at(-1)?.cells).toEqual(samples.at(-2)?.cells)
    expect(samples.at(-1)?.commands).toEqual([CONFIRMED])
  })
})

describe('what somebody writes behind the end of a recording', () => {
  const told = (): { samples: WireSample[]; claim: Claim } => read(ended().finish(ENDED, 1, 0))

  it('a thousand checks are refuted, whichever number is claimed', () => {
    const { samples, claim } = told()
    const all = [...samples, ...Array.from({ length: 1000 }, () => closing())]
    for (const ticks of [LAST, LAST + 1, all.length])
      expect(verify(scenes, fileOf(all, { ...claim, ticks }))).toMatchObject({ status: 'refuted', code: 'ticks' })
  })

  it('a sample without a check is refuted', () => {
    const { samples, claim } = told()
    const file = fileOf([...samples, closing([{ kind: 'hint' }])], { ...claim, ticks: LAST + 1 })
    expect(verify(scenes, file)).toMatchObject({ status: 'refuted', code: 'ticks' })
  })

  it('motion and commands beside the check have no effect', () => {
    const others: Command[] = [
      { kind: 'teleport', hand: 'right' },
      { kind: 'stop', why: 'supervisor' },
      { kind: 'resumed', gapMs: 1e9 },
      { kind: 'headset-off' },
      { kind: 'unpause', ms: 1e9 },
    ]
    const run = openRun(yard, start)
    const { samples, claim } = told()
    for (const wire of samples) run.feed(wire)
    const before = copyPlain(run.sim.world)
    expect(run.feed(closing([...others, CONFIRMED]))).toBe(true)
    expect({ ...run.sim.world, tick: LAST, closed: false, told: before.told }).toEqual(before)
    const outcome = run.close()
    expect(outcome.verdict).toEqual(claim.verdict)
    const file = fileOf([...samples, closing([...others, CONFIRMED])], { ...claim, ...outcome })
    expect(verify(scenes, file)).toMatchObject({ status: 'verified' })
  })

  it('a check that is taken out, or put in, changes the digests', () => {
    const live = ended()
    live.push(at(LAST, [CONFIRMED]))
    const { samples, claim } = read(live.finish(ENDED, 1, 0))
    const without = fileOf(samples.slice(0, -1), { ...claim, ticks: LAST })
    expect(verify(scenes, without)).toMatchObject({ status: 'refuted', code: 'input-digest' })
    const { samples: bare, claim: other } = told()
    const withOne = fileOf([...bare, closing()], { ...other, ticks: LAST + 1 })
    expect(verify(scenes, withOne)).toMatchObject({ status: 'refuted', code: 'input-digest' })
  })
})
