import { IDENTITY, type Quat } from '../../base/quat'
import type { Vec3 } from '../../base/vec'
import type { Ride } from '../hazards/ebike'
import type { HandSide } from '../sample'
import { rideAt } from './plan'

/** A hand on the bars. */
export interface OnBars {
  on: boolean
  /** How the palm was turned when it took hold, in the frame of the bars. */
  taken: Quat
}

/** The trainee's bike now: plain data in the world. */
export interface RideState {
  state: 'parked' | 'riding' | 'pushing'
  /** On the plan (plan.ts); metres, m/s, radians. */
  ride: Ride
  /** What acts now, shares 0..1: throttle, and travel of the brake levers. */
  throttle: number
  front: number
  rear: number
  /** Share of the greatest curvature that is steered, -1..1; above 0 to the right. */
  steer: number
  /** How the bars stand, radians; above 0 to the left. */
  barRad: number
  /** Where the saddle is in tracking space, metres, and the yaw there that is straight ahead on the bike. */
  seat: { x: number; z: number; yaw: number }
  hands: Record<HandSide, OnBars>
  /** Pushing: on which side of the trainee the bike goes (-1 left, 1 right), and where the feet were a tick ago. */
  aside: -1 | 1
  feet: { x: number; z: number }
  /** Ridden so far, metres. */
  wayM: number
  /** A wheel has slid for so many ticks that it means a fall. */
  slidTicks: number
  /** The hard braking and the locked wheel that go on have been told. */
  told: { hard: boolean; front: boolean; rear: boolean }
}

export const createRideState = (p: Vec3, yaw: number): RideState => ({
  state: 'parked',
  ride: rideAt(p, yaw),
  throttle: 0,
  front: 0,
  rear: 0,
  steer: 0,
  barRad: 0,
  seat: { x: 0, z: 0, yaw: 0 },
  hands: { left: { on: false, taken: { ...IDENTITY } }, right: { on: false, taken: { ...IDENTITY } } },
  aside: -1,
  feet: { x: 0, z: 0 },
  wayM: 0,
  slidTicks: 0,
  told: { hard: false, front: false, rear: false },
})
