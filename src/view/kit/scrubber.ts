import type { ScrubberLook } from '../../site/looks/vessel'
import { addBlock } from '../geometry/bevel'
import { frameAlong } from '../geometry/frame'
import { addLathe, addRod } from '../geometry/lathe'
import { addTube, rounded } from '../geometry/tube'
import { dishedHigh, dishedLow, seam } from './parts/dished'
import { addBlindNozzle, addBolts, addFlanges } from './parts/flange'
import type { KitPieces } from './pieces'

/** Share of the height at which the skirt ends and the two halves are flanged together. */
const SKIRT = 0.16
const JOINT = 0.58

/** A stainless scrubber column on its skirt. */
export function scrubber({ base: b }: KitPieces, { radius, height, vent }: ScrubberLook): void {
  const f = frameAlong([0, 0, 0], [0, 1, 0])
  addBlock(b.use('concrete'), [0, 0.1, 0], [1.6, 0.2, 1.6], 0, 0.03)
  const low = height * SKIRT
  addLathe(
    b.use('stainless'),
    f,
    [
      [radius + 0.12, 0.2],
      [radius + 0.12, 0.23],
      [radius - 0.02, 0.24],
      [radius - 0.02, low + 0.2],
    ],
    26,
  )
  addBolts(b.use('steel'), frameAlong([0, 0.23, 0], [0, 1, 0]), radius + 0.06, 12, 0.012, 0.02)
  const joint = height * JOINT
  addLathe(
    b.use('stainless'),
    f,
    [
      ...dishedLow(radius, low),
      ...seam(radius, low + 0.55),
      [radius, joint - 0.05],
      [radius + 0.09, joint - 0.05],
      [radius + 0.09, joint - 0.004],
      [radius, joint - 0.004],
      [radius, joint + 0.004],
      [radius + 0.09, joint + 0.004],
      [radius + 0.09, joint + 0.05],
      [radius, joint + 0.05],
      ...seam(radius, height - 0.5),
      ...dishedHigh(radius, height + 0.14),
    ],
    26,
  )
  addBolts(b.use('steel'), frameAlong([0, joint, 0], [0, 1, 0]), radius + 0.055, 16, 0.01, 0.05)
  addRod(b.use('stainless'), [0, height, 0], [0, vent.top - 0.1, 0], vent.radius, 16)
  addFlanges(b, [0, height + 0.3, 0], [0, 1, 0], 200, 'stainless', 'far')
  addLathe(
    b.use('stainless'),
    frameAlong([0, vent.top - 0.12, 0], [0, 1, 0]),
    [
      [vent.radius, 0],
      [vent.radius * 1.9, 0.02],
      [vent.radius * 1.9, 0.04],
      [0, 0.2],
    ],
    16,
  )
  // manhole, sight glasses and the inlet of the vent header
  addBlindNozzle(b, [radius - 0.06, 1.35, 0], [1, 0, 0], 200, 0.16, 'stainless', 'far')
  for (const y of [1.9, 2.9]) addBlindNozzle(b, [-radius + 0.06, y, 0.1], [-1, 0, 0], 80, 0.12, 'stainless', 'far')
  const inlet = rounded(
    [
      [0, 0.95, -radius + 0.05],
      [0, 0.95, -radius - 0.5],
      [0, 0.2, -radius - 0.5],
    ],
    0.12,
  )
  addTube(b.use('paint-green'), inlet, 0.0445)
  addFlanges(b, [0, 0.95, -radius - 0.2], [0, 0, -1], 80, 'paint-green')
}
