import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { groundDistance, vec } from '../../src/base/vec'
import { createBody, move } from '../../src/players/body'
import { findPath } from '../../src/sim/path'
import { bodyBlockers, castBarriers, isWalledIn } from '../../src/sim/barriers'
import { createSim } from '../../src/sim/create'
import type { EntityDef } from '../../src/sim/entity'
import type { SceneDef } from '../../src/sim/scene'
import { type Sim, entity } from '../../src/sim/sim'
import { step } from '../../src/sim/step'
import { block, rod } from '../../src/site/solid'
import { BODY_RADIUS, isFree } from '../../src/site/walk'
import { playSteps } from './play'

const thing = (id: string, at: [number, number, number], more: Partial<EntityDef>): EntityDef => ({
  id,
  at: vec(...at),
  yaw: 0,
  mechanism: { kind: 'prop' },
  solids: [],
  ...more,
})

/** A tank of 2 m across the way north, a gauge on its south side, and beside it a shut door of 0.9 m hinged on the west. */
const THINGS: EntityDef[] = [
  thing('tank', [0, 1, 0], { solids: [rod('steel', 'x', [0, 0, 0], 1, 6)], readable: 9 }),
  thing('gauge', [0, 1.2, 0.95], { solids: [rod('steel', 'z', [0, 0, 0], 0.1, 0.05)], readable: 9 }),
  thing('behind', [0, 1.2, -3], { solids: [rod('steel', 'z', [0, 0, 0], 0.1, 0.05)], readable: 9 }),
  thing('door', [5.55, 0, 0], {
    mechanism: { kind: 'door', pivot: vec(0, 0, 0), axis: vec(0, 1, 0), range: Math.PI / 2 },
    moving: [block('wood', [0.45, 1, 0], [0.9, 2, 0.05])],
    handle: vec(0.8, 1, 0.05),
  }),
  thing('post', [12, 0, 0], { solids: [rod('steel', 'y', [0, 1, 0], 0.06, 2)] }),
]

const lot: SceneDef = {
  id: 'lot',
  site: { id: 'lot', half: { x: 30, z: 30 }, parts: [] },
  classes: ['0026'],
  limitS: 600,
  roles: [{ id: 'worker', start: { p: vec(0, 0, 5), yaw: 0 }, wears: [], pass: { score: 60, duties: [] } }],
  hazards: [],
  decoys: [],
  duties: [],
  unsafeActs: [],
  forms: [{ id: 'a', hazards: [], decoys: [], draw: () => ({}) }],
  entities: () => THINGS,
  logic: {
    setup: () => {},
    mechanisms: () => {},
    actors: () => {},
    protection: () => 1,
    talk: () => [],
    report: [],
    ends: () => null,
    hint: () => null,
  },
}

/** A run with the trainee at (x, z), looking north. */
function at(x: number, z: number): Sim {
  const sim = createSim(lot, 'worker', 'lot', { practice: false })
  sim.world.rig.p = vec(x, 0, z)
  return sim
}

/** Walks north for so many seconds. */
function north(sim: Sim, seconds: number): number {
  const idle = move(createBody(), sim, {})
  for (let i = 0; i < seconds * 60; i++) step(sim, { ...idle, move: { x: 0, y: 1 } })
  return sim.world.head.p.z
}

const NORTH = vec(0, 0, -1)

describe('entities stand in the way of a body', () => {
  it('a tank does while it is there, and a post of a hand’s breadth does not', () => {
    const sim = at(0, 5)
    expect(north(sim, 5)).toBeCloseTo(1 + BODY_RADIUS, 6)
    entity(sim, 'tank').present = false
    expect(north(sim, 5)).toBeLessThan(-3)
    expect(north(at(12, 5), 5)).toBeLessThan(-3)
  })

  it('a shut door does, an open one does not', () => {
    expect(north(at(6, 3), 4)).toBeCloseTo(0.025 + BODY_RADIUS, 6)
    const open = at(6.1, 3)
    entity(open, 'door').value = 1
    expect(north(open, 4)).toBeLessThan(-3)
  })

  it('a player opens it by hand, going along with the handle, and walks through', () => {
    const sim = playSteps(lot, [
      { do: 'operate', entity: 'door', to: 1 },
      { do: 'walk', to: vec(6.1, 0, 2) },
      { do: 'walk', to: vec(6.1, 0, -2) },
    ])
    expect(entity(sim, 'door').value).toBe(1)
    expect(groundDistance(sim.world.head.p, vec(6.1, 0, -2))).toBeLessThan(0.5)
  })

  it('nobody teleports through a shut door, and anybody through an open one', () => {
    const jump = (value: number): number => {
      const sim = at(6.1, 0.95)
      entity(sim, 'door').value = value
      const idle = move(createBody(), sim, {})
      // the controller reaches over the door's top edge: the ray is free, the way is not
      const q = { x: -0.3826834, y: 0, z: 0, w: 0.9238795 }
      const pose = { p: vec(0, 2.6, -0.6), q }
      const sample = { ...idle, right: { ...idle.right, grip: pose, aim: pose, tip: pose.p } }
      step(sim, sample)
      expect(sim.world.aim.right.target).toBe('ground')
      step(sim, { ...sample, commands: [{ kind: 'teleport', hand: 'right' }] })
      return sim.world.head.p.z
    }
    expect(jump(0)).toBeCloseTo(0.95, 2)
    expect(jump(1)).toBeLessThan(-1)
  })

  it('a head in a tank is in a wall', () => {
    const sim = at(0, 5)
    expect(isWalledIn(sim, vec(0, 1.6, 0))).toBe(true)
    entity(sim, 'tank').present = false
    expect(isWalledIn(sim, vec(0, 1.6, 0))).toBe(false)
  })

  it('players plan around what is there, and through what is not', () => {
    fc.assert(
      fc.property(fc.double({ min: -2.5, max: 2.5, noNaN: true }), fc.boolean(), (x, present) => {
        const sim = at(x, 5)
        entity(sim, 'tank').present = present
        const blocking = bodyBlockers(sim)
        const goal = vec(x, 0, -4)
        const path = findPath(sim.site, vec(x, 0, 5), (p) => groundDistance(p, goal) < 0.4, blocking) ?? []
        expect(path.length).toBeGreaterThan(0)
        for (const p of path) expect(isFree(blocking, lot.site.half, p)).toBe(true)
        const widest = Math.max(...path.map((p) => Math.abs(p.x)))
        if (present) expect(widest).toBeGreaterThan(3)
        else expect(widest).toBeLessThan(3)
      }),
      { numRuns: 20 },
    )
  })
})

describe('entities stand in the way of a look', () => {
  const read = (id: string, turn: (sim: Sim) => void = () => {}, x = 0): boolean => {
    const sim = at(x, 5)
    turn(sim)
    const body = createBody()
    const i = sim.index.get(id) ?? -1
    for (let t = 0; t < 120; t++) step(sim, move(body, sim, { look: THINGS[i]?.at ?? NORTH }))
    return (sim.world.gazeTicks[i] ?? 0) > 0
  }

  it('a tank hides what is behind it, but neither itself nor what is mounted on it', () => {
    expect(read('behind')).toBe(false)
    expect(read('behind', (sim) => (entity(sim, 'tank').present = false))).toBe(true)
    expect(read('tank')).toBe(true)
    expect(read('gauge')).toBe(true)
  })

  it('a shut door hides what is behind it, an open one does not, and it may be shut again', () => {
    const sim = at(6.1, 3)
    const look = (): number => castBarriers(sim, vec(6.1, 1.5, 3), NORTH, 10)
    expect(look()).toBeCloseTo(2.975, 6)
    entity(sim, 'door').value = 1
    expect(look()).toBe(Infinity)
    entity(sim, 'door').value = 0
    expect(look()).toBeCloseTo(2.975, 6)
  })
})
