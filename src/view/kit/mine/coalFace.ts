import type { CoalFaceLook } from '../../../site/looks/mineRoad'
import { type Triple, cross, minus, unit } from '../../geometry/frame'
import type { KitPieces } from '../pieces'
import { clouds, facets, hashed } from './rockNoise'
import { roofAt } from './voids'

/** Side of a cell, metres; and how deep the cutter's grooves and what broke between them are. */
const CELL = 0.15
const DEEP = 0.34
/** It reaches so far beyond the section, behind the lining, metres. */
const BEYOND = 0.35

/** A face that a roadheader has cut: hollowed, grooves in arcs, blocks broken out along the bedding; its foot buried in coal. */
export function coalFace({ base }: KitPieces, { profile, seed }: CoalFaceLook): void {
  const half = profile.width / 2 + BEYOND
  const [n, m] = [Math.round((2 * half) / CELL), Math.round((profile.crown + BEYOND) / CELL)]
  const place = (z: number, y: number): Triple => {
    const rim = Math.min(1, Math.max(0, (roofAt(profile, z) - y) / 0.4))
    const blocks = facets(z * 1.5, y * 2.1, seed) * 0.6 + facets(z * 3.7, y * 5, seed + 3) * 0.25
    const groove = 0.06 * Math.abs(Math.sin(Math.hypot(z * 0.7, y - 1.5) * 8 + clouds(z * 2, y * 2, seed) * 3))
    return [(blocks * DEEP + groove + 0.1 * clouds(z, y, seed + 5)) * (0.35 + 0.65 * rim) - 0.12, y, z]
  }
  const normal = (z: number, y: number): Triple =>
    unit(cross(minus(place(z + CELL, y), place(z - CELL, y)), minus(place(z, y + CELL), place(z, y - CELL))))
  base.use('coal')
  const ids = Array.from({ length: n + 1 }, (_, i) =>
    Array.from({ length: m + 1 }, (__, j) => {
      const move = (k: number): number => (hashed(i, j, seed + k) - 0.5) * 0.45 * CELL
      const [z, y] = [-half + (i / n) * 2 * half + move(60), -0.2 + (j / m) * (profile.crown + BEYOND + 0.2) + move(61)]
      return base.vertex(...place(z, y), ...normal(z, y))
    }),
  )
  for (let i = 0; i < n; i++)
    for (let j = 0; j < m; j++)
      base.quad(ids[i]?.[j] ?? 0, ids[i + 1]?.[j] ?? 0, ids[i + 1]?.[j + 1] ?? 0, ids[i]?.[j + 1] ?? 0)
}
