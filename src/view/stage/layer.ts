import type { Camera, Object3D, Quaternion, Vector3 } from 'three'
import type { Sample } from '../../sim/sample'
import type { Sim } from '../../sim/sim'
import type { Sight } from '../ar/sight'
import type { Track } from './track'

/** What a layer is given in a frame. One object, filled anew each frame; nobody keeps it. */
export interface DrawFrame {
  sim: Sim
  track: Track
  /** Between the last two notes of the track, 0..1. */
  share: number
  live: Sample | null
  /** The rig as drawn: its matrixWorld takes tracking space to the world. */
  rig: Object3D
  /** Eyes in the world. */
  eye: Vector3
  gaze: Quaternion
  camera: Camera
  /** In a headset's session. */
  inXR: boolean
  sight: Sight
  /** Seconds since the last frame, and since the scene was mounted. */
  dtS: number
  timeS: number
  text: (key: string, values?: Record<string, string | number>) => string
}

/** A part of the picture: made once, brought up to date in each frame, thrown away with the scene. */
export interface Layer {
  readonly object: Object3D
  update: (frame: DrawFrame) => void
  dispose: () => void
}
