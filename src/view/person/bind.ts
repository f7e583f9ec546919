import type { Matrix4 } from 'three'
import { createPosture, put } from './channels'
import { createFrames, poseFrames } from './skeleton'

/** Arms and legs held away from the body and fingers spread, radians: so is the body modelled, and so weights are told apart. */
const AWAY = { arm: 0.72, leg: 0.06, splay: 0.17 }

/** Where each bone is in the mesh as it was modelled. */
export function bindFrames(): Matrix4[] {
  const p = createPosture()
  put(p, { armSpreadL: AWAY.arm, armSpreadR: AWAY.arm, legSpreadL: AWAY.leg, legSpreadR: AWAY.leg })
  put(p, { splayL: AWAY.splay, splayR: AWAY.splay })
  const frames = createFrames()
  poseFrames(p, null, frames)
  return frames
}
