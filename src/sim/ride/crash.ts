import { ticks } from '../../base/time'
import { TRAINEE, harm, strikes } from '../harm'
import type { BikeFlag } from '../hazards/ebike'
import type { CrashWhy } from '../event'
import { type Sim, emit } from '../sim'
import { type Contact, PERSON_KG, bikeMeets, bodyMeets } from './contact'
import type { RideDef } from './def'
import { placeOf, setPlace, yawOfRide } from './plan'
import type { RideState } from './state'
import { feetOf } from '../stance'

/** Slower than this one puts a foot down and does not fall, m/s; and a touch only stops. Chosen: a quick walk. */
export const FOOT_MS = 1.5
/** A wheel that slides for so long is not caught any more, ticks (0.1 s). Chosen. */
const SLID_TICKS = ticks(0.1)
const FALLS: readonly (readonly [BikeFlag, CrashWhy])[] = [
  ['front-wheel-slides', 'front-slid'],
  ['slides-in-bend', 'slid-in-bend'],
  ['rear-wheel-lifts', 'over-the-bars'],
]

function crash(sim: Sim, def: RideDef, why: CrashWhy, into: string, speedMS: number): void {
  emit(sim, { type: 'crashed', entity: def.bike, why, into, speedMS })
  harm(sim, 'crashed')
}

/** Has a wheel slid for so long that the rider is down? Judged, never felt. */
export function judgeGrip(sim: Sim, def: RideDef, state: RideState): void {
  const { ride } = state
  const fall = FALLS.find(([flag]) => ride.flags.includes(flag))
  state.slidTicks = fall && ride.speedMS >= FOOT_MS ? state.slidTicks + 1 : 0
  if (fall && state.slidTicks >= SLID_TICKS) crash(sim, def, fall[1], '', ride.speedMS)
}

/** Energy of a blow, J: what two bodies lose that go on together, m M v^2 / 2 (m + M). */
const blowJ = (a: number, b: number, speedMS: number): number => ((a * b) / (a + b)) * (speedMS * speedMS) * 0.5

/** The bike against what is where it has come to: a slow touch stops it there, a fast one throws the rider off. */
export function judgeContact(sim: Sim, def: RideDef, state: RideState, massKg: number): void {
  const { ride } = state
  const contact = bikeMeets(sim, def, placeOf(ride), yawOfRide(ride), ride.speedMS)
  if (!contact) return
  if (contact.closingMS >= FOOT_MS) return collide(sim, def, contact, massKg)
  const at = placeOf(ride)
  setPlace(ride, at.x + contact.x, at.z + contact.z)
  if (contact.closingMS <= 0) return
  // head-on it stops; along a wall it loses what goes into the wall
  const own = contact.closingMS - contact.othersMS
  const headOn = ride.speedMS > 0 ? own / ride.speedMS : 1
  ride.speedMS *= Math.max(0, 1 - headOn * headOn)
}

function collide(sim: Sim, def: RideDef, contact: Contact, massKg: number): void {
  const { id, person, closingMS, othersMS } = contact
  const energyJ = blowJ(massKg, contact.massKg, closingMS)
  const at = sim.world.head.p
  if (person) strikes(sim, def.bike, id, energyJ, at)
  // whose doing it is by who brings more of the speed
  if (!person && othersMS > closingMS / 2) return strikes(sim, id, TRAINEE, energyJ, at)
  crash(sim, def, 'ran-into', id, closingMS)
}

/** Somebody on foot, whom something that goes about runs into. */
export function judgeOnFoot(sim: Sim, def: RideDef): void {
  if (!def.other) return
  const feet = feetOf(sim)
  const contact = bodyMeets(sim, def, feet)
  if (contact && !contact.person && contact.othersMS >= FOOT_MS)
    strikes(sim, contact.id, TRAINEE, blowJ(PERSON_KG, contact.massKg, contact.othersMS), feet)
}
