import type { Vec3 } from '../base/vec'
import type { Collider } from './collider'

/** No hit. */
export const MISS = Infinity

/** Smallest positive root of a t^2 + 2 b t + c = 0 (both halves of b), or MISS. */
function firstRoot(a: number, b: number, c: number): number {
  const disc = b * b - a * c
  if (disc < 0 || a === 0) return MISS
  const root = Math.sqrt(disc)
  const near = (-b - root) / a
  if (near >= 0) return near
  return c <= 0 ? 0 : MISS
}

function raySlab(lo: number, hi: number, o: number, d: number): [number, number] {
  if (d === 0) return o < lo || o > hi ? [MISS, -MISS] : [-MISS, MISS]
  const a = (lo - o) / d
  const b = (hi - o) / d
  return a < b ? [a, b] : [b, a]
}

function rayBox(half: Vec3, o: Vec3, d: Vec3): number {
  const [x0, x1] = raySlab(-half.x, half.x, o.x, d.x)
  const [y0, y1] = raySlab(-half.y, half.y, o.y, d.y)
  const [z0, z1] = raySlab(-half.z, half.z, o.z, d.z)
  const near = Math.max(x0, y0, z0)
  const far = Math.min(x1, y1, z1)
  return far < 0 || near > far ? MISS : Math.max(near, 0)
}

/**
 * A ray at less than a billionth of a radian to a cylinder's axis runs along it: 30 nanometres off in 30 m. Nearer to it the
 * squares below run out of digits.
 */
const PARALLEL = 1e-18

/** Cylinder about the local y axis; `o` and `d` are already permuted so that y is the axis. */
function rayCylinder(radius: number, half: number, o: Vec3, d: Vec3): number {
  const a = d.x * d.x + d.z * d.z
  const [y0, y1] = raySlab(-half, half, o.y, d.y)
  let s0 = -MISS
  let s1 = MISS
  const c = o.x * o.x + o.z * o.z - radius * radius
  if (a < PARALLEL) {
    if (c > 0) return MISS
  } else {
    const b = o.x * d.x + o.z * d.z
    const disc = b * b - a * c
    if (disc < 0) return MISS
    const root = Math.sqrt(disc)
    s0 = (-b - root) / a
    s1 = (-b + root) / a
  }
  const near = Math.max(s0, y0)
  const far = Math.min(s1, y1)
  return far < 0 || near > far ? MISS : Math.max(near, 0)
}

/** Distance along the ray from `o` in unit direction `d` to the collider in metres; 0 inside, MISS when it passes by. */
export function rayCollider(collider: Collider, o: Vec3, d: Vec3): number {
  const rx = o.x - collider.c.x
  const ry = o.y - collider.c.y
  const rz = o.z - collider.c.z
  const shape = collider.shape
  if (shape.kind === 'sphere') {
    return firstRoot(1, rx * d.x + ry * d.y + rz * d.z, rx * rx + ry * ry + rz * rz - shape.radius * shape.radius)
  }
  const { sin: s, cos: c } = collider
  const lo = { x: c * rx - s * rz, y: ry, z: s * rx + c * rz }
  const ld = { x: c * d.x - s * d.z, y: d.y, z: s * d.x + c * d.z }
  if (shape.kind === 'box') return rayBox(shape.half, lo, ld)
  if (shape.axis === 'y') return rayCylinder(shape.radius, shape.half, lo, ld)
  if (shape.axis === 'x') {
    return rayCylinder(shape.radius, shape.half, { x: lo.y, y: lo.x, z: lo.z }, { x: ld.y, y: ld.x, z: ld.z })
  }
  return rayCylinder(shape.radius, shape.half, { x: lo.x, y: lo.z, z: lo.y }, { x: ld.x, y: ld.z, z: ld.y })
}

/** Nearest sight-blocking collider along the ray within `reach` metres, as a distance, or MISS. */
export function castSight(colliders: readonly Collider[], o: Vec3, d: Vec3, reach: number): number {
  let best = MISS
  for (let i = 0; i < colliders.length; i++) {
    const collider = colliders[i] as Collider
    if (!collider.blocksSight) continue
    const cx = collider.c.x - o.x
    const cy = collider.c.y - o.y
    const cz = collider.c.z - o.z
    const along = cx * d.x + cy * d.y + cz * d.z
    const r = collider.bound
    if (along < -r || along - r > (best < reach ? best : reach)) continue
    const off = cx * cx + cy * cy + cz * cz - along * along
    if (off > r * r) continue
    const t = rayCollider(collider, o, d)
    if (t < best) best = t
  }
  return best <= reach ? best : MISS
}
