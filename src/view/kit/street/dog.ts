import { DOG_COLLAR, type DogLook } from '../../../site/looks/vehicle'
import type { Triple } from '../../geometry/frame'
import { addCapsule } from '../../geometry/primitives'
import { addTube } from '../../geometry/tube'
import type { KitPieces } from '../pieces'

const COATS = { tan: '#a9783f', black: '#26221f', white: '#d8d0c0' } as const

/** A dog of half a metre: trunk, neck and head, legs in a trot, tail, collar where its leash is tied. */
export function dog({ base: b }: KitPieces, { coat }: DogLook): void {
  b.use('cloth-grey', COATS[coat])
  addCapsule(b, [0, 0.38, -0.16], [0, 0.37, 0.2], 0.115, 0.095)
  addCapsule(b, [0, 0.4, -0.22], [0, 0.52, -0.32], 0.075, 0.062)
  addCapsule(b, [0, 0.53, -0.33], [0, 0.5, -0.46], 0.066, 0.034)
  for (const [x, z, swing] of [
    [-0.065, -0.2, -0.07],
    [0.065, -0.2, 0.06],
    [-0.06, 0.2, 0.08],
    [0.06, 0.2, -0.05],
  ] as const) {
    const knee: Triple = [x, 0.2, z + swing * 0.5 + (z > 0 ? 0.04 : 0)]
    addTube(b, [[x, 0.36, z], knee, [x, 0.01, z + swing]], [0.06, 0.032, 0.026], { sides: 6 })
  }
  addTube(
    b,
    [
      [0, 0.43, 0.26],
      [0, 0.52, 0.36],
      [0, 0.6, 0.36],
    ],
    [0.026, 0.02, 0.012],
    { sides: 6 },
  )
  for (const s of [-1, 1])
    addTube(
      b,
      [
        [s * 0.045, 0.57, -0.31],
        [s * 0.062, 0.62, -0.31],
      ],
      [0.028, 0.006],
      { sides: 6 },
    )
  addCapsule(b.use('black', '#141210'), [0, 0.51, -0.49], [0, 0.51, -0.485], 0.017)
  const { x, y, z } = DOG_COLLAR
  addTube(
    b.use('paint-red', '#b3261f'),
    [
      [x, y + 0.03, z - 0.01],
      [x, y + 0.05, z - 0.026],
    ],
    0.083,
    { sides: 10 },
  )
}
