import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normalizeQuat, quat } from '../../src/base/quat'
import { type Vec3, vec } from '../../src/base/vec'
import { createPhysics } from '../../src/sim/physics/loose'
import { balled, boxed, solid, thing } from './loose'

const NOTHING: ReadonlySet<string> = new Set()
const table = solid({ kind: 'box', at: vec(0, 0, 0), half: vec(1, 0.4, 1) }, vec(0, 0.4, 0), 0.3)
const tank = solid({ kind: 'cylinder', at: vec(0, 0, 0), radius: 0.6, half: 0.4, axis: 'y' }, vec(3, 0.4, 0))
const pipe = solid({ kind: 'cylinder', at: vec(0, 0, 0), radius: 0.3, half: 2, axis: 'z' }, vec(-3, 0.5, 0), 0.7)
const dome = solid({ kind: 'sphere', at: vec(0, 0, 0), radius: 0.7 }, vec(0, 0.2, 3))
const SITE = [table, tank, pipe, dome]
const HALF = vec(0.1, 0.06, 0.05)
const LOW = -0.01

const unit = fc.double({ min: -1, max: 1, noNaN: true })
const turn = fc.tuple(unit, unit, unit, unit).filter(([a, b, c, d]) => a * a + b * b + c * c + d * d > 0.01)
const shapes = fc.constantFrom(HALF, vec(0.02, 0.15, 0.02), vec(0.2, 0.02, 0.3), vec(0.08, 0.08, 0.08))

describe('what is dropped', () => {
  it('never rises above its start, stays out of the ground, and rests and costs nothing in the end', () => {
    fc.assert(
      fc.property(
        unit,
        fc.double({ min: 1.4, max: 3, noNaN: true }),
        unit,
        turn,
        shapes,
        (x, y, z, [a, b, c, d], half) => {
          const physics = createPhysics(SITE, NOTHING)
          const { def, state } = boxed('brick', half, vec(4 * x, y, 4 * z), 2, normalizeQuat(quat(a, b, c, d)))
          physics.drop(def, state)
          let top = y
          let low = y
          for (let t = 0; t < 600 && physics.moving > 0; t++) {
            physics.step()
            top = Math.max(top, state.p.y)
            low = Math.min(low, state.p.y)
          }
          expect(top).toBeLessThanOrEqual(y)
          expect(low).toBeGreaterThan(LOW)
          expect([physics.moving, physics.bodies]).toEqual([0, 0])
        },
      ),
      { numRuns: 220 },
    )
  })

  it('is not flung up by what it was let go in the midst of', () => {
    const deep = vec(0.2, 0.75, 0)
    const { def, state } = boxed('brick', HALF, deep)
    const physics = createPhysics(SITE, NOTHING)
    physics.drop(def, state)
    let top = 0
    for (let t = 0; t < 600 && physics.moving > 0; t++) {
      physics.step()
      top = Math.max(top, state.p.y)
    }
    // out of the table at most: its top is at 0.8 m
    expect(top).toBeLessThan(0.8 + HALF.x)
    expect(physics.moving).toBe(0)
  })

  it('falls as s = g t^2 / 2 says: 6 m in 1.106 s', () => {
    const { def, state } = balled('bolt', 0.02, vec(8, 6.02, 8))
    const physics = createPhysics([], NOTHING)
    physics.drop(def, state)
    let t = 0
    while (state.p.y > 0.04 && t < 200) {
      physics.step()
      t++
    }
    expect(Math.abs(t / 60 - 1.106)).toBeLessThan(1.5 / 60)
  })

  it('lies on what is below it: table, tank, and the far end of a thrown way', () => {
    const over = (x: number, y: number, speed?: Vec3): number => {
      const { def, state } = thing('brick', { kind: 'box', at: vec(0, 0, 0), half: HALF }, vec(x, y, 0))
      const physics = createPhysics(SITE, NOTHING)
      physics.drop(def, state, speed)
      for (let t = 0; t < 600 && physics.moving > 0; t++) physics.step()
      return state.p.y
    }
    expect(over(0, 1.2)).toBeCloseTo(0.86, 1)
    expect(over(3, 1.2)).toBeCloseTo(0.86, 1)
    // 20 m away from any solid at the start: it is met on the way
    const { def, state } = balled('ball', 0.1, vec(-20, 0.5, 0))
    const physics = createPhysics(SITE, NOTHING)
    physics.drop(def, state, vec(15, 0, 0))
    for (let t = 0; t < 600 && physics.moving > 0; t++) physics.step()
    expect(state.p.x).toBeLessThan(-3)
  })

  it('is let be when a hand catches it', () => {
    const { def, state } = boxed('brick', HALF, vec(3, 2.5, 3))
    const physics = createPhysics(SITE, NOTHING)
    physics.drop(def, state)
    physics.step()
    state.held = 'left'
    const held = { ...state.p }
    physics.step()
    expect(state.p).toEqual(held)
    expect(physics.moving).toBe(0)
  })
})
