import type { Sample } from '../sim/sample'
import type { SceneDef } from '../sim/scene'
import { isIdentityCheck } from '../sim/systems/identity'
import { decodePartial } from './decode'
import { startProblem } from './fields'
import { openRun } from './judged'
import { fromWire, toWire } from './quantise'
import { createRecorder, joinBytes } from './recorder'
import type { LiveRun, RunStart } from './types'
import { type WireSample, restingWire } from './wire'

/**
 * Begins a run and its recording. Samples are quantised before the simulation sees them (rule D3).
 * Throws when a field of `start` cannot be, or when there is no such scene or role.
 */
export function startRun(scenes: readonly SceneDef[], start: RunStart): LiveRun {
  const wrong = startProblem(start)
  if (wrong) throw new Error(`startRun: ${wrong}; mend the start of the run`)
  const scene = scenes.find((s) => s.id === start.scene)
  if (!scene) throw new Error(`startRun: no scene '${start.scene}'; there are ${scenes.map((s) => s.id).join(', ')}`)
  const run = openRun(scene, start)
  const recorder = createRecorder(start)
  const pieces: Uint8Array[] = recorder.takeChunks()
  let taken = 0
  let last = restingWire()
  let bytes: Uint8Array | null = null
  return {
    sim: run.sim,
    get ended() {
      return run.sim.world.ended !== null
    },
    get askDueAt() {
      return run.sim.world.ask.dueAt
    },
    push(sample) {
      if (bytes) return
      const wire = run.sim.world.ended ? closingWire(sample, last) : toWire(sample, last)
      if (!run.feed(wire)) return
      last = wire
      recorder.add(wire)
      pieces.push(...recorder.takeChunks())
    },
    finish(endedAt, activeMs, pausedMs) {
      if (bytes) return bytes
      pieces.push(...recorder.finish({ ...run.close(), endedAt, activeMs, pausedMs }))
      bytes = joinBytes(pieces)
      return bytes
    },
    takePieces() {
      if (!bytes) {
        recorder.cut()
        pieces.push(...recorder.takeChunks())
      }
      const fresh = pieces.slice(taken)
      taken = pieces.length
      return fresh
    },
    samples() {
      const written = decodePartial(joinBytes(pieces))
      return [...(written.ok ? written.value.samples : []), ...recorder.pending()].map(fromWire)
    },
  }
}

/** After the end nothing is recorded but that it was checked who trained: head and hands stay where they were. */
const closingWire = (sample: Sample, last: WireSample): WireSample => ({
  cells: last.cells,
  commands: toWire(sample, last).commands.filter(isIdentityCheck),
})
