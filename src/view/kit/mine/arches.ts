import type { SteelArchesLook } from '../../../site/looks/mineRoad'
import { addRod } from '../../geometry/lathe'
import type { KitPieces } from '../pieces'
import { addCrate } from '../yard/shapes'
import { type Bent, UNDER, addBent, outlineLength, sectionAt } from './section'

/** Half of a U29 section, its back to the road: 124 mm high, 150 mm over the flanges (GB/T 4697, from memory), metres. */
const HALF_U29: readonly Bent[] = [
  [-0.075, 0],
  [-0.073, 0.022],
  [-0.05, 0.034],
  [-0.026, 0.124],
]
const U29: readonly Bent[] = [...HALF_U29, ...HALF_U29.toReversed().map(([a, r]): Bent => [-a, r])]
/** A clamp's saddle round two sections that lie in each other, and its breadth along the arch, metres. */
const SADDLE = 1.28
const CLAMP = 0.08
/** Pieces of the arch, and of a lap of 0.4 m. */
const STEPS = 16
const LAP = 0.4
/** Ties from arch to arch, as shares of the way round; flat of 60 by 8 mm. */
const TIES = [0.17, 0.5, 0.83]

/** Arches of three pieces; laps at the shoulders, two clamps each; foot plates, ties from one to the next. */
export function steelArches({ base }: KitPieces, { profile, at }: SteelArchesLook): void {
  const round = outlineLength(profile)
  const saddle = U29.map(([a, r]): Bent => [a * SADDLE, r * SADDLE])
  const lower = U29.map(([a, r]): Bent => [a * 1.04, r * 1.12])
  const steel = (): void => void base.use('steel', '#4f453d')
  at.forEach((x, i) => {
    steel()
    addBent(base, profile, x, U29, [UNDER, round - UNDER], STEPS)
    for (const side of [0.3, 0.7]) {
      const middle = round * side
      steel()
      addBent(base, profile, x, lower, [middle - LAP / 2, middle + LAP / 2], 2)
      base.use('steel', '#6c6a66')
      for (const off of [-0.11, 0.11])
        addBent(base, profile, x, saddle, [middle + off - CLAMP / 2, middle + off + CLAMP / 2], 1)
    }
    base.use('steel', '#4b4540')
    for (const z of [-1, 1]) addCrate(base, [x, 0.02, (z * profile.width) / 2 - z * 0.06], [0.2, 0.03, 0.2])
    const next = at[i + 1]
    if (next === undefined) return
    base.use('steel', '#5a4a3e')
    for (const share of TIES) {
      const { y, z, out } = sectionAt(profile, round * share)
      addRod(base, [x, y - out[0] * 0.13, z - out[1] * 0.13], [next, y - out[0] * 0.13, z - out[1] * 0.13], 0.016, 3)
    }
  })
}
