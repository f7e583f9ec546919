import type { BundLook } from '../../site/looks/vessel'
import { addBlock } from '../geometry/bevel'
import { type Triple, frameUp } from '../geometry/frame'
import type { MeshBuilder } from '../geometry/meshBuilder'
import { addBox } from '../geometry/primitives'
import { addGrating } from './parts/grating'
import { addStairs } from './parts/ladder'
import { addRailing } from './parts/railing'
import { addStripes } from './parts/stripes'
import type { KitPieces } from './pieces'

/** Joints of a wall are at most this far apart, metres (GB 50351: expansion joints; 4 m bays by formwork). */
const BAY = 4
const JOINT = 0.015
/** Level length of the steps on each side, metres. */
const RUN = 0.75
const COPING = { height: 0.12, over: 0.05 }

/** A bund wall in bays with a striped coping, steps over it and the sump inside. */
export function bund(to: KitPieces, { width, depth, height, thick, steps }: BundLook): void {
  const b = to.base
  const [w, d] = [width / 2, depth / 2]
  addWall(b, [-w, 0, d], [w, 0, d], height, thick)
  addWall(b, [w, 0, -d], [-w, 0, -d], height, thick)
  addWall(b, [w, 0, d + thick / 2], [w, 0, -d - thick / 2], height, thick)
  addWall(b, [-w, 0, -d - thick / 2], [-w, 0, d + thick / 2], height, thick)
  const top = height + 0.18
  const out = d + thick / 2 + 0.15
  const inner = d - thick / 2 - 0.15
  addStairs(b, [steps, 0, out + RUN], [steps, top, out], 0.9)
  addStairs(b, [steps, 0, inner - RUN], [steps, top, inner], 0.9)
  addGrating(to, [steps - 0.5, inner], [steps + 0.5, out], top)
  for (const side of [-0.47, 0.47])
    addRailing(
      b,
      [
        [steps + side, top, inner],
        [steps + side, top, out],
      ],
      { height: 0.95 },
    )
  // sump with its grating in the south-west corner
  addBlock(b.use('concrete'), [-w + 1.4, 0.05, d - 1.2], [1.2, 0.1, 1.2], 0, 0.02)
  addBox(b.use('black'), [-w + 1.4, 0.101, d - 1.2], [0.45, 0.002, 0.45])
  for (let i = 0; i < 9; i++) addBox(b.use('steel'), [-w + 1 + i * 0.1, 0.108, d - 1.2], [0.014, 0.006, 0.45])
}

/** One straight wall whose left face, as one goes from `from` to `to`, looks inwards. */
function addWall(b: MeshBuilder, from: Triple, to: Triple, height: number, thick: number): void {
  const [dx, dz] = [to[0] - from[0], to[2] - from[2]]
  const long = Math.hypot(dx, dz)
  const yaw = Math.atan2(-dz, dx)
  const bays = Math.max(1, Math.round(long / BAY))
  const at = (t: number, y: number): Triple => [from[0] + dx * t, y, from[2] + dz * t]
  const wall = height - COPING.height
  for (let i = 0; i < bays; i++) {
    b.use('concrete', i % 2 === 0 ? '#a39f95' : '#aca89e')
    addBlock(b, at((i + 0.5) / bays, wall / 2), [long / bays - JOINT, wall, thick], yaw, 0.015)
  }
  b.use('paint-yellow')
  addBlock(
    b,
    at(0.5, height - COPING.height / 2 + 0.03),
    [long, COPING.height + 0.06, thick + COPING.over * 2],
    yaw,
    0.015,
  )
  const out: Triple = [-dz / long, 0, dx / long]
  const face = at(0.5, height + 0.005)
  for (const side of [1, -1]) {
    const n: Triple = [out[0] * side, 0, out[2] * side]
    const off = thick / 2 + COPING.over
    addStripes(
      b,
      frameUp([face[0] + n[0] * off, face[1] - 0.03, face[2] + n[2] * off], n, [0, 1, 0]),
      [long - 0.04, COPING.height + 0.02],
      0.5,
      'black',
    )
  }
  const along: Triple = [dx / long, 0, dz / long]
  addStripes(
    b,
    { at: at(0.5, height + 0.06), u: along, v: [along[2], 0, -along[0]], w: [0, 1, 0] },
    [long - 0.04, thick + COPING.over * 2 - 0.04],
    0.5,
    'black',
  )
}
