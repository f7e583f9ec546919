import { rotate, fromYaw } from '../../base/quat'
import { type Vec3, vec } from '../../base/vec'
import { settle } from '../../site/walk'
import { bodyBlockers } from '../barriers'
import type { Sim } from '../sim'
import { feetOf } from '../stance'
import { setPlace, setYaw, yawOfRide } from './plan'
import type { RideState } from './state'

/** Who pushes a bike walks no faster, m/s: a comfortable walk (Bohannon 1997: 1.3 to 1.5). */
export const PUSH_SPEED = 1.3
/** The bike goes so far beside the feet, metres: half the bars and an elbow. Chosen. */
export const ASIDE_M = 0.55
/** A pushed bike comes round within this way, metres: about its wheelbase less the steering of the front wheel. Chosen. */
const COMES_ROUND_M = 0.8

export const isRiding = ({ world }: Sim): boolean => world.ride?.state === 'riding'
export const isPushing = ({ world }: Sim): boolean => world.ride?.state === 'pushing'

/** To the right of a bike that looks along `yaw`. */
export const rightOf = (yaw: number): Vec3 => rotate(fromYaw(yaw), vec(1, 0, 0))

/** A tick of pushing: the bike goes where the feet go, turns after them as a trailer does, and is kept out of what stands there. */
export function push(sim: Sim, state: RideState): void {
  const { ride, feet } = state
  const now = feetOf(sim)
  const moved = vec(now.x - feet.x, 0, now.z - feet.z)
  state.feet = { x: now.x, z: now.z }
  let yaw = yawOfRide(ride)
  const right = rightOf(yaw)
  const toRight = moved.x * right.x + moved.z * right.z
  // ahead is to the left of what is to the right
  const ahead = moved.x * right.z - moved.z * right.x
  yaw -= ((ahead < 0 ? -1 : 1) * toRight) / COMES_ROUND_M
  setYaw(ride, yaw)
  const beside = rightOf(yaw)
  const to = settle(
    bodyBlockers(sim),
    sim.site.site.half,
    now.x + beside.x * ASIDE_M * state.aside,
    now.z + beside.z * ASIDE_M * state.aside,
  )
  setPlace(ride, to.x, to.z)
}
