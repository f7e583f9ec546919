import { add, scale, vec } from '../../src/base/vec'
import { forward } from '../../src/base/quat'
import { type Sim, entity } from '../../src/sim/sim'
import { breathedCoPpm } from './air'
import { isTurned } from './turn'

/** How many times less is breathed from a self-contained self-rescuer in its rated time. Closed circuit: chosen like an SCBA's. */
const RESCUER_FACTOR = 10_000
/** One with a broken seal has lost its oxygen's chemical to the damp: it gives little. Chosen. */
const SPOILT_FACTOR = 2
/** Where the mouthpiece hangs when the canister is open: before the left of the chest, metres from the eyes. */
const HANGS = { ahead: 0.24, left: 0, below: 0.46 }

/** Is the set that is carried the one with the broken seal? */
export const isSpoilt = (sim: Sim): boolean =>
  sim.world.form.hazards.includes('rescuer-seal') && entity(sim, 'rescuer').worn

/** How many times less the trainee breathes than is in the air. */
export function protection(sim: Sim): number {
  if (!entity(sim, 'mouthpiece').worn) return 1
  return isSpoilt(sim) ? SPOILT_FACTOR : RESCUER_FACTOR
}

/** The mouthpiece can be taken from the chest once something has gone wrong and a set is carried. */
export function mouthpiece(sim: Sim): void {
  const it = entity(sim, 'mouthpiece')
  it.present = isTurned(sim) && (entity(sim, 'rescuer').worn || entity(sim, 'rescuer-spare').worn)
  if (!it.present || it.worn || it.held !== '') return
  const f = forward(sim.world.head.q)
  const flat = Math.sqrt(f.x * f.x + f.z * f.z) || 1
  const [x, z] = [f.x / flat, f.z / flat]
  it.p = add(
    sim.world.head.p,
    add(scale(vec(x, 0, z), HANGS.ahead), vec(HANGS.left * z, -HANGS.below, -HANGS.left * x)),
  )
}

/** Does the air at the trainee's head carry smoke? */
export const inSmoke = (sim: Sim): boolean => breathedCoPpm(sim, sim.world.head.p) > 200
