import { ShapeUtils, Vector2 } from 'three'
import { type Frame, inFrame, turned } from './frame'
import type { MeshBuilder } from './meshBuilder'

/** A corner of an outline: across and up, metres. */
export type Corner = readonly [across: number, up: number]

/**
 * A prism: `outline` (counter-clockwise in the plane of u and v, not crossing itself) drawn out along w from -half to +half
 * metres. Sections of beams, plates with a cut, gable walls, kerbs. Sides are flat shaded.
 */
export function addPrism(b: MeshBuilder, f: Frame, outline: readonly Corner[], half: number): void {
  const n = outline.length
  const faces = ShapeUtils.triangulateShape(
    outline.map(([x, y]) => new Vector2(x, y)),
    [],
  )
  for (const end of [-1, 1] as const) {
    const ids = outline.map(([x, y]) => b.vertex(...inFrame(f, x, y, end * half), ...turned(f, 0, 0, end)))
    for (const face of faces) {
      const [i = 0, j = 0, k = 0] = face.map((q) => ids[q] as number)
      if (end > 0) b.triangle(i, j, k)
      else b.triangle(i, k, j)
    }
  }
  outline.forEach(([x0, y0], i) => {
    const [x1, y1] = outline[(i + 1) % n] as Corner
    const l = Math.hypot(x1 - x0, y1 - y0) || 1
    const normal = turned(f, (y1 - y0) / l, (x0 - x1) / l, 0)
    const put = (x: number, y: number, z: number): number => b.vertex(...inFrame(f, x, y, z), ...normal)
    b.quad(put(x0, y0, -half), put(x1, y1, -half), put(x1, y1, half), put(x0, y0, half))
  })
}

/** Outline of a rolled I beam: full height and breadth, thickness of flanges and web, metres (GB/T 11263 sizes come from the caller). */
export function beamOutline(height: number, breadth: number, flange: number, web: number): Corner[] {
  const [h, w, t, s] = [height / 2, breadth / 2, flange, web / 2]
  return [
    [-w, -h],
    [w, -h],
    [w, -h + t],
    [s, -h + t],
    [s, h - t],
    [w, h - t],
    [w, h],
    [-w, h],
    [-w, h - t],
    [-s, h - t],
    [-s, -h + t],
    [-w, -h + t],
  ]
}
