import type { MineTrackLook } from '../../../site/looks/mineRoad'
import { addPrism, type Corner } from '../../geometry/extrude'
import type { KitPieces } from '../pieces'
import { addCrate } from '../yard/shapes'
import { hashed } from './rockNoise'

/** A rail of 22 kg/m: 93.7 mm high, foot 93.7 mm, head 50.8 mm (GB/T 11264), metres; counter-clockwise, foot at 0. */
const RAIL: readonly Corner[] = [
  [-0.047, 0],
  [0.047, 0],
  [0.047, 0.007],
  [0.0055, 0.018],
  [0.0055, 0.068],
  [0.0254, 0.074],
  [0.0254, 0.0937],
  [-0.0254, 0.0937],
  [-0.0254, 0.074],
  [-0.0055, 0.068],
  [-0.0055, 0.018],
  [-0.047, 0.007],
]
/** Sleepers: apart, and size (length across, height, breadth); they lie half in the floor. */
const APART = 0.7
const SLEEPER = [1.2, 0.12, 0.14] as const
const TOP = 0.03
const JOINT = 8

/** Track: sleepers, each a little askew, rails with fishplates, a spike inside and outside at each sleeper. */
export function mineTrack({ base }: KitPieces, { length, gauge }: MineTrackLook): void {
  const rails = [-1, 1].map((s) => s * (gauge / 2 + 0.0254))
  const count = Math.floor(length / APART)
  for (let i = 0; i < count; i++) {
    const x = -length / 2 + (i + 0.5) * APART
    const shade = ['#4a3d31', '#57493a', '#3f362d'][Math.floor(hashed(i, 3, 7) * 3)] ?? '#4a3d31'
    base.use('wood', shade)
    addCrate(
      base,
      [x, TOP - SLEEPER[1] / 2, (hashed(i, 1, 7) - 0.5) * 0.06],
      [SLEEPER[2], SLEEPER[1], SLEEPER[0]],
      (hashed(i, 2, 7) - 0.5) * 0.07,
    )
    base.use('rust', '#4d3526')
    for (const z of rails)
      for (const s of [-0.062, 0.062]) addCrate(base, [x + s * 0.3, TOP + 0.012, z + s], [0.03, 0.03, 0.03])
  }
  for (const z of rails) {
    addPrism(
      base.use('steel', '#6a5a4d'),
      { at: [0, TOP, z], u: [0, 0, -1], v: [0, 1, 0], w: [1, 0, 0] },
      RAIL,
      length / 2,
    )
    // worn bright on top
    addCrate(base.use('stainless', '#9a9690'), [0, TOP + 0.0937, z], [length, 0.003, 0.034])
    for (let x = -length / 2 + JOINT / 2; x < length / 2; x += JOINT) {
      base.use('rust', '#503728')
      for (const s of [-1, 1]) addCrate(base, [x, TOP + 0.043, z + s * 0.014], [0.46, 0.045, 0.02])
    }
  }
}
