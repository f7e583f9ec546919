import type { RoadGratingLook } from '../../../site/looks/mineRoad'
import type { KitPieces } from '../pieces'
import { addCrate } from '../yard/shapes'

/** Bars apart, and their section, metres: 0.1 m keeps anybody out. */
const APART = 0.12
const BAR = [0.03, 0.008] as const

/** Bars between rails, four posts. */
export function roadGrating({ base }: KitPieces, { width, height }: RoadGratingLook): void {
  base.use('paint-grey', '#7d7a72')
  for (const y of [0.12, height / 2, height - 0.06]) addCrate(base, [0, y, 0], [width, 0.05, 0.03])
  for (const x of [-0.5, -0.17, 0.17, 0.5]) addCrate(base, [x * (width - 0.1), height / 2, 0], [0.06, height, 0.06])
  const count = Math.floor(width / APART)
  for (let i = 0; i < count; i++)
    addCrate(base, [-width / 2 + (i + 0.5) * (width / count), height / 2, 0.02], [BAR[0], height, BAR[1]])
}
