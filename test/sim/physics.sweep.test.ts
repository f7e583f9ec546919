import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createRng, nextBetween } from '../../src/base/random'
import { type Vec3, add, distance, normalize, scale, vec } from '../../src/base/vec'
import { placeSolid } from '../../src/site/collider'
import { MISS } from '../../src/site/ray'
import { createSurface, surface, sweepBall } from '../../src/site/surface'
import type { Shape } from '../../src/site/types'
import { createPhysics } from '../../src/sim/physics/loose'
import { type Thing, balled, boxed, solid } from './loose'

const NOTHING: ReadonlySet<string> = new Set()
const STARTS = 20
/** Half of the 4 cm. */
const HALF_WALL = 0.02
const wall = (yaw: number): ReturnType<typeof solid> =>
  solid({ kind: 'box', at: vec(0, 0, 0), half: vec(HALF_WALL, 1.5, 2) }, vec(0, 1.5, 0), yaw)

/** Flies until it lies; the least signed way past the plane through the wall's middle, positive on the side of the start. */
function leastBefore({ def, state }: Thing, speed: Vec3, yaw: number): number {
  const physics = createPhysics([wall(yaw)], NOTHING)
  physics.drop(def, state, speed)
  const n = vec(-Math.cos(yaw), 0, Math.sin(yaw))
  let least = Infinity
  for (let t = 0; t < 1300 && (t === 0 || physics.moving > 0); t++) {
    physics.step()
    least = Math.min(least, state.p.x * n.x + state.p.z * n.z)
  }
  return least
}

describe('a ball of 2.5 cm at 50 m/s', () => {
  it(`never passes a wall of 4 cm, in ${STARTS} of ${STARTS} starts, square and turned by 0.6`, () => {
    const rng = createRng('wall')
    for (let i = 0; i < STARTS; i++) {
      const start = vec(nextBetween(rng, -1.5, -0.6), nextBetween(rng, 0.5, 2.2), nextBetween(rng, -0.4, 0.4))
      for (const yaw of [0, 0.6]) {
        const across = vec(50 * Math.cos(yaw), nextBetween(rng, -8, 8), -50 * Math.sin(yaw))
        expect(leastBefore(balled('ball', 0.025, start), across, yaw)).toBeGreaterThan(HALF_WALL)
      }
    }
  })

  it('nor a ball of stone, an upright post, or the ground', () => {
    const rng = createRng('rest')
    const stone = solid({ kind: 'sphere', at: vec(0, 0, 0), radius: 0.3 }, vec(0, 1, 0))
    const post = solid({ kind: 'cylinder', at: vec(0, 0, 0), radius: 0.03, half: 1, axis: 'y' }, vec(0, 1, 0))
    for (let i = 0; i < STARTS; i++) {
      for (const target of [stone, post]) {
        const from = vec(nextBetween(rng, -2, -1), nextBetween(rng, 0.8, 1.2), 0)
        const { def, state } = balled('ball', 0.025, from)
        const physics = createPhysics([target], NOTHING)
        // at the middle of its height
        physics.drop(def, state, scale(normalize(vec(-from.x, 1 - from.y, 0)), 50))
        const seen = createSurface()
        let most = -Infinity
        for (let t = 0; t < 10; t++) {
          physics.step()
          most = Math.max(most, state.p.x)
          expect(surface(target, state.p, seen).distance).toBeGreaterThan(0)
        }
        expect(most).toBeLessThan(0)
      }
      const { def, state } = balled('ball', 0.025, vec(0, nextBetween(rng, 1, 3), 0))
      const physics = createPhysics([], NOTHING)
      physics.drop(def, state, vec(nextBetween(rng, -20, 20), -50, 0))
      for (let t = 0; t < 30; t++) {
        physics.step()
        expect(state.p.y).toBeGreaterThan(0)
      }
    }
  })
})

describe('a box at 50 m/s', () => {
  it('never gets its middle into the wall, however it turns', () => {
    const rng = createRng('box')
    for (let i = 0; i < STARTS; i++) {
      const start = vec(nextBetween(rng, -1.5, -0.6), nextBetween(rng, 0.5, 2.2), nextBetween(rng, -0.4, 0.4))
      const speed = vec(50, nextBetween(rng, -8, 8), 0)
      const half = vec(0.1, 0.03, nextBetween(rng, 0.03, 0.2))
      expect(leastBefore(boxed('box', half, start), speed, 0)).toBeGreaterThan(HALF_WALL)
    }
  })
})

describe('sweepBall', () => {
  const coord = fc.double({ min: -2, max: 2, noNaN: true })
  const size = fc.double({ min: 0.05, max: 1, noNaN: true })
  const shape: fc.Arbitrary<Shape> = fc
    .oneof(
      fc.record({ kind: fc.constant('box' as const), half: fc.record({ x: size, y: size, z: size }) }),
      fc.record({ kind: fc.constant('sphere' as const), radius: size }),
      fc.record({
        kind: fc.constant('cylinder' as const),
        radius: size,
        half: size,
        axis: fc.constantFrom('x' as const, 'y' as const, 'z' as const),
      }),
    )
    .map((s) => ({ ...s, at: vec(0, 0, 0) }))
  const place = fc.record({ x: coord, y: coord, z: coord })

  it('stops where the ball touches, and nowhere before: the surface is a radius away there and farther on the way', () => {
    fc.assert(
      fc.property(
        shape,
        place,
        place,
        place,
        size,
        fc.double({ min: -3, max: 3, noNaN: true }),
        (s, at, from, to, r, yaw) => {
          const collider = placeSolid({ shape: s, material: 'steel' }, at, yaw)
          const seen = createSurface()
          const reach = distance(from, to)
          fc.pre(reach > 0.01 && surface(collider, from, seen).distance > r + 0.01)
          const d = normalize(vec(to.x - from.x, to.y - from.y, to.z - from.z))
          const t = sweepBall(collider, from, d, reach, r, createSurface())
          const way = Math.min(t, reach)
          for (let i = 0; i <= 50; i++) {
            const p = add(from, scale(d, (way * i) / 50))
            expect(surface(collider, p, seen).distance).toBeGreaterThan(r - 1e-9)
          }
          if (t < MISS) expect(surface(collider, add(from, scale(d, t)), seen).distance).toBeLessThan(r + 2e-4)
        },
      ),
      { numRuns: 500 },
    )
  })

  it('hits a box face, its edge and a ball where geometry says', () => {
    const cube = solid({ kind: 'box', at: vec(0, 0, 0), half: vec(1, 1, 1) }, vec(0, 0, 0))
    const out = createSurface()
    const east = vec(1, 0, 0)
    expect(sweepBall(cube, vec(-3, 0, 0), east, 10, 0.5, out)).toBeCloseTo(1.5, 3)
    // 0.3 above the edge: the ball of 0.5 touches it 0.4 before the face
    expect(sweepBall(cube, vec(-3, 1.3, 0), east, 10, 0.5, out)).toBeCloseTo(1.6, 3)
    expect(out.normal.x).toBeCloseTo(-0.8, 3)
    expect(out.normal.y).toBeCloseTo(0.6, 3)
    expect(sweepBall(cube, vec(-3, 1.51, 0), east, 10, 0.5, out)).toBe(MISS)
    expect(sweepBall(cube, vec(-3, 0, 0), east, 1.49, 0.5, out)).toBe(MISS)
    const ball = solid({ kind: 'sphere', at: vec(0, 0, 0), radius: 1 }, vec(0, 0, 0))
    expect(sweepBall(ball, vec(-3, 0.9, 0), east, 10, 0.5, out)).toBeCloseTo(3 - 1.2, 3)
  })
})
