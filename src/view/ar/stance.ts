import { clamp } from '../../base/math'
import { BEND_SPEED } from '../../base/person'
import type { Pose } from '../../base/pose'
import { lifted } from './origin'

/**
 * Eyes of somebody who kneels and bends to the ground, metres. Chosen: the hand of somebody who sits gets some 0.55 m below
 * the eyes over the knees, and so to what lies 0.1 m high.
 */
export const KNEELING = 0.65
/** Whoever bends as well gets no lower than this, metres: not under the ground. Chosen. */
const LOWEST = 0.2

/**
 * How high the floor of tracking space lies in VR: lowered for who sits, until the eyes are those of somebody who stands, and
 * raised for who has asked to squat, until they are near the ground. What the body does itself comes on top.
 */
export class Stance {
  posture: 'standing' | 'seated' = 'standing'
  squats = false
  private stood: { for: Stance['posture']; floor: number } | null = null
  /** How far the floor is to be raised, and is now, metres. */
  private depth = 0
  private raised = 0
  private moves = false
  private was = false

  /** The eyes are on their way down or up. */
  get glides(): boolean {
    return this.moves
  }

  /** Another session, or the device has set its own space anew: where the floor lies is worked out again. */
  forget(): void {
    this.stood = null
  }

  /** The floor's height in the device's own space, metres, of a frame that took `dtS` seconds. `head` is in the same space. */
  floor(head: Pose, dtS: number): number {
    if (this.stood?.for !== this.posture)
      this.stood = { for: this.posture, floor: this.posture === 'seated' ? lifted(head).p.y : 0 }
    const eyes = head.p.y - this.stood.floor
    if (this.squats !== this.was) this.depth = this.squats ? Math.max(0, eyes - KNEELING) : 0
    this.was = this.squats
    const step = BEND_SPEED * dtS
    const next = clamp(Math.min(this.depth, Math.max(0, eyes - LOWEST)), this.raised - step, this.raised + step)
    this.moves = next !== this.raised
    this.raised = next
    return this.stood.floor + this.raised
  }
}
