import { describe, expect, it } from 'vitest'
import en from '../../../content/outside.en.json'
import { vec } from '../../../src/base/vec'
import { scoreRun } from '../../../src/score/score'
import { breathe } from '../../../src/sim/systems/hazards'
import { createWind } from '../../../src/sim/hazards/wind'
import type { Sim } from '../../../src/sim/sim'
import { LEAK } from '../../../scenes/chemical-unloading/plan'
import scene from '../../../scenes/chemical-unloading/scene'
import { letGo, pass, stage, standAt, work } from './stage'

/** Out of the way, so that the trainee is not harmed meanwhile. */
const OUT = vec(-30, 0, -20)

const noted = (sim: Sim): string[] => sim.events.flatMap((e) => (e.type === 'outside' ? [`${e.model}: ${e.flag}`] : []))

/** A form whose wind is forced to `speed`, with gas in it and the curtain on. */
function calm(speed: number): Sim {
  const sim = stage('a')
  letGo(sim)
  standAt(sim, OUT)
  sim.world.wind = createWind(speed, 300)
  work(sim, { 'esd-bay': 1 })
  pass(sim, 5)
  return sim
}

describe('a model that leaves its range in a run', () => {
  it('is silent in the weather that the forms draw', () => {
    const sim = stage('a')
    letGo(sim)
    standAt(sim, OUT)
    pass(sim, 30)
    expect(noted(sim).filter((n) => !n.startsWith('line'))).toEqual([])
  })

  it('is written once for each model and flag: a calm, with gas in the air', () => {
    const sim = calm(0.3)
    expect(noted(sim)).toEqual(expect.arrayContaining(['puff: wind-below-0.5-m-s', 'curtain: wind-below-0.5-m-s']))
    const once = noted(sim)
    pass(sim, 10)
    expect(noted(sim)).toEqual(once)
    expect(new Set(once).size).toBe(once.length)
    for (const note of once) expect(en).toHaveProperty([note.split(': ')[1] ?? ''])
  })

  it('is not written for a calm without gas', () => {
    const sim = stage('a')
    sim.world.wind = createWind(0.3, 300)
    pass(sim, 3)
    expect(noted(sim)).toEqual([])
  })

  it('is written for a load warmer than the table of ammonia', () => {
    const sim = stage('a')
    sim.world.form.numbers.tankTempC = 55
    letGo(sim)
    expect(noted(sim)).toContain('release: tank-temperature')
  })

  it('is written for half an hour with gas, and for air that no AEGL is published for', () => {
    const sim = stage('a')
    letGo(sim)
    pass(sim, 8)
    sim.world.exposure.gasS = 1800
    // on the leak's own axis there is gas for sure
    const { toX, toZ } = sim.world.wind
    breathe(sim, vec(LEAK.x + 4 * toX, 1, LEAK.z + 4 * toZ), 1)
    expect(noted(sim)).toEqual(
      expect.arrayContaining(['exposure: exposure-longer-than-30-min', 'aegl: aegl-shorter-than-10-min']),
    )
  })

  it('is written for a leak test that has run down to where its flow is not choked', () => {
    const sim = stage('a')
    work(sim, { 'n2-valve': 1 })
    pass(sim, 2)
    work(sim, { 'n2-valve': 0 })
    pass(sim, 120, (s) => noted(s).length > 0)
    expect(noted(sim)).toEqual(['line: nitrogen-below-0.09-mpa'])
  })

  it('costs no point and earns none', () => {
    const sim = calm(0.3)
    const verdict = (events: Sim['events']) => scoreRun(scene, sim.role.id, sim.world.form, events, sim.world.tick)
    const without = sim.events.filter((e) => e.type !== 'outside')
    expect(without.length).toBeLessThan(sim.events.length)
    const { losses, ...rest } = verdict(sim.events)
    const { losses: other, ...same } = verdict(without)
    expect(rest).toEqual(same)
    expect(losses.map(({ event: _, ...loss }) => loss)).toEqual(other.map(({ event: _, ...loss }) => loss))
  })
})
