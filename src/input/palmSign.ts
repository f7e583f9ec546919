import type { Pose } from '../base/pose'
import { forward } from '../base/quat'
import { distance, dot, normalize, sub } from '../base/vec'
import type { HandSide } from '../sim/sample'
import type { BareHand } from './bareHand'

/** The palm is shown for so long, seconds; all Chosen: long enough not to happen by the way, short enough not to tire. */
const SHOWN_S = 0.4
/** It faces the eyes within 37 degrees, is looked at within 35 (cosines), and is nearer than a stretched arm, metres. */
const FACING = 0.8
const LOOKED_AT = 0.82
const NEAR = 0.7
/** Until it is turned away by this much (cosine) it is the same sign. */
const AWAY = 0.5

/** The sign that asks for the menu: an open palm turned to the eyes. */
export class PalmSign {
  private readonly shownS: Record<HandSide, number> = { left: 0, right: 0 }
  private readonly done: Record<HandSide, boolean> = { left: false, right: false }

  /** Is this the frame in which the sign has been made? `free`: the hand holds nothing. */
  frame(side: HandSide, hand: BareHand, head: Pose, free: boolean, dtS: number): boolean {
    const at = hand.sample.grip.p
    const facing = dot(hand.palm, normalize(sub(head.p, at)))
    if (facing < AWAY) this.done[side] = false
    const seen = dot(forward(head.q), normalize(sub(at, head.p))) > LOOKED_AT && distance(at, head.p) < NEAR
    if (this.done[side] || !free || !hand.open || !seen || facing < FACING) {
      this.shownS[side] = 0
      return false
    }
    this.shownS[side] += dtS
    if (this.shownS[side] < SHOWN_S) return false
    this.done[side] = true
    return true
  }
}
