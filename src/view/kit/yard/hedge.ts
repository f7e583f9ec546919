import type { HedgeLook, TuftsLook } from '../../../site/looks/plants'
import { addBlock } from '../../geometry/bevel'
import { type Triple, unit } from '../../geometry/frame'
import type { KitPieces } from '../pieces'
import { addBlade, addSpray, mixed, randomOf } from './leaves'

const LEAVES = ['#2a4622', '#7a9c47'] as const

/** Sprays on a metre of a hedge. */
const SPRAYS = 34

/** A clipped hedge: a dark body and, close on its front, back and top, sprays of leaves that face out and up. */
export function hedge({ base }: KitPieces, { size: [length, height, depth], seed }: HedgeLook): void {
  const random = randomOf(seed)
  const dark = mixed(LEAVES[0], LEAVES[1], 0.2)
  addBlock(
    base.use('grass', dark, 'plain'),
    [0, height * 0.38, 0],
    [length - 0.1, height * 0.76, depth * 0.74],
    0,
    depth * 0.2,
  )
  const n = Math.round(length * SPRAYS)
  for (let i = 0; i < n; i++) {
    const x = ((i + random()) / n - 0.5) * length
    // round the section: up the front, over the top, down the back
    const t = ((i * 0.618) % 1) * (2 * height + depth)
    const across = t < height ? 1 : t < height + depth ? 1 - (2 * (t - height)) / depth : -1
    const y = t < height ? t : t < height + depth ? height : 2 * height + depth - t
    const top = Math.max(0, y / height - 0.6) * 2
    const out: Triple = unit([(random() - 0.5) * 0.8, 0.3 + top + (random() - 0.3) * 0.5, across * 1.2])
    const soft = unit([out[0] * 0.3, 0.5 + top, across])
    const shade = 0.15 + 0.55 * (y / height) + random() * 0.3
    base.use('grass', mixed(LEAVES[0], LEAVES[1], shade), 'plain').sway(0.06)
    addSpray(base, [x, Math.max(0.04, y * 0.9), across * depth * 0.41], out, soft, 0.115 + random() * 0.05, random)
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
