import type { PlanHole, RcSlabLook } from '../../../site/looks/buildFrame'
import type { Triple } from '../../geometry/frame'
import type { MeshBuilder } from '../../geometry/meshBuilder'
import { hashed } from '../mine/rockNoise'
import type { KitPieces } from '../pieces'
import { BAR_RUST, STARTER, formed } from './formed'
import { addBarStub, addFacet } from './tubes'

/** Borders of holes cut a range into pieces. */
const cuts = (half: number, holes: readonly PlanHole[], k: 0 | 1): number[] =>
  [
    ...new Set([
      -half,
      half,
      ...holes.flatMap(({ at, size }) => [at[k] - size[k] / 2, at[k] + size[k] / 2]).filter((v) => Math.abs(v) < half),
    ]),
  ].toSorted((a, b) => a - b)

/** Top and soffit in rectangles round the holes, edges outside and in the holes, starter bars at joints. */
export function rcSlab({ base }: KitPieces, { size: [w, d], thick, holes = [], joints = [], bare }: RcSlabLook): void {
  formed(base)
  const [xs, zs] = [cuts(w / 2, holes, 0), cuts(d / 2, holes, 1)]
  for (let i = 0; i + 1 < xs.length; i++)
    for (let j = 0; j + 1 < zs.length; j++) {
      const [x0, x1, z0, z1] = [xs[i], xs[i + 1], zs[j], zs[j + 1]] as [number, number, number, number]
      const [x, z] = [(x0 + x1) / 2, (z0 + z1) / 2]
      const gone = holes.some(({ at, size }) => Math.abs(x - at[0]) < size[0] / 2 && Math.abs(z - at[1]) < size[1] / 2)
      if (gone) continue
      addFacet(base, [
        [x0, 0, z1],
        [x1, 0, z1],
        [x1, 0, z0],
        [x0, 0, z0],
      ])
      if (!bare)
        addFacet(base, [
          [x0, -thick, z0],
          [x1, -thick, z0],
          [x1, -thick, z1],
          [x0, -thick, z1],
        ])
    }
  addRim(base, [0, 0], [w, d], thick, 1)
  for (const { at, size } of holes) addRim(base, at, size, thick, -1)
  const out: Record<NonNullable<RcSlabLook['joints']>[number], Triple> = {
    north: [0, 0, -1],
    south: [0, 0, 1],
    east: [1, 0, 0],
    west: [-1, 0, 0],
  }
  base.use('rust', BAR_RUST)
  for (const side of joints) {
    const [ox, , oz] = out[side]
    const along = ox ? d : w
    const n = Math.floor(along / STARTER.apart)
    for (let i = 0; i < n; i++) {
      const t = -along / 2 + (i + 0.5) * (along / n)
      for (const y of [-0.04, -thick + 0.04]) {
        const bent = (hashed(i, Math.round(y * 100), 3) - 0.5) * 0.08
        const at: Triple = ox ? [(ox * w) / 2, y, t] : [t, y, (oz * d) / 2]
        addBarStub(base, at, ox ? [ox * STARTER.out, bent, bent] : [bent, bent, oz * STARTER.out])
      }
    }
  }
}

/** Upright faces round a rectangle, looking out (1) or in (-1). */
function addRim(
  b: MeshBuilder,
  [x, z]: readonly [number, number],
  [w, d]: readonly [number, number],
  thick: number,
  s: 1 | -1,
): void {
  const c: Triple[] = [
    [x - w / 2, 0, z + d / 2],
    [x + w / 2, 0, z + d / 2],
    [x + w / 2, 0, z - d / 2],
    [x - w / 2, 0, z - d / 2],
  ]
  c.forEach((p, i) => {
    const q = c[(i + 1) % 4] as Triple
    const face: Triple[] = [[p[0], -thick, p[2]], [q[0], -thick, q[2]], q, p]
    addFacet(b, s > 0 ? face : face.toReversed())
  })
}
