import type { BoltRowsLook } from '../../../site/looks/mineRoad'
import { type Triple, frameAlong } from '../../geometry/frame'
import { addLathe } from '../../geometry/lathe'
import type { MeshBuilder } from '../../geometry/meshBuilder'
import type { KitPieces } from '../pieces'
import { type Bent, UNDER, addBent, outlineLength, sectionAt } from './section'

/** A W strap's section: 280 mm broad, two ridges of 25 mm (MT/T 861, from memory), metres. */
const STRAP: readonly Bent[] = [
  [-0.14, 0.012],
  [-0.07, 0.036],
  [-0.03, 0.012],
  [0.03, 0.012],
  [0.07, 0.036],
  [0.14, 0.012],
]
/** The strap reaches so far to either side of the crown, as a share of the way round, and carries so many bolts. */
const REACH = 0.27
const ROOF_BOLTS = 6
/** Bolts in each rib, heights over the floor, metres. */
const RIB_BOLTS = [0.75, 1.55]
const STEPS = 8

/** A bolt's end about `at`, facing `out`: square dished plate of 150 mm, domed washer, nut of M20 and 40 mm of thread (MT/T 146). */
export function addBoltEnd(b: MeshBuilder, at: Triple, out: Triple): void {
  const f = frameAlong(at, out)
  addLathe(
    b.use('steel', '#77706a'),
    f,
    [
      [0.106, 0],
      [0.104, 0.009],
      [0.06, 0.022],
      [0, 0.024],
    ],
    4,
  )
  addLathe(
    b.use('steel', '#58504a'),
    f,
    [
      [0.036, 0.02],
      [0.02, 0.038],
      [0.02, 0.058],
      [0, 0.058],
    ],
    6,
  )
  addLathe(
    b.use('steel', '#6f655c'),
    f,
    [
      [0.01, 0.05],
      [0.01, 0.1],
      [0, 0.1],
    ],
    5,
  )
}

/** Rows of bolts with their straps. */
export function boltRows({ base }: KitPieces, { profile, at }: BoltRowsLook): void {
  const round = outlineLength(profile)
  const ends = [
    ...Array.from({ length: ROOF_BOLTS }, (_, i) => round * (0.5 + (i / (ROOF_BOLTS - 1) - 0.5) * 2 * REACH * 0.94)),
    ...RIB_BOLTS.flatMap((y) => [UNDER + y, round - UNDER - y]),
  ]
  for (const x of at) {
    addBent(base.use('steel', '#7c7770'), profile, x, STRAP, [round * (0.5 - REACH), round * (0.5 + REACH)], STEPS)
    for (const v of ends) {
      const { y, z, out } = sectionAt(profile, v)
      const off = Math.abs(v / round - 0.5) < REACH ? 0.012 : -0.01
      addBoltEnd(base, [x, y - out[0] * off, z - out[1] * off], [0, -out[0], -out[1]])
    }
  }
}
