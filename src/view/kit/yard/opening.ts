import { type Frame, type Triple, inFrame } from '../../geometry/frame'
import { addChamferedBox } from '../../geometry/bevel'
import { addPrism } from '../../geometry/extrude'
import type { KitPieces } from '../pieces'

/** Frames of aluminium windows, 60 mm to the face (GB/T 8478 series 60). */
const FRAME = 0.05
const STAND = 0.05

/** Where a window or door is in a wall: its middle on the wall's face, which looks to `yaw` (0 is +z). */
export interface Opening {
  at: Triple
  yaw: number
  width: number
  height: number
}

/** The frame of what lies on a wall's face at `at` that looks to `yaw`: across to the right as seen, up, out. */
export const onWall = ({ at, yaw }: Pick<Opening, 'at' | 'yaw'>): Frame => {
  const [s, c] = [Math.sin(yaw), Math.cos(yaw)]
  return { at, u: [c, 0, -s], v: [0, 1, 0], w: [s, 0, c] }
}

/** A box on a wall: its middle across, up and out of `f`, full size; its edges are sharp unless a chamfer is asked. */
export function addOn(b: KitPieces['base'], f: Frame, [x, y, z]: Triple, [w, h, d]: Triple, chamfer?: number): void {
  const at = { ...f, at: inFrame(f, x, y, z) }
  if (chamfer) return addChamferedBox(b, at, [w / 2, h / 2, d / 2], chamfer)
  const corners = [
    [-w / 2, -h / 2],
    [w / 2, -h / 2],
    [w / 2, h / 2],
    [-w / 2, h / 2],
  ] as const
  addPrism(b, at, corners, d / 2)
}

/** A window in its wall: dark room behind, glass, frame and mullions that stand before it, a surround, a sill that throws water off. */
export function addWindow(to: KitPieces, o: Opening & { panes: number; grille?: true }): void {
  const { base, glass } = to
  const f = onWall(o)
  const { width: w, height: h, panes } = o
  addOn(base.use('black', '#20282c'), f, [0, 0, -0.005], [w, h, 0.02])
  // curtains at the sides of the dark
  base.use('cloth-grey', '#8d8a80')
  for (const s of [-1, 1]) addOn(base, f, [s * (w / 2 - w * 0.08), 0, 0.006], [w * 0.14, h, 0.006])
  glass.use('glass')
  const pane = (x: number, y: number): number => glass.vertex(...inFrame(f, x, y, 0.026), ...f.w)
  glass.quad(pane(-w / 2, -h / 2), pane(w / 2, -h / 2), pane(w / 2, h / 2), pane(-w / 2, h / 2))
  base.use('paint-white', '#d5d8d8')
  for (const s of [-1, 1]) {
    addOn(base, f, [0, s * (h / 2 - FRAME / 2), STAND / 2], [w, FRAME, STAND])
    addOn(base, f, [s * (w / 2 - FRAME / 2), 0, STAND / 2], [FRAME, h, STAND])
  }
  for (let i = 1; i < panes; i++)
    addOn(base, f, [(i / panes - 0.5) * w, 0, STAND / 2 - 0.004], [FRAME * 0.8, h, STAND * 0.8])
  addOn(base.use('concrete', '#b9b6ae'), f, [0, -h / 2 - 0.04, 0.06], [w + 0.16, 0.07, 0.16])
  addOn(base, f, [0, h / 2 + 0.06, 0.03], [w + 0.16, 0.1, 0.08])
  if (!o.grille) return
  base.use('steel')
  const bars = Math.round(w / 0.2)
  for (let i = 1; i < bars; i++) addOn(base, f, [(i / bars - 0.5) * w, 0, 0.1], [0.014, h - 0.04, 0.014])
  for (const y of [-h / 2 + 0.08, h / 2 - 0.08]) addOn(base, f, [0, y, 0.1], [w, 0.03, 0.02])
}

/** Two leaves of a steel door with frame, panels, handles, hinges and a kick plate; its middle on the wall's face. */
export function addDoor(b: KitPieces['base'], o: Opening, color?: string): void {
  const f = onWall(o)
  const { width: w, height: h } = o
  b.use('paint-grey', '#787f83')
  for (const s of [-1, 1]) addOn(b, f, [s * (w / 2 + 0.04), 0.03, 0.03], [0.08, h + 0.06, 0.1])
  addOn(b, f, [0, h / 2 + 0.04, 0.03], [w + 0.16, 0.08, 0.1])
  for (const s of [-1, 1]) {
    const x = (s * w) / 4
    addOn(b.use('paint-grey', color), f, [x, 0, 0.02], [w / 2 - 0.008, h, 0.05])
    addOn(b, f, [x, h * 0.22, 0.05], [w / 2 - 0.16, h * 0.4, 0.02])
    addOn(b, f, [x, -h * 0.22, 0.05], [w / 2 - 0.16, h * 0.34, 0.02])
    addOn(b.use('stainless'), f, [s * 0.08, -0.05, 0.09], [0.02, 0.26, 0.02])
    for (const y of [-0.05 - 0.11, -0.05 + 0.11]) addOn(b, f, [s * 0.08, y, 0.065], [0.018, 0.018, 0.05])
    addOn(b, f, [x, -h / 2 + 0.1, 0.05], [w / 2 - 0.06, 0.18, 0.008])
    b.use('steel')
    for (const y of [-0.38, 0, 0.38]) addOn(b, f, [s * (w / 2 - 0.005), y * h, 0.05], [0.03, 0.11, 0.03])
  }
}
