import { describe, expect, it } from 'vitest'
import { createRng, nextBetween } from '../../src/base/random'
import { vec } from '../../src/base/vec'
import { LONGEST, MOST_AWAKE, type Physics, createPhysics } from '../../src/sim/physics/loose'
import { type Thing, balled, boxed, solid } from './loose'

const NOTHING: ReadonlySet<string> = new Set()
const HALF = vec(0.1, 0.1, 0.1)

const dropAll = (physics: Physics, things: readonly Thing[]): void => {
  for (const { def, state } of things) physics.drop(def, state)
}

/** Steps until nothing moves; the ticks that it took. */
function untilRest(physics: Physics, most = LONGEST + 1): number {
  let t = 0
  while (physics.moving > 0 && t < most) {
    physics.step()
    t++
  }
  return t
}

const heap = (count: number): Thing[] => {
  const rng = createRng('heap')
  return Array.from({ length: count }, (_, i) =>
    boxed(`b${i}`, HALF, vec(nextBetween(rng, -0.6, 0.6), 0.3 + 0.25 * i, nextBetween(rng, -0.6, 0.6))),
  )
}

describe('rest', () => {
  it('is found within 5 s of the last motion, for boxes, balls and a heap', () => {
    const scenes: Thing[][] = [
      [boxed('a', vec(0.3, 0.02, 0.2), vec(0, 2, 0))],
      [balled('a', 0.025, vec(0, 2, 0))],
      heap(20),
    ]
    for (const things of scenes) {
      const physics = createPhysics([], NOTHING)
      dropAll(physics, things)
      const seen: string[] = []
      let lastMotion = 0
      for (let t = 1; t <= LONGEST && physics.moving > 0; t++) {
        const before = things.map(({ state }) => ({ ...state.p }))
        seen.push(...physics.step())
        // 1 cm/s
        const moved = things.some(({ state: { p } }, i) => {
          const was = before[i] ?? p
          return Math.abs(p.x - was.x) + Math.abs(p.y - was.y) + Math.abs(p.z - was.z) > 0.01 / 60
        })
        if (moved) lastMotion = t
        else expect(t - lastMotion).toBeLessThanOrEqual(300)
      }
      expect(physics.moving).toBe(0)
      expect(seen).toEqual([])
    }
  })

  it('costs nothing: what sleeps is not in the world of the library, which is gone when all sleep', () => {
    const physics = createPhysics([], NOTHING)
    const first = heap(12)
    dropAll(physics, first)
    expect(physics.bodies).toBe(12)
    untilRest(physics)
    expect(physics.bodies).toBe(0)
    // 50 m away from everything that lies: the thing and the ground
    const { def, state } = boxed('far', HALF, vec(50, 1, 0))
    physics.drop(def, state)
    physics.step()
    expect(physics.bodies).toBe(2)
    const poses = first.map((f) => JSON.stringify(f.state))
    untilRest(physics)
    expect(first.map((f) => JSON.stringify(f.state))).toEqual(poses)
  })

  it('bears what falls on it', () => {
    const physics = createPhysics([], NOTHING)
    const [low, mid, top] = [0.1, 0.35, 0.6].map((y, i) => boxed(`s${i}`, HALF, vec(0, y, 0))) as [Thing, Thing, Thing]
    for (const one of [low, mid, top]) {
      dropAll(physics, [one])
      untilRest(physics)
    }
    expect([low, mid, top].map(({ state }) => state.p.y)).toEqual([
      expect.closeTo(0.1, 1),
      expect.closeTo(0.3, 1),
      expect.closeTo(0.5, 1),
    ])
  })

  it('comes to what is for ever pushed about: after 20 s it is laid down, and that is told', () => {
    const physics = createPhysics([], NOTHING)
    const { def, state } = balled('ball', 0.1, vec(0, 3000, 0))
    physics.drop(def, state)
    const told: string[] = []
    for (let t = 0; t < LONGEST; t++) told.push(...physics.step())
    expect(told).toEqual(['ball'])
    expect(state.p.y).toBeCloseTo(0.1, 6)
    expect(physics.moving).toBe(0)
  })
})

describe(`more than ${MOST_AWAKE} that move`, () => {
  const rain = (count: number): Thing[] =>
    Array.from({ length: count }, (_, i) => boxed(`b${i}`, HALF, vec((i % 8) * 0.5, 1 + i * 0.1, Math.floor(i / 8))))

  it('do not exist: for each one more the slowest is laid on what is below it, and that is told', () => {
    const table = solid({ kind: 'box', at: vec(0, 0, 0), half: vec(0.3, 0.4, 0.3) }, vec(0, 0.4, 0))
    const physics = createPhysics([table], NOTHING)
    const things = rain(MOST_AWAKE + 2)
    dropAll(physics, things.slice(1, MOST_AWAKE + 1))
    for (let t = 0; t < 12; t++) expect(physics.step()).toEqual([])
    expect(physics.moving).toBe(MOST_AWAKE)
    const [slow, last] = [things[0], things[MOST_AWAKE + 1]] as [Thing, Thing]
    dropAll(physics, [slow])
    const told = physics.step()
    expect(told).toHaveLength(1)
    expect(physics.moving).toBe(MOST_AWAKE)
    const laid = things.find((one) => one.def.id === told[0])?.state
    expect(laid?.p.y).toBeCloseTo(laid?.p.x === 0 ? 0.9 : 0.1, 6)
    // the one that had only begun to fall is the slowest now
    dropAll(physics, [last])
    expect(physics.step()).toEqual(['b0'])
    expect(slow.state.p.y).toBeCloseTo(0.9, 6)
    untilRest(physics)
    expect(physics.moving).toBe(0)
  })
})

describe('a stack', () => {
  it('of ten let go at once stands, and a hundredfold mass does not sink into what bears it', () => {
    const physics = createPhysics([], NOTHING)
    const stack = Array.from({ length: 10 }, (_, i) => boxed(`s${i}`, HALF, vec(0, 0.1 + 0.2 * i, 0)))
    dropAll(physics, stack)
    untilRest(physics)
    for (const [i, { state }] of stack.entries()) {
      expect(Math.abs(state.p.y - 0.1 - 0.2 * i)).toBeLessThan(0.05)
      expect(Math.sqrt(state.p.x * state.p.x + state.p.z * state.p.z)).toBeLessThan(0.05)
    }
    const press = createPhysics([], NOTHING)
    const pair = [boxed('light', HALF, vec(0, 0.1, 0), 1), boxed('heavy', HALF, vec(0, 0.31, 0), 100)]
    dropAll(press, pair)
    untilRest(press)
    expect(pair[1]?.state.p.y).toBeGreaterThan(0.28)
  })

  it('never bears what scores: it meets parts of the site only, whatever lies or falls there', () => {
    const physics = createPhysics([], new Set(['mask']))
    const crate = boxed('crate', HALF, vec(0, 0.1, 0))
    dropAll(physics, [crate])
    untilRest(physics)
    const mask = boxed('mask', vec(0.08, 0.05, 0.08), vec(0, 1, 0))
    const falling = boxed('falling', HALF, vec(0.05, 0.6, 0))
    dropAll(physics, [mask, falling])
    const lies = { ...crate.state.p }
    untilRest(physics)
    expect(falling.state.p.y).toBeGreaterThan(0.25)
    expect(mask.state.p.y).toBeLessThan(0.06)
    expect(crate.state.p).toEqual(lies)
    // and bears nothing either
    dropAll(physics, [boxed('late', HALF, vec(5, 1, 0))])
    expect(untilRest(physics)).toBeGreaterThan(0)
    expect(physics.save()?.lying).not.toContain('mask')
  })
})

describe('the same again', () => {
  const fall = (physics: Physics, things: readonly Thing[]): string => {
    dropAll(physics, things)
    const out: unknown[] = []
    while (physics.moving > 0) {
      physics.step()
      out.push(things.map(({ state: { p, q } }) => ({ p, q })))
    }
    return JSON.stringify(out)
  }

  it('gives the same bits, also with another run in between and after save and load', () => {
    const base = heap(6)
    const first = createPhysics([], NOTHING)
    fall(first, base)
    const saved = first.save()
    const on = (): Thing[] => [boxed('x', HALF, vec(0.1, 2, 0)), boxed('y', HALF, vec(0, 2.5, 0.1))]
    const resumed = createPhysics([], NOTHING)
    resumed.load(
      saved ?? { lying: [] },
      base.map((b) => b.def),
      base.map((b) => structuredClone(b.state)),
    )
    const a = fall(first, on())
    fall(createPhysics([], NOTHING), heap(3))
    expect(fall(resumed, on())).toBe(a)
    expect(resumed.save()).toEqual(first.save())
  })

  it('has nothing to save while something moves', () => {
    const physics = createPhysics([], NOTHING)
    dropAll(physics, heap(1))
    expect(physics.save()).toBeNull()
  })
})
