import type { BarLook } from '../../../site/looks/mineSafety'
import { addBlock } from '../../geometry/bevel'
import { addRod } from '../../geometry/lathe'
import { addTube } from '../../geometry/tube'
import type { KitPieces } from '../pieces'

/** The bar with its flattened chisel; or the meter on its rod, hose wound about that. */
export function bar({ base }: KitPieces, { kind }: BarLook): void {
  if (kind === 'sounding-bar') {
    addRod(base.use('steel', '#6f6a63'), [0, -1, 0], [0, 1.14, 0], 0.013, 8)
    addBlock(base.use('stainless', '#96918a'), [0, 1.17, 0], [0.04, 0.1, 0.012], 0, 0.003)
    addRod(base.use('rubber'), [0, -0.95, 0], [0, -0.5, 0], 0.018, 8)
    return
  }
  // the meter: case in its rubber, window, clip; telescopes of the rod with their collars; intake and hook above
  addBlock(base.use('rubber', '#1f2022'), [0, 0, -0.002], [0.092, 0.17, 0.046], 0, 0.012)
  addBlock(base.use('paint-yellow', '#d0991a'), [0, 0, 0.002], [0.074, 0.15, 0.05], 0, 0.01)
  addBlock(base.use('screen'), [0, 0.03, 0.028], [0.058, 0.045, 0.002], 0, 0.001)
  for (const x of [-0.018, 0.018]) addRod(base.use('black'), [x, -0.035, 0.026], [x, -0.035, 0.03], 0.009, 8)
  addRod(base.use('steel', '#8b857b'), [0, -0.25, -0.012], [0, 0.55, -0.012], 0.014, 8)
  addRod(base.use('stainless'), [0, 0.55, -0.012], [0, 1.12, -0.012], 0.01, 8)
  addRod(base, [0, 1.12, -0.012], [0, 1.58, -0.012], 0.007, 6)
  for (const y of [0.55, 1.12]) addRod(base.use('black'), [0, y - 0.025, -0.012], [0, y + 0.025, -0.012], 0.018, 8)
  addRod(base.use('rubber'), [0, -0.25, -0.012], [0, -0.11, -0.012], 0.018, 8)
  addRod(base.use('brass'), [0, 1.56, -0.012], [0, 1.63, -0.012], 0.016, 10)
  addTube(
    base.use('steel', '#8b857b'),
    Array.from({ length: 8 }, (_, i) => {
      const a = -Math.PI / 2 + (i / 7) * 1.6 * Math.PI
      return [Math.cos(a) * 0.03, 1.67 + Math.sin(a) * 0.03, -0.012] as const
    }),
    0.004,
    { sides: 5 },
  )
  addTube(
    base.use('rubber', '#2a2a2c'),
    Array.from({ length: 41 }, (_, i) => {
      const a = i * 0.6
      const rise = i / 40
      const wide = 0.016 + 0.012 * (1 - rise)
      return [Math.cos(a) * wide, 0.07 + rise * 1.5, -0.012 + Math.sin(a) * wide] as const
    }),
    0.003,
    { sides: 4 },
  )
}
