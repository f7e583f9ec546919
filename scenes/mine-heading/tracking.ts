import { groundDistance } from '../../src/base/vec'
import { type Sim, entity } from '../../src/sim/sim'
import { EVERY, doorsOpen } from './air'
import { HEADING, MAIN, MUSTER, MUSTER_RADIUS } from './plan'
import { inSmoke } from './rescuer'
import { TURN, isTurn, mustLeave, turnOf } from './turn'
import { get, once, set } from './vars'

/** The crew of the shift that has to be counted. */
export const CREW = ['inspector', 'electrician', 'header-driver', 'belt-tender', 'new-hand', 'foreman'] as const
export type Member = (typeof CREW)[number]

/** In the heading: inby of its mouth. */
export const inHeading = (x: number): boolean => x > HEADING.fromX
/** Beyond the junction, in air of full pressure on the fresh side, metres south of its middle. */
const FRESH_Z = 3
/** South of here one walks into the smoke of the burning belt, metres. */
const INTO_SMOKE_Z = 8
/** Inby of the mouth by so much is "in again", metres. */
const BACK_M = 2

export type Point = 'a' | 'b'
/** The muster point on the fresh side: A, or B where smoke comes along the main road. */
export const rightPoint = (sim: Sim): Point => (turnOf(sim) === TURN.smoke && get(sim, 'turnAt') > 0 ? 'b' : 'a')
/** The muster point that the trainee stands at, or ''. */
export function pointOf(sim: Sim): Point | '' {
  if (groundDistance(sim.world.head.p, MUSTER.a) < MUSTER_RADIUS) return 'a'
  return groundDistance(sim.world.head.p, MUSTER.b) < MUSTER_RADIUS ? 'b' : ''
}

/** Out of the heading and in fresh air of full pressure: south of the junction, or behind the doors where that has smoke. */
export function isOut(sim: Sim): boolean {
  const { x, z } = sim.world.head.p
  if (inHeading(x)) return false
  return isTurn(sim, 'smoke') ? x < MAIN.x - MAIN.profile.width / 2 && !inSmoke(sim) : z > FRESH_Z
}

/** What the scene keeps about where the trainee is; every slow tick. */
export function track(sim: Sim): void {
  const { head } = sim.world
  // with smoke in the crosscut's road, or not: two open doors let the main road's air in
  if (get(sim, 'turnAt') > 0 && doorsOpen(sim) && heldDoor(sim)) once(sim, 'doorsBothAt')
  if (!mustLeave(sim)) return
  if (isOut(sim)) once(sim, 'outAt')
  set(sim, 'stayTicks', inHeading(head.p.x) ? get(sim, 'stayTicks') + EVERY : get(sim, 'stayTicks'))
  if (get(sim, 'outAt') > 0 && head.p.x > HEADING.fromX + BACK_M) once(sim, 'backInAt')
  if (isTurn(sim, 'smoke') && !inHeading(head.p.x) && head.p.z > INTO_SMOKE_Z) once(sim, 'intoSmokeAt')
  muster(sim)
}

/** Has the trainee worked both doors, so that both stand open by their hand? */
const heldDoor = (sim: Sim): boolean =>
  ['door-1', 'door-2'].every((id) =>
    sim.events.some((e) => e.type === 'operated' && e.entity === id && e.by === 'trainee' && e.value > 0.1),
  )

function muster(sim: Sim): void {
  const at = pointOf(sim)
  const right = rightPoint(sim)
  if (at === right) {
    once(sim, 'arrivedAt')
    if (get(sim, 'countedAt') === 0 && isCounted(sim)) once(sim, 'countedAt')
    return
  }
  const left = groundDistance(sim.world.head.p, MUSTER[right]) > MUSTER_RADIUS * 2
  if (get(sim, 'arrivedAt') > 0 && left && get(sim, 'countedAt') === 0) once(sim, 'leftPointAt')
}

/** Is somebody of the crew at the muster point? */
export const isThere = (sim: Sim, id: string): boolean =>
  groundDistance(entity(sim, id).p, MUSTER[rightPoint(sim)]) < MUSTER_RADIUS

/** Since when this one of the crew is at the muster point. */
const assembledAt = (sim: Sim, id: string): number =>
  sim.events.findLast((e) => e.type === 'actor' && e.actor === id && e.what === 'assembled')?.tick ?? Infinity

/** Somebody who is there has been looked at for so long, ticks: seen, not glanced at. */
const SEEN_TICKS = 60

/** The leader has looked at each who is there; the worker says it into the telephone there. */
function isCounted(sim: Sim): boolean {
  if (sim.role.id === 'worker') return get(sim, 'said.count-in') >= get(sim, 'arrivedAt')
  for (const id of CREW) {
    const gaze = sim.world.gazeTicks[sim.index.get(id) ?? -1] ?? 0
    if (gaze >= SEEN_TICKS && assembledAt(sim, id) !== Infinity) set(sim, `read.${id}`, sim.world.tick)
  }
  return CREW.every((id) => get(sim, `read.${id}`) >= assembledAt(sim, id))
}
