import { vec } from '../../../src/base/vec'
import { hear } from '../../../src/sim/script/voice'
import { type Sim, emit, entity } from '../../../src/sim/sim'
import { HANGS, STREET_Y } from '../plan'
import { get, once, since } from '../vars'

/** A water pipe on clips holds a man who hangs still so long, seconds, and no jerk. Chosen: within the 6 minutes that others have. */
const PIPE_HOLDS_S = 240

/** He falls when his rope is cut, and where he hangs on a water pipe also in the end; unless somebody has got hold of him. */
export function lost(sim: Sim): void {
  if (get(sim, 'contactAt') > 0) return
  const cut = get(sim, 'said.cut-ok') > 0
  const gave = sim.world.form.hazards.includes('weak-anchor') && since(sim, 'fellAt') > PIPE_HOLDS_S
  if (!(cut || gave) || !once(sim, 'lostAt')) return
  const him = entity(sim, 'rigger')
  him.p = vec(HANGS.x, STREET_Y, HANGS.z)
  him.mode = 'down'
  emit(sim, { type: 'actor', actor: 'rigger', what: 'lost' }, HANGS)
  hear(sim, 'helper', cut ? 'rope-cut' : 'pipe-gave')
}
