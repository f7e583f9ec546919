import type { ShedLook, ShelterLook } from '../../../site/looks/buildings'
import { addBar, addBlock } from '../../geometry/bevel'
import { frameAlong } from '../../geometry/frame'
import { addPrism, beamOutline } from '../../geometry/extrude'
import { addRod } from '../../geometry/lathe'
import type { MeshBuilder } from '../../geometry/meshBuilder'
import { addTube, rounded } from '../../geometry/tube'
import type { KitPieces } from '../pieces'
import { addCrate } from './shapes'
import { addSheet } from './sheet'

/** Columns HW 125 x 125 x 6.5 x 9 (GB/T 11263). */
const COLUMN = beamOutline(0.125, 0.125, 0.009, 0.0065)

const column = (b: MeshBuilder, x: number, z: number, h: number): void =>
  addPrism(b, frameAlong([x, h / 2, z], [0, 1, 0]), COLUMN, h / 2)

/** A shed: slab, frame of H columns and beams, ribbed walls on rails, purlins under a ribbed roof, gutter, strip lamps. */
export function shed({ base, lamps }: KitPieces, { size: [w, h, d] }: ShedLook): void {
  addBlock(base.use('concrete'), [0, 0.05, 0], [w, 0.1, d], 0, 0.02)
  const grey = '#c3c9ca'
  base.use('paint-grey', grey)
  addSheet(base, [w / 2, 0.15, -d / 2], [-w, 0, 0], [0, h - 0.15, 0])
  addSheet(base, [-w / 2, 0.15, -d / 2], [0, 0, d], [0, h - 0.15, 0])
  addSheet(base, [w / 2, 0.15, d / 2], [0, 0, -d], [0, h - 0.15, 0])
  base.use('concrete')
  addCrate(base, [0, 0.15, -d / 2], [w + 0.06, 0.3, 0.14])
  for (const s of [-1, 1]) addCrate(base, [(s * w) / 2, 0.15, 0], [0.14, 0.3, d + 0.06])
  base.use('steel', '#5b656b')
  for (const x of [-w / 2 + 0.1, 0, w / 2 - 0.1])
    for (const z of [-d / 2 + 0.1, d / 2]) {
      if (x === 0 && z > 0) continue
      column(base, x, z, h)
      addBlock(base, [x, 0.11, z], [0.26, 0.02, 0.26])
    }
  for (const x of [-w / 2 + 0.1, 0, w / 2 - 0.1])
    addBar(base, [x, h - 0.08, -d / 2], [x, h - 0.02, d / 2 + 0.45], 0.1, 0.16)
  addBar(base, [-w / 2, h - 0.1, d / 2], [w / 2, h - 0.1, d / 2], 0.1, 0.18)
  for (const y of [1.2, 2.3]) {
    addBar(base, [-w / 2, y, -d / 2 + 0.07], [w / 2, y, -d / 2 + 0.07], 0.05, 0.08)
    for (const s of [-1, 1]) addBar(base, [s * (w / 2 - 0.07), y, -d / 2], [s * (w / 2 - 0.07), y, d / 2], 0.05, 0.08)
  }
  roof(base, w + 0.6, d + 1, h + 0.05, 0.2)
  // strip lamps under the beams
  for (const x of [-w / 4, w / 4]) {
    addCrate(base.use('paint-white'), [x, h - 0.28, 0], [1.2, 0.06, 0.16])
    addCrate(lamps.use('lamp-amber', '#f6f3e4'), [x, h - 0.32, 0], [1.16, 0.03, 0.12])
  }
}

/** A ribbed roof that falls a little to the back, on purlins; fascia in front, gutter and a downpipe behind. */
function roof(base: MeshBuilder, w: number, d: number, y: number, z: number): void {
  const [front, back] = [z + d / 2, z - d / 2]
  const fall = d * 0.012
  base.use('steel', '#747c80')
  for (let i = 0; i < 5; i++) {
    const pz = back + 0.2 + ((d - 0.4) * i) / 4
    addBar(base, [-w / 2 + 0.02, y - 0.02, pz], [w / 2 - 0.02, y - 0.02, pz], 0.05, 0.09)
  }
  addSheet(base.use('paint-blue', '#2c62a4'), [-w / 2, y + 0.035 + fall, front], [w, 0, 0], [0, -2 * fall, -d])
  base.use('paint-blue')
  addBlock(base, [0, y + 0.04, front + 0.01], [w, 0.16, 0.02])
  for (const s of [-1, 1]) addBlock(base, [(s * w) / 2, y + 0.05, z], [0.02, 0.15, d])
  base.use('steel', '#aab0b2')
  addBlock(base, [0, y - 0.02, back - 0.07], [w, 0.12, 0.13])
  addTube(
    base,
    rounded(
      [
        [-w / 2 + 0.3, y - 0.06, back - 0.07],
        [-w / 2 + 0.3, 0.2, back - 0.07],
        [-w / 2 + 0.3, 0.1, back - 0.25],
      ],
      0.1,
    ),
    0.045,
    { sides: 8 },
  )
}

/** A shelter: back wall of panels with rails and a skirting, tube posts on plates, ribbed roof, braces, a lamp. */
export function shelter({ base, lamps }: KitPieces, { size: [w, h, d] }: ShelterLook): void {
  const z = -d / 2
  addCrate(base.use('paint-white', '#e3e6e4'), [0, h / 2, z], [w, h, 0.09])
  base.use('paint-blue')
  addCrate(base, [0, 0.1, z], [w + 0.02, 0.2, 0.1])
  addCrate(base, [0, h - 0.05, z], [w + 0.02, 0.1, 0.1])
  base.use('stainless')
  const panels = Math.round(w / 0.9)
  for (let i = 1; i < panels; i++) {
    const x = (i / panels - 0.5) * w
    addCrate(base, [x, h / 2, z + 0.046], [0.03, h - 0.3, 0.006])
  }
  base.use('steel', '#6b757b')
  for (const x of [-w / 2, w / 2]) {
    addBlock(base, [x, h / 2, d / 2], [0.1, h, 0.1], 0, 0.012)
    addBlock(base, [x, 0.008, d / 2], [0.24, 0.016, 0.24], 0, 0.004)
    addBlock(base, [x, h / 2, z], [0.1, h, 0.11], 0, 0.012)
    addBar(base, [x, h - 0.02, z], [x, h - 0.02, d / 2], 0.06, 0.1)
    addRod(base, [x, h - 0.5, d / 2], [x, h - 0.05, d / 2 - 0.45], 0.02, 6)
    for (const sx of [-1, 1])
      for (const sz of [-1, 1])
        addRod(base, [x + sx * 0.09, 0, d / 2 + sz * 0.09], [x + sx * 0.09, 0.03, d / 2 + sz * 0.09], 0.012, 6)
  }
  roof(base, w + 0.5, d + 0.6, h + 0.04, 0.1)
  addCrate(base.use('paint-grey'), [0, h - 0.06, 0], [1.3, 0.05, 0.14])
  addCrate(lamps.use('lamp-amber', '#f6f3e4'), [0, h - 0.095, 0], [1.24, 0.03, 0.1])
  addTube(
    base.use('steel'),
    rounded(
      [
        [w / 2 - 0.2, 0.1, z + 0.07],
        [w / 2 - 0.2, h - 0.1, z + 0.07],
        [0.6, h - 0.1, z + 0.07],
      ],
      0.08,
    ),
    0.012,
    { sides: 6 },
  )
}
