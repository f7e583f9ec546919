import type { ShaftFrameLook, StairFlightLook } from '../../../site/looks/buildFrame'
import { type Corner, addPrism } from '../../geometry/extrude'
import type { Triple } from '../../geometry/frame'
import type { KitPieces } from '../pieces'
import { addCrate } from '../yard/shapes'
import { formed } from './formed'
import { addBanded, addFacet } from './tubes'

/** Reveals, the shaft's walls as one looks in, rails' brackets down one side, the painted line one metre over the floor. */
export function shaftFrame({ base }: KitPieces, { width, height, deep, depth }: ShaftFrameLook): void {
  const t = 0.25
  const [h, d] = [width / 2, depth / 2]
  formed(base)
  for (const s of [-1, 1] as const) {
    const reveal: Triple[] = [
      [0, 0, s * h],
      [t, 0, s * h],
      [t, height, s * h],
      [0, height, s * h],
    ]
    addFacet(base, s > 0 ? reveal.toReversed() : reveal)
  }
  addFacet(base, [
    [0, height, h],
    [0, height, -h],
    [t, height, -h],
    [t, height, h],
  ])
  addFacet(formed(base, '#7d796f'), [
    [0, 0.004, h],
    [t, 0.004, h],
    [t, 0.004, -h],
    [0, 0.004, -h],
  ])
  // within: darker with depth
  const rings = [height + 0.6, -1.2, -4, -deep]
  const shades = ['#6b675f', '#3c3a36', '#1b1a18']
  const plan: readonly (readonly [number, number])[] = [
    [t, -d],
    [t + depth, -d],
    [t + depth, d],
    [t, d],
  ]
  rings.slice(1).forEach((low, i) => {
    const high = rings[i] as number
    formed(base, shades[i])
    for (let k = 0; k < 3; k++) {
      const [p, q] = [plan[k], plan[k + 1]] as [readonly [number, number], readonly [number, number]]
      addFacet(base, [
        [q[0], low, q[1]],
        [q[0], high, q[1]],
        [p[0], high, p[1]],
        [p[0], low, p[1]],
      ])
    }
    if (i > 0)
      addFacet(base, [
        [t, low, -d],
        [t, high, -d],
        [t, high, d],
        [t, low, d],
      ])
  })
  addFacet(base.use('black', '#0b0b0a'), [
    [t, -deep, d],
    [t + depth, -deep, d],
    [t + depth, -deep, -d],
    [t, -deep, -d],
  ])
  base.use('steel', '#6e665c')
  for (const y of [0.4, 2, -1.1]) addCrate(base, [t + depth / 2, y, d - 0.1], [0.5, 0.06, 0.18])
  addCrate(base, [t + depth / 2, height / 2 - 1, d - 0.2], [0.05, height + 4, 0.05])
  // the line that levels are taken from
  base.use('paint-red', '#a8251c')
  for (const s of [-1, 1])
    addFacet(base, [
      [-0.003, 0.995, s * (h + 0.17) - 0.14],
      [-0.003, 0.995, s * (h + 0.17) + 0.14],
      [-0.003, 1.005, s * (h + 0.17) + 0.14],
      [-0.003, 1.005, s * (h + 0.17) - 0.14],
    ])
}

const RISE = 0.15
const GOING = 0.3

/** Saw-toothed waist with grout marks, a rail of tube. */
export function stairFlight({ base }: KitPieces, { width, steps, rail }: StairFlightLook): void {
  const outline: Corner[] = []
  for (let i = 0; i < steps; i++) outline.push([i * GOING, i * RISE], [i * GOING, (i + 1) * RISE])
  outline.push([steps * GOING, steps * RISE], [steps * GOING, steps * RISE - 0.2], [0.25, 0 - 0.05], [0, -0.05])
  addPrism(formed(base), { at: [0, 0, 0], u: [1, 0, 0], v: [0, 1, 0], w: [0, 0, 1] }, outline.toReversed(), width / 2)
  for (let i = 0; i < steps; i++)
    addCrate(formed(base, '#8f8a80'), [i * GOING + 0.02, (i + 1) * RISE, 0], [0.05, 0.004, width - 0.02])
  if (!rail) return
  const z = width / 2 - 0.05
  const [run, rise] = [steps * GOING, steps * RISE]
  for (const y of [1.2, 0.6]) addBanded(base, [0.1, y, z], [run, rise + y, z])
  for (const t of [0.02, 0.5, 0.98]) addBanded(base, [run * t, rise * t, z], [run * t, rise * t + 1.25, z])
}
