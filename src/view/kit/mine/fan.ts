import type { DuctJunctionLook, MineFanLook } from '../../../site/looks/mineAir'
import { addBlock } from '../../geometry/bevel'
import { type Triple, frameAlong } from '../../geometry/frame'
import { addLathe, addRod } from '../../geometry/lathe'
import { addTube } from '../../geometry/tube'
import type { KitPieces } from '../pieces'
import { addHoop } from '../yard/shapes'

/** Casing and silencer, radii in metres; half the length of what is between inlet and duct. */
const CASE = 0.36
const SILENCER = 0.45
const LONG = 1.7
const SIDES = 20
const CLOTH = '#b8782c'

/** A fan on its skids: cone to the duct, two casings with flanges, motors' boxes, silencer of perforated sheet, inlet guard. */
export function mineFan({ base }: KitPieces, _: MineFanLook): void {
  const f = frameAlong([-LONG, 0, 0], [1, 0, 0])
  base.use('paint-yellow', '#a8862f').grimed(0.7)
  addLathe(
    base,
    f,
    [
      [0.34, 0],
      [CASE, 0.4],
      [CASE, 1.9],
      [SILENCER, 1.95],
      [SILENCER, 3.05],
      [0.5, 3.3],
      [0.5, 3.32],
      [0.46, 3.32],
      [0.4, 3.1],
    ],
    SIDES,
  )
  addLathe(
    base.use('black', '#100f0e'),
    f,
    [
      [0.4, 3.1],
      [0.15, 3.12],
      [0.1, 3.2],
      [0, 3.22],
    ],
    SIDES,
  )
  base.use('paint-yellow', '#a9811c')
  for (const x of [0.4, 0.9, 1.4, 1.9])
    addLathe(
      base,
      frameAlong([-LONG + x - 0.015, 0, 0], [1, 0, 0]),
      [
        [CASE, 0],
        [CASE + 0.05, 0],
        [CASE + 0.05, 0.03],
        [CASE, 0.03],
      ],
      SIDES,
    )
  base.use('steel', '#6d675f')
  for (let i = 0; i < 10; i++) {
    const a = (i / 10) * 2 * Math.PI
    for (const x of [0.4, 1.4]) {
      const [y, z] = [Math.cos(a) * (CASE + 0.03), Math.sin(a) * (CASE + 0.03)]
      addRod(base, [-LONG + x - 0.035, y, z], [-LONG + x + 0.035, y, z], 0.012, 5)
    }
  }
  // inlet guard
  for (const r of [0.12, 0.22, 0.32, 0.42])
    addHoop(base, [-LONG + 3.33, 0, 0], [1, 0, 0], r, 0.005, { steps: 18, sides: 4 })
  for (let i = 0; i < 4; i++) {
    const a = (i / 4) * Math.PI
    const [y, z] = [Math.cos(a) * 0.48, Math.sin(a) * 0.48]
    addRod(base, [-LONG + 3.33, -y, -z], [-LONG + 3.33, y, z], 0.006, 4)
  }
  for (const x of [-0.75, 0.05]) {
    addBlock(base.use('paint-yellow', '#b98f20'), [x, 0.05, -CASE - 0.06], [0.26, 0.2, 0.16], 0, 0.02)
    addRod(base.use('black'), [x + 0.13, 0.02, -CASE - 0.06], [x + 0.2, 0.02, -CASE - 0.06], 0.022, 8)
  }
  base.use('steel', '#57514b')
  for (const z of [-0.28, 0.28]) addBlock(base, [0, -0.5, z], [2.6, 0.1, 0.1], 0, 0.01)
  for (const x of [-0.95, 0.7]) {
    addBlock(base, [x, -0.42, 0], [0.1, 0.14, 0.7], 0, 0.01)
    for (const z of [-0.3, 0.3]) addRod(base, [x, 0.3, z], [x, 1.05, z * 1.3], 0.01, 4)
  }
}

/** The Y of ducts behind two fans: two legs that flow into one throat, a strap about each end, the flap's box with its counterweight. */
export function ductJunction({ base }: KitPieces, { radius, apart }: DuctJunctionLook): void {
  for (const s of [-1, 1]) {
    const from: Triple = [1, (s * apart) / 2, 0]
    const path = Array.from({ length: 9 }, (_, i): Triple => {
      const t = i / 8
      return [from[0] - 2 * t, from[1] * (1 - t * t * (3 - 2 * t)), 0]
    })
    addTube(
      base.use('rubber', CLOTH).grimed(0.6),
      path,
      path.map((_, i) => 0.35 + (radius * 0.99 - 0.35) * (i / 8)),
      { sides: SIDES, open: true },
    )
    addHoop(base.use('steel', '#8b857b'), [from[0] - 0.05, from[1], 0], [1, 0, 0], 0.36, 0.012, {
      steps: SIDES,
      sides: 4,
    })
    addRod(base.use('steel', '#6b645c'), [-0.05, s * 0.28, 0.3], [-0.05, s * 0.28, 0.52], 0.016, 6)
  }
  addHoop(base.use('rubber', '#8a5716'), [-0.96, 0, 0], [1, 0, 0], radius + 0.008, 0.022, { steps: SIDES, sides: 5 })
  addBlock(base.use('paint-grey', '#8f8b82'), [-0.05, 0, 0.4], [0.34, 0.8, 0.12], 0, 0.015)
  addBlock(base.use('steel', '#57514b'), [0.2, 0.2, 0.52], [0.1, 0.16, 0.05], 0, 0.01)
}
