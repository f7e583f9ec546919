import type { WebXRManager } from 'three'
import type { HandSide } from '../../sim/sample'

/** Numbers of a joint's matrix, column-major; the last column is its place. */
const MATRIX = 16
export const JOINTS = 25

/**
 * The joints of bare hands, as the headset sees them in this frame: for drawing only. What the simulation is told of a hand
 * comes from src/input.
 */
export class XrJoints {
  private readonly matrices = new Float32Array(JOINTS * MATRIX)

  constructor(private readonly xr: WebXRManager) {}

  /**
   * Writes x y z of every joint, metres in tracking space, in the order of the WebXR Hand Input Module, wrist first. False when
   * that hand is not bare, or not seen.
   */
  read(side: HandSide, to: Float32Array): boolean {
    const frame = this.xr.isPresenting ? this.xr.getFrame() : null
    const space = this.xr.getReferenceSpace()
    if (!frame?.fillPoses || !space) return false
    for (const { handedness, hand } of frame.session.inputSources) {
      if (handedness !== side || hand?.size !== JOINTS) continue
      if (!frame.fillPoses(hand.values(), space, this.matrices)) return false
      for (let i = 0; i < JOINTS; i++) {
        for (let k = 0; k < 3; k++) to[i * 3 + k] = this.matrices[i * MATRIX + 12 + k] as number
      }
      return true
    }
    return false
  }
}
