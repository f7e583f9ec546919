import { type Vec3, groundDistance, vec } from '../../../src/base/vec'
import { type Sim, emit, entity } from '../../../src/sim/sim'
import { pullCable } from '../emergency'
import { ESCORT_AT, REMOTE_CORD } from '../plan'
import { get, once, set, since } from '../vars'
import { hear } from '../../../src/sim/script/voice'
import { HURRY, WALK, face } from '../../../src/sim/script/walking'
import { goAlong, goTo } from './body'
import { flee } from './flight'

const DO = { watch: 0, toPost: 1, toCord: 2, pulls: 3, flee: 4, clears: 5 } as const
/** Beside the cord, upwind of nothing in particular: the far end of the vehicle. */
const AT_CORD = vec(REMOTE_CORD.x + 0.7, 0, REMOTE_CORD.z - 0.2)
const FROM_GATE: readonly Vec3[] = [vec(14, 0, -3), ESCORT_AT]
const TO_EYEWASH: readonly Vec3[] = [vec(9.2, 0, -3.4)]
const PULL_S = 1
const CLEAR_S = 4

/** Is he at the post, or by the road on the way to it? */
const isNear = (sim: Sim): boolean => groundDistance(entity(sim, 'escort').p, REMOTE_CORD) < 14

function orders(sim: Sim): void {
  const { tick } = sim.world
  if (get(sim, 'said.back-to-post') === tick) {
    set(sim, 'escortDo', DO.toPost)
    set(sim, 'escortLeg', isNear(sim) ? FROM_GATE.length - 1 : 0)
    hear(sim, 'escort', 'coming-back')
  }
  if (get(sim, 'said.clear-eyewash') === tick && sim.index.has('eyewash-clutter')) {
    set(sim, 'escortDo', DO.clears)
    set(sim, 'escortLeg', 0)
    set(sim, 'escortAt', 0)
    hear(sim, 'escort', 'clearing')
  }
}

/** He perceives the release himself, or is told to pull the cable. */
function alarmed(sim: Sim): void {
  const doing = get(sim, 'escortDo')
  if (doing === DO.toCord || doing === DO.pulls || doing === DO.flee) return
  const told =
    get(sim, 'said.pull-cable') >= get(sim, 'releasedAt') || get(sim, 'said.cable-now') >= get(sim, 'releasedAt')
  const own = since(sim, 'releasedAt') > (sim.world.form.numbers.escortReactS ?? 16)
  if (!told && !own) return
  if (!isNear(sim)) {
    // too far to be of use at the cord: he says so and goes to the assembly point
    set(sim, 'escortDo', DO.flee)
    return hear(sim, 'escort', 'too-far')
  }
  set(sim, 'escortDo', DO.toCord)
  emit(
    sim,
    { type: 'actor', actor: 'escort', what: told ? 'goes-to-cord-as-told' : 'goes-to-cord' },
    entity(sim, 'escort').p,
  )
}

/** The escort: watches at the tanker's rear, resets the valve after a test, pulls the cable, flees. */
export function escort(sim: Sim): void {
  const doing = get(sim, 'escortDo')
  if (get(sim, 'releasedAt') > 0) alarmed(sim)
  else orders(sim)
  if (get(sim, 'said.leave-now') > get(sim, 'releasedAt') && get(sim, 'releasedAt') > 0 && doing !== DO.flee) {
    set(sim, 'escortDo', DO.flee)
  }
  if (doing === DO.toPost && goAlong(sim, 'escort', FROM_GATE, 'escortLeg', HURRY)) set(sim, 'escortDo', DO.watch)
  else if (doing === DO.toCord && goTo(sim, 'escort', AT_CORD, HURRY)) {
    set(sim, 'escortDo', DO.pulls)
    set(sim, 'escortAt', sim.world.tick)
  } else if (doing === DO.pulls && since(sim, 'escortAt') > PULL_S) {
    emit(sim, { type: 'operated', entity: 'remote-cord', value: 1, by: 'escort' }, REMOTE_CORD)
    pullCable(sim, 'escort')
    if (get(sim, 'tankerShutAt') > 0) hear(sim, 'escort', 'cord-pulled')
    set(sim, 'escortDo', DO.flee)
  } else if (doing === DO.clears) clear(sim)
  else if (doing === DO.flee) flee(sim, 'escort')
  else if (doing === DO.watch && sim.world.tick % 30 === 0) face(sim, 'escort', vec(2.6, 0, -1.5))
}

function clear(sim: Sim): void {
  if (get(sim, 'escortAt') === 0) {
    if (goAlong(sim, 'escort', TO_EYEWASH, 'escortLeg', WALK)) set(sim, 'escortAt', sim.world.tick)
    return
  }
  if (since(sim, 'escortAt') < CLEAR_S) return
  if (entity(sim, 'eyewash-clutter').present) {
    entity(sim, 'eyewash-clutter').present = false
    once(sim, 'eyewashClearedAt')
    hear(sim, 'escort', 'cleared')
  }
  if (goTo(sim, 'escort', ESCORT_AT, WALK)) set(sim, 'escortDo', DO.watch)
}
