import type { Material } from '../../../site/types'
import { type Frame, inFrame } from '../../geometry/frame'
import type { MeshBuilder } from '../../geometry/meshBuilder'

/** How far stripes stand off what they are painted on, metres: as lettering does. */
const STAND_OFF = 0.004

/**
 * Stripes at 45 degrees on a face of `width` by `height` metres about `f`, which looks along w (GB 2894: black on yellow, red on
 * white; `pitch` from stripe to stripe along u). The ground between them is the face's own.
 */
export function addStripes(
  b: MeshBuilder,
  f: Frame,
  [width, height]: readonly [number, number],
  pitch: number,
  material: Material,
): void {
  b.use(material)
  const half = width / 2
  const count = Math.ceil((width + height) / pitch)
  for (let i = 0; i < count; i++) {
    const x = -half - height + i * pitch
    // a stripe runs from x at the foot to x + height at the top; cut to the face
    const corners = cut(
      [
        [x, 0],
        [x + pitch / 2, 0],
        [x + pitch / 2 + height, height],
        [x + height, height],
      ],
      half,
    )
    const ids = corners.map(([u, v]) => b.vertex(...inFrame(f, u, v - height / 2, STAND_OFF), ...f.w))
    for (let k = 1; k + 1 < ids.length; k++) b.triangle(ids[0] as number, ids[k] as number, ids[k + 1] as number)
  }
}

type Flat = readonly [number, number]

/** The part of a polygon between x = -half and x = half. */
function cut(corners: readonly Flat[], half: number): Flat[] {
  let out = [...corners]
  for (const side of [-1, 1] as const) {
    const inside = ([x]: Flat): boolean => side * x <= half
    const next: Flat[] = []
    out.forEach((p, i) => {
      const q = out[(i + 1) % out.length] as Flat
      if (inside(p)) next.push(p)
      if (inside(p) === inside(q)) return
      const t = (side * half - p[0]) / (q[0] - p[0])
      next.push([side * half, p[1] + (q[1] - p[1]) * t])
    })
    out = next
  }
  return out
}
