import { createSim } from '../sim/create'
import type { SceneDef } from '../sim/scene'
import { step } from '../sim/step'
import { fromWire, toWire } from './quantise'
import type { LiveRun } from './types'
import { restingWire } from './wire'

/** A lesson has one form, and nothing in it is left to chance. */
const SEED = 'lesson'

/**
 * Begins the lesson, with the same quantised input as a run (rule D3) and without a recording: nothing of how somebody
 * learns is kept. Throws when there is no lesson among the scenes.
 */
export function startLesson(scenes: readonly SceneDef[]): LiveRun {
  const scene = scenes.find((s) => s.kind === 'lesson')
  const role = scene?.roles[0]
  if (!scene || !role) throw new Error('startLesson: this core has no lesson with a role')
  const sim = createSim(scene, role.id, SEED, { practice: true })
  let last = restingWire()
  return {
    sim,
    get ended() {
      return sim.world.ended !== null
    },
    push(sample) {
      last = toWire(sample, last)
      step(sim, fromWire(last))
    },
    samples: () => [],
    finish() {
      throw new Error('a lesson is not recorded: it has nothing to finish')
    },
  }
}
