import type { Triple } from '../../geometry/frame'
import { addBlock } from '../../geometry/bevel'
import type { MeshBuilder } from '../../geometry/meshBuilder'
import { addTurned } from '../yard/shapes'
import { trim } from './paint'

/** A front seat whose cushion is at `at`, its back to +z. */
export function addSeat(b: MeshBuilder, [x, y, z]: Triple): void {
  trim(b, '#2c2b2b')
  addBlock(b, [x, y, z], [0.46, 0.14, 0.46], 0, 0.04)
  addBlock(b, [x, y + 0.32, z + 0.26], [0.44, 0.56, 0.12], 0, 0.05)
  addBlock(b, [x, y + 0.68, z + 0.29], [0.24, 0.15, 0.09], 0, 0.03)
}

/** Somebody at the wheel as seen from outside: shoulders and a head whose middle is at `head`. */
export function addOccupant(b: MeshBuilder, head: Triple): void {
  const [x, y, z] = head
  addBlock(b.use('cloth-blue', '#3a4656'), [x, y - 0.36, z + 0.05], [0.42, 0.42, 0.24], 0, 0.09)
  addBlock(b.use('skin'), [x, y - 0.13, z + 0.03], [0.11, 0.1, 0.11], 0, 0.03)
  addTurned(
    b.use('skin'),
    [x, y - 0.12, z],
    [
      [0, 0],
      [0.06, 0.02],
      [0.09, 0.09],
      [0.09, 0.16],
      [0, 0.23],
    ],
    10,
  )
  addTurned(
    b.use('black', '#191614'),
    [x, y - 0.03, z + 0.022],
    [
      [0.09, 0],
      [0.098, 0.09],
      [0.06, 0.15],
      [0, 0.165],
    ],
    10,
  )
  for (const s of [-1, 1])
    addBlock(b.use('cloth-blue', '#3a4656'), [x + s * 0.19, y - 0.42, z - 0.16], [0.09, 0.1, 0.34], 0, 0.03)
}
