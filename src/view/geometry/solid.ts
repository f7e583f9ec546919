import type { Shape, Solid } from '../../site/types'
import type { MeshBuilder, Placing } from './meshBuilder'
import { addBox, addCylinder, addSphere } from './primitives'

/** How uneven a ball of leaves is. */
const LEAVES = 0.8

/** Where an owner at (x, y, z) with `yaw` radians stands. */
export const placing = (at: { x: number; y: number; z: number }, yaw: number): Placing => ({
  ...at,
  sin: Math.sin(yaw),
  cos: Math.cos(yaw),
})

/** Draws a shape in its owner's frame with whatever material the builder uses now. */
export function addShape(b: MeshBuilder, shape: Shape, lump = 0): void {
  const { x, y, z } = shape.at
  if (shape.kind === 'box') addBox(b, [x, y, z], [shape.half.x, shape.half.y, shape.half.z], shape.yaw)
  else if (shape.kind === 'cylinder') addCylinder(b, [x, y, z], shape.axis, shape.half, shape.radius)
  else addSphere(b, [x, y, z], shape.radius, 1, lump)
}

/** Draws one solid in its owner's frame. */
export const addSolid = (b: MeshBuilder, { shape, material }: Solid): void =>
  addShape(b.use(material), shape, material === 'grass' ? LEAVES : 0)
