import type { Vector3 } from 'three'

/**
 * What somebody is to do in this frame. All places are in the world. Times are in here because numbers that are handed over
 * alone are made objects by the engine.
 */
export interface Doing {
  mode: string
  speed: number
  /** Turn about the vertical. */
  yaw: number
  /** Eyes of the trainee. */
  eye: Vector3
  /** Does this person speak? */
  speaks: boolean
  /** Where hands belong, or null: what is worked at (both), what is held (right). */
  work: Vector3 | null
  holds: Vector3 | null
  /** What is pointed at while the mode is 'point'; null: straight ahead. */
  points: Vector3 | null
  /** Moves what moves, and since the last frame, seconds. */
  timeS: number
  dtS: number
}
