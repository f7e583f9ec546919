import { type Camera, type Object3D, Quaternion, Vector3 } from 'three'
import type { Pose } from '../../base/pose'
import { yawOf } from '../../base/quat'
import type { Vec3 } from '../../base/vec'
import type { CompiledSite } from '../../site/compile'
import { castSight } from '../../site/ray'
import { isFree } from '../../site/walk'

/** Where one stands to look at a place: this far back from it, eyes above those of a man, metres. */
export const SCREEN_BACK = 5.5
const UP = 2.6
/** In a headset one stands nearer, feet on the ground, metres. */
export const HEADSET_BACK = 2.6
/** Height over the place that is looked at and that has to be seen, metres. */
const LOOK = 1.1
/** Directions tried, radians from the trainee's own: the first with a free view wins. */
const TRIES = [0, 0.6, -0.6, 1.2, -1.2, 1.9, -1.9, 2.6, -2.6, Math.PI]
/** Least distance to stand at where everything is narrow, metres. */
const LEAST = 1.6
/** How quickly the eye gets there, 1/s. */
const RATE = 2.6

const goal = new Vector3()
const look = new Vector3()
const turn = new Quaternion()
const before = new Quaternion()

/** How far one can step back from `o` towards (dx, dz) and still see it, metres. */
function freeWay(site: CompiledSite, o: Vec3, dx: number, dz: number, back: number): number {
  const rise = (UP - o.y) / back
  const l = Math.sqrt(1 + rise * rise)
  const d = { x: dx / l, y: rise / l, z: dz / l }
  // The thing itself may stand in a solid: the look begins half a metre out.
  const from = { x: o.x + d.x * 0.5, y: o.y + d.y * 0.5, z: o.z + d.z * 0.5 }
  return Math.min(back, castSight(site.colliders, from, d, back) + 0.3)
}

/**
 * A point on the ground from which `at` is seen, `back` metres from it at most, on the side that the trainee
 * (`from`) was on if the view is free there. With `stand`, a body has room there.
 */
export function viewpoint(
  site: CompiledSite,
  at: Vec3,
  from: Vec3,
  back: number,
  stand: boolean,
): { x: number; z: number } {
  const own = Math.hypot(from.x - at.x, from.z - at.z) < 0.5 ? 0.3 : Math.atan2(from.x - at.x, from.z - at.z)
  const o = { x: at.x, y: Math.max(LOOK, Math.min(at.y, 2)), z: at.z }
  let best = { x: at.x + Math.sin(own) * back, z: at.z + Math.cos(own) * back }
  let most = 0
  for (const off of TRIES) {
    const dx = Math.sin(own + off)
    const dz = Math.cos(own + off)
    const way = freeWay(site, o, dx, dz, back)
    const spot = { x: at.x + dx * Math.max(LEAST, way - 0.3), y: 0, z: at.z + dz * Math.max(LEAST, way - 0.3) }
    if (way <= most || (stand && !isFree(site.blocking, site.site.half, spot))) continue
    most = way
    best = spot
    if (way >= back) break
  }
  return best
}

/** Brings the camera a frame nearer to over `spot`, looking at `at`; `snap` puts it there at once. */
export function flyTo(camera: Camera, spot: { x: number; z: number }, at: Vec3, dtS: number, snap: boolean): void {
  const share = snap ? 1 : 1 - Math.exp(-RATE * dtS)
  camera.position.lerp(goal.set(spot.x, UP, spot.z), share)
  before.copy(camera.quaternion)
  camera.lookAt(look.set(at.x, Math.max(LOOK, Math.min(at.y, 2)), at.z))
  turn.copy(camera.quaternion)
  camera.quaternion.copy(before).slerp(turn, share)
  camera.updateMatrixWorld(true)
}

/** Puts the rig so that the head of a headset (`head`, in tracking space) stands on `spot`, looking at `at`. */
export function standOn(rig: Object3D, head: Pose, spot: { x: number; z: number }, at: Vec3): void {
  rig.rotation.set(0, Math.atan2(spot.x - at.x, spot.z - at.z) - yawOf(head.q), 0)
  look.set(head.p.x, 0, head.p.z).applyQuaternion(rig.quaternion)
  rig.position.set(spot.x - look.x, 0, spot.z - look.z)
  rig.updateMatrixWorld(true)
}
