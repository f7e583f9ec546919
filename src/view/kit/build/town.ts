import type { TownLook } from '../../../site/looks/buildYard'
import type { Triple } from '../../geometry/frame'
import type { MeshBuilder } from '../../geometry/meshBuilder'
import { hashed } from '../mine/rockNoise'
import type { KitPieces } from '../pieces'
import { addCrate } from '../yard/shapes'
import { addFacet } from './tubes'

/** A block of the town is so long, and the road that the land leaves round it so broad; one storey, and its row of windows. Metres, chosen. */
const BLOCK = { pitch: 42, road: 10, storey: 3.6, window: 1.5 }
/** Share of blocks that are a green, and storeys at most. Chosen. */
const GREEN = 0.16
const STOREYS = 14
const WALLS = ['#b9ad99', '#a89683', '#bcb9ae', '#9aa2a6', '#8f857b', '#c0b49d'] as const

/** Blocks of houses with rows of windows, courts and greens, as seen from far above; what is between them is the land's. */
export function town({ base: b }: KitPieces, { size: [w, d], seed }: TownLook): void {
  const [cols, rows] = [Math.max(1, Math.floor(w / BLOCK.pitch)), Math.max(1, Math.floor(d / BLOCK.pitch))]
  const half = (BLOCK.pitch - BLOCK.road) / 2
  for (let i = 0; i < cols; i++)
    for (let j = 0; j < rows; j++) {
      const [x, z] = [(i + 0.5) * (w / cols) - w / 2, (j + 0.5) * (d / rows) - d / 2]
      const chance = hashed(i, j, seed)
      if (chance < GREEN) b.use('grass')
      else b.use('concrete', chance < 0.5 ? '#8d897f' : '#7b7a74', 'plain')
      addCrate(b, [x, 0.06, z], [2 * half, 0.12, 2 * half])
      if (chance < GREEN) continue
      const along = hashed(j, i, seed + 1) > 0.5
      for (const s of [-1, 1]) {
        const storeys = 3 + Math.floor((STOREYS - 3) * hashed(i * 2 + s, j, seed + 2) ** 2)
        const size: readonly [number, number] = along ? [2 * half - 4, 11] : [11, 2 * half - 4]
        const off = s * (half - 6.5)
        house(b, along ? [x, 0, z + off] : [x + off, 0, z], size, storeys, Math.floor(hashed(j, i * 2 + s, seed) * 6))
      }
    }
}

/** A plain house: walls, a row of windows a storey on each side, the lift's house on the roof. */
function house(
  b: MeshBuilder,
  [x, , z]: Triple,
  [w, d]: readonly [number, number],
  storeys: number,
  paint: number,
): void {
  const h = storeys * BLOCK.storey + 0.9
  b.use('concrete', WALLS[paint % WALLS.length], 'plain')
  addCrate(b, [x, h / 2, z], [w, h, d])
  addCrate(b, [x + w / 5, h + 1.2, z], [3.5, 2.4, 3.5])
  b.use('screen', '#26323a').glowing(0)
  for (let f = 0; f < storeys; f++) {
    const y = f * BLOCK.storey + 1
    for (const s of [-1, 1]) {
      row(b, [x - (s * w) / 2 + s, y, z + s * (d / 2 + 0.06)], [s * (w - 2), 0])
      row(b, [x + s * (w / 2 + 0.06), y, z + (s * d) / 2 - s], [0, -s * (d - 2)])
    }
  }
}

/** A row of windows from its lower corner along (x, z). */
function row(b: MeshBuilder, [x, y, z]: Triple, [dx, dz]: readonly [number, number]): void {
  addFacet(b, [
    [x, y, z],
    [x + dx, y, z + dz],
    [x + dx, y + BLOCK.window, z + dz],
    [x, y + BLOCK.window, z],
  ])
}
