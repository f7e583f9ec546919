import type { CurtainRingLook } from '../../site/looks/machine'
import { addBlock } from '../geometry/bevel'
import { type Triple, frameAlong } from '../geometry/frame'
import { addLathe, addRod } from '../geometry/lathe'
import type { MeshBuilder } from '../geometry/meshBuilder'
import { addTube, rounded } from '../geometry/tube'
import { addAnchors, addFlanges } from './parts/flange'
import type { KitPieces } from './pieces'

/** Ring main DN 80, posts of 114 mm. */
const PIPE = 0.0445
const POST = 0.057

/** A ring of red pipe on posts, nozzles down, clamps at the posts. */
export function curtainRing({ base: b }: KitPieces, { width, depth, height, apart }: CurtainRingLook): void {
  const [w, d] = [width / 2, depth / 2]
  const corners: Triple[] = [
    [-w, height, d],
    [w, height, d],
    [w, height, -d],
    [-w, height, -d],
  ]
  const bend = 0.12
  // the ring begins and ends in the middle of its west side, where a flange joins it
  const joint: Triple = [-w, height, 0]
  addTube(b.use('paint-red'), rounded([joint, ...corners, joint], bend), PIPE, { sides: 10, open: true })
  addFlanges(b, joint, [0, 0, 1], 80, 'paint-red', 'far')
  for (const z of [d, -d])
    for (const x of [-w / 3, w / 3]) addFlanges(b, [x, height, z], [1, 0, 0], 80, 'paint-red', 'far')
  corners.forEach(([x, , z]) => addPost(b, x, z, height))
  corners.forEach((from, i) => {
    const to = corners[(i + 1) % 4] as Triple
    const long = Math.hypot(to[0] - from[0], to[2] - from[2])
    const n = Math.floor((long - 0.6) / apart)
    for (let k = 0; k <= n; k++) {
      const t = (0.3 + (k * (long - 0.6)) / n) / long
      addNozzle(b, [from[0] + (to[0] - from[0]) * t, height, from[2] + (to[2] - from[2]) * t])
    }
  })
}

/** A post with its foot, cap, and the clamp that carries the pipe. */
function addPost(b: MeshBuilder, x: number, z: number, height: number): void {
  addBlock(b.use('concrete'), [x, 0.04, z], [0.34, 0.08, 0.34], 0, 0.02)
  addBlock(b.use('paint-red'), [x, 0.09, z], [0.24, 0.02, 0.24], 0, 0.003)
  addAnchors(
    b.use('steel'),
    [-0.09, 0.09].flatMap((dx) => [-0.09, 0.09].map((dz): Triple => [x + dx, 0.1, z + dz])),
    0.008,
  )
  addRod(b.use('paint-red'), [x, 0.1, z], [x, height - PIPE, z], POST, 14)
  for (let i = 0; i < 2; i++)
    addRod(b.use('paint-white'), [x, 0.5 + i * 0.5, z], [x, 0.7 + i * 0.5, z], POST + 0.001, 14)
}

/** A deflector nozzle that throws a flat fan. */
function addNozzle(b: MeshBuilder, [x, y, z]: Triple): void {
  addLathe(
    b.use('brass'),
    frameAlong([x, y - PIPE + 0.005, z], [0, -1, 0]),
    [
      [0.012, 0],
      [0.014, 0.04],
      [0.02, 0.055],
      [0, 0.06],
    ],
    6,
  )
}
