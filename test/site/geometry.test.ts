import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { add, distance, normalize, scale, sub, vec } from '../../src/base/vec'
import { placeSolid } from '../../src/site/collider'
import { MISS, castSight, rayCollider } from '../../src/site/ray'
import type { Shape, Solid } from '../../src/site/types'
import { BODY_RADIUS, insideSolid, obstacles, settle } from '../../src/site/walk'

const coord = fc.double({ min: -20, max: 20, noNaN: true })
const size = fc.double({ min: 0.1, max: 3, noNaN: true })
const point = fc.tuple(coord, coord, coord).map(([x, y, z]) => vec(x, y, z))
const shape: fc.Arbitrary<Shape> = fc.oneof(
  fc.record({
    kind: fc.constant('box' as const),
    at: fc.constant(vec(0, 0, 0)),
    half: fc.tuple(size, size, size).map(([x, y, z]) => vec(x, y, z)),
  }),
  fc.record({ kind: fc.constant('sphere' as const), at: fc.constant(vec(0, 0, 0)), radius: size }),
  fc.record({
    kind: fc.constant('cylinder' as const),
    at: fc.constant(vec(0, 0, 0)),
    radius: size,
    half: size,
    axis: fc.constantFrom('x' as const, 'y' as const, 'z' as const),
  }),
)
const solid: fc.Arbitrary<Solid> = shape.map((s) => ({ shape: s, material: 'steel' as const }))
const yaw = fc.double({ min: -3.1, max: 3.1, noNaN: true })

describe('rays', () => {
  it('a ray aimed at the middle hits, and the hit lies on the way there', () => {
    fc.assert(
      fc.property(solid, point, yaw, point, (s, at, turn, from) => {
        const c = placeSolid(s, at, turn)
        const d = distance(from, c.c)
        fc.pre(d > 0.01)
        const t = rayCollider(c, from, normalize(sub(c.c, from)))
        expect(t).toBeLessThanOrEqual(d + 1e-9)
        expect(t).toBeGreaterThanOrEqual(d - c.bound - 1e-9)
      }),
    )
  })

  it('just beyond the hit lies the inside, just before it the outside', () => {
    fc.assert(
      fc.property(solid, point, yaw, point, (s, at, turn, from) => {
        const c = placeSolid(s, at, turn)
        fc.pre(distance(from, c.c) > c.bound + 0.1)
        const dir = normalize(sub(c.c, from))
        const t = rayCollider(c, from, dir)
        expect(insideSolid([c], add(from, scale(dir, t + 1e-4)))).toBe(true)
        expect(insideSolid([c], add(from, scale(dir, t - 1e-4)))).toBe(false)
      }),
    )
  })

  it('a ray that runs all but along the axis of a cylinder meets its end', () => {
    const rod: Solid = {
      shape: { kind: 'cylinder', at: vec(0, 0, 0), radius: 0.1, half: 0.1, axis: 'y' },
      material: 'steel',
    }
    for (const off of [0, 1e-300, 3.7944865341877075e-163, 1e-162, 1e-100, 1e-12]) {
      const placed = placeSolid(rod, vec(off, 0, 0), 0)
      const from = vec(0, 0.24142135623730956, 0)
      expect(rayCollider(placed, from, normalize(sub(placed.c, from)))).toBeCloseTo(from.y - 0.1, 9)
    }
  })

  it('glass and railings hide nothing', () => {
    const wall: Solid = { shape: { kind: 'box', at: vec(0, 0, 0), half: vec(2, 2, 0.1) }, material: 'glass' }
    const from = vec(0, 0, 5)
    expect(castSight([placeSolid(wall, vec(0, 0, 0), 0)], from, vec(0, 0, -1), 30)).toBeCloseTo(4.9, 9)
    expect(castSight([placeSolid({ ...wall, clear: true }, vec(0, 0, 0), 0)], from, vec(0, 0, -1), 30)).toBe(MISS)
  })
})

describe('walking', () => {
  it('ends outside of a thing wherever one starts, and inside the site', () => {
    fc.assert(
      fc.property(solid, yaw, coord, coord, (s, turn, x, z) => {
        const blocking = obstacles([placeSolid(s, vec(0, 1, 0), turn)])
        const half = { x: 20, z: 20 }
        const to = settle(blocking, half, x, z)
        expect(Math.abs(to.x)).toBeLessThanOrEqual(20 - BODY_RADIUS + 1e-9)
        const again = settle(blocking, half, to.x, to.z)
        expect(distance(vec(again.x, 0, again.z), vec(to.x, 0, to.z))).toBeLessThan(1e-6)
      }),
    )
  })

  it('steps over a kerb and walks under a pipe', () => {
    const at = (y: number, h: number) =>
      placeSolid(
        { shape: { kind: 'box', at: vec(0, 0, 0), half: vec(1, h, 1) }, material: 'concrete' },
        vec(0, y, 0),
        0,
      )
    expect(obstacles([at(0.1, 0.1)])).toHaveLength(0)
    expect(obstacles([at(3, 0.5)])).toHaveLength(0)
    expect(obstacles([at(0.5, 0.5)])).toHaveLength(1)
  })
})
