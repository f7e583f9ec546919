import type { Player, Step } from '../../src/players/player'
import { play } from '../../src/players/play'
import { createSim } from '../../src/sim/create'
import type { SceneDef } from '../../src/sim/scene'
import type { Sim } from '../../src/sim/sim'
import { step } from '../../src/sim/step'

/** Plays steps on a scene without recording, and gives the run. */
export function playSteps(
  scene: SceneDef,
  steps: Step[],
  options: { seed?: string; frameEvery?: number; practice?: boolean } = {},
): Sim {
  const sim = createSim(scene, 'worker', options.seed ?? 'yard', { practice: options.practice ?? false })
  const player: Player = { scene: scene.id, role: 'worker', form: 'a', shows: '', steps }
  const run = {
    sim,
    get ended() {
      return sim.world.ended !== null
    },
    push: (sample: Parameters<typeof step>[1]) => step(sim, sample),
  }
  play(run, player, options.frameEvery)
  return sim
}
