import { type Frame, inFrame, shifted } from '../../geometry/frame'
import { addLathe } from '../../geometry/lathe'
import type { MeshBuilder } from '../../geometry/meshBuilder'
import { addDisc } from '../../geometry/tube'

/** Marks on a dial go round by three quarters (GB/T 1226: 270 degrees). */
const MARKS = 11
const SIDES = 20
const SWEEP = 1.5 * Math.PI

/** A dial gauge about `f`, looking along w: case with its rim, white face, marks and the red line of the highest pressure. */
export function addGauge(b: MeshBuilder, f: Frame, radius: number): void {
  addLathe(
    b.use('stainless'),
    f,
    [
      [0, -0.03],
      [radius * 0.92, -0.03],
      [radius * 0.96, -0.02],
      [radius * 0.96, 0.005],
      [radius, 0.008],
      [radius, 0.018],
      [radius * 0.96, 0.024],
      [radius * 0.9, 0.02],
    ],
    SIDES,
  )
  const face = shifted(f, 0, 0, 0.02)
  addDisc(b.use('paint-white'), face.at, f.w, radius * 0.91, SIDES)
  for (let i = 0; i < MARKS; i++) {
    const a = Math.PI * 1.25 - (i / (MARKS - 1)) * SWEEP
    b.use(i >= MARKS - 3 ? 'paint-red' : 'black')
    addMark(b, face, a, radius)
  }
}

/** A flat mark on the face from 0.72 to 0.86 of its radius. */
function addMark(b: MeshBuilder, f: Frame, a: number, radius: number): void {
  const half = radius * 0.022
  const corner = (r: number, side: number): number =>
    b.vertex(
      ...inFrame(f, Math.cos(a) * r - Math.sin(a) * half * side, Math.sin(a) * r + Math.cos(a) * half * side, 0.001),
      ...f.w,
    )
  b.quad(corner(radius * 0.72, -1), corner(radius * 0.86, -1), corner(radius * 0.86, 1), corner(radius * 0.72, 1))
}
