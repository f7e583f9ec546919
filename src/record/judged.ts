import { scoreRun } from '../score/score'
import type { Verdict } from '../score/types'
import { createSim } from '../sim/create'
import type { SceneDef } from '../sim/scene'
import type { Sim } from '../sim/sim'
import { step } from '../sim/step'
import { createDigests } from './digest'
import { fromWire } from './quantise'
import type { Rerun, RunStart } from './types'
import type { WireSample } from './wire'

/** What a run comes to: the part of a claim that follows from the samples alone. */
export type Outcome = Pick<Rerun, 'ticks' | 'inputDigest' | 'runDigest' | 'verdict'>

/** A run that is fed whole numbers: the one path that live runs and re-runs share. */
export interface JudgedRun {
  readonly sim: Sim
  /** One tick. Says whether it was taken: once a run has ended only the check of who trained is, and that once. */
  feed(wire: WireSample): boolean
  /** Scores what happened so far and closes the digests. Nothing may be fed afterwards. */
  close(): Outcome
}

/** The run at tick 0. Throws when the scene has no such role. */
export function openRun(scene: SceneDef, start: RunStart): JudgedRun {
  const sim = createSim(scene, start.role, start.seed, { practice: start.practice })
  const digests = createDigests(start, sim.world)
  return {
    sim,
    feed(wire) {
      const sample = fromWire(wire)
      if (!step(sim, sample)) return false
      digests.tick(sample, sim.world)
      return true
    },
    close() {
      const { world, events } = sim
      // what came after the end is no part of the drill
      const drill = world.closed ? world.tick - 1 : world.tick
      const verdict = scoreRun(scene, start.role, world.form, events, drill)
      // As a claim can hold it: what JSON does not know (undefined, NaN) is gone on both sides.
      const plain = JSON.parse(JSON.stringify(verdict)) as Verdict
      return { ticks: world.tick, ...digests.finish(world, events, plain), verdict: plain }
    },
  }
}
