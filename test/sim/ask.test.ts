import { describe, expect, it } from 'vitest'
import { ticks } from '../../src/base/time'
import { createBody, move } from '../../src/players/body'
import { createSim } from '../../src/sim/create'
import type { Command } from '../../src/sim/sample'
import { type Sim, emit } from '../../src/sim/sim'
import { step } from '../../src/sim/step'
import { askTick } from '../../src/sim/systems/identity'
import { yard } from './yard'

/** A run in which it is to be asked from tick `from` on. */
function asking(from: number): { sim: Sim; pass: (n?: number, commands?: Command[]) => void } {
  const sim = createSim(yard, 'worker', 'ask', { practice: false })
  sim.world.ask.from = from
  const idle = move(createBody(), sim, {})
  return {
    sim,
    pass(n = 1, commands = []) {
      for (let i = 0; i < n; i++) step(sim, { ...idle, commands })
    },
  }
}
const say = (sim: Sim, line: string): void => emit(sim, { type: 'said', to: 'radio', line })

describe('when it is asked who trains', () => {
  it('lies between half a minute and four minutes, and follows from the seed', () => {
    const seeds = Array.from({ length: 400 }, (_, i) => askTick(`seed-${i}`))
    expect(Math.min(...seeds)).toBeGreaterThanOrEqual(ticks(30))
    expect(Math.max(...seeds)).toBeLessThanOrEqual(ticks(240))
    expect(seeds.filter((t) => t < ticks(135)).length).toBeGreaterThan(150)
    expect(seeds.filter((t) => t >= ticks(135)).length).toBeGreaterThan(150)
    expect(askTick('seed-1')).toBe(askTick('seed-1'))
    expect(createSim(yard, 'worker', 'seed-1', { practice: false }).world.ask.from).toBe(askTick('seed-1'))
  })

  it('is the drawn tick where nothing happens', () => {
    const { sim, pass } = asking(9)
    pass(8)
    expect(sim.world.ask.dueAt).toBe(-1)
    pass(5)
    expect(sim.world.ask.dueAt).toBe(9)
  })

  it('is after the turn where that is on, and not at all where the run ends in it', () => {
    for (const ends of [false, true]) {
      const { sim, pass } = asking(9)
      say(sim, 'start')
      pass(30)
      expect(sim.world.duties[0]?.openedAt).toBe(6)
      expect(sim.world.ask.dueAt).toBe(-1)
      if (ends) pass(1, [{ kind: 'stop', why: 'trainee' }])
      else emit(sim, { type: 'operated', entity: 'button', value: 1, by: 'trainee' })
      pass(10)
      expect(sim.world.ask.dueAt).toBe(ends ? -1 : (sim.world.duties[0]?.doneAt ?? 0))
    }
  })

  it('is not while gas comes out', () => {
    const { sim, pass } = asking(9)
    sim.world.gas.sources.push({ id: 'x', x: 0, y: 0, z: 0, rateKgS: 1, excess: 0, nominalKgS: 1 } as never)
    pass(12)
    expect(sim.world.ask.dueAt).toBe(-1)
  })
})

describe('the break in which it is asked', () => {
  const check: Command = { kind: 'identity-check', how: 'pin', ok: true }
  it('is nobody’s own pause, once, and for as long as a device waits', () => {
    const { sim, pass } = asking(9)
    pass(1, [{ kind: 'pause' }])
    pass(1, [{ kind: 'unpause', ms: 90_000 }, check])
    expect([sim.world.pauses, sim.world.brokenMs]).toEqual([0, 0])
    pass(1, [{ kind: 'pause' }])
    pass(1, [{ kind: 'unpause', ms: 90_000 }, check])
    expect([sim.world.pauses, sim.world.brokenMs]).toEqual([1, 90_000])
  })
  it('counts as far as it is longer', () => {
    const { sim, pass } = asking(9)
    pass(1, [{ kind: 'unpause', ms: 500_000 }, check])
    expect([sim.world.pauses, sim.world.brokenMs]).toEqual([1, 380_000])
  })
  it('is not spent by a run that was taken up again', () => {
    const { sim, pass } = asking(9)
    pass(1, [{ kind: 'resumed', gapMs: 1000 }, check, { kind: 'unpause', ms: 0 }])
    pass(1, [{ kind: 'unpause', ms: 90_000 }, check])
    expect([sim.world.pauses, sim.world.brokenMs]).toEqual([0, 1000])
  })
})
