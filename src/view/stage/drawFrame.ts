import { type Camera, type Object3D, Quaternion, Vector3 } from 'three'
import type { Sample } from '../../sim/sample'
import type { Sim } from '../../sim/sim'
import { ON_SCREEN, type Sight } from '../ar/sight'
import { TABLE_SCALE } from '../ar/tableTop'
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
    sight: ON_SCREEN,
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
 * In a session the device places its own camera within the rig. Over a table the whole room is large, the site stays as it
 * is, and the eyes of the run are those of the figure in it.
 */
export function placeEyes(f: DrawFrame, sample: Sample | null, camera: Camera, sight: Sight): void {
  const live = sight.table ? null : sample
  f.live = live
  f.camera = camera
  f.sight = sight
  f.inXR = sight.headset
  if (sight.table) placeTable(f.rig)
  else {
    f.rig.scale.setScalar(1)
    f.track.rig(f.share, f.rig)
  }
  if (live) {
    const { p, q } = live.head
    f.eye.set(p.x, p.y, p.z).applyMatrix4(f.rig.matrixWorld)
    f.gaze.set(q.x, q.y, q.z, q.w).premultiply(f.rig.quaternion)
  } else {
    const { p, q } = f.sim.world.head
    f.eye.set(p.x, p.y, p.z)
    f.gaze.set(q.x, q.y, q.z, q.w)
  }
  if (sight.presenting) return
  camera.position.copy(f.eye)
  camera.quaternion.copy(f.gaze)
  camera.updateMatrixWorld(true)
}

/** The middle of the model lies on the origin of tracking space. */
function placeTable(rig: Object3D): void {
  rig.position.set(0, 0, 0)
  rig.rotation.set(0, 0, 0)
  rig.scale.setScalar(TABLE_SCALE)
  rig.updateMatrixWorld(true)
}
