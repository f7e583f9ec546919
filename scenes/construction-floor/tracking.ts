import { distance, groundDistance } from '../../src/base/vec'
import { tied } from '../../src/sim/lanyard'
import { feetOf } from '../../src/sim/stance'
import { type Sim, entity } from '../../src/sim/sim'
import { GOOD_ANCHORS } from './lanyard'
import { isUnder } from './crane'
import { isAirborne } from './lift'
import { LAID, MUSTER, MUSTER_RADIUS, STRIP, STRIP_DEPTH } from './plan'
import { isTurn, isTurned } from './turn'
import { get, once, set } from './vars'

/** Slow systems run every so many ticks. */
export const EVERY = 6

/** Everybody of the floor who has to be counted. */
export const CREW = ['signaller', 'foreman', 'helper', 'carpenter', 'scaffolder', 'rigger', 'gondola-man'] as const
export type Member = (typeof CREW)[number]

/** Is the trainee nearer to the open edge than one may be untied? */
function inStrip(sim: Sim): boolean {
  const { x, z } = feetOf(sim)
  return x > STRIP.fromX && x < STRIP.toX && z < STRIP.edgeZ + STRIP_DEPTH
}

function edge(sim: Sim): void {
  const ties = tied(sim)
  const good = ties.filter((t) => GOOD_ANCHORS.includes(t.anchor))
  if (new Set(good.map((t) => t.anchor)).size === GOOD_ANCHORS.length) once(sim, 'overAt')
  if (!inStrip(sim)) return
  if (good.length > 0) once(sim, 'tiedInStripAt')
  if (ties.length === 0) set(sim, 'untiedTicks', get(sim, 'untiedTicks') + EVERY)
  else if (good.length === 0) set(sim, 'badAnchorTicks', get(sim, 'badAnchorTicks') + EVERY)
}

/** A hand that closes so near to the load's middle has hold of it, metres. */
const GRIP_M = 0.9

function underLoad(sim: Sim): void {
  if (!isAirborne(sim)) return
  const load = entity(sim, 'load').p
  if (isUnder(sim)) set(sim, 'underTicks', get(sim, 'underTicks') + EVERY)
  for (const hand of Object.values(sim.world.hands))
    if (hand.tracked && hand.squeeze && distance(hand.grip.p, load) < GRIP_M) once(sim, 'grippedAt')
}

/** Who stays with him is within this, metres; who goes farther has left him. */
const BESIDE_M = 4
const LEFT_M = 10

function casualty(sim: Sim): void {
  if (!isTurn(sim, 'fall') || get(sim, 'raisedAt') === 0) return
  const away = groundDistance(sim.world.head.p, LAID)
  if (away < BESIDE_M) set(sim, 'stayTicks', get(sim, 'stayTicks') + EVERY)
  if (away > LEFT_M && get(sim, 'stayTicks') > 0) once(sim, 'leftHimAt')
}

export const isAtMuster = (sim: Sim): boolean => groundDistance(sim.world.head.p, MUSTER) < MUSTER_RADIUS
/** Is somebody of the crew at the muster point? */
export const isThere = (sim: Sim, id: string): boolean => groundDistance(entity(sim, id).p, MUSTER) < MUSTER_RADIUS

/** Since when this one of the crew is at the muster point. */
const assembledAt = (sim: Sim, id: string): number =>
  sim.events.findLast((e) => e.type === 'actor' && e.actor === id && e.what === 'assembled')?.tick ?? Infinity

/** Somebody who is there has been looked at for so long, ticks: seen, not glanced at. */
const SEEN_TICKS = 60

/** The worker says by radio that all are there; whoever leads has looked at each. */
function isCounted(sim: Sim): boolean {
  if (sim.role.id === 'worker')
    return get(sim, 'said.count-in') >= get(sim, 'arrivedAt') && CREW.every((id) => isThere(sim, id))
  for (const id of CREW) {
    const gaze = sim.world.gazeTicks[sim.index.get(id) ?? -1] ?? 0
    if (gaze >= SEEN_TICKS && assembledAt(sim, id) !== Infinity) set(sim, `read.${id}`, sim.world.tick)
  }
  return CREW.every((id) => get(sim, `read.${id}`) >= assembledAt(sim, id))
}

function muster(sim: Sim): void {
  if (!isTurn(sim, 'wind') || get(sim, 'windAt') === 0 || !isAtMuster(sim)) return
  once(sim, 'arrivedAt')
  if (get(sim, 'countedAt') === 0 && isCounted(sim)) once(sim, 'countedAt')
}

/** What the scene keeps about where the trainee is; every slow tick. */
export function track(sim: Sim): void {
  edge(sim)
  underLoad(sim)
  casualty(sim)
  if (isTurned(sim)) muster(sim)
}
