import type { LightPostLook, StreetLightLook, StreetLampLook } from '../../../site/looks/town'
import { type Triple, frameAlong } from '../../geometry/frame'
import { addLathe, addRod } from '../../geometry/lathe'
import type { MeshBuilder } from '../../geometry/meshBuilder'
import { addDisc } from '../../geometry/tube'
import type { KitPieces } from '../pieces'
import { addCrate, addHanging, addTurned } from '../yard/shapes'

/** Sizes of src/site/street/signals.ts: heights of the middles, distance of the lamps, radius. */
const HEAD = { arm: 5.8, post: 3, step: 0.4 } as const

/** Post with its box, arm, a housing for three lamps at the arm's end and one at the post for bikes; back boards. */
export function lightPost({ base: b }: KitPieces, { arm }: LightPostLook): void {
  addCrate(b.use('concrete'), [0, 0.12, 0], [0.6, 0.24, 0.6])
  addTurned(
    b.use('paint-grey', '#6c757b'),
    [0, 0.2, 0],
    [
      [0.13, 0],
      [0.11, 5.9],
      [0, 6],
    ],
    10,
  )
  addCrate(b, [0, 1.2, 0.14], [0.32, 0.6, 0.2])
  addRod(b, [0, 5.75, 0], [-arm, 6.05, 0], 0.07, 8)
  housing(b, [-arm, HEAD.arm, 0], true)
  housing(b, [-0.4, HEAD.post, 0], false)
  addRod(b.use('paint-grey', '#6c757b'), [0, HEAD.post, 0], [-0.4, HEAD.post, 0], 0.04, 6)
  // the plate of the camera and its arm
  addCrate(b.use('paint-white'), [-arm * 0.55, 6.25, 0.06], [0.16, 0.16, 0.4])
}

function housing(b: MeshBuilder, [x, y, z]: Triple, board: boolean): void {
  if (board) addCrate(b.use('black', '#15171a'), [x, y, z - 0.02], [0.75, 1.65, 0.03])
  addCrate(b.use('black', '#1d2023'), [x, y, z + 0.06], [0.42, 1.3, 0.22])
  for (const k of [-1, 0, 1]) addDisc(b.use('black', '#0d0e10'), [x, y - k * HEAD.step, z + 0.175], [0, 0, 1], 0.16, 14)
}

/** The lit faces, and hoods over them. */
export function streetLight({ base: b, lamps }: KitPieces, { arm, row }: StreetLightLook): void {
  const up = (1 - row) * HEAD.step
  for (const [x, y] of [
    [-arm, HEAD.arm],
    [-0.4, HEAD.post],
  ] as const) {
    addDisc(lamps.use('lamp-red', '#ffffff'), [x, y + up, 0.19], [0, 0, 1], 0.15, 16)
    addLathe(
      b.use('black', '#1a1c1f'),
      frameAlong([x, y + up, 0.18], [0, 0, 1]),
      [
        [0.16, 0],
        [0.165, 0.16],
      ],
      14,
    )
  }
}

/** Tapering post, arm, head; cables along the street sag between posts. */
export function streetLamp({ base: b }: KitPieces, { wire }: StreetLampLook): void {
  addTurned(
    b.use('paint-grey', '#7c868c'),
    [0, 0, 0],
    [
      [0.16, 0],
      [0.15, 0.9],
      [0.1, 0.95],
      [0.06, 8],
      [0, 8.05],
    ],
    8,
  )
  addRod(b, [0, 7.8, 0], [0, 8.3, 1.9], 0.045, 6)
  addCrate(b.use('paint-grey', '#a9b0b4'), [0, 8.32, 2.2], [0.3, 0.1, 0.75])
  if (wire)
    for (const [y, z] of [
      [6.6, 0.1],
      [6.35, 0.12],
    ] as const)
      addHanging(b.use('black'), [0, y, z], [wire, y, z], 0.35, 0.02, 3, 6)
}
