import { TAU, clamp } from '../base/math'
import { conjugate, rotate } from '../base/quat'
import type { Pose } from '../base/pose'
import { type Vec3, cross, dot, length, normalize, sub, vec } from '../base/vec'
import type { EntityDef, EntityState } from '../sim/entity'
import { handlePose, localHandle } from '../sim/handling'
import type { Wish } from './wish'

/** Metres that the hand goes for a pixel of the mouse, a notch of the wheel, and a second of an arrow key. */
const PER_PIXEL_M = 0.003
const PER_NOTCH_M = 0.06
const PER_SECOND_M = 0.9
/** Below this share the handle moves along the line of sight, and no direction on the screen says which way. */
const FLAT = 0.25
/** The hand leads the handle by no more than this, so that it neither slips nor turns the short way round. */
const LEAD_RAD = 1
const LEAD_M = 0.25
/** Part of the value's range over which the direction of movement is measured. */
const PROBE = 0.02

/** How far the hand travels while the mechanism goes from 0 to 1, metres; 0 for what is not worked so. */
export function travelOf(def: EntityDef): number {
  const m = def.mechanism
  if (m.kind === 'cord') return m.travel
  if (m.kind !== 'lever' && m.kind !== 'door' && m.kind !== 'wheel') return 0
  const turns = m.kind === 'wheel' ? m.turns * TAU : Math.abs(m.range)
  return radiusOf(def) * turns
}

function radiusOf(def: EntityDef): number {
  const m = def.mechanism
  if (m.kind !== 'lever' && m.kind !== 'door' && m.kind !== 'wheel') return 0
  return length(cross(m.axis, sub(localHandle(def, 0), m.pivot)))
}

/** Direction on the screen (x right, y down, as the mouse moves) in which the handle goes as the value grows. */
function screenDirection(def: EntityDef, state: EntityState, eye: Pose): { x: number; y: number } {
  if (def.mechanism.kind === 'wheel') return { x: Math.SQRT1_2, y: -Math.SQRT1_2 }
  const from = Math.min(state.value, 1 - PROBE)
  const way = sub(handlePose(def, state, from + PROBE).p, handlePose(def, state, from).p)
  const seen = rotate(conjugate(eye.q), normalize(way))
  const flat = Math.sqrt(seen.x * seen.x + seen.y * seen.y)
  return flat < FLAT ? { x: 0, y: seen.z < 0 ? -1 : 1 } : { x: seen.x / flat, y: -seen.y / flat }
}

/** By how much what was done in this frame changes the wished value of the mechanism held. */
export function driven(def: EntityDef, state: EntityState, eye: Pose, drive: Wish['drive'], dtS: number): number {
  const travel = travelOf(def)
  if (travel === 0) return 0
  const way = screenDirection(def, state, eye)
  const metres =
    (drive.x * way.x + drive.y * way.y) * PER_PIXEL_M + drive.notches * PER_NOTCH_M + drive.more * PER_SECOND_M * dtS
  return metres / travel
}

/** Where the hand goes, in the world, to bring the mechanism from where it stands towards `wished`. */
export function leadTo(def: EntityDef, state: EntityState, wished: number): Vec3 {
  const travel = travelOf(def)
  if (travel === 0) return handlePose(def, state, state.value).p
  const radius = radiusOf(def)
  const metres = radius > 0 ? Math.min(LEAD_M, LEAD_RAD * radius) : LEAD_M
  const most = metres / travel
  return handlePose(def, state, clamp(state.value + clamp(wished - state.value, -most, most), 0, 1)).p
}

/** `to`, or the point that the arm reaches on the way to it from `shoulder`. */
export function withinReach(shoulder: Vec3, to: Vec3, reach: number): Vec3 {
  const way = sub(to, shoulder)
  const d = length(way)
  const s = d > reach ? reach / d : 1
  return vec(shoulder.x + way.x * s, shoulder.y + way.y * s, shoulder.z + way.z * s)
}

/** One step of at most `most` metres from `from` towards `to`. */
export function glide(from: Vec3, to: Vec3, most: number): Vec3 {
  const way = sub(to, from)
  const d = length(way)
  if (d <= most || d === 0) return to
  const unit = normalize(way)
  return vec(from.x + unit.x * most, from.y + unit.y * most, from.z + unit.z * most)
}

/** Is `a` within `r` metres of `b`? */
export const near = (a: Vec3, b: Vec3, r: number): boolean => dot(sub(a, b), sub(a, b)) <= r * r
