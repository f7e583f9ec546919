import type { Material } from '../../../site/types'
import { type Frame, inFrame, shifted } from '../../geometry/frame'
import { addLathe, addRod } from '../../geometry/lathe'
import type { MeshBuilder } from '../../geometry/meshBuilder'
import { addTube } from '../../geometry/tube'

/** Section of the rim and spokes, as shares of the wheel's radius (by eye of cast valve wheels). */
const RIM = 0.085
const SPOKE = 0.055
const HUB = 0.2
const SPOKES = 5
const STEPS = 24

/** A cast hand wheel about `f`'s axis: round rim, five spokes, hub with the stem's nut ahead; its rim in `steps` pieces (fewer where it is far away). */
export function addHandWheel(b: MeshBuilder, f: Frame, radius: number, material: Material, steps = STEPS): void {
  b.use(material)
  const round = (a: number, r: number, z: number) => inFrame(f, Math.cos(a) * r, Math.sin(a) * r, z)
  const middle = radius * (1 - RIM)
  addTube(
    b,
    Array.from({ length: steps + 1 }, (_, i) => round((i / steps) * 2 * Math.PI, middle, 0)),
    radius * RIM,
    { sides: steps < STEPS ? 5 : 8, open: true },
  )
  for (let i = 0; i < SPOKES; i++) {
    const a = (i / SPOKES) * 2 * Math.PI
    addTube(b, [round(a, radius * HUB * 0.8, -radius * 0.15), round(a, middle, 0)], radius * SPOKE, {
      sides: 6,
      open: true,
    })
  }
  addLathe(
    b,
    shifted(f, 0, 0, -radius * 0.25),
    [
      [0, 0],
      [radius * HUB, 0],
      [radius * HUB, radius * 0.2],
      [radius * HUB * 0.7, radius * 0.28],
      [0, radius * 0.28],
    ],
    12,
  )
  addRod(b.use('steel'), f.at, inFrame(f, 0, 0, radius * 0.14), radius * HUB * 0.5, 6)
}
