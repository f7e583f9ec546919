import { clamp, rad, wrapAngle } from '../../base/math'
import { type Pose, compose, standing } from '../../base/pose'
import { forward, yawOf } from '../../base/quat'
import { DT, ticks } from '../../base/time'
import { type Vec3, distance, groundDistance, lerp } from '../../base/vec'
import { isFree, settle } from '../../site/walk'
import { bodyBlockers, isWalledIn } from '../barriers'
import { openDrop } from '../drops'
import { isClosed } from '../handling'
import { overstretched, tethered, tug } from '../lanyard'
import { PUSH_SPEED, isPushing, isRiding } from '../ride/pushing'
import { loosenBars, sitAnew } from '../ride/seat'
import type { Command, HandSample, HandSide, Sample } from '../sample'
import { type Sim, emit } from '../sim'
import { createStance, feetOf, putFeet, stepStance } from '../stance'
import type { HandState } from '../world'
import { countBreaks } from './breaks'
import { tellDevice } from './device'
import { breathe } from './hazards'
import { letGo } from './interaction'

/** Smooth walking in m/s: a brisk adult walk (Bohannon 1997: comfortable 1.3 to 1.5, fast 1.8 to 2.5 m/s). */
export const WALK_SPEED = 1.8
/** One snap turn in radians: 30 degrees is the usual comfort step of headsets. */
export const SNAP_ANGLE = rad(30)
/** Fastest smooth turn, radians a tick: 120 degrees a second, what headsets' own menus offer as fast. Chosen. */
export const TURN_MOST = rad(120) * DT
/** Farthest teleport in metres, so that nobody crosses a yard in one step. */
export const TELEPORT_REACH = 8
/** Until the next teleport passes the time that running there takes (m/s), so that nobody outruns a cloud by it. */
export const TELEPORT_PACE = 3
/** The way of a teleport is tried in steps of this, metres: it goes only where one could have walked straight. */
const TELEPORT_STEP = 0.2
/** Sticks rest within this of the middle (dead zone, share of full throw). */
export const DEAD_ZONE = 0.15
/**
 * No hand is farther from the eyes than this, metres. A tall adult's palm is about 1.0 m from them at most (hanging: some 0.3 m
 * down to the shoulder and 0.75 m of arm); the rest is for controller, finger and tracking error. Chosen. What a device
 * says of a hand beyond it is not believed: else a hand across the yard could press the emergency stop.
 */
export const HAND_REACH = 1.3

const rigPose = (sim: Sim): Pose => standing(sim.world.rig.p, sim.world.rig.yaw)

/** Turns the rig about where the head is, so that the trainee turns on the spot. */
function turn(sim: Sim, sample: Sample, angle: number): void {
  const { rig } = sim.world
  const feet = feetOf(sim)
  const before = compose(rigPose(sim), sample.head).p
  rig.yaw = wrapAngle(rig.yaw + angle)
  const after = compose(rigPose(sim), sample.head).p
  rig.p = { x: rig.p.x + before.x - after.x, y: rig.p.y, z: rig.p.z + before.z - after.z }
  // the feet stay where they are, too
  putFeet(sim, feet)
}

/** Moves the rig so that the head stands over `to`. */
function standAt(sim: Sim, head: Vec3, to: { x: number; z: number }): void {
  const { rig } = sim.world
  rig.p = { x: rig.p.x + to.x - head.x, y: rig.p.y, z: rig.p.z + to.z - head.z }
}

function teleport(sim: Sim, sample: Sample, hand: HandSide): void {
  const aim = sim.world.aim[hand]
  const head = compose(rigPose(sim), sample.head).p
  const far = groundDistance(head, aim.point)
  if (aim.target !== 'ground' || far > TELEPORT_REACH || sim.world.tick < sim.world.rig.freeAt) return
  const to = { x: aim.point.x, y: head.y, z: aim.point.z }
  if (tethered(sim, head, to).taut !== '') return
  const steps = Math.ceil(far / TELEPORT_STEP)
  const blocking = bodyBlockers(sim)
  for (let i = 1; i <= steps; i++) {
    const p = lerp(head, to, i / steps)
    if (!isFree(blocking, sim.site.site.half, p) || openDrop(sim, p.x, p.z)) return
  }
  // the gas on the way is breathed as by somebody who runs through it: no cloud is jumped over
  for (let i = 1; i <= steps; i++) breathe(sim, lerp(head, to, (i - 0.5) / steps), far / steps / TELEPORT_PACE)
  standAt(sim, head, to)
  putFeet(sim, to)
  sim.world.rig.freeAt = sim.world.tick + ticks(far / TELEPORT_PACE)
}

/** Tracking space was set anew: the trainee stays where they are and looks where they looked. */
function keepPlace(sim: Sim, sample: Sample): void {
  const { rig, head } = sim.world
  rig.yaw = wrapAngle(rig.yaw + yawOf(head.q) - yawOf(compose(rigPose(sim), sample.head).q))
  standAt(sim, compose(rigPose(sim), sample.head).p, head.p)
  sim.world.stance = createStance()
  sitAnew(sim)
}

/** After a crash nothing is in the hands any more. */
function dropAll(sim: Sim): void {
  for (const hand of [sim.world.hands.left, sim.world.hands.right]) if (hand.holds !== '') letGo(sim, hand)
  loosenBars(sim)
}

function walk(sim: Sim, sample: Sample): void {
  const { x, y } = sample.move
  const size = Math.sqrt(x * x + y * y)
  if (size < DEAD_ZONE) return tug(sim, overstretched(sim))
  const pose = compose(rigPose(sim), sample.head)
  const f = forward(pose.q)
  const flat = Math.sqrt(f.x * f.x + f.z * f.z)
  if (flat < 1e-3) return
  const fx = f.x / flat
  const fz = f.z / flat
  const step = ((isPushing(sim) ? PUSH_SPEED : WALK_SPEED) * DT * Math.min(size, 1)) / size
  const to = settle(
    bodyBlockers(sim),
    sim.site.site.half,
    pose.p.x + (fx * y - fz * x) * step,
    pose.p.z + (fz * y + fx * x) * step,
  )
  const reached = tethered(sim, pose.p, to)
  tug(sim, reached.taut)
  standAt(sim, pose.p, reached)
}

function command(sim: Sim, sample: Sample, c: Command): void {
  // who rides goes where the bike goes
  if (isRiding(sim) && (c.kind === 'snap-turn' || c.kind === 'turn' || c.kind === 'teleport')) return
  if (c.kind === 'snap-turn') return turn(sim, sample, c.dir * SNAP_ANGLE)
  if (c.kind === 'turn') return turn(sim, sample, clamp(c.mrad / 1000, -TURN_MOST, TURN_MOST))
  if (c.kind === 'teleport') return teleport(sim, sample, c.hand)
  if (c.kind === 'recentre' || c.kind === 'resumed') keepPlace(sim, sample)
  if (c.kind === 'resumed') dropAll(sim)
}

/** Is all of the hand where an arm can be: palm, finger, and where it points from? */
const isNear = (head: Vec3, hand: HandSample): boolean =>
  Math.max(distance(head, hand.grip.p), distance(head, hand.tip), distance(head, hand.aim.p)) <= HAND_REACH

function moveHand(sim: Sim, state: HandState, head: Pose, sample: HandSample): void {
  state.selectBefore = state.select
  state.squeezeBefore = state.squeeze
  state.tracked = sample.tracked && isNear(head.p, sample)
  state.select = state.tracked && sample.select
  // a hand that is out of sight for a moment keeps what it holds
  if (!state.tracked) return
  state.squeeze = isClosed(state.squeeze, sample)
  const rig = rigPose(sim)
  state.grip = compose(rig, sample.grip)
  state.aim = compose(rig, sample.aim)
  state.tip = compose(rig, { p: sample.tip, q: sample.grip.q }).p
}

/** First system: what the device and the trainee order. */
export function traineeSystem(sim: Sim, sample: Sample): void {
  const { world } = sim
  // who has come to harm goes nowhere any more
  if (!world.harm) for (const c of sample.commands) command(sim, sample, c)
  countBreaks(sim, sample.commands)
  tellDevice(sim, sample.commands)
}

/** After the bike has carried the rig on: walking, and where head and hands are in the site now. */
export function limbSystem(sim: Sim, sample: Sample): void {
  const { world } = sim
  if (!isRiding(sim)) walk(sim, sample)
  stepStance(sim, sample.head)
  world.head = compose(rigPose(sim), sample.head)
  moveHand(sim, world.hands.left, sample.head, sample.left)
  moveHand(sim, world.hands.right, sample.head, sample.right)
  const inside = isWalledIn(sim, world.head.p)
  if (inside !== world.headInWall) {
    world.headInWall = inside
    emit(sim, { type: 'head-in-wall', inside })
  }
}
