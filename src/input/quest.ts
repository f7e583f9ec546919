import type { Pose } from '../base/pose'
import { rotate } from '../base/quat'
import { add, vec } from '../base/vec'
import type { Command, HandSample, HandSide, Sample } from '../sim/sample'
import { type Threshold, isOn } from './edge'

/** Triggers and grips, share of full travel. */
const TRIGGER: Threshold = { on: 0.55, off: 0.35 }
/** A stick pushed this far turns or aims a teleport; it must come back this far before the next one. */
const STICK: Threshold = { on: 0.7, off: 0.35 }
/** A controller stands in for the pointing finger: its tip is this far before the origin of its ray, metres. */
const TIP_AHEAD = 0.03
/** Places in the xr-standard gamepad (WebXR Gamepads Module): trigger, grip, the upper button (B, Y), and the thumbstick's axes. */
const GAMEPAD = { trigger: 0, squeeze: 1, upper: 5, stickX: 2, stickY: 3 }

interface Buttons {
  select: boolean
  squeeze: boolean
}

/** What is kept from frame to frame. */
interface QuestState {
  head: Pose
  hands: Record<HandSide, HandSample>
  buttons: Record<HandSide, Buttons>
  turning: boolean
  teleporting: boolean
  hinting: boolean
  pausing: boolean
  pauseAsked: boolean
  tracked: boolean
}

/** Standing eye height before the headset has told its own, metres. */
const EYE_HEIGHT = 1.65
const still = (p: { x: number; y: number; z: number }): Pose => ({ p, q: { x: 0, y: 0, z: 0, w: 1 } })
const resting = (x: number): HandSample => ({
  tracked: false,
  grip: still(vec(x, 1, -0.3)),
  aim: still(vec(x, 1, -0.3)),
  tip: vec(x, 1, -0.4),
  select: false,
  squeeze: false,
  pinch: 0,
})

const poseOf = ({ position: p, orientation: q }: XRRigidTransform): Pose => ({
  p: vec(p.x, p.y, p.z),
  q: { x: q.x, y: q.y, z: q.z, w: q.w },
})

/** Quest class controllers in an immersive session, one sample a frame. Emulated headsets look the same. */
export class QuestInput {
  private state: QuestState = {
    head: still(vec(0, EYE_HEIGHT, 0)),
    hands: { left: resting(-0.2), right: resting(0.2) },
    buttons: { left: { select: false, squeeze: false }, right: { select: false, squeeze: false } },
    turning: false,
    teleporting: false,
    hinting: false,
    pausing: false,
    pauseAsked: false,
    tracked: true,
  }

  /** True in the frame in which Y (left hand) went down: pause, or go on. */
  get pauseAsked(): boolean {
    return this.state.pauseAsked
  }

  /** True while the right stick is pushed ahead: letting it go teleports. */
  get teleporting(): boolean {
    return this.state.teleporting
  }

  /**
   * Reads head and controllers. `space` is the 'local-floor' space of the session; `practice` lets button B
   * ask for a hint. Poses that the device does not know stay as they were, marked untracked.
   */
  frame(frame: XRFrame, space: XRReferenceSpace, practice: boolean): Sample {
    const commands: Command[] = []
    this.head(frame, space, commands)
    const move = { x: 0, y: 0 }
    this.state.pauseAsked = false
    const seen = { left: false, right: false }
    for (const source of frame.session.inputSources) {
      const side = source.handedness
      if (side === 'none' || source.targetRayMode !== 'tracked-pointer') continue
      seen[side] = true
      this.hand(frame, space, source, side)
      if (!source.gamepad) continue
      if (side === 'left') this.left(source.gamepad, move)
      else this.turn(source.gamepad, commands, practice)
    }
    for (const side of ['left', 'right'] as const) if (!seen[side]) this.lose(side)
    const { head, hands } = this.state
    return { head, left: hands.left, right: hands.right, move, commands }
  }

  private head(frame: XRFrame, space: XRReferenceSpace, commands: Command[]): void {
    const viewer = frame.getViewerPose(space)
    const tracked = viewer !== undefined && viewer !== null && !viewer.emulatedPosition
    if (viewer) this.state.head = poseOf(viewer.transform)
    if (tracked !== this.state.tracked) commands.push({ kind: tracked ? 'tracking-found' : 'tracking-lost' })
    this.state.tracked = tracked
  }

  private hand(frame: XRFrame, space: XRReferenceSpace, source: XRInputSource, side: HandSide): void {
    const grip = source.gripSpace && frame.getPose(source.gripSpace, space)
    const aim = frame.getPose(source.targetRaySpace, space)
    if (!grip || !aim) return this.lose(side)
    const before = this.state.buttons[side]
    const now: Buttons = {
      select: isOn(before.select, source.gamepad?.buttons[GAMEPAD.trigger]?.value ?? 0, TRIGGER),
      squeeze: isOn(before.squeeze, source.gamepad?.buttons[GAMEPAD.squeeze]?.value ?? 0, TRIGGER),
    }
    this.state.buttons[side] = now
    const ray = poseOf(aim.transform)
    this.state.hands[side] = {
      tracked: true,
      grip: poseOf(grip.transform),
      aim: ray,
      tip: add(ray.p, rotate(ray.q, vec(0, 0, -TIP_AHEAD))),
      ...now,
      pinch: 0,
    }
  }

  private lose(side: HandSide): void {
    const hand = this.state.hands[side]
    if (hand.tracked) this.state.hands[side] = { ...hand, tracked: false, select: false, squeeze: false }
    this.state.buttons[side] = { select: false, squeeze: false }
  }

  /** Left stick walks; Y asks for a pause. */
  private left(pad: Gamepad, move: { x: number; y: number }): void {
    const pausing = pad.buttons[GAMEPAD.upper]?.pressed ?? false
    this.state.pauseAsked = pausing && !this.state.pausing
    this.state.pausing = pausing
    move.x = pad.axes[GAMEPAD.stickX] ?? 0
    const ahead = -(pad.axes[GAMEPAD.stickY] ?? 0)
    move.y = ahead === 0 ? 0 : ahead
  }

  /** Right stick: sideways turns once a push, ahead and let go teleports; B asks for a hint. */
  private turn(pad: Gamepad, commands: Command[], practice: boolean): void {
    const { state } = this
    const x = pad.axes[GAMEPAD.stickX] ?? 0
    const ahead = -(pad.axes[GAMEPAD.stickY] ?? 0)
    const turning = !state.teleporting && isOn(state.turning, Math.abs(x), STICK)
    if (turning && !state.turning) commands.push({ kind: 'snap-turn', dir: x < 0 ? 1 : -1 })
    state.turning = turning
    const teleporting = !turning && isOn(state.teleporting, ahead, STICK)
    if (!teleporting && state.teleporting && !turning) commands.push({ kind: 'teleport', hand: 'right' })
    state.teleporting = teleporting
    const hinting = pad.buttons[GAMEPAD.upper]?.pressed ?? false
    if (practice && hinting && !state.hinting) commands.push({ kind: 'hint' })
    state.hinting = hinting
  }
}
