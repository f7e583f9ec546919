import type { Dn } from '../../../site/looks/pipe'
import { type Frame, type Triple, frameAlong, inFrame, shifted } from '../../geometry/frame'
import { addLathe } from '../../geometry/lathe'
import type { MeshBuilder } from '../../geometry/meshBuilder'
import type { Material } from '../../../site/types'
import { PIPES } from './sizes'

/** Height and breadth of a nut in diameters of its thread (GB/T 6170). */
const NUT = { height: 0.8, breadth: 0.9 }
const GASKET = 0.003
const SIDES = 14

/** Bolts with nuts at both ends about `f`'s axis: from `-half` to `half` metres between the nuts' inner faces. */
export function addBolts(b: MeshBuilder, f: Frame, circle: number, count: number, bolt: number, half: number): void {
  const far = half + bolt * 2 * NUT.height
  for (let i = 0; i < count; i++) {
    const a = ((i + 0.5) / count) * 2 * Math.PI
    const at = inFrame(f, Math.cos(a) * circle, Math.sin(a) * circle, -far)
    addLathe(b, frameAlong(at, f.w), NUTS(bolt, far * 2), 5)
  }
}
const NUTS = (bolt: number, long: number): (readonly [number, number])[] => [
  [0, 0],
  [bolt * 2 * NUT.breadth, 0],
  [bolt * 2 * NUT.breadth, long],
  [0, long],
]

/** Nuts of anchor bolts at `points` on a face that looks up. */
export function addAnchors(b: MeshBuilder, points: readonly Triple[], bolt: number): void {
  const wide = bolt * 2 * NUT.breadth
  for (const at of points)
    addLathe(
      b,
      frameAlong(at, [0, 1, 0]),
      [
        [wide, 0],
        [wide, bolt * 2],
        [0, bolt * 2],
      ],
      6,
    )
}

/** How near one comes to a part: `far` (overhead, or beyond a wall) leaves out bolts and edges. */
export type Detail = 'near' | 'far'

/** A pair of flanges about `at` on a pipe along `ahead`. */
export function addFlanges(
  b: MeshBuilder,
  at: Triple,
  ahead: Triple,
  dn: Dn,
  material: Material,
  detail: Detail = 'near',
): void {
  const { radius: r, flange, thick, circle, bolts, bolt } = PIPES[dn]
  const f = frameAlong(at, ahead)
  const end = thick + GASKET
  const face = circle - bolt * 2
  b.use(material)
  if (detail === 'far')
    return addLathe(
      b,
      f,
      [
        [r, -end],
        [flange, -end],
        [flange, end],
        [r, end],
      ],
      10,
    )
  addLathe(
    b,
    f,
    [
      [r, -end],
      [flange, -end],
      [flange, -GASKET],
      [face, -GASKET],
      [face, GASKET],
      [flange, GASKET],
      [flange, end],
      [r, end],
    ],
    SIDES,
  )
  addBolts(b.use('steel'), f, circle, bolts, bolt, end)
  b.use(material)
}

/** A nozzle from `at` along `ahead`: neck of `long` metres, flange, and a blind flange bolted on. */
export function addBlindNozzle(
  b: MeshBuilder,
  at: Triple,
  ahead: Triple,
  dn: Dn,
  long: number,
  material: Material,
  detail: Detail = 'near',
): void {
  const { radius, flange, thick, circle, bolts, bolt } = PIPES[dn]
  const f = frameAlong(at, ahead)
  const groove = flange - 0.006
  addLathe(
    b.use(material),
    f,
    [
      [radius, -radius],
      [radius, long],
      [flange, long],
      [flange, long + thick],
      [groove, long + thick],
      [groove, long + thick + 0.004],
      [flange, long + thick + 0.004],
      [flange, long + thick * 2],
      [0, long + thick * 2],
    ],
    detail === 'far' ? 14 : SIDES + 4,
  )
  if (detail === 'near') addBolts(b.use('steel'), shifted(f, 0, 0, long + thick), circle, bolts, bolt, thick)
  b.use(material)
}
