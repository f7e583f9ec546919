import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normalizeQuat, quat } from '../../src/base/quat'
import { vec } from '../../src/base/vec'
import { placeSolid } from '../../src/site/collider'
import type { EntityDef, EntityState } from '../../src/sim/entity'
import { createPhysics } from '../../src/sim/physics'

const table = placeSolid(
  { shape: { kind: 'box', at: vec(0, 0, 0), half: vec(1, 0.4, 1) }, material: 'wood' },
  vec(0, 0.4, 0),
  0.3,
)
const brick: EntityDef = {
  id: 'brick',
  at: vec(0, 0, 0),
  yaw: 0,
  mechanism: { kind: 'portable', sockets: [], mass: 2 },
  solids: [{ shape: { kind: 'box', at: vec(0, 0, 0), half: vec(0.1, 0.06, 0.05) }, material: 'brick' }],
}
const state = (x: number, y: number, z: number, q = quat(0, 0, 0, 1)): EntityState => ({
  id: 'brick',
  present: true,
  value: 0,
  held: '',
  p: vec(x, y, z),
  q,
  socket: '',
  worn: false,
  mode: '',
  reading: 0,
})
const unit = fc.double({ min: -1, max: 1, noNaN: true })

describe('loose bodies', () => {
  it('nothing dropped ever rises above its start, and all of it comes to rest and costs nothing then', () => {
    fc.assert(
      fc.property(
        unit,
        fc.double({ min: 1, max: 2, noNaN: true }),
        unit,
        fc.tuple(unit, unit, unit, unit),
        (x, y, z, [a, b, c, d]) => {
          fc.pre(a * a + b * b + c * c + d * d > 0.01)
          const physics = createPhysics([table])
          const s = state(3 * x, y, 3 * z, normalizeQuat(quat(a, b, c, d)))
          physics.drop(brick, s)
          let top = y
          for (let t = 0; t < 320; t++) {
            physics.step([s])
            top = Math.max(top, s.p.y)
          }
          expect(top).toBeLessThanOrEqual(y + 1e-9)
          expect(physics.moving).toBe(0)
          expect(s.p.y).toBeGreaterThan(0.03)
        },
      ),
      { numRuns: 60 },
    )
  })

  it('lies on the table when dropped over it, and is taken back when a hand catches it', () => {
    const physics = createPhysics([table])
    const s = state(0, 1.2, 0)
    physics.drop(brick, s)
    for (let t = 0; t < 320; t++) physics.step([s])
    expect(s.p.y).toBeGreaterThan(0.8)
    expect(s.p.y).toBeLessThan(0.9)
    const caught = state(3, 1.5, 0)
    physics.drop(brick, caught)
    physics.step([caught])
    caught.held = 'left'
    const held = { ...caught.p }
    physics.step([caught])
    expect(caught.p).toEqual(held)
    expect(physics.moving).toBe(0)
  })
})
