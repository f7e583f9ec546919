import type { HedgeLook, TuftsLook } from '../../../site/looks/plants'
import { addBlock } from '../../geometry/bevel'
import type { KitPieces } from '../pieces'
import { addBlade, addClump, randomOf } from './leaves'

const LEAVES = ['#26401f', '#6d8f3d'] as const

/** A clipped hedge: a dark body, clumps of leaves that stand a little off it. */
export function hedge({ base }: KitPieces, { size: [length, height, depth], seed }: HedgeLook): void {
  const random = randomOf(seed)
  addBlock(
    base.use('grass', '#2b431f', 'plain'),
    [0, height * 0.44, 0],
    [length, height * 0.88, depth * 0.8],
    0,
    depth * 0.15,
  )
  const pitch = depth * 0.85
  const n = Math.max(1, Math.round(length / pitch))
  for (let i = 0; i < n; i++) {
    const x = ((i + 0.5) / n - 0.5) * length
    addClump(
      base,
      {
        at: [x, height * 0.55, (random() - 0.5) * depth * 0.1],
        radius: depth * 0.52,
        flat: (height * 0.46) / (depth * 0.52),
      },
      [x, height * 0.2, 0],
      12,
      depth * 0.2,
      LEAVES,
      random,
    )
  }
}

/** Tufts of grass: six blades each, bent apart. */
export function tufts({ base }: KitPieces, { length, depth, pitch, seed }: TuftsLook): void {
  const random = randomOf(seed)
  const n = Math.round(length / pitch)
  for (let i = 0; i < n; i++) {
    const x = ((i + random()) / n - 0.5) * length
    const z = (random() - 0.5) * depth
    const tall = 0.1 + random() * 0.14
    for (let k = 0; k < 6; k++) {
      const a = k + random()
      const out = 0.03 + random() * 0.09
      base.use('grass', ['#5f7a35', '#73893f', '#86904c'][k % 3], 'plain')
      addBlade(
        base,
        [x + Math.cos(a) * 0.03, 0, z + Math.sin(a) * 0.03],
        tall * (0.6 + random() * 0.5),
        0.008,
        Math.cos(a) * out,
        Math.sin(a) * out,
        a + 1.5,
      )
    }
  }
}
