import { TAU } from '../base/math'
import { type Pose, compose, standing } from '../base/pose'
import { fromAxisAngle, rotate } from '../base/quat'
import { type Vec3, add, scale, sub, vec } from '../base/vec'
import type { EntityDef, EntityState } from './entity'
import type { HandSample } from './sample'

/** Farthest that a hand may be from a handle to take hold of it, metres. A palm is about 0.1 m wide. */
export const GRAB_RADIUS = 0.16
/** A hand that gets farther from what it holds has let go, metres. */
export const SLIP_RADIUS = 0.45
/** A finger presses a button from this near, metres. */
export const PRESS_RADIUS = 0.06
/** A bare hand takes hold from this pinch strength, and lets go below that one: between them noise changes nothing. Chosen. */
export const PINCH = { grab: 0.8, keep: 0.5 }
/** Is the hand closed now, given whether it was? A fist or grip button, or a pinch. */
export const isClosed = (before: boolean, { squeeze, pinch }: HandSample): boolean =>
  squeeze || pinch > (before ? PINCH.keep : PINCH.grab)
/** A portable let go this near to a socket snaps into it, metres. */
export const SNAP_RADIUS = 0.35
/** How far a pressed button sinks, metres (drawn, and passed by the finger). */
export const BUTTON_TRAVEL = 0.012

/** The index finger's tip lies this far ahead of the palm along the pointing direction, metres (for devices that do not track it). */
export const TIP_AHEAD = 0.1

const ORIGIN: Readonly<Vec3> = vec(0, 0, 0)

/** The angle in radians that a turning mechanism stands at for `value`; 0 for those that do not turn. */
export function turnAngle(def: EntityDef, value: number): number {
  const m = def.mechanism
  if (m.kind === 'lever' || m.kind === 'door') return value * m.range
  if (m.kind === 'wheel') return value * m.turns * TAU
  return 0
}

/** Where the hand takes hold, in the entity's own frame, when the mechanism stands at `value`. */
export function localHandle(def: EntityDef, value: number): Vec3 {
  const m = def.mechanism
  const rest = def.handle ?? ORIGIN
  if (m.kind === 'lever' || m.kind === 'door' || m.kind === 'wheel') {
    return add(m.pivot, rotate(fromAxisAngle(m.axis, turnAngle(def, value)), sub(rest, m.pivot)))
  }
  if (m.kind === 'cord') return add(rest, scale(m.axis, m.travel * value))
  return rest
}

/** Does it go about, so that it is where its state says and not where it was put? */
export const goesAbout = (def: EntityDef): boolean =>
  isCarried(def) || def.mechanism.kind === 'person' || def.mechanism.kind === 'moved' || def.aboard !== undefined

/** The frame of an entity: fixed things stand where they were put, others where they are. */
export const entityFrame = (def: EntityDef, state: EntityState): Pose =>
  goesAbout(def) ? { p: state.p, q: state.q } : standing(def.at, def.yaw)

/** World pose of a hand that holds the entity at `value`: what a player or the desktop's virtual hand goes to. */
export const handlePose = (def: EntityDef, state: EntityState, value: number): Pose =>
  compose(entityFrame(def, state), { p: localHandle(def, value), q: { x: 0, y: 0, z: 0, w: 1 } })

/** Does one talk to it: a person, or whoever is at the other end of a telephone? */
export const isSpokenTo = (def: EntityDef): boolean => def.mechanism.kind === 'person' || def.mechanism.kind === 'phone'

/** Is it a thing that one carries? */
export const isCarried = (def: EntityDef): boolean =>
  def.mechanism.kind === 'portable' || def.mechanism.kind === 'wearable'
