import type { Sim } from '../../../src/sim/sim'

/** The run as a player sees it who acts with the left hand: players look at what their right one does. */
export function leftHanded(sim: Sim): Sim {
  const { hands, aim } = sim.world
  const world = Object.create(sim.world, {
    hands: { value: { left: hands.right, right: hands.left } },
    aim: { value: { left: aim.right, right: aim.left } },
  }) as Sim['world']
  return Object.create(sim, { world: { value: world } }) as Sim
}
