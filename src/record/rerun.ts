import { type Result, fail, ok } from '../base/result'
import type { SceneDef } from '../sim/scene'
import { type Recording, decodeRecording } from './decode'
import { openRun } from './judged'
import type { Rerun } from './types'

/**
 * Runs a recording again, in these scenes. Fails when it cannot be read, when there is no such scene or role, or when
 * the simulation cannot be stepped through it; never throws, whatever the bytes.
 */
export function rerun(scenes: readonly SceneDef[], bytes: Uint8Array): Result<Rerun> {
  const recording = decodeRecording(bytes)
  return recording.ok ? rerunRecording(scenes, recording.value) : recording
}

/** As rerun, for a recording that is decoded already. */
export function rerunRecording(scenes: readonly SceneDef[], { start, claim, samples }: Recording): Result<Rerun> {
  const scene = scenes.find((s) => s.id === start.scene)
  if (!scene) return fail('unknown-scene', `this core has no scene '${start.scene}'`)
  if (!scene.roles.some((r) => r.id === start.role))
    return fail('unknown-role', `scene '${start.scene}' of this core has no role '${start.role}'`)
  try {
    const run = openRun(scene, start)
    for (const wire of samples) if (!run.feed(wire)) break
    const { world, events } = run.sim
    return ok({ start, claim, ...run.close(), askDueAt: world.ask.dueAt, events })
  } catch (error) {
    return fail('crashed', `the run cannot be run again: ${error instanceof Error ? error.message : String(error)}`)
  }
}
