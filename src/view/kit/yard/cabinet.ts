import type { CabinetLook, CylinderRackLook } from '../../../site/looks/gear'
import type { Material } from '../../../site/types'
import { addBlock } from '../../geometry/bevel'
import type { Triple } from '../../geometry/frame'
import { addRod } from '../../geometry/lathe'
import type { MeshBuilder } from '../../geometry/meshBuilder'
import { addTube } from '../../geometry/tube'
import type { KitPieces } from '../pieces'
import { addFace, addHanging, addHoop, addTurned } from './shapes'

const WALL = 0.03

/** A cabinet: folded sheet on a plinth, door with handle, hinges and louvres; a glazed one shows the apparatus in it. */
export function cabinet(to: KitPieces, { size: [w, h, d], material, door }: CabinetLook): void {
  const { base, glass } = to
  addBlock(base.use('black'), [0, 0.04, 0], [w - 0.04, 0.08, d - 0.04])
  base.use(material)
  const front = d / 2
  if (door === 'sheet') addBlock(base, [0, h / 2 + 0.04, -0.01], [w, h - 0.08, d - 0.02], 0, 0.012)
  else {
    addBlock(base, [0, h / 2, -front + WALL / 2], [w, h, WALL])
    for (const s of [-1, 1]) {
      addBlock(base, [s * (w / 2 - WALL / 2), h / 2, 0], [WALL, h, d])
      addBlock(base, [0, s > 0 ? h - WALL / 2 : 0.1, 0], [w, WALL, d])
    }
    for (const s of [-1, 1]) addBlock(base, [s * (w / 2 - 0.05), h * 0.47, front - 0.01], [0.06, h * 0.78, 0.025])
    addBlock(base, [0, h - 0.2, front - 0.01], [w - 0.02, 0.34, 0.025])
    addBlock(base, [0, 0.16, front - 0.01], [w - 0.02, 0.1, 0.025])
    addBlock(base.use('paint-white'), [0, h * 0.47, -front + WALL + 0.004], [w - 0.08, h * 0.8, 0.008])
    for (const s of [-1, 1]) breathingSet(base, [s * w * 0.2, 0.3, -0.04])
    addBlock(base.use('steel'), [0, h * 0.56, -0.02], [w - 0.08, 0.02, d - 0.1])
    glass.use('glass')
    addFace(
      glass,
      [
        [-w / 2 + 0.06, 0.2, front],
        [w / 2 - 0.06, 0.2, front],
        [w / 2 - 0.06, h - 0.36, front],
        [-w / 2 + 0.06, h - 0.36, front],
      ],
      [0, 0, 1],
    )
  }
  addBlock(base.use('stainless'), [w / 2 - 0.08, h * 0.5, front + 0.012], [0.025, 0.16, 0.02])
  base.use('steel')
  for (const y of [0.22, h / 2, h - 0.18])
    addRod(base, [-w / 2 + 0.004, y - 0.04, front], [-w / 2 + 0.004, y + 0.04, front], 0.012, 6)
  if (door === 'sheet')
    for (let i = 0; i < 4; i++)
      addBlock(base.use('black'), [0, h * 0.78 - i * 0.035, front - 0.008], [w * 0.4, 0.012, 0.008])
}

/** A 6.8 litre cylinder with its valve on a back plate, mask above on a shelf. */
function breathingSet(b: MeshBuilder, [x, y, z]: Triple): void {
  addBlock(b.use('black'), [x, y + 0.24, z - 0.09], [0.2, 0.5, 0.03])
  addCylinderOf(b, [x, y, z], 0.075, 0.5, 'paint-yellow', 12)
  b.use('black')
  for (const h of [0.14, 0.36])
    addTurned(
      b,
      [x, y + h, z],
      [
        [0.07, -0.015],
        [0.079, -0.015],
        [0.079, 0.015],
        [0.07, 0.015],
      ],
      12,
    )
  addTurned(
    b.use('black'),
    [x, y + 0.76, z],
    [
      [0, 0],
      [0.09, 0.03],
      [0.1, 0.1],
      [0.06, 0.17],
      [0, 0.18],
    ],
    10,
  )
}

/** A gas cylinder standing at `at`: shoulder, neck ring, valve with its wheel. */
export function addCylinderOf(
  b: MeshBuilder,
  at: Triple,
  radius: number,
  height: number,
  material: Material,
  sides = 16,
): void {
  const r = radius
  addTurned(
    b.use(material),
    at,
    [
      [0, 0],
      [r * 0.9, 0],
      [r, r * 0.15],
      [r, height - r * 1.3],
      [r * 0.88, height - r * 0.8],
      [r * 0.6, height - r * 0.4],
      [r * 0.3, height - r * 0.22],
      [r * 0.3, height],
    ],
    sides,
  )
  addTurned(
    b.use('brass'),
    [at[0], at[1] + height - 0.01, at[2]],
    [
      [r * 0.22, 0],
      [r * 0.22, r * 0.6],
      [0, r * 0.62],
    ],
    8,
  )
  addRod(b, [at[0], at[1] + height + r * 0.3, at[2]], [at[0], at[1] + height + r * 0.3, at[2] + r * 0.6], r * 0.13, 6)
  addTurned(
    b.use('black'),
    [at[0], at[1] + height + r * 0.55, at[2]],
    [
      [0, 0],
      [r * 0.4, 0],
      [r * 0.4, r * 0.18],
      [0, r * 0.2],
    ],
    8,
  )
}

/** A rack: channel frame with back rails, cylinders with caps, a chain across each. */
export function cylinderRack({ base }: KitPieces, { n, material }: CylinderRackLook): void {
  const w = n * 0.3
  for (let i = 0; i < n; i++) addCylinderOf(base, [(i - (n - 1) / 2) * 0.3, 0.05, 0], 0.12, 1.32, material, 18)
  base.use('paint-grey', '#6c767b')
  addBlock(base, [0, 0.025, 0], [w + 0.1, 0.05, 0.42])
  for (const y of [0.45, 0.9]) addBlock(base, [0, y, -0.16], [w + 0.1, 0.06, 0.03])
  for (const s of [-1, 1]) {
    addBlock(base, [s * (w / 2 + 0.03), 0.75, -0.16], [0.05, 1.5, 0.05])
    for (const y of [0.45, 0.9]) addBlock(base, [s * (w / 2 + 0.03), y, 0], [0.04, 0.05, 0.34])
  }
  addBlock(base, [0, 1.68, -0.16], [w + 0.1, 0.05, 0.03])
  for (const s of [-1, 1]) addBlock(base, [s * (w / 2 + 0.03), 1.6, -0.16], [0.05, 0.2, 0.05])
  base.use('stainless')
  for (const y of [0.7, 1.02]) addHanging(base, [-w / 2 - 0.02, y, 0.15], [w / 2 + 0.02, y, 0.15], 0.03, 0.009, 5)
  // the manifold that all valves lead to
  addTube(
    base.use('brass'),
    [
      [-w / 2, 1.5, -0.12],
      [w / 2, 1.5, -0.12],
    ],
    0.014,
    { sides: 8 },
  )
  for (let i = 0; i < n; i++) {
    const x = (i - (n - 1) / 2) * 0.3
    addHanging(base.use('stainless'), [x, 1.42, 0.06], [x, 1.5, -0.12], 0.08, 0.006, 5)
  }
}

/** A coil of `n` rounds of hose about z on a wall or reel. */
export function addCoil(
  b: MeshBuilder,
  [x, y, z]: Triple,
  radius: number,
  thick: number,
  n: number,
  axis: Triple = [0, 0, 1],
): void {
  for (let i = 0; i < n; i++)
    addHoop(
      b,
      [x + axis[0] * thick * 1.9 * i, y + axis[1] * thick * 1.9 * i, z + axis[2] * thick * 1.9 * i],
      axis,
      radius * (1 + (i % 2) * 0.05),
      thick,
      { steps: 16, sides: 5 },
    )
}
