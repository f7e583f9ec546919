import { vec } from '../../src/base/vec'
import { looking, part } from '../../src/site/solid'
import type { Part } from '../../src/site/types'
import { BLOCK } from './map'
import { HALF } from './plan'

/** A house that closes the view along an arm, beyond the site: nobody meets it. */
const closing = (id: string, x: number, z: number, yaw: number, seed: number, high: number): Part =>
  looking(part('street-house', id, vec(x, 0, z), yaw, []), {
    kind: 'town-house',
    size: [64, high, 16],
    seed,
    style: seed % 2 ? 'office' : 'flats',
    shops: 0,
    storeys: [4, 2.9],
  })

const FAR = 70
const ends: Part[] = [-1, 1].flatMap((s) => [
  closing(`end-e-${s}`, HALF.x + FAR, s * BLOCK.z, -Math.PI / 2, s + 3, 56),
  closing(`end-w-${s}`, -HALF.x - FAR, s * BLOCK.z, Math.PI / 2, s + 8, 44),
  closing(`end-s-${s}`, s * BLOCK.x, HALF.z + FAR, Math.PI, s + 5, 50),
  closing(`end-n-${s}`, s * BLOCK.x, -HALF.z - FAR, 0, s + 12, 62),
])

/** The town beyond: seen over roofs and along the arms. */
const town: Part[] = (
  [
    ['north', 0, -310, 400, 84],
    ['south', 0, 310, 400, 84],
    ['west', -430, 0, 84, 300],
    ['east', 430, 0, 84, 300],
  ] as const
).map(([id, x, z, w, d], i) =>
  looking(part('town', `town-${id}`, vec(x, 0, z), 0, []), { kind: 'town', size: [w, d], seed: i + 3 }),
)

export const backdrop: Part[] = [...ends, ...town]
