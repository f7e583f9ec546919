import { Object3D, PerspectiveCamera } from 'three'
import { describe, expect, it } from 'vitest'
import mine from '../../scenes/mine-heading/scene'
import { createSim } from '../../src/sim/create'
import type { SceneLogic } from '../../src/sim/scene'
import { airUniforms } from '../../src/view/look/air'
import { Murk, densityOf } from '../../src/view/look/murk'
import { SKIES } from '../../src/view/look/skies'
import { createDrawFrame } from '../../src/view/stage/drawFrame'
import { yard } from '../sim/yard'

const LOOK = SKIES.underground
/** What haze leaves of a contrast over so many metres, as air.ts has it where it does not thin with height. */
const left = (density: number, metres: number): number => Math.exp(-density * metres)

/** The air after a first frame whose eyes are `off` metres beside the trainee's. */
function airOf(logic: Partial<SceneLogic>, off = 0) {
  const sim = createSim({ ...yard, logic: { ...yard.logic, ...logic } }, 'worker', 'seed', { practice: false })
  const frame = createDrawFrame(sim, new Object3D(), new PerspectiveCamera(), (key) => key)
  const { x, y, z } = sim.world.head.p
  frame.eye.set(x + off, y, z)
  const air = airUniforms()
  air.haze.value.x = LOOK.hazeDensity
  new Murk(sim, LOOK, air, []).update(frame)
  return air
}

describe('haze of smoke', () => {
  it('leaves 2 % of a contrast at the distance to which one sees, and less beyond', () => {
    for (const sight of [0.5, 3, 10, 40, 200]) {
      const density = densityOf(sight, LOOK.hazeDensity)
      expect(left(density, sight)).toBeLessThanOrEqual(0.0201)
      expect(left(density, sight * 1.2)).toBeLessThan(0.02)
    }
    expect(densityOf(Number.POSITIVE_INFINITY, LOOK.hazeDensity)).toBe(LOOK.hazeDensity)
  })
  it('is that of the trainee: who looks on from elsewhere has the usual one', () => {
    expect(left(airOf({ sight: () => 10 }).haze.value.x, 10)).toBeCloseTo(0.02, 3)
    expect(airOf({ sight: () => 10 }, 5).haze.value.x).toBe(LOOK.hazeDensity)
    expect(airOf({}).haze.value.x).toBe(LOOK.hazeDensity)
  })
})

describe('dust', () => {
  it('shows a beam the more there is of it', () => {
    const seen = [0.8, 4.8, 9.8].map(
      (mgM3) => airOf({ dust: { kind: 'coal', silicaPercent: 5, mgM3: () => mgM3 } }).hazeDust.value,
    )
    expect(seen[0]).toBe(1)
    expect(seen[1]).toBeGreaterThan(1.5)
    expect(seen[2]).toBeGreaterThan(seen[1] ?? 0)
  })
})

it('asking the heading how far one sees, and for its dust, changes nothing in it', () => {
  const sim = createSim(mine, 'worker', 'seed', { practice: false })
  const before = [JSON.stringify(sim.world.vars), sim.events.length]
  mine.logic.sight?.(sim)
  expect(mine.logic.dust?.mgM3(sim, sim.world.head.p)).toBeGreaterThan(0)
  expect([JSON.stringify(sim.world.vars), sim.events.length]).toEqual(before)
})
