import type { XRDevice } from 'iwer'
import { type Quat, fromYaw, lookAlong, multiply, rotate, yawOf } from '../../../src/base/quat'
import { type Vec3, add, normalize, sub, vec } from '../../../src/base/vec'
import type { HandSide } from '../../../src/sim/sample'

/** Where the panels outside of a run hang (src/view/panel/worldPanel.ts): ahead of the eyes and below them, metres. */
const PANEL = { ahead: 1.25, below: 0.1 }
/** Where a hand is held that points or shows its palm, in the frame of the head: to its own side, up and ahead, metres. */
const HELD = { aside: 0.12, up: -0.25, ahead: 0.3 }
const PALM = { aside: 0.05, up: -0.1, ahead: 0.4 }
/** A pointing hand with its palm down is turned by these to show the palm to whoever looks: fingers up, and about. */
const UP: Quat = { x: Math.SQRT1_2, y: 0, z: 0, w: Math.SQRT1_2 }
const ABOUT: Quat = { x: 0, y: 1, z: 0, w: 0 }

/** What a test does with one emulated hand while no player plays; the page sees it in the frames that follow. */
export class MenuHand {
  constructor(
    private readonly device: XRDevice,
    private readonly side: HandSide,
  ) {}

  /** Points at a place of the panel before the head, metres to the right and up from its middle. */
  point({ x, y }: { x: number; y: number }): void {
    // panels hang upright, wherever one looks up or down
    const level = fromYaw(yawOf(this.gaze))
    const from = this.seen(HELD, level)
    const to = this.from(level, vec(x, y - PANEL.below, -PANEL.ahead))
    this.put(from, lookAlong(normalize(sub(to, from))))
  }

  /** An open palm before the eyes, turned to them. */
  showPalm(): void {
    this.put(this.seen(PALM, this.gaze), multiply(this.gaze, multiply(ABOUT, UP)))
  }

  /** Trigger, or the pinch of a bare hand. */
  select(down: boolean): void {
    if (this.bare) this.device.hands[this.side]?.updatePinchValue(down ? 1 : 0)
    else this.button('trigger', down)
  }

  button(id: string, down: boolean): void {
    this.device.controllers[this.side]?.updateButtonValue(id, down ? 1 : 0)
  }

  private get bare(): boolean {
    return this.device.primaryInputMode === 'hand'
  }

  private get gaze(): Quat {
    const { x, y, z, w } = this.device.quaternion
    return { x, y, z, w }
  }

  private from(turn: Quat, at: Vec3): Vec3 {
    const { x, y, z } = this.device.position
    return add(vec(x, y, z), rotate(turn, at))
  }

  private seen({ aside, up, ahead }: typeof HELD, turn: Quat): Vec3 {
    return this.from(turn, vec(this.side === 'left' ? -aside : aside, up, -ahead))
  }

  private put(p: Vec3, q: Quat): void {
    const hand = this.bare ? this.device.hands[this.side] : this.device.controllers[this.side]
    if (!hand) throw new Error(`the emulated headset has no ${this.side} hand`)
    hand.position.set(p.x, p.y, p.z)
    hand.quaternion.set(q.x, q.y, q.z, q.w)
  }
}
