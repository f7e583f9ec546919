import { type Triple, frameAlong, inFrame } from '../../geometry/frame'
import { addRod } from '../../geometry/lathe'
import type { MeshBuilder } from '../../geometry/meshBuilder'
import { addDisc, addTube, rounded } from '../../geometry/tube'
import { addOn, onWall } from './opening'
import { addHoop } from './shapes'

/** An outdoor unit of a split air conditioner (2.6 kW class: 780 by 540 by 260 mm) on brackets, pipes into the wall; `at` on the wall's face. */
export function addAirConditioner(b: MeshBuilder, at: Triple, yaw: number): void {
  const f = onWall({ at, yaw })
  addOn(b.use('paint-white', '#dcded9'), f, [0, 0, 0.2], [0.78, 0.54, 0.26], 0.02)
  const face = inFrame(f, -0.12, 0, 0.332)
  addDisc(b.use('black', '#2b3033'), face, f.w, 0.21, 20)
  b.use('paint-white', '#b9bdba')
  for (const r of [0.21, 0.15, 0.09]) addHoop(b, face, f.w, r, 0.006, { steps: 14, sides: 3 })
  for (let i = 0; i < 4; i++) {
    const a = (i * Math.PI) / 4
    const end = (s: number): Triple =>
      inFrame({ ...frameAlong(face, f.w), at: face }, Math.cos(a) * 0.21 * s, Math.sin(a) * 0.21 * s, 0.006)
    addRod(b, end(-1), end(1), 0.005, 4)
  }
  b.use('steel')
  for (const x of [-0.28, 0.28]) {
    addOn(b, f, [x, -0.29, 0.17], [0.04, 0.04, 0.36])
    addOn(b, f, [x, -0.4, 0.02], [0.04, 0.24, 0.04])
  }
  const run = (
    [
      [0.39, -0.1, 0.16],
      [0.5, -0.1, 0.16],
      [0.5, 0.5, 0.05],
      [0.5, 0.5, -0.05],
    ] as const
  ).map(([x, y, z]) => inFrame(f, x, y, z))
  addTube(b.use('paper', '#d8d4c6'), rounded(run, 0.06), 0.03, { sides: 7 })
}
