import type { Vec3 } from '../base/vec'
import type { Collider } from './collider'

/** Radius of a walking body on the ground in metres (shoulder breadth of a clothed adult is about 0.5 m). */
export const BODY_RADIUS = 0.25
/** What is lower than this is stepped over, what is higher than HEAD_ROOM is walked under; metres. */
export const STEP_HEIGHT = 0.25
export const HEAD_ROOM = 1.8

export interface Push {
  x: number
  z: number
}

/** Vertical extent of a collider. */
function spanY(collider: Collider): [number, number] {
  const s = collider.shape
  const h = s.kind === 'box' ? s.half.y : s.kind === 'sphere' ? s.radius : s.axis === 'y' ? s.half : s.radius
  return [collider.c.y - h, collider.c.y + h]
}

/** How a circle at (x, z) has to move to leave the collider's outline, or null when it is outside. */
export function pushOut(collider: Collider, x: number, z: number, radius: number): Push | null {
  const dx = x - collider.c.x
  const dz = z - collider.c.z
  const reach = collider.bound + radius
  if (dx * dx + dz * dz >= reach * reach) return null
  const s = collider.shape
  if (s.kind === 'sphere' || (s.kind === 'cylinder' && s.axis === 'y')) {
    const r = s.radius + radius
    const d2 = dx * dx + dz * dz
    if (d2 >= r * r) return null
    const d = Math.sqrt(d2)
    return d > 1e-6 ? { x: (dx / d) * (r - d), z: (dz / d) * (r - d) } : { x: r, z: 0 }
  }
  const hx = s.kind === 'box' ? s.half.x : s.axis === 'x' ? s.half : s.radius
  const hz = s.kind === 'box' ? s.half.z : s.axis === 'z' ? s.half : s.radius
  const lx = collider.cos * dx - collider.sin * dz
  const lz = collider.sin * dx + collider.cos * dz
  const qx = lx < -hx ? -hx : lx > hx ? hx : lx
  const qz = lz < -hz ? -hz : lz > hz ? hz : lz
  let px = lx - qx
  let pz = lz - qz
  const d2 = px * px + pz * pz
  if (d2 >= radius * radius) return null
  if (d2 > 1e-12) {
    const d = Math.sqrt(d2)
    px = (px / d) * (radius - d)
    pz = (pz / d) * (radius - d)
  } else if (hx - Math.abs(lx) < hz - Math.abs(lz)) {
    px = (lx < 0 ? -1 : 1) * (hx - Math.abs(lx) + radius)
    pz = 0
  } else {
    px = 0
    pz = (lz < 0 ? -1 : 1) * (hz - Math.abs(lz) + radius)
  }
  return { x: collider.cos * px + collider.sin * pz, z: -collider.sin * px + collider.cos * pz }
}

export const inTheWay = (collider: Collider): boolean => {
  if (!collider.blocksBody) return false
  const [lo, hi] = spanY(collider)
  return hi > STEP_HEIGHT && lo < HEAD_ROOM
}

/** The colliders that a walking body meets at all. */
export const obstacles = (colliders: readonly Collider[]): Collider[] => colliders.filter(inTheWay)

/**
 * Where a body that wants to be at (x, z) ends up: pushed out of everything in its way (so that it slides
 * along walls) and held inside the site. Three rounds settle corners.
 */
export function settle(
  blocking: readonly Collider[],
  half: { x: number; z: number },
  x: number,
  z: number,
): { x: number; z: number; touched: boolean } {
  let touched = false
  for (let round = 0; round < 3; round++) {
    let moved = false
    for (let i = 0; i < blocking.length; i++) {
      const push = pushOut(blocking[i] as Collider, x, z, BODY_RADIUS)
      if (push) {
        x += push.x
        z += push.z
        moved = true
      }
    }
    if (!moved) break
    touched = true
  }
  const lx = half.x - BODY_RADIUS
  const lz = half.z - BODY_RADIUS
  const cx = x < -lx ? -lx : x > lx ? lx : x
  const cz = z < -lz ? -lz : z > lz ? lz : z
  return { x: cx, z: cz, touched: touched || cx !== x || cz !== z }
}

/** Is the place free for a standing body? */
export const isFree = (blocking: readonly Collider[], half: { x: number; z: number }, p: Vec3): boolean =>
  Math.abs(p.x) <= half.x - BODY_RADIUS &&
  Math.abs(p.z) <= half.z - BODY_RADIUS &&
  blocking.every((c) => pushOut(c, p.x, p.z, BODY_RADIUS) === null)

/** Is the point inside a body-blocking solid (a head in a wall)? */
export function insideSolid(colliders: readonly Collider[], p: Vec3): boolean {
  for (let i = 0; i < colliders.length; i++) {
    const c = colliders[i] as Collider
    if (!c.blocksBody || !c.blocksSight) continue
    const dx = p.x - c.c.x
    const dy = p.y - c.c.y
    const dz = p.z - c.c.z
    if (dx * dx + dy * dy + dz * dz > c.bound * c.bound) continue
    const lx = c.cos * dx - c.sin * dz
    const lz = c.sin * dx + c.cos * dz
    const s = c.shape
    if (s.kind === 'sphere') return true
    if (s.kind === 'box') {
      if (Math.abs(lx) < s.half.x && Math.abs(dy) < s.half.y && Math.abs(lz) < s.half.z) return true
      continue
    }
    const along = s.axis === 'y' ? dy : s.axis === 'x' ? lx : lz
    const u = s.axis === 'x' ? dy : lx
    const v = s.axis === 'z' ? dy : lz
    if (Math.abs(along) < s.half && u * u + v * v < s.radius * s.radius) return true
  }
  return false
}
