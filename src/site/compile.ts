import { cos, sin } from '../base/math'
import type { Vec3 } from '../base/vec'
import type { Material, Shape, Site, Solid } from './types'

/** A solid in world frame, with the sine and cosine of its turn kept. */
export interface Collider {
  shape: Shape
  /** World centre. */
  c: Vec3
  /** Turn of the shape's frame about the vertical. */
  sin: number
  cos: number
  blocksBody: boolean
  blocksSight: boolean
  material: Material
}

/** A site ready for rays and bodies. */
export interface CompiledSite {
  readonly site: Site
  readonly colliders: readonly Collider[]
}

/** Places `solid` of an owner at `at`, turned by `yaw` radians, into the world. */
export function placeSolid(solid: Solid, at: Vec3, yaw: number): Collider {
  const s = sin(yaw)
  const c = cos(yaw)
  const local = solid.shape.at
  const turn = yaw + (solid.shape.kind === 'box' ? (solid.shape.yaw ?? 0) : 0)
  return {
    shape: solid.shape,
    c: { x: at.x + c * local.x + s * local.z, y: at.y + local.y, z: at.z - s * local.x + c * local.z },
    sin: sin(turn),
    cos: cos(turn),
    blocksBody: !solid.passable,
    blocksSight: !solid.clear,
    material: solid.material,
  }
}

/** All solids of the site's parts in world frame. */
export function compileSite(site: Site): CompiledSite {
  const colliders = site.parts.flatMap((part) => part.solids.map((solid) => placeSolid(solid, part.at, part.yaw)))
  return { site, colliders }
}
