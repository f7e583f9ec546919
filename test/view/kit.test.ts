import { describe, expect, it } from 'vitest'
import { MeshBuilder } from '../../src/view/geometry/meshBuilder'
import { EXAMPLES } from '../../src/view/kit/examples'
import { drawLook } from '../../src/view/kit/kit'
import type { KitPieces } from '../../src/view/kit/pieces'
import { insideOf } from './mesh'

/** The most triangles that one example may have: 40 parts of this size fill the budget of a view (200,000). */
const MOST_TRIANGLES = 5000
/** What a trainee stands next to for minutes, or walks all along, may have more. */
const MORE: Partial<Record<keyof typeof EXAMPLES, number>> = { tanker: 26_000, 'bullet-tank': 10_000, roadheader: 7000 }
/** Faces may be this share inside out: caps of zero breadth. */
const MOST_INSIDE = 0

const drawn = (look: (typeof EXAMPLES)[keyof typeof EXAMPLES]): KitPieces => {
  const to: KitPieces = {
    base: new MeshBuilder(),
    moving: new MeshBuilder(),
    lamps: new MeshBuilder(),
    glass: new MeshBuilder(),
    wire: new MeshBuilder(),
  }
  drawLook(to, look)
  return to
}

describe('every look of the kit', () => {
  it.each(Object.values(EXAMPLES))('$kind draws something, within its budget, the right way out', (look) => {
    const pieces = Object.values(drawn(look)) as MeshBuilder[]
    const triangles = pieces.reduce((n, b) => n + b.triangles, 0)
    expect(triangles).toBeGreaterThan(0)
    expect(triangles).toBeLessThan(MORE[look.kind] ?? MOST_TRIANGLES)
    for (const b of pieces)
      if (b.triangles > 0) expect(insideOf(b.build()) / b.triangles).toBeLessThanOrEqual(MOST_INSIDE)
  })
})
