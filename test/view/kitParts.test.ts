import { describe, expect, it } from 'vitest'
import { frameAlong } from '../../src/view/geometry/frame'
import { MeshBuilder } from '../../src/view/geometry/meshBuilder'
import { addArc } from '../../src/view/kit/parts/arc'
import { addFlanges } from '../../src/view/kit/parts/flange'
import { addLadder } from '../../src/view/kit/parts/ladder'
import { alongRoute } from '../../src/view/kit/parts/pipe'
import { addRailing } from '../../src/view/kit/parts/railing'
import { PIPES } from '../../src/view/kit/parts/sizes'
import { addStripes } from '../../src/view/kit/parts/stripes'
import { insideOf, openEdges, triangles, volumeOf } from './mesh'

const built = (draw: (b: MeshBuilder) => void) => {
  const b = new MeshBuilder()
  draw(b)
  return b.build()
}

describe('sizes of pipes', () => {
  it('leave room for the bolts between pipe and rim of every flange', () => {
    for (const { radius, flange, circle, bolt, bolts } of Object.values(PIPES)) {
      expect(circle - bolt).toBeGreaterThan(radius)
      expect(circle + bolt).toBeLessThan(flange)
      expect(bolts % 4).toBe(0)
    }
  })
})

describe('a route', () => {
  const route = [
    [0, 0, 0],
    [3, 0, 0],
    [3, 2, 0],
  ] as const
  it('is measured along its corners, from the end with a minus', () => {
    expect(alongRoute(route, 1).at).toEqual([1, 0, 0])
    expect(alongRoute(route, 4)).toEqual({ at: [3, 1, 0], ahead: [0, 1, 0] })
    expect(alongRoute(route, -0.5).at).toEqual([3, 1.5, 0])
  })
})

describe('shared parts', () => {
  it('a bent plate is closed and the right way out', () => {
    const g = built((b) => addArc(b, frameAlong([1, 2, 3], [0, 0, 1]), [0.5, 0.6], [0.2, 2.5], 0.1, 9))
    expect(openEdges(g)).toBe(0)
    // (0.6^2 - 0.5^2) / 2 * 2.3 rad * 0.2 m
    expect(volumeOf(g)).toBeCloseTo(0.0253, 3)
  })
  it('stripes stay on their face', () => {
    const g = built((b) => addStripes(b, frameAlong([0, 0, 0], [0, 0, 1]), [2, 0.3], 0.4, 'black'))
    g.computeBoundingBox()
    expect(g.boundingBox?.min.x).toBeCloseTo(-1)
    expect(g.boundingBox?.max.x).toBeCloseTo(1)
    expect(g.boundingBox?.max.y).toBeCloseTo(0.15)
    const area = triangles(g).reduce((sum, [a, c, d]) => sum + c.clone().sub(a).cross(d.clone().sub(a)).length() / 2, 0)
    // half of the face is striped, but for what the ends cut off
    expect(area).toBeGreaterThan(0.27)
    expect(area).toBeLessThan(0.33)
    expect(insideOf(g)).toBe(0)
  })
  it('rails are 1.05 to 1.2 m high and ladders reach 1.05 m over the floor (GB 4053)', () => {
    const rail = built((b) =>
      addRailing(b, [
        [0, 2, 0],
        [3, 2, 0],
      ]),
    )
    rail.computeBoundingBox()
    const high = (rail.boundingBox?.max.y ?? 0) - 2
    expect(high).toBeGreaterThanOrEqual(1.05)
    expect(high).toBeLessThanOrEqual(1.2)
    const ladder = built((b) => addLadder(b, [0, 0, 0], 4, [0, 0, 1]))
    ladder.computeBoundingBox()
    expect(ladder.boundingBox?.max.y).toBeCloseTo(5.05, 1)
    expect(ladder.boundingBox?.max.z, 'the cage stands out to the climber').toBeGreaterThan(0.6)
  })
  it('far flanges are cheaper and as broad as near ones', () => {
    const [near, far] = (['near', 'far'] as const).map((detail) =>
      built((b) => addFlanges(b, [0, 0, 0], [1, 0, 0], 100, 'steel', detail)),
    )
    for (const g of [near, far]) {
      g?.computeBoundingBox()
      expect(g?.boundingBox?.max.y).toBeGreaterThan(PIPES[100].flange * 0.94)
    }
    expect((far?.index?.count ?? 0) * 4).toBeLessThan(near?.index?.count ?? 0)
  })
})
