import { addBar, addBlock } from '../../geometry/bevel'
import { addRod } from '../../geometry/lathe'
import type { Triple } from '../../geometry/frame'
import { addTube, rounded } from '../../geometry/tube'
import type { KitPieces } from '../pieces'
import type { MeshBuilder } from '../../geometry/meshBuilder'
import { addFoot } from './posts'
import { addCrate, addTurned } from './shapes'

/** A steel drum of 200 litres (585 mm by 890 mm) standing at `at`: chimes, two hoops, bungs. */
function addDrum(b: MeshBuilder, [x, y, z]: Triple): void {
  const r = 0.285
  addTurned(
    b,
    [x, y, z],
    [
      [r - 0.02, 0],
      [r + 0.008, 0],
      [r + 0.008, 0.02],
      [r, 0.03],
      [r, 0.28],
      [r + 0.012, 0.295],
      [r, 0.31],
      [r, 0.58],
      [r + 0.012, 0.595],
      [r, 0.61],
      [r, 0.86],
      [r + 0.008, 0.87],
      [r + 0.008, 0.89],
      [r - 0.015, 0.89],
      [r - 0.015, 0.875],
      [0, 0.875],
    ],
    24,
  )
}

/** A pallet of 1.2 by 1.0 m with its top at 0.14 m over `at`. */
export function addPallet(b: MeshBuilder, [x, y, z]: Triple, size: readonly [number, number] = [1.2, 1]): void {
  const [w, d] = size
  b.use('wood')
  for (const s of [-1, 0, 1]) addCrate(b, [x, y + 0.06, z + (s * (d - 0.1)) / 2], [w, 0.08, 0.1])
  for (let i = 0; i < 7; i++) {
    b.use('wood', ['#a07c50', '#94714a', '#ab875a'][i % 3])
    addCrate(b, [x + (i / 6 - 0.5) * (w - 0.12), y + 0.13, z], [0.12, 0.02, d])
  }
  for (const s of [-1, 0, 1]) addCrate(b, [x + (s * (w - 0.12)) / 2, y + 0.01, z], [0.12, 0.02, d])
}

/** Four drums on a bunded pallet, one blue, three grey. */
export function drums({ base }: KitPieces): void {
  addBlock(base.use('paint-yellow'), [0, 0.12, 0], [1.3, 0.2, 1.3], 0, 0.03)
  addBlock(base.use('black'), [0, 0.222, 0], [1.2, 0.008, 1.2], 0, 0.003)
  for (const sx of [-1, 1])
    for (const sz of [-1, 1]) {
      base.use(sx * sz > 0 ? 'paint-blue' : 'paint-grey')
      addDrum(base, [sx * 0.31, 0.226, sz * 0.31])
    }
  base.use('black')
  for (const s of [-1, 1]) for (const q of [-0.3, 0.3]) addBlock(base, [q, 0.05, s * 0.6], [0.16, 0.1, 0.12])
}

/** Three pallets in a pile, not quite flush. */
export function pallets({ base }: KitPieces): void {
  addPallet(base, [0, 0, 0])
  addPallet(base, [0.03, 0.144, -0.02])
  addPallet(base, [-0.02, 0.288, 0.01])
}

/** A spill kit: wheeled bin of 120 litres with a hinged lid. */
export function spillKit({ base }: KitPieces): void {
  base.use('paint-yellow')
  addBlock(base, [0, 0.45, 0], [0.44, 0.76, 0.46], 0, 0.04)
  addBlock(base, [0, 0.87, 0.02], [0.5, 0.07, 0.54], 0, 0.03)
  for (const s of [-1, 1]) {
    addRod(base.use('rubber'), [s * 0.2, 0.1, -0.22], [s * 0.25, 0.1, -0.22], 0.1, 16)
    addBlock(base.use('black'), [s * 0.19, 0.86, -0.29], [0.03, 0.03, 0.14])
  }
  addRod(base.use('black'), [-0.2, 0.86, -0.35], [0.2, 0.86, -0.35], 0.016, 8)
  addBlock(base.use('paper'), [0, 0.55, 0.232], [0.26, 0.2, 0.004], 0, 0.001)
}

/** A flameproof distribution box on a stand of angles: housing with its bolted cover, breakers' handles, glands with cables. */
export function distributionBox({ base, lamps }: KitPieces): void {
  base.use('steel')
  for (const s of [-1, 1]) {
    addBar(base, [s * 0.27, 0, -0.08], [s * 0.27, 1.7, -0.08], 0.05, 0.05)
    addFoot(base, [s * 0.27, 0, -0.08], 0.14)
  }
  base.use('steel')
  for (const y of [0.75, 1.5]) addBar(base, [-0.27, y, -0.07], [0.27, y, -0.07], 0.05, 0.04)
  addBlock(base.use('paint-grey', '#8f979b'), [0, 1.25, 0.08], [0.58, 0.55, 0.24], 0, 0.025)
  addBlock(base, [0, 1.25, 0.21], [0.62, 0.59, 0.03], 0, 0.012)
  addBlock(base, [0, 0.86, 0.06], [0.58, 0.2, 0.2], 0, 0.02)
  base.use('stainless')
  for (let i = 0; i < 4; i++)
    for (const s of [-1, 1]) {
      addRod(base, [s * 0.28, 1.02 + i * 0.15, 0.22], [s * 0.28, 1.02 + i * 0.15, 0.24], 0.013, 6)
      addRod(base, [-0.2 + i * 0.133, 1.25 + s * 0.27, 0.22], [-0.2 + i * 0.133, 1.25 + s * 0.27, 0.24], 0.013, 6)
    }
  for (let i = 0; i < 4; i++) {
    const x = -0.18 + i * 0.12
    addBlock(base.use(i ? 'black' : 'paint-red'), [x, 1.2, 0.245], [0.03, 0.09, 0.04])
    addBlock(lamps.use(i % 2 ? 'lamp-green' : 'lamp-red'), [x, 1.38, 0.235], [0.025, 0.025, 0.02])
    addRod(base.use('brass'), [x, 0.7, 0.06], [x, 0.77, 0.06], 0.024, 6)
    addTube(
      base.use('black'),
      rounded(
        [
          [x, 0.71, 0.06],
          [x, 0.3, 0.06],
          [x * 0.6, 0, 0],
        ],
        0.1,
      ),
      0.014,
      { sides: 6 },
    )
  }
  addBlock(base.use('paint-yellow'), [0, 1.47, 0.227], [0.1, 0.09, 0.004], 0, 0.001)
}
