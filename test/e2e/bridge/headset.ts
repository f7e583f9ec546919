import type * as Iwer from 'iwer'
import { add, scale, vec, type Vec3 } from '../../../src/base/vec'
import { type Quat, conjugate, multiply, rotate } from '../../../src/base/quat'
import { clamp } from '../../../src/base/math'
import { type Pose, compose, standing } from '../../../src/base/pose'
import type { Intent } from '../../../src/players/body'
import { otherSide } from '../../../src/input/hands'
import { mendOffsets } from './offsets'
import { poseBareHand } from './bareHands'
import { stickFor } from './drive'
import type { HandSample, HandSide, Sample } from '../../../src/sim/sample'

type Device = Iwer.XRDevice

/** The page's fingertip lies this far before the origin of a controller's ray, metres (src/input/quest.ts). */
const TIP_AHEAD = 0.03

/** Puts an emulated Meta Quest 3 in the place of the browser's own XR. `iwer.min.js` must have been loaded before. */
export function wearHeadset(): Device {
  const { IWER } = window as unknown as { IWER: typeof Iwer }
  mendOffsets(IWER)
  const device = new IWER.XRDevice(IWER.metaQuest3, { stereoEnabled: true })
  device.installRuntime({ forceInstall: true })
  return device
}

/** Where the grip is in the frame of the ray, from the emulated device's own description. */
function gripInRay(side: HandSide): Pose {
  const { IWER } = window as unknown as { IWER: typeof Iwer }
  const m = IWER.metaQuest3.controllerConfig?.layout[side]?.gripOffsetMatrix
  if (!m) throw new Error(`the emulated headset says nothing of its ${side} grip`)
  const at = (i: number): number => m[i] ?? 0
  // column-major rotation matrix to quaternion; its trace is positive for these controllers
  const w = Math.sqrt(Math.max(0, 1 + at(0) + at(5) + at(10))) / 2
  const q: Quat = { x: (at(6) - at(9)) / (4 * w), y: (at(8) - at(2)) / (4 * w), z: (at(1) - at(4)) / (4 * w), w }
  return { p: vec(at(12), at(13), at(14)), q }
}

/** The ray that brings the grip to `grip`. */
function rayForGrip(grip: Pose, side: HandSide): Pose {
  const offset = gripInRay(side)
  const q = multiply(grip.q, conjugate(offset.q))
  return { p: add(grip.p, scale(rotate(q, offset.p), -1)), q }
}

/** The ray that does what the hand is meant to: the palm, the finger or the pointing is exact, as the intent of the acting hand says. */
function rayFor(hand: HandSample, side: HandSide, intent: Intent | null): Pose {
  if (intent?.finger) {
    return { p: add(hand.tip, rotate(hand.aim.q, vec(0, 0, TIP_AHEAD))), q: hand.aim.q }
  }
  if (intent?.aim) return hand.aim
  return rayForGrip(hand.grip, side)
}

const setPosition = (to: Device['position'], p: Vec3): void => void to.set(p.x, p.y, p.z)
const setTurn = (to: Device['quaternion'], q: Quat): void => void to.set(q.x, q.y, q.z, q.w)

/** Where somebody stands in the room who did not begin at its origin; tracking space is calibrated there. */
let room: Pose = { p: vec(0, 0, 0), q: { x: 0, y: 0, z: 0, w: 1 } }

/** Puts the emulated head here in the room, looking this way (radians); what is played from now on is played from here. */
export function standAt(device: Device, x: number, z: number, yaw: number): void {
  room = standing(vec(x, 0, z), yaw)
  setPosition(device.position, vec(x, 1.62, z))
  setTurn(device.quaternion, room.q)
}

/**
 * Moves the emulated head, and controllers or bare hands, to where the player's body is, and presses what it presses. Players
 * act with their right hand: for the left-handed it is the device's left one. `pull`: how far back its stick is, 0..1. Who drives a
 * bike has both hands at its bars (`atBars`), or does it with the right stick.
 */
export function pose(
  device: Device,
  sample: Sample,
  intent: Intent,
  acting: HandSide = 'right',
  pull = 0,
  atBars = false,
): void {
  const head = compose(room, sample.head)
  setPosition(device.position, head.p)
  setTurn(device.quaternion, head.q)
  for (const side of ['left', 'right'] as const) {
    const acts = side === acting
    const hand = acts ? sample.right : sample.left
    if (device.primaryInputMode === 'hand') {
      poseBareHand(device, side, hand, acts ? intent : null, room, atBars)
      continue
    }
    const controller = device.controllers[side]
    if (!controller) throw new Error(`the emulated headset has no ${side} controller`)
    const ray = compose(room, rayFor(hand, side, acts && !atBars ? intent : null))
    setPosition(controller.position, ray.p)
    setTurn(controller.quaternion, ray.q)
    controller.updateButtonValue('trigger', hand.select ? 1 : 0)
    controller.updateButtonValue('squeeze', hand.squeeze ? 1 : 0)
  }
  // the emulator takes no axis beyond 1, not even by a rounding error
  const { x, y } = sample.move
  device.controllers[otherSide(acting)]?.updateAxes('thumbstick', clamp(x, -1, 1), clamp(-y, -1, 1))
  device.controllers[acting]?.updateAxes('thumbstick', 0, pull)
  if (!intent.drive) return
  const stick = atBars ? { x: 0, y: 0 } : stickFor(intent.drive)
  device.controllers.left?.updateAxes('thumbstick', 0, 0)
  device.controllers.right?.updateAxes('thumbstick', stick.x, -stick.y)
}
