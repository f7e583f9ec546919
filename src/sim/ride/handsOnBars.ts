import { atan2, clamp, rad, wrapAngle } from '../../base/math'
import { type Pose, relativeTo, standing } from '../../base/pose'
import { type Quat, conjugate, fromYaw, multiply, rotate } from '../../base/quat'
import { type Vec3, add, distance, sub, vec } from '../../base/vec'
import { GRAB_RADIUS, SLIP_RADIUS, isClosed } from '../handling'
import type { HandSide, Sample } from '../sample'
import type { World } from '../world'
import type { BarsDef } from './def'
import type { RideState } from './state'
import { BARS_MOST } from './steering'

/** The right grip gives full throttle when it is twisted back by so much, radians, and none up to the other. Chosen. */
const FULL_TWIST = rad(50)
const IDLE_TWIST = rad(6)

/** What the hands on the bars do: angle of the bars (left positive, radians; null when no hand is there), and shares 0..1. */
export interface HandsWant {
  barRad: number | null
  throttle: number
  front: number
  rear: number
}

/** Where the palm belongs, in the bike's frame, with the bars at this angle. */
export const gripAt = (bars: BarsDef, side: HandSide, barRad: number): Vec3 =>
  add(bars.pivot, rotate(fromYaw(barRad), sub(bars[side], bars.pivot)))

/** A palm in the bike's frame: where it is about the seat in tracking space. */
const onBike = ({ seat }: RideState, grip: Pose): Pose => relativeTo(standing(vec(seat.x, 0, seat.z), seat.yaw), grip)

/** How a palm is turned in the frame of the bars, x along them. */
const inBars = ({ barRad }: RideState, palm: Pose): Quat => multiply(fromYaw(-barRad), palm.q)

/** Angle of a line on the ground that runs to the right when the bars stand straight, left positive. */
const angleOf = (line: Vec3): number => atan2(-line.z, line.x)

/** Takes note of which hands have hold of the bars: from the tick that they close near their grip until they open or slip. */
function takeBars(bars: BarsDef, ride: RideState, { hands }: World, sample: Sample, side: HandSide): Pose {
  const held = ride.hands[side]
  const palm = onBike(ride, sample[side].grip)
  const before = hands[side]
  // a hand out of sight for a moment keeps its hold, as of anything else
  if (!sample[side].tracked) return palm
  const closed = isClosed(before.squeeze, sample[side])
  const away = distance(palm.p, gripAt(bars, side, ride.barRad))
  if (held.on) held.on = closed && away <= SLIP_RADIUS
  else if (closed && !before.squeeze && before.holds === '' && away <= GRAB_RADIUS) {
    held.on = true
    held.taken = inBars(ride, palm)
  }
  return palm
}

/** How far the palm has been twisted back about the bars since it took hold, radians. */
function twistOf(ride: RideState, palm: Pose): number {
  const { x, w } = multiply(inBars(ride, palm), conjugate(ride.hands.right.taken))
  return wrapAngle(2 * atan2(x, w))
}

/** What the hands on the bars do now. Two steer by the line between them, one by its place about the pivot. */
export function handsOnBars(bars: BarsDef, ride: RideState, world: World, sample: Sample): HandsWant {
  const left = takeBars(bars, ride, world, sample, 'left')
  const right = takeBars(bars, ride, world, sample, 'right')
  const { hands } = ride
  const want: HandsWant = { barRad: null, throttle: 0, front: 0, rear: 0 }
  if (hands.left.on && hands.right.on) want.barRad = angleOf(sub(right.p, left.p)) - angleOf(sub(bars.right, bars.left))
  else if (hands.left.on) want.barRad = angleOf(sub(left.p, bars.pivot)) - angleOf(sub(bars.left, bars.pivot))
  else if (hands.right.on) want.barRad = angleOf(sub(right.p, bars.pivot)) - angleOf(sub(bars.right, bars.pivot))
  if (want.barRad !== null) want.barRad = clamp(wrapAngle(want.barRad), -BARS_MOST, BARS_MOST)
  if (hands.left.on && sample.left.tracked && sample.left.select) want.rear = 1
  if (!hands.right.on) return want
  if (sample.right.tracked && sample.right.select) want.front = 1
  want.throttle = clamp((twistOf(ride, right) - IDLE_TWIST) / (FULL_TWIST - IDLE_TWIST), 0, 1)
  return want
}

/** Has the hand hold of the bars, so that it points at nothing and takes nothing else? */
export const isOnBars = ({ ride }: World, side: HandSide): boolean => ride?.state === 'riding' && ride.hands[side].on
