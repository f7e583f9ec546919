import { expect, test } from 'vitest'
import { defineVars } from '../../../src/sim/script/vars'
import type { Sim } from '../../../src/sim/sim'

const { initialVars, get, set, once, since, isVar } = defineVars({ heldAt: 0, level: 62 }, ['go'], ['gauge'])
const simAt = (tick: number): Sim => ({ world: { tick, vars: initialVars() } }) as unknown as Sim

test('own numbers, lines and readings have their keys from the start', () => {
  expect(initialVars()).toEqual({ heldAt: 0, level: 62, 'said.go': 0, 'read.gauge': 0 })
  const sim = simAt(0)
  expect(isVar(sim, 'said.go')).toBe(true)
  expect(isVar(sim, 'said.stop')).toBe(false)
})

test('a mark is set once, at tick 1 at the earliest, and time runs from it', () => {
  const sim = simAt(0)
  expect(since(sim, 'heldAt')).toBe(Infinity)
  expect(once(sim, 'heldAt')).toBe(true)
  expect(get(sim, 'heldAt')).toBe(1)
  sim.world.tick = 121
  expect(once(sim, 'heldAt')).toBe(false)
  expect(since(sim, 'heldAt')).toBe(2)
  set(sim, 'heldAt', 0)
  expect(since(sim, 'heldAt')).toBe(Infinity)
})
