import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DT } from '../../src/base/time'
import { groundDistance, lerp, normalize, sub, vec } from '../../src/base/vec'
import { lookAlong } from '../../src/base/quat'
import { createBody, move } from '../../src/players/body'
import { createSim } from '../../src/sim/create'
import { addSource, stepPuffs } from '../../src/sim/hazards/puff'
import type { SceneDef } from '../../src/sim/scene'
import type { Sim } from '../../src/sim/sim'
import { step } from '../../src/sim/step'
import { TELEPORT_PACE, WALK_SPEED } from '../../src/sim/systems/trainee'
import { yard } from './yard'

/** Open ground with a source that has blown for a minute: the wind of 2 m/s carries its cloud to the east. */
const cloud: SceneDef = {
  ...yard,
  site: { ...yard.site, parts: [] },
  hazards: [],
  decoys: [],
  forms: [{ id: 'a', hazards: [], decoys: [], draw: () => ({}) }],
  entities: () => [],
  logic: {
    ...yard.logic,
    setup: ({ world }) => {
      world.vars = { breathedS: 0 }
      addSource(world.gas, { id: 'leak', x: 0, y: 1.5, z: 0, rateKgS: 0.02 })
      for (let i = 0; i < 600; i++) stepPuffs(world.gas, world.wind, 0.1)
    },
    breathed: ({ world }, _, dtS) => {
      world.vars.breathedS = (world.vars.breathedS ?? 0) + dtS
    },
  },
}

interface Line {
  from: { x: number; z: number }
  to: { x: number; z: number }
}

/** A run with the head over the line's start, looking and pointing at its end. */
function at({ from, to }: Line): { sim: Sim; push: (more: Partial<Parameters<typeof step>[1]>) => void } {
  const sim = createSim(cloud, 'worker', 'cloud', { practice: false })
  const way = sub(vec(to.x, 0, to.z), vec(from.x, 1.6, from.z))
  sim.world.rig.p = vec(from.x, 0, from.z)
  const head = { p: vec(0, 1.6, 0), q: lookAlong(normalize(vec(way.x, 0, way.z))) }
  const ray = { p: vec(0, 1.6, 0), q: lookAlong(normalize(way)) }
  sim.world.rig.yaw = 0
  const idle = move(createBody(), sim, {})
  const push = (more: Partial<Parameters<typeof step>[1]>): void =>
    void step(sim, { ...idle, head, right: { ...idle.right, grip: ray, aim: ray }, ...more })
  push({})
  return { sim, push }
}

const line = fc
  .record({
    x: fc.double({ min: 3, max: 20, noNaN: true }),
    off: fc.double({ min: -1, max: 1, noNaN: true }),
    far: fc.double({ min: 4, max: 7.5, noNaN: true }),
  })
  .map(({ x, off, far }): Line => ({ from: { x, z: off - far / 2 }, to: { x, z: off + far / 2 } }))

describe('a teleport through a cloud', () => {
  it('is breathed like a run along the same line: the dose of a walk, less by the ratio of the speeds', () => {
    fc.assert(
      fc.property(line, (way) => {
        const jump = at(way)
        const before = { ...jump.sim.world.exposure }
        jump.push({ commands: [{ kind: 'teleport', hand: 'right' }] })
        expect(groundDistance(jump.sim.world.head.p, vec(way.to.x, 0, way.to.z))).toBeLessThan(0.01)
        const walk = at(way)
        const far = groundDistance(vec(way.from.x, 0, way.from.z), vec(way.to.x, 0, way.to.z))
        const start = { ...walk.sim.world.exposure }
        for (let s = 0; s < far; s += WALK_SPEED * DT) walk.push({ move: { x: 0, y: 1 } })
        const share = WALK_SPEED / TELEPORT_PACE
        for (const dose of ['toxicLoad', 'aegl2', 'unmaskedLoad'] as const) {
          const jumped = jump.sim.world.exposure[dose] - before[dose]
          const walked = walk.sim.world.exposure[dose] - start[dose]
          expect(walked).toBeGreaterThan(0)
          // the walk is sampled every 0.18 m and the jump every 0.2 m
          expect(jumped / (walked * share)).toBeGreaterThan(0.85)
          expect(jumped / (walked * share)).toBeLessThan(1.15)
        }
      }),
      { numRuns: 20 },
    )
  })

  it('uses up what is worn for the time that the run takes, and tells where a level was passed', () => {
    const way: Line = { from: { x: 3, z: -3 }, to: { x: 3, z: 3 } }
    const { sim, push } = at(way)
    const before = sim.world.vars.breathedS ?? 0
    push({ commands: [{ kind: 'teleport', hand: 'right' }] })
    expect((sim.world.vars.breathedS ?? 0) - before).toBeCloseTo(6 / TELEPORT_PACE, 3)
    const passed = sim.events.find((e) => e.type === 'exposed' && e.level === 'idlh')
    const middle = lerp(vec(way.from.x, 1.6, way.from.z), vec(way.to.x, 1.6, way.to.z), 0.5)
    expect(groundDistance(passed?.at ?? vec(99, 0, 99), middle)).toBeLessThan(2.5)
  })
})
