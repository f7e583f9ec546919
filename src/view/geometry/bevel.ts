import { type Frame, frameAlong, inFrame, lengthOf, minus, turned } from './frame'
import type { Triple } from './frame'
import type { MeshBuilder } from './meshBuilder'

/** Breadth of a chamfer where nothing else is asked, metres: a sheet's or casting's edge as light catches it (chosen). */
const CHAMFER = 0.008

/**
 * A box in `f`, about its origin, with half extents across, up and ahead and chamfered edges. Every face keeps its own normal and
 * the chamfers blend between them, so that edges catch light with 24 vertices and 44 triangles.
 */
export function addChamferedBox(b: MeshBuilder, f: Frame, half: Triple, chamfer = CHAMFER): void {
  const c = Math.min(chamfer, half[0] * 0.49, half[1] * 0.49, half[2] * 0.49)
  // ids[axis][side][i][j]: the corner of the face whose outward axis is `axis`, at the signs i, j of the next two axes
  const ids = ([0, 1, 2] as const).map((axis) =>
    ([-1, 1] as const).map((side) =>
      ([-1, 1] as const).map((i) =>
        ([-1, 1] as const).map((j) => {
          const p: [number, number, number] = [0, 0, 0]
          const k = (axis + 1) % 3
          const l = (axis + 2) % 3
          p[axis] = side * half[axis]
          p[k] = i * ((half[k] as number) - c)
          p[l] = j * ((half[l] as number) - c)
          const n: [number, number, number] = [0, 0, 0]
          n[axis] = side
          return b.vertex(...inFrame(f, ...p), ...turned(f, ...n))
        }),
      ),
    ),
  )
  const id = (axis: number, side: number, i: number, j: number): number => ids[axis]?.[side]?.[i]?.[j] ?? 0
  for (const axis of [0, 1, 2]) {
    b.quad(id(axis, 1, 0, 0), id(axis, 1, 1, 0), id(axis, 1, 1, 1), id(axis, 1, 0, 1))
    b.quad(id(axis, 0, 0, 0), id(axis, 0, 0, 1), id(axis, 0, 1, 1), id(axis, 0, 1, 0))
    // the edge between the faces of this axis and the next, along the third
    const next = (axis + 1) % 3
    for (const s of [0, 1])
      for (const t of [0, 1]) {
        const a0 = id(axis, s, t, 0)
        const a1 = id(axis, s, t, 1)
        const n0 = id(next, t, 0, s)
        const n1 = id(next, t, 1, s)
        if (s === t) b.quad(a0, n0, n1, a1)
        else b.quad(a0, a1, n1, n0)
      }
  }
  for (const x of [0, 1])
    for (const y of [0, 1])
      for (const z of [0, 1]) {
        const corner = [id(0, x, y, z), id(1, y, z, x), id(2, z, x, y)] as const
        if ((x + y + z) % 2 === 1) b.triangle(corner[0], corner[1], corner[2])
        else b.triangle(corner[0], corner[2], corner[1])
      }
}

/** An upright chamfered box about `centre` with its full size across x, y, z, turned by `yaw` radians. */
export function addBlock(b: MeshBuilder, centre: Triple, size: Triple, yaw = 0, chamfer?: number): void {
  const s = Math.sin(yaw)
  const c = Math.cos(yaw)
  const f: Frame = { at: centre, u: [c, 0, -s], v: [0, 1, 0], w: [s, 0, c] }
  addChamferedBox(b, f, [size[0] / 2, size[1] / 2, size[2] / 2], chamfer)
}

/** A straight bar of rectangular section from `from` to `to`: `width` level, `height` across it, metres. */
export function addBar(
  b: MeshBuilder,
  from: Triple,
  to: Triple,
  width: number,
  height: number,
  chamfer?: number,
): void {
  const d = minus(to, from)
  const f = frameAlong([(from[0] + to[0]) / 2, (from[1] + to[1]) / 2, (from[2] + to[2]) / 2], d)
  addChamferedBox(b, f, [width / 2, height / 2, lengthOf(d) / 2], chamfer)
}
