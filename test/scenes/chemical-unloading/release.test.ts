import { describe, expect, it } from 'vitest'
import { vec } from '../../../src/base/vec'
import { concentrationMgM3 } from '../../../src/sim/hazards/puff'
import { type Sim, entity } from '../../../src/sim/sim'
import { ASSEMBLY, CONTRACTOR_AT } from '../../../scenes/chemical-unloading/plan'
import { ALARM_MG } from '../../../scenes/chemical-unloading/tracking'
import { get } from '../../../scenes/chemical-unloading/vars'
import { pointOf, rightPoint } from '../../../scenes/chemical-unloading/weather'
import { formWith, heard, letGo, pass, say, stage, standAt, work } from './stage'

const FORMS = ['a', 'b', 'c', 'd']
const TIED = ['b', 'd']
/** Where nobody stands at the cord, so that nobody pulls it. */
const UNWATCHED = formWith('driver-absent')
const mgAt = (sim: Sim, p: { x: number; z: number }): number => concentrationMgM3(sim.world.gas, vec(p.x, 1.6, p.z))
/** Out of the way, so that the trainee is not harmed meanwhile. */
const OUT = vec(-30, 0, -20)

/** A release that somebody answers as drilled. */
function answered(form: string): Sim {
  const sim = stage(form)
  letGo(sim)
  standAt(sim, OUT)
  work(sim, { 'esd-bay': 1 })
  say(sim, 'radio', 'cable-now')
  return sim
}

describe('a release', () => {
  it.each(['a', 'c'])('is stopped by the emergency stop and the cord (form %s)', (form) => {
    const sim = answered(form)
    if (form === UNWATCHED) say(sim, 'radio', 'close-root')
    pass(sim, 100, (s) => s.events.some((e) => e.type === 'release-ended'))
    const ended = sim.events.find((e) => e.type === 'release-ended')
    // the escort has left the post: nobody pulls, and it goes on
    if (form === UNWATCHED) expect(heard(sim, 'too-far')).toBeDefined()
    else expect(ended).toBeDefined()
  })
  it.each(TIED)('goes on where the emergency valve is wired open (form %s)', (form) => {
    const sim = answered(form)
    pass(sim, 90)
    expect(heard(sim, 'cord-dead')).toBeDefined()
    expect(get(sim, 'stoppedAt')).toBe(0)
    expect(get(sim, 'rateKgS')).toBeGreaterThan(0.05)
  })
  it('is fed from the plant too while the check valve does not hold, until the root valve is shut', () => {
    const sim = answered('b')
    pass(sim, 5)
    const both = get(sim, 'rateKgS')
    say(sim, 'radio', 'close-root')
    pass(sim, 1)
    expect(get(sim, 'rateKgS')).toBeLessThan(both * 0.9)
  })
  it('is answered by the escort without an order, but later', () => {
    const sim = stage('c')
    letGo(sim)
    standAt(sim, OUT)
    const at = sim.world.tick
    pass(sim, 40, (s) => get(s, 'tankerShutAt') > 0)
    const alone = (sim.world.tick - at) / 60
    const told = answered('c')
    const from = told.world.tick
    pass(told, 40, (s) => get(s, 'tankerShutAt') > 0)
    expect(alone).toBeGreaterThan(14)
    expect((told.world.tick - from) / 60).toBeLessThan(5)
  })
})

describe('the wind after a release', () => {
  it.each(FORMS)('turns, and makes one assembly point right (form %s)', (form) => {
    const sim = answered(form)
    const before = rightPoint(sim)
    pass(sim, 45)
    expect(sim.world.wind.shiftS).toBe(0)
    expect([before, rightPoint(sim)]).toEqual(form === 'd' ? ['a', 'a'] : ['a', 'b'])
  })
  it.each(TIED)('brings gas to the wrong point, and none to the right one (form %s)', (form) => {
    const sim = answered(form)
    pass(sim, 110)
    const right = rightPoint(sim)
    const wrong = right === 'a' ? 'b' : 'a'
    expect(mgAt(sim, ASSEMBLY[wrong])).toBeGreaterThan(ALARM_MG)
    expect(mgAt(sim, ASSEMBLY[right])).toBeLessThan(ALARM_MG / 10)
  })
  it.each(FORMS)('never carries gas to the contractor at the gate (form %s)', (form) => {
    const sim = answered(form)
    let worst = 0
    for (let s = 0; s < 100; s++) {
      pass(sim, 1)
      worst = Math.max(worst, mgAt(sim, CONTRACTOR_AT))
    }
    expect(worst).toBeLessThan(ALARM_MG)
  })
})

describe('who stands at the valve when it lets go', () => {
  it.each(FORMS)('has time for the emergency stop (form %s)', (form) => {
    const sim = stage(form)
    standAt(sim, vec(1.9, 0, -2))
    letGo(sim)
    pass(sim, 5)
    expect(sim.world.ended).toBeNull()
    expect(sim.world.exposure.aegl2).toBeLessThan(1)
  })
})

describe('detectors', () => {
  it.each(FORMS)('raise the alarm within 30 s of the release (form %s)', (form) => {
    const sim = stage(form)
    letGo(sim)
    standAt(sim, OUT)
    const from = sim.world.tick
    pass(sim, 60, (s) => get(s, 'alarmAt') > 0)
    expect((sim.world.tick - from) / 60).toBeLessThan(30)
    expect(sim.events.some((e) => e.type === 'alarm' && e.what.startsWith('gd-'))).toBe(true)
  })
  it('past its date stays at 0, whatever it stands in', () => {
    const sim = stage('a')
    letGo(sim)
    standAt(sim, OUT)
    pass(sim, 60)
    expect(entity(sim, 'gd-2').reading).toBe(0)
  })
})

describe('places', () => {
  it('names the assembly point that one stands at', () => {
    const sim = stage('a')
    expect(pointOf(sim, ASSEMBLY.a)).toBe('a')
    expect(pointOf(sim, ASSEMBLY.b)).toBe('b')
    expect(pointOf(sim, OUT)).toBe('')
  })
})
