import { copyPlain } from '../base/copy'
import { createSim } from '../sim/create'
import type { SceneDef } from '../sim/scene'
import { step } from '../sim/step'
import type { ReplayRun, RunStart, Snapshot } from './types'

/**
 * A run that is only looked at: no digests, no recording, and it can go back to what was saved. It is the same to the
 * bit as the run that was recorded, from whichever snapshot it goes on. Throws when there is no such scene or role.
 */
export function replayRun(scenes: readonly SceneDef[], start: RunStart): ReplayRun {
  const scene = scenes.find((s) => s.id === start.scene)
  if (!scene) throw new Error(`replay: no scene '${start.scene}'; there are ${scenes.map((s) => s.id).join(', ')}`)
  const sim = createSim(scene, start.role, start.seed, { practice: start.practice })
  return {
    sim,
    push: (sample) => void step(sim, sample),
    save() {
      const physics = sim.physics.save()
      return physics && { tick: sim.world.tick, world: copyPlain(sim.world), events: [...sim.events], physics }
    },
    load(snapshot: Snapshot) {
      Object.assign(sim.world, copyPlain(snapshot.world))
      sim.events.splice(0, sim.events.length, ...snapshot.events)
      sim.physics.load(snapshot.physics, sim.defs, sim.world.entities)
    },
  }
}
