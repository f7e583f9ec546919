import type { Triple } from '../../geometry/frame'
import { addBlock } from '../../geometry/bevel'
import type { KitPieces } from '../pieces'
import { addAirConditioner } from './airConditioner'
import { addWindow } from './opening'
import { addCrate, addTurned } from './shapes'

/** A guard's box about `at` on the ground: plinth, walls of panels, windows all round, door with handle, roof with an edge, lamp. */
export function addGuardBox(to: KitPieces, [x, , z]: Triple, [w, h, d]: Triple): void {
  const { base } = to
  const at = (dx: number, y: number, dz: number): Triple => [x + dx, y, z + dz]
  addCrate(base.use('concrete'), at(0, 0.07, 0), [w + 0.12, 0.14, d + 0.12])
  addCrate(base.use('paint-white'), at(0, h / 2, 0), [w - 0.02, h, d - 0.02])
  base.use('paint-blue')
  addCrate(base, at(0, 0.24, 0), [w, 0.2, d])
  addCrate(base, at(0, h - 0.16, 0), [w + 0.02, 0.12, d + 0.02])
  // corner posts and the joints of the panels
  base.use('steel')
  for (const sx of [-1, 1])
    for (const sz of [-1, 1]) addBlock(base, at((sx * w) / 2, h / 2 + 0.05, (sz * d) / 2), [0.06, h - 0.1, 0.06])
  for (const [yaw, wide, off] of [
    [0, w - 0.5, d / 2],
    [Math.PI, w - 0.5, d / 2],
    [-Math.PI / 2, d - 0.5, w / 2],
  ] as const)
    addWindow(to, { at: at(Math.sin(yaw) * off, 1.6, Math.cos(yaw) * off), yaw, width: wide, height: 0.9, panes: 2 })
  // the door, towards the way
  const side = at(w / 2 + 0.005, 1.1, 0.35)
  addBlock(base.use('paint-grey'), side, [0.04, 2, 0.85])
  addBlock(base.use('stainless'), [side[0] + 0.04, 1.05, side[2] - 0.33], [0.03, 0.03, 0.12])
  addWindow(to, { at: [side[0] + 0.02, 1.55, side[2]], yaw: Math.PI / 2, width: 0.55, height: 0.7, panes: 1 })
  addBlock(base.use('concrete'), at(0, h + 0.1, 0), [w + 0.4, 0.2, d + 0.4], 0, 0.03)
  addBlock(base.use('paint-blue'), at(0, h + 0.1, 0), [w + 0.44, 0.1, d + 0.44])
  addAirConditioner(base, at(-w / 2 - 0.02, 0.55, -0.3), -Math.PI / 2)
  addTurned(
    base.use('lamp-amber'),
    at(0, h + 0.2, d / 2),
    [
      [0.07, 0],
      [0.07, 0.12],
      [0, 0.16],
    ],
    12,
  )
}
