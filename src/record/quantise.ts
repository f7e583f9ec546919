import { type Pose, compose, relativeTo } from '../base/pose'
import { conjugate, normalizeQuat, rotate } from '../base/quat'
import { type Vec3, add, sub, vec } from '../base/vec'
import type { HandSample, HandSide, Sample } from '../sim/sample'
import { settleCommands } from './commands'
import { packRotation, unpackRotation } from './rotation'
import {
  AIM,
  BITS,
  CELLS,
  FAR_MM,
  GRIP,
  HANDS,
  HEAD,
  MOVE,
  MOVE_STEPS,
  PINCH,
  PINCH_STEPS,
  REACH_MM,
  TIP,
  type WireSample,
  restingWire,
} from './wire'

/**
 * A device's sample as whole numbers (rule D3): 1 mm, 1/32767 of a quaternion component, stick 1/127, pinch 1/255.
 *
 * A device can hand in anything. A pose with a number that is not finite, or without a direction (quaternion of
 * length zero), is taken to be where it was in `last`, and a hand's aim and tip with its grip; a place farther than 2 km, or a ray or fingertip farther than
 * 10 m from its palm, is brought to that bound on each axis; a stick or pinch that is no number is 0.
 * Packing what was unpacked gives the same numbers: toWire(fromWire(w)) equals w for every w that toWire gave.
 */
export function toWire(sample: Sample, last: WireSample = restingWire()): WireSample {
  const cells = new Int32Array(CELLS)
  packPose(sample.head, FAR_MM, cells, HEAD, last.cells)
  packHand(sample.left, cells, HANDS.left, last.cells)
  packHand(sample.right, cells, HANDS.right, last.cells)
  cells[BITS] = handBits(sample.left) | (handBits(sample.right) << 3)
  cells[MOVE] = step(sample.move.x, -1, 1, MOVE_STEPS)
  cells[MOVE + 1] = step(sample.move.y, -1, 1, MOVE_STEPS)
  return { cells, commands: sample.commands.length === 0 ? [] : settleCommands(sample.commands) }
}

/** What the simulation sees: metres, unit quaternions with w >= 0. The same numbers live and in every re-run. */
export function fromWire(wire: WireSample): Sample {
  const { cells } = wire
  const bits = cells[BITS] as number
  return {
    head: unpackPose(cells, HEAD),
    left: unpackHand(cells, 'left', bits),
    right: unpackHand(cells, 'right', bits >> 3),
    move: { x: (cells[MOVE] as number) / MOVE_STEPS, y: (cells[MOVE + 1] as number) / MOVE_STEPS },
    commands: wire.commands,
  }
}

function packHand(hand: HandSample, cells: Int32Array, at: number, last: Int32Array): void {
  cells[at + PINCH] = step(hand.pinch, 0, 1, PINCH_STEPS)
  if (!isPose(hand.grip)) {
    for (let i = at; i < at + PINCH; i++) cells[i] = last[i] as number
    return
  }
  packPose(hand.grip, FAR_MM, cells, at + GRIP, last)
  // As seen from the grip that the device gave, not from the rounded one: what is rigid stays still to the bit.
  const grip = { p: hand.grip.p, q: normalizeQuat(hand.grip.q) }
  packPose(relativeTo(grip, hand.aim), REACH_MM, cells, at + AIM, last)
  packPlace(rotate(conjugate(grip.q), sub(hand.tip, grip.p)), REACH_MM, cells, at + TIP, last)
}

function unpackHand(cells: Int32Array, side: HandSide, bits: number): HandSample {
  const at = HANDS[side]
  const grip = unpackPose(cells, at + GRIP)
  return {
    tracked: (bits & 1) !== 0,
    grip,
    aim: compose(grip, unpackPose(cells, at + AIM)),
    tip: add(grip.p, rotate(grip.q, place(cells, at + TIP))),
    select: (bits & 2) !== 0,
    squeeze: (bits & 4) !== 0,
    pinch: (cells[at + PINCH] as number) / PINCH_STEPS,
  }
}

function packPose(pose: Pose, far: number, cells: Int32Array, at: number, last: Int32Array): void {
  if (!isPose(pose)) {
    for (let i = at; i < at + 7; i++) cells[i] = last[i] as number
    return
  }
  packPlace(pose.p, far, cells, at, last)
  packRotation(pose.q, cells, at + 3)
}

/** Are these numbers, and do they name a direction? */
function isPose({ p, q }: Pose): boolean {
  const square = q.x * q.x + q.y * q.y + q.z * q.z + q.w * q.w
  return isFinitePlace(p) && Number.isFinite(square) && square > 1e-12
}

function packPlace(p: Vec3, far: number, cells: Int32Array, at: number, last: Int32Array): void {
  if (!isFinitePlace(p)) {
    for (let i = at; i < at + 3; i++) cells[i] = last[i] as number
    return
  }
  cells[at] = millimetres(p.x, far)
  cells[at + 1] = millimetres(p.y, far)
  cells[at + 2] = millimetres(p.z, far)
}

const unpackPose = (cells: Int32Array, at: number): Pose => ({ p: place(cells, at), q: unpackRotation(cells, at + 3) })
const place = (cells: Int32Array, at: number): Vec3 =>
  vec((cells[at] as number) / 1000, (cells[at + 1] as number) / 1000, (cells[at + 2] as number) / 1000)
const isFinitePlace = (p: Vec3): boolean => Number.isFinite(p.x) && Number.isFinite(p.y) && Number.isFinite(p.z)
const millimetres = (m: number, far: number): number => Math.max(-far, Math.min(far, Math.round(m * 1000)))
/** `v` held within lo..hi, in whole steps of 1/`steps`; 0 when it is no number. */
const step = (v: number, lo: number, hi: number, steps: number): number =>
  Number.isNaN(v) ? 0 : Math.round(Math.max(lo, Math.min(hi, v)) * steps)
const handBits = (hand: HandSample): number =>
  (hand.tracked === true ? 1 : 0) | (hand.select === true ? 2 : 0) | (hand.squeeze === true ? 4 : 0)
