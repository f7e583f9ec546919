import type { Dn, PipeRun } from '../../../site/looks/pipe'
import { addBox } from '../../geometry/primitives'
import { type Triple, lengthOf, minus, unit } from '../../geometry/frame'
import { addRod } from '../../geometry/lathe'
import type { MeshBuilder } from '../../geometry/meshBuilder'
import { addTube, rounded } from '../../geometry/tube'
import { type Detail, addAnchors, addFlanges } from './flange'
import { PIPES, bendOf } from './sizes'

/** The point `way` metres along the corners of `route`, and the direction there. A negative way counts from the end. */
export function alongRoute(route: readonly Triple[], way: number): { at: Triple; ahead: Triple } {
  const legs = route.slice(1).map((p, i) => minus(p, route[i] as Triple))
  let left = way >= 0 ? way : legs.reduce((sum, l) => sum + lengthOf(l), way)
  for (let i = 0; i < legs.length; i++) {
    const leg = legs[i] as Triple
    const long = lengthOf(leg)
    if (left <= long || i === legs.length - 1) {
      const [x, y, z] = route[i] as Triple
      const d = unit(leg)
      return { at: [x + d[0] * left, y + d[1] * left, z + d[2] * left], ahead: d }
    }
    left -= long
  }
  return { at: route[0] ?? [0, 0, 0], ahead: [0, 0, 1] }
}

/** A pipe with its bends and flanges. */
export function addPipe(b: MeshBuilder, { dn, material, route, flanges = [] }: PipeRun, detail: Detail = 'near'): void {
  addTube(b.use(material), rounded(route, bendOf(dn)), PIPES[dn].radius, { sides: detail === 'far' ? 8 : 12 })
  for (const way of flanges) {
    const { at, ahead } = alongRoute(route, way)
    addFlanges(b, at, ahead, dn, material, detail)
  }
}

/** A stand on the ground under a pipe: foot plate with anchors, post, saddle plate and the two legs of a U-bolt. */
export function addStand(b: MeshBuilder, [x, y, z]: Triple, dn: Dn): void {
  const { radius } = PIPES[dn]
  const under = y - radius
  addBox(b.use('concrete'), [x, 0.03, z], [0.16, 0.03, 0.16])
  addBox(b.use('paint-grey'), [x, 0.066, z], [0.1, 0.006, 0.1])
  addAnchors(
    b.use('steel'),
    [-0.075, 0.075].flatMap((dx) => [-0.075, 0.075].map((dz): Triple => [x + dx, 0.072, z + dz])),
    0.006,
  )
  b.use('paint-grey')
  addRod(b, [x, 0.07, z], [x, under - 0.01, z], 0.038, 8)
  addBox(b, [x, under - 0.006, z], [radius + 0.03, 0.006, radius + 0.03])
}
