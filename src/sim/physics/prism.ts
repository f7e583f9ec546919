import { TAU, cos, sin } from '../../base/math'
import type { Vec3 } from '../../base/vec'

/** Sides of the prism that stands for a cylinder: its surface is at most 1.7 % of the radius off. Chosen. */
const SIDES = 12

/**
 * Corners and faces (counter-clockwise from outside) of a twelve-sided prism along `axis` about the origin, with corners as
 * far outside of the radius as its sides are inside. Metres. The library's own cylinder uses the engine's trigonometry.
 */
export function prism(radius: number, half: number, axis: 'x' | 'y' | 'z'): { corners: Vec3[]; faces: number[][] } {
  const flat = cos(TAU / (2 * SIDES))
  const r = (2 * radius) / (1 + flat)
  const corners: Vec3[] = []
  for (const end of [-half, half]) {
    for (let i = 0; i < SIDES; i++) {
      const u = r * cos((TAU * i) / SIDES)
      const v = r * sin((TAU * i) / SIDES)
      // (u, v, axis) right-handed: seen from the far end the corners run counter-clockwise
      if (axis === 'y') corners.push({ x: v, y: end, z: u })
      else if (axis === 'x') corners.push({ x: end, y: u, z: v })
      else corners.push({ x: u, y: v, z: end })
    }
  }
  const ring = Array.from({ length: SIDES }, (_, i) => i)
  const sides = ring.map((i) => {
    const next = (i + 1) % SIDES
    return [i, next, SIDES + next, SIDES + i]
  })
  return { corners, faces: [[...ring].reverse(), ring.map((i) => SIDES + i), ...sides] }
}
