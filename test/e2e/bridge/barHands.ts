import { type Pose, compose, standing } from '../../../src/base/pose'
import { type Quat, fromAxisAngle, fromYaw, multiply } from '../../../src/base/quat'
import { rad } from '../../../src/base/math'
import { vec } from '../../../src/base/vec'
import type { HandSample, HandSide, Sample } from '../../../src/sim/sample'
import { gripAt } from '../../../src/sim/ride/handsOnBars'
import { BARS_MOST } from '../../../src/sim/ride/steering'
import type { Sim } from '../../../src/sim/sim'
import type { Drive } from './drive'

/** A right grip gives nothing up to the one, and all from the other on (src/sim/ride/handsOnBars.ts). */
const IDLE = rad(6)
const FULL = rad(50)
/** The hands are at the grips for so many frames before they close. */
const BEFORE = 2
/** A fist looks down along the grip a little, as a forearm does. */
const DOWN: Quat = fromAxisAngle(vec(1, 0, 0), -0.4)

/** The hands of somebody who rides by the bars: they close about the grips, turn with them, twist the right one and pull levers. */
export class BarHands {
  private frames = 0

  /** The player's sample with both hands at the bars; as it is where nobody drives. */
  frame(sim: Sim, sample: Sample, drive: Drive | undefined): Sample {
    const { ride } = sim.world
    const bars = sim.scene.ride?.bars
    if (!drive || !ride || !bars || ride.state !== 'riding') {
      this.frames = 0
      return sample
    }
    const closed = ++this.frames > BEFORE
    const held = ride.hands.left.on && ride.hands.right.on
    const barRad = held ? -drive.steer * BARS_MOST : ride.barRad
    const seat = standing(vec(ride.seat.x, 0, ride.seat.z), ride.seat.yaw)
    const twist = held && drive.throttle > 0 ? IDLE + drive.throttle * (FULL - IDLE) : 0
    const hand = (side: HandSide): HandSample => {
      const turned = multiply(fromYaw(barRad), fromAxisAngle(vec(1, 0, 0), side === 'right' ? twist : 0))
      const grip: Pose = compose(seat, { p: gripAt(bars, side, barRad), q: multiply(turned, DOWN) })
      const lever = side === 'right' ? ride.front : ride.rear
      const pulls = held && drive.brake > lever
      return { tracked: true, grip, aim: grip, tip: grip.p, select: pulls, squeeze: closed, pinch: 0 }
    }
    return { ...sample, left: hand('left'), right: hand('right'), move: { x: 0, y: 0 } }
  }
}
