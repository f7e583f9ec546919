import type { Sim } from '../../../src/sim/sim'
import { bikeNow } from '../bike'
import { EVERY } from '../tracking'
import { crash } from './crash'
import { ground, underpass } from './ground'
import { kerb } from './kerb'
import { lorries } from './lorries'
import { riders } from './riders'
import { school } from './school'

/** Everybody who is set going by where the trainee is, and what is noted of how they are passed. */
export function actors(sim: Sim): void {
  if (sim.world.tick % EVERY !== 0) return
  const bike = bikeNow(sim)
  kerb(sim, bike)
  school(sim, bike)
  riders(sim, bike)
  lorries(sim, bike)
  ground(sim, bike)
  underpass(sim, bike)
  crash(sim, bike)
}
