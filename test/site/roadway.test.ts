import { describe, expect, it } from 'vitest'
import { vec } from '../../src/base/vec'
import type { Branch, Profile } from '../../src/site/looks/mineRoad'
import { compileSite } from '../../src/site/compile'
import { roadway, roofHeight } from '../../src/site/roadway'
import { rayCollider } from '../../src/site/ray'

const profile: Profile = { width: 5, spring: 1.8, crown: 3.8 }
const narrow: Profile = { width: 4, spring: 1.7, crown: 3.2 }

/** How far one sees from (x, y, z) along (dx, dy, dz) in a road of 12 m along x; metres. */
function seen(from: [number, number, number], way: [number, number, number], branches: Branch[] = [], turned = false) {
  const look = {
    kind: 'roadway' as const,
    length: 12,
    profile,
    lining: 'sprayed' as const,
    along: 0,
    seed: 1,
    branches,
    ...(turned ? { turned: true as const } : {}),
  }
  const { colliders } = compileSite({
    id: 'road',
    half: { x: 20, z: 20 },
    parts: [roadway('road', vec(0, 0, 0), look)],
  })
  return Math.min(...colliders.map((c) => rayCollider(c, vec(...from), vec(...way))))
}

describe('the roof of a road', () => {
  it('is the crown in the middle, the spring line beside the walls, and nothing beyond', () => {
    expect(roofHeight(profile, 0)).toBe(3.8)
    expect(roofHeight(profile, 2.499)).toBeCloseTo(1.8, 0)
    expect(roofHeight(profile, 2.6)).toBe(0)
  })
})

describe('solids of a road', () => {
  it('stand where its walls are, and behind what is seen of its roof', () => {
    expect(seen([0, 1.5, 0], [0, 0, 1])).toBeCloseTo(2.5)
    expect(seen([0, 1.5, 0], [0, 0, -1])).toBeCloseTo(2.5)
    for (const off of [0, 0.7, 1.4, 2.2]) {
      const high = seen([0, 1, off], [0, 1, 0]) + 1
      expect(high).toBeGreaterThanOrEqual(roofHeight(profile, off) - 1e-9)
      expect(high - roofHeight(profile, off)).toBeLessThan(0.75)
    }
  })
  it('leave the way open along it', () => {
    expect(seen([-5, 1.5, 0], [1, 0, 0])).toBe(Infinity)
  })
  it('are open to a branch on its side, as broad and as high as the branch, and shut opposite', () => {
    const branch: Branch = { at: [1, 0], towards: [0, 1], profile: narrow }
    expect(seen([1, 1.5, 0], [0, 0, 1], [branch])).toBe(Infinity)
    expect(seen([2.9, 1.5, 0], [0, 0, 1], [branch])).toBe(Infinity)
    expect(seen([3.1, 1.5, 0], [0, 0, 1], [branch])).toBeCloseTo(2.5)
    expect(seen([1, 1.5, 0], [0, 0, -1], [branch])).toBeCloseTo(2.5)
    expect(seen([1, 1, 2.3], [0, 1, 0], [branch]) + 1).toBeCloseTo(narrow.crown)
  })
  it('turn with a road along z', () => {
    expect(seen([0, 1.5, 0], [1, 0, 0], [], true)).toBeCloseTo(2.5)
    expect(seen([0, 1.5, 0], [0, 0, 1], [], true)).toBe(Infinity)
  })
})
