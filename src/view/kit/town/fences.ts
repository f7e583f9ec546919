import type {
  BarFenceLook,
  FoldingGateLook,
  SiteGateLook,
  StreetRailingLook,
  YardGateLook,
} from '../../../site/looks/town'
import { addBlock } from '../../geometry/bevel'
import { addRod } from '../../geometry/lathe'
import type { MeshBuilder } from '../../geometry/meshBuilder'
import { addFacet } from '../build/tubes'
import type { KitPieces } from '../pieces'
import { addCrate } from '../yard/shapes'

/** Posts of a railing every so many metres, bars between; metres. */
const PANEL = { length: 2, bars: 9 }

export function streetRailing({ base: b }: KitPieces, { length: l }: StreetRailingLook): void {
  const n = Math.max(1, Math.round(l / PANEL.length))
  const step = l / n
  for (let i = 0; i <= n; i++) {
    const x = -l / 2 + i * step
    addCrate(b.use('paint-blue', '#1d50a0'), [x, 0.52, 0], [0.09, 1.04, 0.09])
    addCrate(b, [x, 0.05, 0], [0.34, 0.1, 0.34])
    if (i === n) break
    b.use('paint-white')
    for (const y of [0.3, 0.88]) addCrate(b, [x + step / 2, y, 0], [step - 0.09, 0.05, 0.04])
    for (let k = 1; k < PANEL.bars; k++) bar(b, x + (k * step) / PANEL.bars, 0.3, 0.88)
  }
}
/** A flat bar as two faces, front and back. */
function bar(b: MeshBuilder, x: number, y0: number, y1: number): void {
  addFacet(b, [
    [x - 0.015, y0, 0.01],
    [x + 0.015, y0, 0.01],
    [x + 0.015, y1, 0.01],
    [x - 0.015, y1, 0.01],
  ])
  addFacet(b, [
    [x + 0.015, y0, -0.01],
    [x - 0.015, y0, -0.01],
    [x - 0.015, y1, -0.01],
    [x + 0.015, y1, -0.01],
  ])
}

/** Pillars every 4 m, plinth, two rails, bars with points. */
export function barFence({ base: b }: KitPieces, { length: l }: BarFenceLook): void {
  const n = Math.max(1, Math.round(l / 4))
  const step = l / n
  addCrate(b.use('brick', '#8a5a48'), [0, 0.3, 0], [l, 0.6, 0.3])
  for (let i = 0; i <= n; i++) {
    const x = -l / 2 + i * step
    addCrate(b.use('brick', '#8a5a48'), [x, 1.1, 0], [0.45, 2.2, 0.45])
    addCrate(b.use('concrete', '#b5b1a7', 'plain'), [x, 2.24, 0], [0.55, 0.1, 0.55])
    if (i === n) break
    b.use('black', '#23332c')
    for (const y of [0.8, 1.9]) addCrate(b, [x + step / 2, y, 0], [step - 0.45, 0.05, 0.04])
    for (let k = 1; k < 16; k++) bar(b, x + (k * step) / 16, 0.6, 2.1)
  }
}

/** Pillars with caps; lattice frames between on wheels, the drive's head at one end with its display. */
export function foldingGate({ base: b }: KitPieces, { width: w }: FoldingGateLook): void {
  for (const s of [-1, 1]) {
    addCrate(b.use('concrete', '#b9a78c', 'plain'), [s * (w / 2 + 0.6), 1.9, 0], [1.1, 3.8, 1.1])
    addBlock(b.use('concrete', '#c9c2b2'), [s * (w / 2 + 0.6), 3.9, 0], [1.3, 0.2, 1.3], 0, 0.03)
  }
  // the beam that joins them, with the name
  addCrate(b.use('concrete', '#b9a78c', 'plain'), [0, 4.4, 0], [w + 3, 0.9, 0.7])
  addCrate(b.use('paint-red', '#9c1f1c'), [0, 4.4, 0.37], [w * 0.8, 0.7, 0.04])
  const n = Math.round(w / 0.55)
  for (let i = 0; i <= n; i++) {
    const x = -w / 2 + 0.5 + (i * (w - 1.4)) / n
    b.use('stainless', '#b7bdc0')
    for (const z of [-0.25, 0.25]) addCrate(b, [x, 0.7, z], [0.04, 1.3, 0.04])
    if (i === n) break
    const next = x + (w - 1.4) / n
    for (const [y0, y1] of [
      [0.15, 1.25],
      [1.25, 0.15],
    ] as const)
      addRod(b, [x, y0, 0.25], [next, y1, 0.25], 0.015, 4)
    addCrate(b.use('paint-red', '#b3261f'), [(x + next) / 2, 1.33, 0.25], [0.1, 0.1, 0.06])
  }
  addBlock(b.use('stainless', '#9ba2a6'), [w / 2 - 0.5, 0.75, 0], [0.7, 1.5, 0.7], 0, 0.03)
}

/** Island with the drive, boom lifted, a lane of plates, an arch with the compound's board. */
export function yardGate({ base: b }: KitPieces, { open }: YardGateLook): void {
  const half = open / 2
  for (const s of [-1, 1]) {
    addCrate(b.use('brick', '#8d6a54'), [s * (half + 0.5), 1.9, 0], [0.9, 3.8, 0.9])
    addCrate(b.use('concrete', '#b9b3a5', 'plain'), [s * (half + 0.5), 3.85, 0], [1.05, 0.16, 1.05])
  }
  addCrate(b.use('concrete', '#c2bba9', 'plain'), [0, 4.4, 0], [open + 3.4, 1, 0.6])
  addCrate(b.use('paint-green', '#21513c'), [0, 4.4, 0.32], [open * 0.9, 0.74, 0.04])
  addCrate(b.use('paint-orange', '#c9641c'), [-half + 0.35, 0.55, -1], [0.34, 1.1, 0.3])
  for (let i = 0; i < 6; i++)
    addCrate(
      b.use(i % 2 ? 'paint-white' : 'paint-red'),
      [-half + 0.35 + i * 0.04, 1.2 + i * 0.45, -0.84],
      [0.1, 0.46, 0.05],
    )
}

/** Pillars and beam, leaves folded in, bath with gratings and spray pipes, a board of the works. */
export function siteGate({ base: b }: KitPieces, { width: w }: SiteGateLook): void {
  const half = w / 2
  for (const s of [-1, 1]) {
    addBlock(b.use('paint-blue', '#1c4f86'), [s * (half + 0.4), 2.6, 0], [0.8, 5.2, 0.8], 0, 0.03)
    addCrate(b.use('paint-white', '#d3d5d2'), [s * (half - 0.05), 1.35, -2], [0.06, 2.3, 3.7])
    addRod(b.use('stainless'), [s * (half - 0.4), 0, -5], [s * (half - 0.4), 1.4, -5], 0.05, 6)
    addRod(b, [s * (half - 0.4), 1.2, -8.6], [s * (half - 0.4), 1.2, -4.6], 0.04, 6)
  }
  addBlock(b.use('paint-blue', '#235f9f'), [0, 5.1, 0], [w + 1.6, 0.9, 0.6], 0, 0.03)
  addCrate(b.use('concrete', '#8d897e', 'plain'), [0, 0.015, -4.5], [w - 0.4, 0.03, 9])
  b.use('steel', '#4d4a44')
  for (let i = 0; i < 12; i++) addCrate(b, [0, 0.035, -8.4 + i * 0.32], [w - 1.6, 0.02, 0.2])
  addCrate(b.use('gravel', '#7d6f5b'), [0, 0.012, -17], [w + 16, 0.02, 16])
  // what is being built behind: a frame in its net
  addCrate(b.use('paint-green', '#3f7a57'), [0, 13, -34], [w + 22, 26, 14])
  b.use('concrete', '#9b968b', 'formed')
  for (let k = 1; k < 8; k++) addCrate(b, [0, k * 3.4, -34], [w + 22.6, 0.25, 14.6])
}
