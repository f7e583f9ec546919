import { play } from '../../src/players/play'
import type { Player } from '../../src/players/player'
import { scoreRun } from '../../src/score/score'
import type { Verdict } from '../../src/score/types'
import { createSim } from '../../src/sim/create'
import type { SceneDef } from '../../src/sim/scene'
import type { Sim } from '../../src/sim/sim'
import { step } from '../../src/sim/step'

export interface Outcome {
  sim: Sim
  verdict: Verdict
}

export const judge = (sim: Sim): Verdict => scoreRun(sim.scene, sim.role.id, sim.world.form, sim.events, sim.world.tick)

/** Plays to the end with this seed, whatever form it draws, with a sample every so many ticks; nothing is recorded. */
export function playOut(scene: SceneDef, player: Player, seed: string, frameEvery = 1): Outcome {
  const sim = createSim(scene, player.role, seed, { practice: false })
  const run = {
    sim,
    get ended() {
      return sim.world.ended !== null
    },
    push: (sample: Parameters<typeof step>[1]) => step(sim, sample),
  }
  play(run, player, frameEvery)
  return { sim, verdict: judge(sim) }
}
