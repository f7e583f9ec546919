import { Vector3 } from 'three'

/** What goes by distances looks at them again when the eye has moved so far, metres: less than what keeps it from flickering. */
const STEP = 0.2

/** Has the eye moved enough since it last had? */
export class Moved {
  private readonly from = new Vector3(Infinity, Infinity, Infinity)

  note(eye: Vector3): boolean {
    if (this.from.distanceToSquared(eye) < STEP * STEP) return false
    this.from.copy(eye)
    return true
  }
}
