import { atan2, rad, wrapAngle } from '../base/math'
import { type Pose, compose, relativeTo, standing } from '../base/pose'
import { IDENTITY, type Quat, forward, yawOf } from '../base/quat'
import { DT } from '../base/time'
import { type Vec3, vec } from '../base/vec'
import { settle } from '../site/walk'
import { bodyBlockers } from './barriers'
import type { Sim } from './sim'

/**
 * Where the feet are under a head, which alone is tracked. Somebody who leans over a rail has the head beyond the edge and the
 * feet before it; who takes a step has both beyond. A head goes forward by leaning only as it also comes down.
 */
export interface Stance {
  /** Middle between the feet, in tracking space, metres. */
  x: number
  z: number
  /** The head's greatest height so far over the floor, metres; 0 before the first sample. */
  tall: number
  /** Yaw of the chest in tracking space, radians: it turns after the head, but not when that looks down at it. */
  yaw: number
}

export const createStance = (): Stance => ({ x: 0, z: 0, tall: 0, yaw: 0 })

/** From the hips to the eyes, metres: sitting eye height of Chinese men, 0.80 m (GB/T 10000-2023), and the seat's flesh. */
const TRUNK = 0.85
/** The head of somebody upright is within this of the feet's middle, metres: half a shoe's length. Chosen. */
const SWAY = 0.12
/** Farthest that one leans without falling over, metres: the hips go back as far as the head comes forward. Chosen. */
const MOST_LEAN = 0.5

/** Who looks farther down than this looks at something on or before themselves, radians: the chest stays. Chosen. */
const DOWN = rad(20)
/** The neck turns so far at most without the chest, radians (70 degrees are common in adults), and the chest so fast, rad/s. Chosen. */
const NECK = rad(60)
const CHEST_RAD_S = 2.5

/** How far the head can be beside the feet when it has come down by `downM`: a trunk bent at the hips. Metres. */
export const leanOf = (downM: number): number =>
  Math.min(MOST_LEAN, SWAY + Math.sqrt(Math.max(0, (2 * TRUNK - downM) * downM)))

/** Where the feet are in the world; on the floor. */
export function feetOf({ world }: Sim): Vec3 {
  const { rig, stance } = world
  const { p } = compose(standing(rig.p, rig.yaw), { p: vec(stance.x, 0, stance.z), q: IDENTITY })
  return vec(p.x, 0, p.z)
}

/** Puts the feet there in the world, whatever the rig does. */
export function putFeet({ world }: Sim, at: { x: number; z: number }): void {
  const { rig, stance } = world
  const { p } = relativeTo(standing(rig.p, rig.yaw), { p: vec(at.x, rig.p.y, at.z), q: IDENTITY })
  stance.x = p.x
  stance.z = p.z
}

/**
 * The feet follow the head, given in tracking space, where it has gone farther than a lean allows; they go round what is in
 * the way, which the head of somebody in a real room does not. Of who rides they stay under the saddle.
 */
export function stepStance(sim: Sim, { p: head, q }: Pose): void {
  const { stance, rig, ride } = sim.world
  if (ride?.state === 'riding') {
    turnChest(stance, q, stance.tall === 0)
    stance.tall = Math.max(stance.tall, head.y)
    stance.x = ride.seat.x
    stance.z = ride.seat.z
    return
  }
  if (stance.tall === 0) Object.assign(stance, { x: head.x, z: head.z })
  turnChest(stance, q, stance.tall === 0)
  stance.tall = Math.max(stance.tall, head.y)
  const dx = head.x - stance.x
  const dz = head.z - stance.z
  const away = Math.sqrt(dx * dx + dz * dz)
  const lean = leanOf(stance.tall - head.y)
  if (away <= lean) return
  const share = lean / away
  const to = compose(standing(rig.p, rig.yaw), {
    p: vec(head.x - dx * share, 0, head.z - dz * share),
    q: IDENTITY,
  }).p
  putFeet(sim, settle(bodyBlockers(sim), sim.site.site.half, to.x, to.z))
}

/** The chest turns after the head. */
function turnChest(stance: Stance, q: Quat, fresh: boolean): void {
  const look = forward(q)
  const flat = Math.sqrt(look.x * look.x + look.z * look.z)
  // straight up or down there is no telling
  if (flat < 0.05) return
  const off = wrapAngle(yawOf(q) - stance.yaw)
  const follows = atan2(look.y, flat) < -DOWN ? 0 : CHEST_RAD_S * DT
  const least = Math.max(0, Math.abs(off) - NECK)
  const by = fresh ? Math.abs(off) : Math.max(least, Math.min(Math.abs(off), follows))
  stance.yaw = wrapAngle(stance.yaw + (off < 0 ? -by : by))
}

/** Yaw of the chest in the world, radians. */
export const chestYaw = ({ world }: Sim): number => wrapAngle(world.rig.yaw + world.stance.yaw)
