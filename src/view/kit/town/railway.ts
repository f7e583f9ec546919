import type { BankWallLook, RailBridgeLook } from '../../../site/looks/town'
import { addFacet } from '../build/tubes'
import type { KitPieces } from '../pieces'
import { addCrate } from '../yard/shapes'

/** Girders below the deck so far apart; height marks on the portal. Metres. */
const GIRDER = { apart: 3.3, deep: 0.5, wide: 0.5 }

/** Deck with its girders, portal beams in black and yellow, parapets with mesh rails and masts of the catenary, lamps that do not burn below. */
export function railBridge({ base: b }: KitPieces, { length: l, breadth: d, clear, thick }: RailBridgeLook): void {
  const h = l / 2
  addCrate(
    b.use('concrete', '#8f8a80', 'formed'),
    [0, clear + GIRDER.deep + (thick - GIRDER.deep) / 2, 0],
    [l, thick - GIRDER.deep, d],
  )
  b.use('concrete', '#77726a', 'formed')
  for (let x = -h + 0.8; x <= h - 0.7; x += GIRDER.apart)
    addCrate(b, [x, clear + GIRDER.deep / 2, 0], [GIRDER.wide, GIRDER.deep, d])
  for (const s of [-1, 1]) {
    // edge beam with its stripes for high vehicles, parapet, rail
    addCrate(b.use('concrete', '#9a958a', 'formed'), [s * (h + 0.15), clear + thick / 2, 0], [0.4, thick + 0.1, d])
    for (let i = 0; i < d / 0.8; i++)
      addCrate(
        b.use(i % 2 ? 'black' : 'paint-yellow'),
        [s * (h + 0.37), clear + 0.14, -d / 2 + 0.4 + i * 0.8],
        [0.04, 0.3, 0.8],
      )
    addCrate(b.use('concrete', '#a39e92', 'plain'), [s * (h + 0.1), clear + thick + 0.5, 0], [0.25, 1, d])
    b.use('paint-blue', '#5b7686')
    addCrate(b, [s * (h + 0.1), clear + thick + 1.9, 0], [0.05, 0.05, d])
    for (let z = -d / 2; z <= d / 2 + 0.1; z += d / 8)
      addCrate(b, [s * (h + 0.1), clear + thick + 1.45, z], [0.06, 0.95, 0.06])
  }
  b.use('steel', '#6d7275')
  for (const x of [-h * 0.6, 0, h * 0.6])
    for (const z of [-d / 2 + 0.3, d / 2 - 0.3]) addCrate(b, [x, clear + thick + 3.5, z], [0.25, 7, 0.25])
  for (const x of [-h * 0.6, 0, h * 0.6]) addCrate(b, [x, clear + thick + 6.4, 0], [0.2, 0.3, d])
  // lamps under the deck, out of order
  for (let x = -h + 4; x < h; x += 8)
    for (const s of [-1, 1]) addCrate(b.use('lamp-off'), [x, clear - 0.08, s * (d / 2 - 1.4)], [1.2, 0.14, 0.22])
}

/** Masonry between pilasters under a coping; stained at its foot. */
export function bankWall({ base: b }: KitPieces, { length: l, height: h }: BankWallLook): void {
  const half = l / 2
  addFacet(b.use('brick', '#7d7468', 'brick'), [
    [-half, 0, 0],
    [half, 0, 0],
    [half, h, 0],
    [-half, h, 0],
  ])
  const n = Math.max(1, Math.round(l / 5))
  for (let i = 0; i <= n; i++)
    addCrate(b.use('concrete', '#8e897e', 'formed'), [-half + (i * l) / n, h / 2, 0.08], [0.7, h, 0.2])
  addCrate(b.use('concrete', '#a6a195', 'plain'), [0, h - 0.12, 0.06], [l, 0.3, 0.4])
  addCrate(b, [0, 0.25, 0.06], [l, 0.5, 0.14])
  // a handrail of pipe and a run of cable
  addCrate(b.use('black', '#3a3c3d'), [0, 2.9, 0.2], [l, 0.05, 0.05])
}
