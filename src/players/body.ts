import { PI, atan2, clamp, wrapAngle } from '../base/math'
import { BEND_SPEED } from '../base/person'
import { relativeTo, standing } from '../base/pose'
import { type Quat, fromYaw, fromYawPitch, lookAlong, multiply, conjugate, rotate } from '../base/quat'
import { DT } from '../base/time'
import { type Vec3, add, distance, lerp, normalize, scale, sub, vec } from '../base/vec'
import type { Command, HandSample, Sample } from '../sim/sample'
import { TIP_AHEAD } from '../sim/handling'
import type { Sim } from '../sim/sim'

/** Eye height of a standing adult, metres (mean of Chinese men: stature about 1.69 m, GB/T 10000-2023, less 0.1). */
export const EYE_HEIGHT = 1.6
/** How fast a head turns, rad/s, and a hand moves, m/s: quick but human. */
const TURN_SPEED = 4
const HAND_SPEED = 2.2
/** Ground covered in a tick at full stick, metres. */
const WALK_STEP = 0.03
/** How low the eyes get in a squat, and how far below the eyes a hand still reaches, metres. */
const SQUAT_HEIGHT = 0.85
const HAND_BELOW_EYES = 0.85
/** Where a hand hangs at rest, in the frame of the body: right, up from the ground, ahead; metres. */
const REST_RIGHT = vec(0.22, 1.0, -0.2)

/** What a player wants of its body now. World frame. */
export interface Intent {
  /** Turn the head to this point. */
  look?: Vec3
  /** Walk straight to this point. */
  walk?: Vec3
  /** The corners of the way that begins with it, to its end: for who is sent there and finds the way. */
  way?: readonly Vec3[]
  /** Bring the right hand here: the palm, or with `finger` the tip of the index finger. */
  reach?: Vec3
  finger?: boolean
  /** Point the right hand's ray at this. */
  aim?: Vec3
  squeeze?: boolean
  select?: boolean
  /** On the bike: throttle and brakes 0..1, bars -1..1 to the right. */
  drive?: { throttle: number; brake: number; steer: number }
  commands?: Command[]
}

/** The player's body: a head that turns on a standing figure, and a right hand. Tracking space is fixed to the feet. */
export interface Body {
  yaw: number
  pitch: number
  /** Height of the eyes above the ground, metres. */
  eyes: number
  /** Right palm in the world, and the tick that the body was last moved at. */
  hand: Vec3 | null
  tick: number
}

export const createBody = (): Body => ({ yaw: 0, pitch: 0, eyes: EYE_HEIGHT, hand: null, tick: 0 })

const turnTo = (from: number, to: number, most: number): number => from + clamp(wrapAngle(to - from), -most, most)

function turnHead(body: Body, sim: Sim, eye: Vec3, target: Vec3, dt: number): void {
  const d = sub(target, eye)
  const flat = Math.sqrt(d.x * d.x + d.z * d.z)
  const yaw = flat > 1e-6 ? atan2(-d.x, -d.z) - sim.world.rig.yaw : body.yaw
  body.yaw = wrapAngle(turnTo(body.yaw, yaw, TURN_SPEED * dt))
  body.pitch = turnTo(body.pitch, clamp(atan2(d.y, flat), -PI / 2.2, PI / 2.2), TURN_SPEED * dt)
}

/** One sample that follows the intent as fast as a body can, given the ticks since the last one. */
export function move(body: Body, sim: Sim, intent: Intent): Sample {
  const dt = (sim.world.tick - body.tick) * DT
  body.tick = sim.world.tick
  const rig = standing(sim.world.rig.p, sim.world.rig.yaw)
  const low = intent.reach ? clamp(intent.reach.y + HAND_BELOW_EYES, SQUAT_HEIGHT, EYE_HEIGHT) : EYE_HEIGHT
  body.eyes += clamp(low - body.eyes, -BEND_SPEED * dt, BEND_SPEED * dt)
  const eye = add(rig.p, vec(0, body.eyes, 0))
  const target = intent.look ?? (intent.walk ? vec(intent.walk.x, EYE_HEIGHT, intent.walk.z) : undefined)
  if (target) turnHead(body, sim, eye, target, dt)
  const facing = fromYaw(sim.world.rig.yaw + body.yaw)
  const rest = add(rig.p, rotate(facing, REST_RIGHT))
  // who rides takes the hand along
  const hand = intent.drive ? rest : (body.hand ?? rest)
  const aimDir = normalize(sub(intent.aim ?? intent.reach ?? add(hand, rotate(facing, vec(0, -0.3, -1))), hand))
  let palm = intent.reach ?? rest
  if (intent.finger && intent.reach) palm = sub(intent.reach, scale(normalize(sub(intent.reach, eye)), TIP_AHEAD))
  const gap = distance(hand, palm)
  const reachable = HAND_SPEED * dt
  body.hand = gap > reachable ? lerp(hand, palm, reachable / gap) : palm
  const direction = intent.finger && intent.reach ? normalize(sub(intent.reach, eye)) : aimDir
  const right = handSample(rig, body.hand, lookAlong(direction), intent)
  const left = handSample(rig, add(rig.p, rotate(facing, vec(-REST_RIGHT.x, REST_RIGHT.y, REST_RIGHT.z))), facing, {})
  return {
    head: { p: vec(0, body.eyes, 0), q: fromYawPitch(body.yaw, body.pitch) },
    left,
    right,
    move: intent.drive
      ? { x: intent.drive.steer, y: intent.drive.throttle - intent.drive.brake }
      : intent.walk
        ? stick(body, sim, eye, intent.walk, dt)
        : { x: 0, y: 0 },
    commands: intent.commands ?? [],
  }
}

function handSample(rig: { p: Vec3; q: Quat }, palm: Vec3, q: Quat, intent: Intent): HandSample {
  const pose = relativeTo(rig, { p: palm, q })
  const ahead = rotate(pose.q, vec(0, 0, -TIP_AHEAD))
  return {
    tracked: true,
    grip: pose,
    aim: { p: { ...pose.p }, q: { ...pose.q } },
    tip: add(pose.p, ahead),
    select: intent.select ?? false,
    squeeze: intent.squeeze ?? false,
    pinch: 0,
  }
}

/** Stick towards a point, in the frame of the head; slower when it is near, so that it is not overshot. */
function stick(body: Body, sim: Sim, eye: Vec3, to: Vec3, dt: number): { x: number; y: number } {
  const d = vec(to.x - eye.x, 0, to.z - eye.z)
  const far = Math.sqrt(d.x * d.x + d.z * d.z)
  if (far < 1e-3) return { x: 0, y: 0 }
  const local = rotate(conjugate(multiply(fromYaw(sim.world.rig.yaw), fromYaw(body.yaw))), scale(d, 1 / far))
  const size = clamp(far / (2 * WALK_STEP * Math.max(1, dt / DT)), 0.2, 1)
  return { x: local.x * size, y: -local.z * size }
}
