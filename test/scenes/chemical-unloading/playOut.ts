import { play, seedFor } from '../../../src/players/play'
import type { Player } from '../../../src/players/player'
import { scoreRun } from '../../../src/score/score'
import type { Verdict } from '../../../src/score/types'
import { createSim } from '../../../src/sim/create'
import type { Sim } from '../../../src/sim/sim'
import { step } from '../../../src/sim/step'
import scene from '../../../scenes/chemical-unloading/scene'

export interface Outcome {
  sim: Sim
  verdict: Verdict
}

export const judge = (sim: Sim): Verdict => scoreRun(scene, sim.role.id, sim.world.form, sim.events, sim.world.tick)

/** Plays to the end in a form (default the player's own), with a sample every so many ticks. */
export function playOut(player: Player, form = player.form, frameEvery = 1): Outcome {
  const sim = createSim(scene, player.role, seedFor(scene, form), { practice: false })
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
