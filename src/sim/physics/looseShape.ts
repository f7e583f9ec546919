import type { Quat } from '../../base/quat'
import type { Vec3 } from '../../base/vec'
import type { EntityDef } from '../entity'

/** What a loose thing is for the physics: a ball, or the box around its origin that holds its solids. Metres. */
export type LooseShape = { kind: 'ball'; radius: number } | { kind: 'box'; half: Vec3 }

/** Half the least thickness of a box, metres: the ball inside it, by which it is swept, must not vanish. Chosen. */
const LEAST_HALF = 0.02

/** A thing of one sphere about its origin is a ball; everything else a box. */
export function looseShape(def: EntityDef): LooseShape {
  const solids = [...def.solids, ...(def.moving ?? [])]
  const only = solids.length === 1 ? solids[0]?.shape : undefined
  if (only?.kind === 'sphere' && only.at.x === 0 && only.at.y === 0 && only.at.z === 0) {
    return { kind: 'ball', radius: only.radius }
  }
  const half = { x: LEAST_HALF, y: LEAST_HALF, z: LEAST_HALF }
  for (const { shape } of solids) {
    for (const axis of ['x', 'y', 'z'] as const) {
      const span =
        shape.kind === 'box'
          ? shape.half[axis]
          : shape.kind === 'cylinder' && shape.axis === axis
            ? shape.half
            : shape.radius
      half[axis] = Math.max(half[axis], Math.abs(shape.at[axis]) + span)
    }
  }
  return { kind: 'box', half }
}

/** Radius of the largest ball about the origin that the shape holds, metres: however it turns, that much of it is there. */
export const innerRadius = (shape: LooseShape): number =>
  shape.kind === 'ball' ? shape.radius : Math.min(shape.half.x, shape.half.y, shape.half.z)

/** Radius of the least ball about the origin that holds the shape, metres. */
export function outerRadius(shape: LooseShape): number {
  if (shape.kind === 'ball') return shape.radius
  const { x, y, z } = shape.half
  return Math.sqrt(x * x + y * y + z * z)
}

/** How far the shape reaches down from its origin when it is turned by `q`, metres. */
export function reachDown(shape: LooseShape, q: Quat): number {
  if (shape.kind === 'ball') return shape.radius
  const { half } = shape
  return (
    half.x * Math.abs(2 * (q.x * q.y + q.w * q.z)) +
    half.y * Math.abs(1 - 2 * (q.x * q.x + q.z * q.z)) +
    half.z * Math.abs(2 * (q.y * q.z - q.w * q.x))
  )
}
