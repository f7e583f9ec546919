import { GRAVITY } from '../../base/gravity'
import type { Vec3 } from '../../base/vec'
import type { Collider } from '../../site/collider'
import { MISS } from '../../site/ray'
import { createSurface, surface, sweepBall } from '../../site/surface'

/**
 * Share of its inner ball by which a body is swept. The rest it may sink in: there the library sees a contact and settles
 * friction and turning. Chosen.
 */
const CORE = 0.8

const here = createSurface()
const there = createSurface()
const dir = { x: 0, y: 0, z: 0 }

/**
 * Stops a body that has moved from `from` to `p` in a sub-step where its inner ball first meets one of the solids: writes
 * the place to `p`, and turns the speed `v` into the solid into `restitution` of it out of the solid. So the body's middle
 * never gets into a solid that it was outside of, however thin the solid and fast the body.
 */
export function stopAtFirst(
  solids: readonly Collider[],
  from: Vec3,
  p: Vec3,
  v: Vec3,
  innerM: number,
  restitution: number,
): void {
  const dx = p.x - from.x
  const dy = p.y - from.y
  const dz = p.z - from.z
  const way = Math.sqrt(dx * dx + dy * dy + dz * dz)
  if (way === 0) return
  dir.x = dx / way
  dir.y = dy / way
  dir.z = dz / way
  let first = MISS
  let nx = 0
  let ny = 0
  let nz = 0
  for (let i = 0; i < solids.length; i++) {
    const solid = solids[i] as Collider
    const rx = solid.c.x - from.x
    const ry = solid.c.y - from.y
    const rz = solid.c.z - from.z
    const far = solid.bound + innerM + way
    if (rx * rx + ry * ry + rz * rz > far * far) continue
    // what already touches is swept by less than it has left, so that it can slide but never sink through
    const { distance } = surface(solid, from, here)
    if (distance <= 0) continue
    const t = sweepBall(solid, from, dir, way, CORE * Math.min(innerM, distance), there)
    if (t >= first) continue
    first = t
    nx = there.normal.x
    ny = there.normal.y
    nz = there.normal.z
  }
  if (first === MISS) return
  p.x = from.x + dir.x * first
  p.y = from.y + dir.y * first
  p.z = from.z + dir.z * first
  const into = v.x * nx + v.y * ny + v.z * nz
  if (into >= 0) return
  v.x -= (1 + restitution) * into * nx
  v.y -= (1 + restitution) * into * ny
  v.z -= (1 + restitution) * into * nz
}

/** Height that a body at `y` with speed `v` could rise to without friction, metres: y + v^2 / 2g. */
export const apex = (y: number, v: Vec3): number => y + (v.x * v.x + v.y * v.y + v.z * v.z) / (2 * GRAVITY)

/** Slows a body down to what its `ceiling` allows (see `apex`): contacts may take energy from it, and never give it any. */
export function keepUnder(ceiling: number, y: number, v: Vec3): void {
  if (apex(y, v) <= ceiling) return
  const room = 2 * GRAVITY * (ceiling - y)
  if (room <= 0) {
    v.x = 0
    v.y = Math.min(v.y, 0)
    v.z = 0
    return
  }
  const share = Math.sqrt(room / (v.x * v.x + v.y * v.y + v.z * v.z))
  v.x *= share
  v.y *= share
  v.z *= share
}
