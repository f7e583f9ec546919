import { TICK_RATE } from '../../../src/base/time'
import { digestOf } from '../../../src/record/canonical'
import { type Recording, decodeRecording } from '../../../src/record/decode'
import { fromWire } from '../../../src/record/quantise'
import type { CoreApi } from '../../../src/record/types'
import type { World } from '../../../src/sim/world'
import type { Recorded } from '../task'
import { linesOf } from './lines'

/** What a recording comes to when it is run again: whether it verifies, digests, verdict and events. */
export async function again({ core: code, recording }: Recorded): Promise<string[]> {
  const core = await loadCore(code)
  const bytes = bytesOf(recording)
  // One re-run gives both where the core can; cores from before `examine` run it twice.
  const examined = core.examine?.(bytes)
  const { status, why } = examined ? examined.verification : core.verify(bytes)
  const outcome = examined ? examined.rerun : valueOf(core.rerun(bytes))
  if (!outcome) return [`status: ${status}`, `why: ${why}`]
  const { ticks, inputDigest, runDigest, verdict, events } = outcome
  return [
    `status: ${status}`,
    ...linesOf({ ticks, inputDigest, runDigest }, 'run'),
    ...linesOf(verdict, 'verdict'),
    `events: ${events.length}, ${digestOf(events)}`,
  ]
}

/** The digest of the world after each second, and at the end. */
export async function seconds(recorded: Recorded): Promise<string[]> {
  const lines: string[] = []
  for await (const { tick, world, last } of worlds(recorded))
    if (tick % TICK_RATE === 0 || last) lines.push(`tick ${tick}: ${digestOf(world)}`)
  return lines
}

/** The digest of the world after each tick of a second, which is counted from 0. */
export async function ticks(recorded: Recorded, second: number): Promise<string[]> {
  const lines: string[] = []
  for await (const { tick, world } of worlds(recorded))
    if (Math.ceil(tick / TICK_RATE) === second + 1) lines.push(`tick ${tick}: ${digestOf(world)}`)
  return lines
}

/** Everything in the world after that tick. */
export async function worldAt(recorded: Recorded, tick: number): Promise<string[]> {
  for await (const now of worlds(recorded)) if (now.tick === tick) return linesOf(now.world, 'world')
  throw new Error(`the recording has no tick ${tick}`)
}

async function* worlds({ core: code, recording }: Recorded): AsyncGenerator<{
  tick: number
  world: World
  last: boolean
}> {
  const core = await loadCore(code)
  const { start, samples } = valueOf(decodeRecording(bytesOf(recording))) as Recording
  const run = core.startRun(start)
  for (const [i, wire] of samples.entries()) {
    run.push(fromWire(wire))
    yield { tick: i + 1, world: run.sim.world, last: i + 1 === samples.length }
  }
}

function valueOf<T>(result: { ok: true; value: T } | { ok: false; error: { message: string } }): T {
  if (!result.ok) throw new Error(result.error.message)
  return result.value
}

const bytesOf = (base64: string): Uint8Array => Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))

/** By a data: address, which every engine can import from, Node.js too. An engine keeps what it has imported. */
async function loadCore(code: string): Promise<CoreApi> {
  const module = (await import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(code)}`)) as {
    core: CoreApi
  }
  return module.core
}
