import { type Frame, type Triple, inFrame, turned } from '../../geometry/frame'
import type { MeshBuilder } from '../../geometry/meshBuilder'

/**
 * A bent plate about `f`'s axis: between the radii `inner` and `outer`, from angle `from` to `to` (radians from u towards v) and
 * `half` metres to either side along w. Saddles, mudguards, arches, straps. Closed.
 */
export function addArc(
  b: MeshBuilder,
  f: Frame,
  [inner, outer]: readonly [number, number],
  [from, to]: readonly [number, number],
  half: number,
  steps: number,
): void {
  const put = (a: number, r: number, w: number, n: Triple): number =>
    b.vertex(...inFrame(f, Math.cos(a) * r, Math.sin(a) * r, w), ...turned(f, ...n))
  const face = (corners: readonly [number, number, number][], normal: (a: number) => Triple): void => {
    const [i = 0, j = 0, k = 0, l = 0] = corners.map(([a, r, w]) => put(a, r, w, normal(a)))
    b.quad(i, j, k, l)
  }
  for (let s = 0; s < steps; s++) {
    const a = from + ((to - from) * s) / steps
    const c = from + ((to - from) * (s + 1)) / steps
    face(
      [
        [a, outer, -half],
        [c, outer, -half],
        [c, outer, half],
        [a, outer, half],
      ],
      (t) => [Math.cos(t), Math.sin(t), 0],
    )
    face(
      [
        [c, inner, -half],
        [a, inner, -half],
        [a, inner, half],
        [c, inner, half],
      ],
      (t) => [-Math.cos(t), -Math.sin(t), 0],
    )
    face(
      [
        [a, inner, half],
        [a, outer, half],
        [c, outer, half],
        [c, inner, half],
      ],
      () => [0, 0, 1],
    )
    face(
      [
        [c, inner, -half],
        [c, outer, -half],
        [a, outer, -half],
        [a, inner, -half],
      ],
      () => [0, 0, -1],
    )
  }
  face(
    [
      [from, outer, -half],
      [from, outer, half],
      [from, inner, half],
      [from, inner, -half],
    ],
    (t) => [Math.sin(t), -Math.cos(t), 0],
  )
  face(
    [
      [to, inner, -half],
      [to, inner, half],
      [to, outer, half],
      [to, outer, -half],
    ],
    (t) => [-Math.sin(t), Math.cos(t), 0],
  )
}
