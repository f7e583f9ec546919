import { type Camera, type Object3D, Quaternion, Vector3 } from 'three'
import type { Sample } from '../../sim/sample'
import type { Sim } from '../../sim/sim'
import type { DrawFrame } from './layer'
import { Track } from './track'

/** A frame's data, made once a scene and filled anew in every frame. */
export function createDrawFrame(sim: Sim, rig: Object3D, camera: Camera, text: DrawFrame['text']): DrawFrame {
  return {
    sim,
    track: new Track(sim),
    share: 1,
    live: null,
    rig,
    eye: new Vector3(),
    gaze: new Quaternion(),
    camera,
    inXR: false,
    dtS: 0,
    timeS: 0,
    text,
  }
}

/** A longer pause than this between two frames counts as this, seconds: nothing leaps ahead after a hitch. */
const LONGEST_FRAME_S = 0.1

/** Time and ticks of a new frame; `alpha` is how far the present is between the last two ticks, 0..1. */
export function beginFrame(f: DrawFrame, dtS: number, alpha: number): void {
  f.dtS = Math.min(dtS, LONGEST_FRAME_S)
  f.timeS += f.dtS
  f.track.note()
  f.share = f.track.share(alpha)
}

/**
 * Puts rig and eyes where they are between the last two ticks and lets the desktop's camera see from there.
 * In a session the headset places its own camera within the rig.
 */
export function placeEyes(f: DrawFrame, live: Sample | null, camera: Camera, inXR: boolean): void {
  f.live = live
  f.camera = camera
  f.inXR = inXR
  f.track.rig(f.share, f.rig)
  if (live) {
    const { p, q } = live.head
    f.eye.set(p.x, p.y, p.z).applyMatrix4(f.rig.matrixWorld)
    f.gaze.set(q.x, q.y, q.z, q.w).premultiply(f.rig.quaternion)
  } else {
    const { p, q } = f.sim.world.head
    f.eye.set(p.x, p.y, p.z)
    f.gaze.set(q.x, q.y, q.z, q.w)
  }
  if (inXR) return
  camera.position.copy(f.eye)
  camera.quaternion.copy(f.gaze)
  camera.updateMatrixWorld(true)
}
