import type { RopeCoilLook } from '../../../site/looks/buildGear'
import { addBlock } from '../../geometry/bevel'
import { type Triple } from '../../geometry/frame'
import { addTube, rounded } from '../../geometry/tube'
import { hashed } from '../mine/rockNoise'
import type { KitPieces } from '../pieces'
import { addHoop } from '../yard/shapes'
import { addPole } from './tubes'

/** Rounds of wire rope that lie on each other; cut and tagged red when it is scrap. */
export function ropeCoil({ base: b }: KitPieces, { scrap }: RopeCoilLook): void {
  for (let i = 0; i < 9; i++) {
    const r = 0.34 + (hashed(i, 1, 2) - 0.5) * 0.07
    const tilt: Triple = [(hashed(i, 2, 2) - 0.5) * 0.1, 1, (hashed(i, 3, 2) - 0.5) * 0.1]
    addHoop(
      b.use('rust', i % 3 ? '#5e4b3c' : '#6f5743'),
      [(hashed(i, 4, 2) - 0.5) * 0.04, 0.022 + (i >> 1) * 0.02, (hashed(i, 5, 2) - 0.5) * 0.04],
      tilt,
      r,
      0.009,
      { steps: 26, sides: 6 },
    )
  }
  for (let k = 0; k < 3; k++) {
    const a = (k * 2 * Math.PI) / 3
    addHoop(
      b.use('steel', '#938c82'),
      [Math.cos(a) * 0.34, 0.06, Math.sin(a) * 0.34],
      [-Math.sin(a), 0, Math.cos(a)],
      0.065,
      0.003,
      { steps: 10, sides: 4 },
    )
  }
  if (!scrap) return
  const end: Triple = [0.5, 0.03, 0.2]
  addTube(b.use('rust', '#5e4b3c'), rounded([[0.2, 0.05, 0.28], [0.34, 0.04, 0.3], end], 0.08), 0.009, { sides: 6 })
  for (let i = 0; i < 10; i++) {
    const a = hashed(i, 1, 6) * 6.28
    addTube(
      b.use('steel', '#8e8172'),
      [end, [end[0] + 0.05, end[1] + Math.sin(a) * 0.03 + 0.01, end[2] + Math.cos(a) * 0.035 - 0.02]],
      0.0016,
      { sides: 3 },
    )
  }
  addBlock(b.use('paint-red', '#c1241d'), [0.05, 0.13, 0.36], [0.16, 0.1, 0.004], 0.2, 0.001)
  addPole(b.use('steel'), [0.05, 0.1, 0.345], [0.05, 0.17, 0.36], 0.0025, 4)
}
