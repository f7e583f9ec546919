import { addBox } from '../../geometry/primitives'
import type { KitPieces } from '../pieces'

/** Height and breadth of the angle round a grating, metres. */
const EDGE = { height: 0.05, breadth: 0.03 }

/** A floor of grating from one corner to the other (x, z) with its top at `y`: an edge of angles and a mesh that light passes. */
export function addGrating(
  { base, wire }: KitPieces,
  [x0, z0]: readonly [number, number],
  [x1, z1]: readonly [number, number],
  y: number,
): void {
  const [x, z, hx, hz] = [(x0 + x1) / 2, (z0 + z1) / 2, Math.abs(x1 - x0) / 2, Math.abs(z1 - z0) / 2]
  base.use('steel')
  for (const side of [-1, 1]) {
    addBox(base, [x, y - EDGE.height / 2, z + side * (hz - EDGE.breadth / 2)], [hx, EDGE.height / 2, EDGE.breadth / 2])
    addBox(base, [x + side * (hx - EDGE.breadth / 2), y - EDGE.height / 2, z], [EDGE.breadth / 2, EDGE.height / 2, hz])
  }
  wire.use('steel')
  const put = (px: number, pz: number): number => wire.vertex(px, y, pz, 0, 1, 0)
  wire.quad(put(x - hx, z + hz), put(x + hx, z + hz), put(x + hx, z - hz), put(x - hx, z - hz))
}
