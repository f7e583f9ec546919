import { TAU, atan2, clamp, wrapAngle } from '../../base/math'
import { relativeTo } from '../../base/pose'
import { type Vec3, add, cross, distance, dot, scale, sub, vec } from '../../base/vec'
import { rotate } from '../../base/quat'
import type { EntityDef, EntityState } from '../entity'
import {
  GRAB_RADIUS,
  PRESS_RADIUS,
  SLIP_RADIUS,
  SNAP_RADIUS,
  entityFrame,
  handlePose,
  isCarried,
  localHandle,
} from '../handling'
import { hangsOn } from '../lanyard'
import { openPanel } from '../panels'
import { isOnBars } from '../ride/handsOnBars'
import type { HandSample, HandSide, Sample } from '../sample'
import { type Sim, emit, entity, entityDef } from '../sim'
import type { HandState } from '../world'

/** A worn radio sits this far below and before the eyes, metres; a hand this near to it takes it. */
const RADIO_AT = vec(0, -0.38, -0.12)
const RADIO_REACH = 0.2
/** How near to the body part a wearable has to be let go to be worn, metres. */
const WEAR_REACH = { face: 0.3, chest: 0.45, back: 0.5 }
/** Where the body parts are under the eyes, metres. */
const WEAR_DROP = { face: 0, chest: 0.4, back: 0.35 }
/** Values within this of an end count as at the end. */
const END = 0.02
/** A button must be left by this factor of the press radius before it can be pressed again. */
const RELEASE_FACTOR = 1.6

/** Where the radio on the trainee's chest is in the world. */
export function radioPoint(sim: Sim): Vec3 {
  const { head } = sim.world
  const f = rotate(head.q, vec(0, 0, -1))
  const l = Math.sqrt(f.x * f.x + f.z * f.z) || 1
  return add(head.p, vec((-RADIO_AT.z * f.x) / l, RADIO_AT.y, (-RADIO_AT.z * f.z) / l))
}

/** Where a wearable has to be let go to be worn. */
export const wearPoint = (sim: Sim, on: 'face' | 'chest' | 'back'): Vec3 =>
  add(sim.world.head.p, vec(0, -WEAR_DROP[on], 0))

/** What a press began on during which the hand took or had hold of something: it neither marks nor addresses. */
export const HELD = 'held'

const graspable = (def: EntityDef): boolean =>
  isCarried(def) || ['lever', 'door', 'wheel', 'cord'].includes(def.mechanism.kind)

function nearest(sim: Sim, hand: HandState): { id: string; away: number } {
  let best = ''
  let least = GRAB_RADIUS
  for (let i = 0; i < sim.defs.length; i++) {
    const def = sim.defs[i]
    const state = sim.world.entities[i]
    if (!def || !state || !state.present || state.worn || state.held !== '' || !graspable(def)) continue
    const d = distance(handlePose(def, state, state.value).p, hand.grip.p)
    if (d < least) {
      least = d
      best = def.id
    }
  }
  return { id: best, away: least }
}

/** Opens the radio's panel; what is being said into it already goes on. */
function takeRadio(sim: Sim): void {
  const { head, panel } = sim.world
  if (panel?.target === 'radio') return
  openPanel(sim, 'radio', 'radio', add(head.p, rotate(head.q, vec(0, 0, -1))))
}

function takeHold(sim: Sim, side: HandSide, hand: HandState): void {
  const { id, away } = nearest(sim, hand)
  const toRadio = distance(hand.grip.p, radioPoint(sim))
  // close to a lever or an arm the radio is what is meant when it is the nearer one
  if (sim.world.worn.includes('radio') && toRadio < RADIO_REACH && (id === '' || toRadio < away)) {
    return takeRadio(sim)
  }
  if (id === '') return
  const state = entity(sim, id)
  state.held = side
  hand.holds = id
  // a pinch points and takes hold: once it has taken hold of something, it points at nothing any more
  sim.world.aim[side].began = HELD
  hand.grabbedAt = state.value
  if (isCarried(entityDef(sim, id))) {
    state.socket = ''
    emit(sim, { type: 'took', entity: id, hand: side }, state.p)
  }
}

/** The hand's angle about the mechanism's axis minus the handle's, in radians. */
function angleTo(def: EntityDef, state: EntityState, at: Vec3): number {
  const m = def.mechanism
  if (m.kind !== 'lever' && m.kind !== 'door' && m.kind !== 'wheel') return 0
  const frame = entityFrame(def, state)
  const u = sub(localHandle(def, state.value), m.pivot)
  const flat = sub(u, scale(m.axis, dot(u, m.axis)))
  const side = cross(m.axis, flat)
  const h = sub(relativeTo(frame, { p: at, q: frame.q }).p, m.pivot)
  return atan2(dot(h, side), dot(h, flat))
}

/** Follows the hand with the mechanism's value. */
function work(sim: Sim, def: EntityDef, state: EntityState, hand: HandState): void {
  const m = def.mechanism
  const before = state.value
  if (m.kind === 'lever' || m.kind === 'door') {
    state.value = clamp(state.value + wrapAngle(angleTo(def, state, hand.grip.p)) / m.range, 0, 1)
  } else if (m.kind === 'wheel') {
    state.value = clamp(state.value + wrapAngle(angleTo(def, state, hand.grip.p)) / (m.turns * TAU), 0, 1)
  } else if (m.kind === 'cord') {
    const frame = entityFrame(def, state)
    const pull = sub(relativeTo(frame, { p: hand.grip.p, q: frame.q }).p, def.handle ?? vec(0, 0, 0))
    state.value = clamp(dot(pull, m.axis) / m.travel, 0, 1)
  }
  // a hand that takes hold a little beside the handle shakes it: what stood at the end already was not brought there
  const reached = (end: number): boolean =>
    Math.abs(state.value - end) < END && Math.abs(before - end) >= END && Math.abs(hand.grabbedAt - end) >= END
  if (reached(1) || (m.kind !== 'cord' && reached(0))) operated(sim, def, state, hand)
}

function operated(sim: Sim, def: EntityDef, state: EntityState, hand: HandState): void {
  const value = state.value < END ? 0 : state.value > 1 - END ? 1 : state.value
  state.value = value
  hand.grabbedAt = value
  emit(sim, { type: 'operated', entity: def.id, value, by: 'trainee' }, entityFrame(def, state).p)
}

/** Lets go of what the hand holds: it is worn, snaps into a socket, falls, or stays as it was turned. */
export function letGo(sim: Sim, hand: HandState): void {
  const def = entityDef(sim, hand.holds)
  const state = entity(sim, hand.holds)
  hand.holds = ''
  state.held = ''
  if (isCarried(def)) return putDown(sim, def, state)
  if (def.mechanism.kind === 'cord') state.value = 0
  else if (Math.abs(state.value - hand.grabbedAt) > END) operated(sim, def, state, hand)
}

function putDown(sim: Sim, def: EntityDef, state: EntityState): void {
  const m = def.mechanism
  if (m.kind === 'wearable' && distance(state.p, wearPoint(sim, m.on)) < WEAR_REACH[m.on]) {
    state.worn = true
    sim.world.worn.push(def.id)
    emit(sim, { type: 'worn', entity: def.id })
    return
  }
  const socket = m.kind === 'portable' ? freeSocket(sim, m.sockets, state.p) : ''
  if (socket === '') {
    emit(sim, { type: 'let-go', entity: def.id }, state.p)
    if (!hangsOn(sim, def.id)) sim.physics.drop(def, state)
    return
  }
  const at = entityDef(sim, socket)
  const frame = entityFrame(at, entity(sim, socket))
  state.socket = socket
  state.p = frame.p
  state.q = frame.q
  emit(sim, { type: 'placed', entity: def.id, socket }, frame.p)
}

function freeSocket(sim: Sim, ids: readonly string[], p: Vec3): string {
  let best = ''
  let least = SNAP_RADIUS
  for (const id of ids) {
    if (!sim.index.has(id) || !entity(sim, id).present || sim.world.entities.some((e) => e.socket === id)) continue
    const d = distance(entityFrame(entityDef(sim, id), entity(sim, id)).p, p)
    if (d < least) {
      least = d
      best = id
    }
  }
  return best
}

/** Buttons and boards go by the finger of either hand. */
function touch(sim: Sim, def: EntityDef, state: EntityState): void {
  const m = def.mechanism
  if ((m.kind !== 'button' && m.kind !== 'board') || !state.present) return
  const at = handlePose(def, state, 0).p
  const { left, right } = sim.world.hands
  const near = Math.min(
    left.tracked ? distance(left.tip, at) : PRESS_RADIUS * 9,
    right.tracked ? distance(right.tip, at) : PRESS_RADIUS * 9,
  )
  const touching = state.held !== ''
  if (!touching && near < PRESS_RADIUS) {
    state.held = left.tracked && distance(left.tip, at) === near ? 'left' : 'right'
    state.value = m.kind === 'board' ? 1 - state.value : 1
    emit(sim, { type: 'operated', entity: def.id, value: state.value, by: 'trainee' }, at)
  } else if (touching && near > PRESS_RADIUS * RELEASE_FACTOR) {
    state.held = ''
    if (m.kind === 'button' && !m.latching) state.value = 0
  }
}

function handle(sim: Sim, side: HandSide, sample: HandSample): void {
  const hand = sim.world.hands[side]
  if (isOnBars(sim.world, side)) return
  const closes = hand.squeeze && !hand.squeezeBefore && hand.tracked
  // the pinch that pressed a button of a panel takes nothing that is behind it
  const presses = hand.select && !sample.squeeze && sim.world.aim[side].began === 'panel'
  if (hand.holds === '' && closes && !presses) takeHold(sim, side, hand)
  if (hand.holds === '') return
  const def = entityDef(sim, hand.holds)
  const state = entity(sim, hand.holds)
  if (!hand.squeeze || !state.present) return letGo(sim, hand)
  if (isCarried(def)) {
    state.p = hand.grip.p
    state.q = hand.grip.q
    return
  }
  work(sim, def, state, hand)
  if (distance(handlePose(def, state, state.value).p, hand.grip.p) > SLIP_RADIUS) letGo(sim, hand)
}

/** Third system: hands on things. */
export function interactionSystem(sim: Sim, { commands, left, right }: Sample): void {
  if (sim.world.worn.includes('radio') && commands.some((c) => c.kind === 'radio')) takeRadio(sim)
  handle(sim, 'left', left)
  handle(sim, 'right', right)
  for (let i = 0; i < sim.defs.length; i++) {
    const def = sim.defs[i]
    const state = sim.world.entities[i]
    if (def && state) touch(sim, def, state)
  }
}
