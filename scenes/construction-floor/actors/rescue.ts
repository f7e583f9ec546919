import { type Vec3, lerp, vec } from '../../../src/base/vec'
import { reach, stepHanging, takeDown } from '../../../src/sim/script/hanging'
import { hear } from '../../../src/sim/script/voice'
import { HURRY, stepTo } from '../../../src/sim/script/walking'
import { type Sim, emit, entity } from '../../../src/sim/sim'
import { HANGS, LAID, RESCUE_KIT, RESCUE_RING, RIGGER } from '../plan'
import { get, once, since } from '../vars'
import { lost } from './lost'

/** Whoever is named for it fetches the kit, hangs it on the ring, reaches him with the pole, hauls him up: seconds each. Chosen. */
const WORK_S = { take: 3, rig: 14, haul: 16 }
const KIT_SIDE = vec(RESCUE_KIT.x + 0.8, 0, RESCUE_KIT.z + 0.6)
const RING_SIDE = vec(RESCUE_RING.x + 0.5, 0, RESCUE_RING.z + 0.3)
const ROPE_SIDE = vec(RIGGER.x + 1, 0, RIGGER.z + 0.9)
/** So long after the fall somebody wants the crane's hook, and somebody else to cut the rope, seconds. */
const HOOK_ASK_S = 7
const CUT_ASK_S = 16

/** Seconds that two have hauled: from when one has hold of him and the other is at the rope. */
const hauledS = (sim: Sim): number =>
  get(sim, 'contactAt') > 0 && get(sim, 'said.go-rope') > 0
    ? Math.min(since(sim, 'contactAt'), since(sim, 'said.go-rope'))
    : 0

/** Those who were named: rescuer and rope man. */
function team(sim: Sim): void {
  const rescuer = get(sim, 'said.go-rescuer') > 0
  if (get(sim, 'said.go-rope') > 0) stepTo(sim, 'signaller', ROPE_SIDE, HURRY)
  if (!rescuer) return
  if (get(sim, 'kitAt') === 0) {
    if (get(sim, 'rescuerAt') === 0 && !stepTo(sim, 'helper', KIT_SIDE, HURRY)) return
    once(sim, 'rescuerAt')
    if (since(sim, 'rescuerAt') < WORK_S.take || !stepTo(sim, 'helper', RING_SIDE, HURRY)) return
    if (once(sim, 'kitAt')) {
      const kit = entity(sim, 'rescue-kit')
      kit.p = { ...RESCUE_RING }
      kit.socket = 'rescue-ring'
    }
    return
  }
  entity(sim, 'helper').mode = 'work'
  // one alone reaches him, but does not get him up
  if (since(sim, 'kitAt') > WORK_S.rig && once(sim, 'contactAt')) hear(sim, 'helper', 'has-him')
  if (hauledS(sim) > WORK_S.haul) once(sim, 'raisedAt')
}

/** What stands at the edge once the kit hangs on its ring; by hand it is the worker's. */
function gear(sim: Sim): void {
  const byHand = sim.role.id === 'worker' && get(sim, 'raisedAt') === 0
  entity(sim, 'rescue-clip').present = byHand && get(sim, 'kitAt') > 0
  entity(sim, 'rescue-haul').present = byHand && get(sim, 'contactAt') > 0
}

/** Where he is: hanging, on his way up, laid on the floor. */
function where(sim: Sim): Vec3 {
  if (get(sim, 'raisedAt') > 0) return LAID
  const share = sim.role.id === 'worker' ? entity(sim, 'rescue-haul').value : Math.min(1, hauledS(sim) / WORK_S.haul)
  return lerp(HANGS, vec(HANGS.x, -0.4, HANGS.z), share)
}

/** The rigger who hangs below the edge, those who get him up, and what others would rather do. */
export function rescue(sim: Sim): void {
  const him = entity(sim, 'rigger')
  if (get(sim, 'lostAt') > 0) return
  const hanging = sim.world.hanging?.rigger
  const said = (line: 'go-rescuer' | 'go-rope' | 'go-caller' | 'pedal' | 'breathe' | 'call-120'): boolean =>
    get(sim, `said.${line}`) === sim.world.tick
  him.p = where(sim)
  him.mode = get(sim, 'raisedAt') > 0 ? 'down' : 'hang'
  if (get(sim, 'raisedAt') > 0 && get(sim, 'raisedAt') === sim.world.tick)
    emit(sim, { type: 'actor', actor: 'rigger', what: 'raised' }, LAID)
  if (said('pedal')) {
    if (hanging) hanging.relief = 'pedalling'
    hear(sim, 'rigger', 'pedals')
  }
  if (said('breathe')) hear(sim, 'rigger', 'breathes')
  if (said('go-rescuer')) hear(sim, 'helper', 'rescuer-goes')
  if (said('go-rope')) hear(sim, 'signaller', 'rope-goes')
  if (said('go-caller')) hear(sim, 'carpenter', 'calls-120')
  if (since(sim, 'fellAt') > HOOK_ASK_S && get(sim, 'raisedAt') === 0 && once(sim, 'hookAskedAt'))
    hear(sim, 'foreman', 'use-the-hook')
  if (since(sim, 'fellAt') > CUT_ASK_S && get(sim, 'contactAt') === 0 && once(sim, 'cutAskedAt'))
    hear(sim, 'helper', 'cut-it')
  team(sim)
  gear(sim)
  lost(sim)
  if (!hanging) return
  if (get(sim, 'contactAt') > 0) reach(hanging)
  if (get(sim, 'raisedAt') > 0) takeDown(hanging)
  stepHanging(sim)
}
