import type { ShoreBayLook, ShoreLegLook } from '../../../site/looks/buildScaffold'
import { addBlock } from '../../geometry/bevel'
import { addRod } from '../../geometry/lathe'
import type { MeshBuilder } from '../../geometry/meshBuilder'
import { hashed } from '../mine/rockNoise'
import type { KitPieces } from '../pieces'
import { addCrate } from '../yard/shapes'
import { TUBE, addCoupler, addFacet, addPole, usedSteel } from './tubes'

/** JGJ 130, JGJ 162: sweeping rods within 200 mm of the floor; heads at most 300 mm out of the tube; beams of 50 by 100 mm. Metres. */
const SWEEP = 0.2
const HEAD = { out: 0.22, plate: 0.12 }
const PLY = 0.015
const BEAM = { main: [0.1, 0.1], cross: [0.05, 0.09], apart: 0.3 } as const
/** A brick of 240 by 115 by 53 mm (GB/T 5101), and the gap that is left over it. */
const BRICK = [0.24, 0.053, 0.115] as const
const GAP = 0.012

/** Timber by the piece: no two beams of one colour, dirty with grout. */
const timber = (b: MeshBuilder, n: number): MeshBuilder =>
  b.use('wood', ['#a77f4e', '#8f6d45', '#b58d5a', '#7d6142'][Math.floor(hashed(n, 3, 12) * 4)])

/** Standard with plate below and screw, nut and fork above. */
function addLeg(b: MeshBuilder, x: number, z: number, height: number, foot: 'plate' | 'brick', n: number): void {
  const bottom = foot === 'brick' ? BRICK[1] + GAP : 0.012
  addPole(usedSteel(b, n), [x, bottom, z], [x, height - HEAD.out, z])
  if (foot === 'brick') addBlock(b.use('brick', '#96543f', 'plain'), [x + 0.03, BRICK[1] / 2, z], BRICK, 0.3, 0.004)
  else {
    addCrate(b.use('steel', '#6d665d'), [x, 0.004, z], [0.15, 0.008, 0.15])
  }
  addPole(b.use('steel', '#8d8880'), [x, height - HEAD.out - 0.1, z], [x, height - 0.005, z], 0.017, 6)
  addCrate(b, [x, height - HEAD.out + 0.03, z], [0.09, 0.03, 0.05], n)
  addCrate(b.use('steel', '#78716a'), [x, height, z], [HEAD.plate, 0.008, HEAD.plate])
  for (const s of [-1, 1]) addCrate(b, [x, height + 0.03, z + (s * HEAD.plate) / 2], [HEAD.plate, 0.06, 0.006])
}

/** Legs in rows, sweeping rods and ledgers both ways, braces, beams both ways, ply with its joints. */
export function shoreBay({ base: b }: KitPieces, { size: [w, d], height, apart, brick, noSweep }: ShoreBayLook): void {
  const [nx, nz] = [Math.max(1, Math.round(w / apart)), Math.max(1, Math.round(d / apart))]
  const under = height - PLY - BEAM.cross[1] - BEAM.main[1]
  const at = (i: number, n: number, full: number): number => -full / 2 + 0.25 + (i * (full - 0.5)) / n
  for (let i = 0; i <= nx; i++)
    for (let j = 0; j <= nz; j++) {
      const isBrick = brick?.[0] === i && brick[1] === j
      addLeg(b, at(i, nx, w), at(j, nz, d), under, isBrick ? 'brick' : 'plate', i * 13 + j)
    }
  for (const y of [SWEEP, 1.4, under - 0.45]) {
    for (let j = 0; j <= nz; j++) {
      if (y === SWEEP && noSweep === j) continue
      const z = at(j, nz, d) + TUBE * 2
      addPole(usedSteel(b, j + 3), [-w / 2, y, z], [w / 2, y, z])
      for (const i of [0, nx]) addCoupler(b, [at(i, nx, w), y, z - TUBE])
    }
    for (let i = 0; i <= nx; i++) {
      const x = at(i, nx, w) + TUBE * 2
      addPole(usedSteel(b, i + 9), [x, y + TUBE * 2, -d / 2], [x, y + TUBE * 2, d / 2])
    }
  }
  // braces on two sides
  for (const z of [at(0, nz, d) - TUBE * 2, at(nz, nz, d) + TUBE * 4])
    for (let i = 0; i + 2 <= nx; i += 3)
      addPole(b.use('paint-yellow', '#c99a1c'), [at(i, nx, w), 0.15, z], [at(i + 2, nx, w), under - 0.3, z])
  for (let j = 0; j <= nz; j++)
    addCrate(timber(b, j), [0, under + BEAM.main[1] / 2, at(j, nz, d)], [w, BEAM.main[1], BEAM.main[0]])
  const n = Math.round(w / BEAM.apart)
  for (let i = 0; i <= n; i++)
    addCrate(
      timber(b, i + 20),
      [-w / 2 + (i * w) / n, under + BEAM.main[1] + BEAM.cross[1] / 2, 0],
      [BEAM.cross[0], BEAM.cross[1], d],
    )
  addPly(b, w, d, height - PLY)
}

/** Sheets of 1.83 by 0.915 m seen from below, each of its own age; edges outside. */
function addPly(b: MeshBuilder, w: number, d: number, y: number): void {
  const [cx, cz] = [Math.max(1, Math.round(w / 1.83)), Math.max(1, Math.round(d / 0.915))]
  const shades = ['#8a6242', '#7b5539', '#96714d', '#6e4b33']
  for (let i = 0; i < cx; i++)
    for (let j = 0; j < cz; j++) {
      const [x0, x1] = [-w / 2 + (i * w) / cx + 0.001, -w / 2 + ((i + 1) * w) / cx - 0.001]
      const [z0, z1] = [-d / 2 + (j * d) / cz + 0.001, -d / 2 + ((j + 1) * d) / cz - 0.001]
      addFacet(b.use('wood', shades[Math.floor(hashed(i, j, 2) * 4)]), [
        [x0, y, z0],
        [x1, y, z0],
        [x1, y, z1],
        [x0, y, z1],
      ])
    }
  b.use('wood', '#b08752')
  for (const s of [-1, 1]) {
    addCrate(b, [(s * w) / 2, y + PLY / 2, 0], [0.004, PLY, d])
    addCrate(b, [0, y + PLY / 2, (s * d) / 2], [w, PLY, 0.004])
  }
  addFacet(b.use('wood', '#8b6947'), [
    [-w / 2, y + PLY, d / 2],
    [w / 2, y + PLY, d / 2],
    [w / 2, y + PLY, -d / 2],
    [-w / 2, y + PLY, -d / 2],
  ])
}

/** One leg, with what holds it to its neighbours cut short. */
export function shoreLeg({ base: b }: KitPieces, { height, foot }: ShoreLegLook): void {
  addLeg(b, 0, 0, height, foot, 5)
  if (foot === 'plate') {
    addPole(usedSteel(b, 2), [-0.35, SWEEP, TUBE * 2], [0.35, SWEEP, TUBE * 2])
    addCoupler(b, [0, SWEEP, TUBE])
  } else {
    // a coupler that holds no sweeping rod any more
    addCoupler(b, [0, SWEEP + 0.05, TUBE])
    addRod(b.use('wood', '#b08752'), [0.12, 0.03, 0.1], [0.3, 0.02, 0.16], 0.015, 4)
  }
}
