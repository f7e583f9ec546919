import { addPrism } from '../../geometry/extrude'
import { type Triple, frameAlong, lengthOf, minus } from '../../geometry/frame'
import type { MeshBuilder } from '../../geometry/meshBuilder'

/** A bar with sharp edges from `from` to `to`: `width` level, `height` across it, metres. For what hands do not come near: 12 triangles. */
export function addPlank(b: MeshBuilder, from: Triple, to: Triple, width: number, height: number): void {
  const d = minus(to, from)
  const f = frameAlong([(from[0] + to[0]) / 2, (from[1] + to[1]) / 2, (from[2] + to[2]) / 2], d)
  const [w, h] = [width / 2, height / 2]
  addPrism(
    b,
    f,
    [
      [-w, -h],
      [w, -h],
      [w, h],
      [-w, h],
    ],
    lengthOf(d) / 2,
  )
}
