import type { CraneJibLook } from '../../../site/looks/buildLift'
import { addBlock } from '../../geometry/bevel'
import type { Triple } from '../../geometry/frame'
import { addRod } from '../../geometry/lathe'
import type { MeshBuilder } from '../../geometry/meshBuilder'
import { addTube } from '../../geometry/tube'
import type { KitPieces } from '../pieces'
import { addCrate, addTurned } from '../yard/shapes'
import { addLattice, yellow } from './lattice'
import { addFacet, addPole, between } from './tubes'

/** A jib of the QTZ 80 class: a triangle 1.15 m high and 1.2 m broad, laced every 1.6 m. Trade sizes, metres. */
const JIB = { high: 1.15, half: 0.6, panel: 1.6 }

/** A triangular boom along x: two chords below, one above, lacing on three sides. */
function addBoom(b: MeshBuilder, x0: number, x1: number, y: number): void {
  const n = Math.max(1, Math.round(Math.abs(x1 - x0) / JIB.panel))
  const at = (i: number): number => x0 + ((x1 - x0) * i) / n
  const top = y + JIB.high
  for (const s of [-1, 1]) addCrate(yellow(b), [(x0 + x1) / 2, y, s * JIB.half], [Math.abs(x1 - x0), 0.12, 0.12])
  addPole(b, [x0, top, 0], [x1, top, 0], 0.06, 6)
  for (let i = 0; i < n; i++) {
    const [a, m, c] = [at(i), (at(i) + at(i + 1)) / 2, at(i + 1)]
    for (const s of [-1, 1]) {
      addPole(b, [a, y, s * JIB.half], [m, top, 0], 0.032, 4)
      addPole(b, [m, top, 0], [c, y, s * JIB.half], 0.032, 4)
    }
    addPole(b, [a, y, -JIB.half], [a, y, JIB.half], 0.028, 4)
    addPole(b, [a, y, -JIB.half], [c, y, JIB.half], 0.022, 4)
  }
}

/** Slewing ring, tower head, cab, pendants, jib with its trolley's rope and walkway, counter-jib with winch, weights, plates. */
export function craneJib({ base, glass }: KitPieces, { jib, counter }: CraneJibLook): void {
  const b = base
  addTurned(
    b.use('steel', '#6b665f'),
    [0, -0.5, 0],
    [
      [0, 0],
      [1, 0],
      [1, 0.25],
      [0.8, 0.3],
      [0.8, 0.5],
      [0, 0.5],
    ],
    20,
  )
  addLattice(b, 0, 1.6, 0.7)
  const apex: Triple = [0.2, 8, 0]
  for (const x of [-0.7, 0.7])
    for (const z of [-0.7, 0.7]) addPole(yellow(b), [x, 1.6, z], [apex[0], apex[1], z * 0.15], 0.07, 6)
  for (const t of [0.25, 0.5, 0.75])
    for (const s of [-1, 1]) {
      const [p, q] = [
        between([-0.7, 1.6, 0.7 * s], [apex[0], apex[1], 0.1 * s], t),
        between([0.7, 1.6, 0.7 * s], [apex[0], apex[1], 0.1 * s], t),
      ]
      addPole(b, p, q, 0.035, 4)
      addPole(b, [p[0], p[1], -p[2]], p, 0.035, 4)
      addPole(b, [q[0], q[1], -q[2]], q, 0.035, 4)
    }
  addBoom(b, 0.9, jib, 1)
  addCrate(b.use('paint-red', '#b8261f'), [jib + 0.1, 1.2, 0], [0.3, 0.7, 1.3])
  // pendants
  for (const t of [0.32, 0.72]) addPole(b.use('steel', '#77726a'), apex, [jib * t, 1 + JIB.high, 0], 0.03, 5)
  for (const s of [-1, 1]) addPole(b, apex, [-counter * 0.86, 1.1, s * 0.6], 0.03, 5)
  addTube(
    b.use('steel', '#3f3c38'),
    [
      [-1, 1.3, 0.1],
      [jib - 0.5, 1.3, 0.1],
    ],
    0.008,
    { sides: 3 },
  )
  // counter-jib: deck, rails, winch, weights
  for (const s of [-1, 1]) addCrate(yellow(b), [-counter / 2 - 0.4, 1, s * 0.6], [counter, 0.2, 0.12])
  addCrate(b.use('steel', '#77726a'), [-counter / 2 - 0.4, 1.06, 0], [counter, 0.03, 1.1])
  for (const s of [-1, 1]) {
    for (const y of [1.6, 2.2]) addPole(yellow(b), [-1, y, s * 0.62], [-counter, y, s * 0.62], 0.02, 4)
    for (let x = -1; x > -counter; x -= 2) addPole(b, [x, 1, s * 0.62], [x, 2.2, s * 0.62], 0.02, 4)
  }
  addBlock(b.use('paint-grey', '#7e8488'), [-counter * 0.5, 1.5, 0], [1.8, 0.8, 0.9], 0, 0.03)
  addRod(b.use('steel', '#55504a'), [-counter * 0.5 + 1.2, 1.45, -0.4], [-counter * 0.5 + 1.2, 1.45, 0.4], 0.35, 16)
  for (let i = 0; i < 5; i++)
    addBlock(b.use('concrete', undefined, 'formed'), [-counter + 0.2 + i * 0.42, 0.4, 0], [0.36, 2.3, 1.3], 0, 0.02)
  // the name board on the counter-jib
  addBlock(b.use('paint-blue', '#21589a'), [-counter * 0.55, 2.75, 0.66], [4, 0.9, 0.03], 0, 0.005)
  addBlock(b, [-counter * 0.55, 2.75, -0.66], [4, 0.9, 0.03], 0, 0.005)
  addCab(b, glass)
  // red lamp and anemometer's mast on the head
  addPole(b.use('steel', '#8d8981'), apex, [apex[0], apex[1] + 1.4, 0], 0.02, 5)
  addTurned(
    b.use('lamp-red', '#c12a20'),
    [apex[0], apex[1] + 1.4, 0],
    [
      [0.09, 0],
      [0.09, 0.16],
      [0, 0.2],
    ],
    10,
  )
}

/** The driver's cab beside the head: steel, glass all round to his knees, grille on the foot window, cooler on the roof. */
function addCab(b: MeshBuilder, glass: MeshBuilder): void {
  const [x, z] = [1.5, 1.6]
  const [w, h, d] = [1.5, 2, 1.2]
  const y = 0.1
  addBlock(b.use('paint-white', '#d6d6d0'), [x, y - h / 2 + 0.35, z], [w, 0.7, d], 0, 0.03)
  addBlock(b, [x, y + h / 2, z], [w + 0.12, 0.1, d + 0.12], 0, 0.02)
  for (const i of [-1, 1])
    for (const k of [-1, 1])
      addCrate(b, [x + i * (w / 2 - 0.03), y + 0.2, z + k * (d / 2 - 0.03)], [0.06, h - 0.5, 0.06])
  addCrate(b.use('black', '#24262a'), [x - 0.2, y - 0.1, z], [0.5, 0.9, 0.5])
  glass.use('glass', '#5b7f8d')
  for (const s of [-1, 1]) {
    addFacet(glass, [
      [x - (s * w) / 2, y - 0.3, z + (s * d) / 2],
      [x + (s * w) / 2, y - 0.3, z + (s * d) / 2],
      [x + (s * w) / 2, y + h / 2, z + (s * d) / 2],
      [x - (s * w) / 2, y + h / 2, z + (s * d) / 2],
    ])
    addFacet(glass, [
      [x + (s * w) / 2, y - 0.3, z + (s * d) / 2],
      [x + (s * w) / 2, y - 0.3, z - (s * d) / 2],
      [x + (s * w) / 2, y + h / 2, z - (s * d) / 2],
      [x + (s * w) / 2, y + h / 2, z + (s * d) / 2],
    ])
  }
  addBlock(b.use('paint-white', '#bfc2c2'), [x - 0.2, y + h / 2 + 0.2, z], [0.7, 0.3, 0.4], 0, 0.02)
  addCrate(b.use('paint-red', '#b23a22'), [x - 0.2, y - h / 2 - 0.05, 1], [1.6, 0.1, 1.6])
}
