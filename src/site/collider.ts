import { cos, sin } from '../base/math'
import type { Vec3 } from '../base/vec'
import type { Material, Shape, Solid } from './types'

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
  /** Radius about `c` that holds all of it. */
  bound: number
}

/** Radius of a sphere about the shape's centre that holds all of it, in metres. */
function boundOf(shape: Shape): number {
  if (shape.kind === 'sphere') return shape.radius
  if (shape.kind === 'box') {
    const { x, y, z } = shape.half
    return Math.sqrt(x * x + y * y + z * z)
  }
  return Math.sqrt(shape.radius * shape.radius + shape.half * shape.half)
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
    bound: boundOf(solid.shape),
  }
}
