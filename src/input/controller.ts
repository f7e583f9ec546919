import { poseOf } from '../base/pose'
import { rotate } from '../base/quat'
import { add, vec } from '../base/vec'
import type { HandSample } from '../sim/sample'
import { type Threshold, isOn } from './edge'

/** Triggers and grips, share of full travel. */
const TRIGGER: Threshold = { on: 0.55, off: 0.35 }
/** A controller stands in for the pointing finger: its tip is this far before the origin of its ray, metres. */
const TIP_AHEAD = 0.03
/** Places in the xr-standard gamepad (WebXR Gamepads Module): trigger, grip, lower (A, X) and upper button (B, Y), thumbstick's axes. */
const GAMEPAD = { trigger: 0, squeeze: 1, lower: 4, upper: 5, stickX: 2, stickY: 3 }

/** Buttons and stick of one controller now. */
export interface Pad {
  lower: boolean
  upper: boolean
  /** -1..1, to the right and ahead. */
  stick: { x: number; y: number }
}

export function readPad(pad: Gamepad): Pad {
  const pressed = (i: number): boolean => pad.buttons[i]?.pressed ?? false
  const ahead = -(pad.axes[GAMEPAD.stickY] ?? 0)
  return {
    lower: pressed(GAMEPAD.lower),
    upper: pressed(GAMEPAD.upper),
    stick: { x: pad.axes[GAMEPAD.stickX] ?? 0, y: ahead === 0 ? 0 : ahead },
  }
}

/** The hand that holds a controller, or null while the device does not know where it is. `before`: a frame ago. */
export function readController(
  frame: XRFrame,
  space: XRReferenceSpace,
  source: XRInputSource,
  before: HandSample,
): HandSample | null {
  const grip = source.gripSpace && frame.getPose(source.gripSpace, space)
  const aim = frame.getPose(source.targetRaySpace, space)
  if (!grip || !aim) return null
  const value = (i: number): number => source.gamepad?.buttons[i]?.value ?? 0
  const ray = poseOf(aim.transform)
  return {
    tracked: true,
    grip: poseOf(grip.transform),
    aim: ray,
    tip: add(ray.p, rotate(ray.q, vec(0, 0, -TIP_AHEAD))),
    select: isOn(before.select, value(GAMEPAD.trigger), TRIGGER),
    squeeze: isOn(before.squeeze, value(GAMEPAD.squeeze), TRIGGER),
    pinch: 0,
  }
}
