import type { Vec3 } from '../base/vec'
import type { Collider } from './collider'
import { MISS } from './ray'

/** How far a point is from a solid, metres (negative inside), and the direction in which that distance grows. */
export interface Surface {
  distance: number
  normal: Vec3
}

/** A place to write to; `surface` and `sweepBall` make nothing new, as they are asked in every sub-step. */
export const createSurface = (): Surface => ({ distance: MISS, normal: { x: 0, y: 1, z: 0 } })

const sign = (v: number): number => (v < 0 ? -1 : 1)

function boxSurface(half: Vec3, x: number, y: number, z: number, out: Surface): void {
  const n = out.normal
  const qx = Math.abs(x) - half.x
  const qy = Math.abs(y) - half.y
  const qz = Math.abs(z) - half.z
  if (qx <= 0 && qy <= 0 && qz <= 0) {
    out.distance = Math.max(qx, qy, qz)
    n.x = qx === out.distance ? sign(x) : 0
    n.y = qx < out.distance && qy === out.distance ? sign(y) : 0
    n.z = qx < out.distance && qy < out.distance ? sign(z) : 0
    return
  }
  const ox = Math.max(qx, 0)
  const oy = Math.max(qy, 0)
  const oz = Math.max(qz, 0)
  out.distance = Math.sqrt(ox * ox + oy * oy + oz * oz)
  n.x = (sign(x) * ox) / out.distance
  n.y = (sign(y) * oy) / out.distance
  n.z = (sign(z) * oz) / out.distance
}

/** Cylinder about the local y axis; the caller permutes the axes. */
function cylinderSurface(radius: number, half: number, x: number, y: number, z: number, out: Surface): void {
  const n = out.normal
  const away = Math.sqrt(x * x + z * z)
  const ux = away > 0 ? x / away : 1
  const uz = away > 0 ? z / away : 0
  const qr = away - radius
  const qy = Math.abs(y) - half
  let r = qr > qy ? 1 : 0
  let a = qr > qy ? 0 : 1
  out.distance = Math.max(qr, qy)
  if (qr > 0 && qy > 0) {
    out.distance = Math.sqrt(qr * qr + qy * qy)
    r = qr / out.distance
    a = qy / out.distance
  }
  n.x = ux * r
  n.y = sign(y) * a
  n.z = uz * r
}

/** Distance and outward normal of the solid's surface as seen from `p`, exact for each kind of shape; written to `out`. */
export function surface(collider: Collider, p: Vec3, out: Surface): Surface {
  const { shape, sin: s, cos: c } = collider
  const n = out.normal
  const rx = p.x - collider.c.x
  const ry = p.y - collider.c.y
  const rz = p.z - collider.c.z
  const x = c * rx - s * rz
  const z = s * rx + c * rz
  if (shape.kind === 'sphere') {
    const away = Math.sqrt(x * x + ry * ry + z * z)
    out.distance = away - shape.radius
    n.x = away > 0 ? x / away : 0
    n.y = away > 0 ? ry / away : 1
    n.z = away > 0 ? z / away : 0
  } else if (shape.kind === 'box') boxSurface(shape.half, x, ry, z, out)
  else if (shape.axis === 'y') cylinderSurface(shape.radius, shape.half, x, ry, z, out)
  else if (shape.axis === 'x') {
    cylinderSurface(shape.radius, shape.half, ry, x, z, out)
    const along = n.y
    n.y = n.x
    n.x = along
  } else {
    cylinderSurface(shape.radius, shape.half, x, z, ry, out)
    const along = n.y
    n.y = n.z
    n.z = along
  }
  const nx = n.x
  n.x = c * nx + s * n.z
  n.z = c * n.z - s * nx
  return out
}

/** A ball this near to a surface touches it, metres. */
const TOUCH = 1e-4
/** Strides of a sweep. Each at least halves what is left; one that needs more passes by within a hair, and is said to touch. */
const STRIDES = 32

/**
 * How far a ball of `radius` gets from `from` along the unit direction `d` until it touches the solid: metres, or MISS when
 * it gets `reach` far. The distance to a convex solid along a line is a convex function, so its tangent (the normal's share
 * along `d`) never promises more room than there is: strides by it (Newton's) come up to the surface and never beyond, so
 * that no wall is too thin and no ball too fast. What touches at the start and moves away or along is not in the way. `out`
 * holds the surface at the end.
 */
export function sweepBall(
  collider: Collider,
  from: Vec3,
  d: Vec3,
  reach: number,
  radius: number,
  out: Surface,
): number {
  const { normal: n } = out
  const at = { x: from.x, y: from.y, z: from.z }
  let t = 0
  for (let i = 0; i < STRIDES; i++) {
    const gap = surface(collider, at, out).distance - radius
    const closing = -(n.x * d.x + n.y * d.y + n.z * d.z)
    if (closing <= 0) return MISS
    if (gap < TOUCH) return t
    t += gap / closing
    if (t > reach) return MISS
    at.x = from.x + d.x * t
    at.y = from.y + d.y * t
    at.z = from.z + d.z * t
  }
  return t
}
