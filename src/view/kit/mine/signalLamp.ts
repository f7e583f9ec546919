import type { SignalLampLook } from '../../../site/looks/mineElectric'
import { addBlock } from '../../geometry/bevel'
import { frameAlong } from '../../geometry/frame'
import { addLathe, addRod } from '../../geometry/lathe'
import { addTube } from '../../geometry/tube'
import type { KitPieces } from '../pieces'

/** Radius of the glass, metres; what glows lies just outside of the dark glass. */
const GLASS = 0.034
const OVER = 0.002
const dome = (r: number): readonly (readonly [number, number])[] => [
  [r, 0],
  [r, 0.02],
  [r * 0.8, 0.042],
  [r * 0.4, 0.054],
  [0, 0.057],
]

/** Box with its gland, dark glass, guard of four bows; or only the lit glass. */
export function signalLamp({ base, lamps }: KitPieces, { part }: SignalLampLook): void {
  const f = frameAlong([0, 0, 0], [0, 0, 1])
  if (part === 'glow') return addLathe(lamps.use('lamp-red', '#ffffff'), f, dome(GLASS + OVER), 14)
  addBlock(base.use('paint-grey', '#7d7a73'), [0, 0, -0.03], [0.1, 0.1, 0.06], 0, 0.01)
  addRod(base.use('black'), [0, -0.05, -0.03], [0, -0.1, -0.03], 0.014, 6)
  addLathe(base.use('lamp-off', '#4a2522'), f, dome(GLASS), 14)
  base.use('steel', '#8a8478')
  for (let i = 0; i < 2; i++) {
    const a = (i + 0.5) * (Math.PI / 2)
    const bow = Array.from({ length: 9 }, (_, k) => {
      const t = (k / 8) * Math.PI
      const r = Math.cos(t) * (GLASS + 0.014)
      return [Math.cos(a) * r, Math.sin(a) * r, Math.sin(t) * 0.074] as const
    })
    addTube(base, bow, 0.003, { sides: 4 })
  }
}
