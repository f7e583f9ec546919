import { atan2, clamp, rad, wrapAngle } from '../base/math'
import { BEND_SPEED, EYE_HEIGHT } from '../base/person'
import { type Pose, relativeTo, standing } from '../base/pose'
import { IDENTITY, fromYaw, fromYawPitch, multiply, yawOf } from '../base/quat'
import { type Vec3, vec } from '../base/vec'
import { isRiding } from '../sim/ride/pushing'
import type { Sample } from '../sim/sample'
import type { Sim } from '../sim/sim'
import { RadioHand } from './radioHand'
import { ARM_REACH, VirtualHand } from './virtualHand'
import type { Wish } from './wish'

/** Eyes of somebody who squats, metres. */
const SQUAT_HEIGHT = 0.85
/**
 * Eyes of somebody on an e-bike, metres: a saddle of 0.72, short-legged as they are bought, and 0.80 from the seat to the eyes (mean
 * of Chinese men sitting upright, GB/T 10000-1988: 0.798).
 */
const RIDING_HEIGHT = 1.52
/** Who has sat down looks ahead along the road: so far below level, at most so fast, radians and radians a second. Chosen. */
const ROAD = -rad(6)
const SETTLE_RATE = rad(150)
const STEEPEST = rad(85)
/** From the eyes to the shoulders, metres. */
const SHOULDER_DROP = 0.25
/** One bends down to things nearer than this on the ground plane, metres. */
const BEND_NEAR = 1.1
/** While bending, the eyes stay on what is pointed at if it is nearer than this, metres. */
const FOCUS_NEAR = 3

/**
 * The honest body of somebody at a screen: a head that walks and looks, and hands that have to get to things. A device
 * that knows where the head is (a phone in AR) gives it, and the body bends no more by itself.
 */
export class ScreenBody {
  readonly hand = new VirtualHand()
  private readonly radio = new RadioHand()
  private yaw = 0
  private pitch = 0
  private eyes = EYE_HEIGHT
  private rides = false
  /** Has just sat down and turns to the road, unless they look elsewhere of their own. */
  private settling = false

  /** One frame: what is wanted becomes poses in tracking space. */
  frame(dtS: number, wish: Wish, sim: Sim, given: Pose | null = null): Sample {
    const rig = standing(sim.world.rig.p, sim.world.rig.yaw)
    if (given) this.yaw = yawOf(given.q)
    else {
      this.yaw += wish.turn.yaw
      this.pitch = clamp(this.pitch + wish.turn.pitch, -STEEPEST, STEEPEST)
      this.settle(dtS, wish, sim)
      this.bend(dtS, wish, sim, rig)
    }
    const head: Pose = given ?? { p: vec(0, this.eyes, 0), q: fromYawPitch(this.yaw, this.pitch) }
    const aim: Pose = { p: head.p, q: multiply(head.q, wish.point) }
    const right = this.hand.frame({ sim, rig, head, bodyYaw: this.yaw, aim, wish, dtS })
    const left = this.radio.frame(wish.radio, dtS, sim, rig, { p: head.p, q: fromYaw(this.yaw) })
    return { head, left, right, move: wish.walk, commands: [] }
  }

  private settle(dtS: number, { turn }: Wish, sim: Sim): void {
    const rides = isRiding(sim)
    this.settling = rides && (this.settling || !this.rides) && turn.yaw === 0 && turn.pitch === 0
    this.rides = rides
    if (!this.settling || !sim.world.ride) return
    const most = SETTLE_RATE * dtS
    const yaw = clamp(wrapAngle(sim.world.ride.seat.yaw - this.yaw), -most, most)
    const pitch = clamp(ROAD - this.pitch, -most, most)
    this.yaw += yaw
    this.pitch += pitch
    this.settling = yaw !== 0 || pitch !== 0
  }

  /** Goes down to low things that the hand is sent to, the eyes kept on what is pointed at. */
  private bend(dtS: number, wish: Wish, sim: Sim, rig: Pose): void {
    const wanted = this.hand.wants(sim, wish.bring)
    const up = isRiding(sim) ? RIDING_HEIGHT : EYE_HEIGHT
    const goal = wish.squat
      ? SQUAT_HEIGHT
      : wanted
        ? Math.min(up, heightFor(relativeTo(rig, { p: wanted, q: IDENTITY }).p))
        : up
    const before = this.eyes
    this.eyes += clamp(goal - before, -BEND_SPEED * dtS, BEND_SPEED * dtS)
    const { point, distance } = sim.world.aim.right
    if (this.eyes === before || distance > FOCUS_NEAR || distance === 0) return
    const focus = relativeTo(rig, { p: point, q: IDENTITY }).p
    this.pitch = clamp(this.pitch + pitchTo(focus, this.eyes) - pitchTo(focus, before), -STEEPEST, STEEPEST)
  }
}

const onGround = (p: Vec3): number => Math.sqrt(p.x * p.x + p.z * p.z)
const pitchTo = (p: Vec3, eyes: number): number => atan2(p.y - eyes, onGround(p))

/** Eye height from which the arm gets to `goal` (tracking space) with a little to spare. */
function heightFor(goal: Vec3): number {
  const away = onGround(goal)
  if (away > BEND_NEAR) return EYE_HEIGHT
  const arm = ARM_REACH * 0.85
  const above = Math.sqrt(Math.max(0, arm * arm - away * away))
  return clamp(goal.y + above + SHOULDER_DROP, SQUAT_HEIGHT, EYE_HEIGHT)
}
