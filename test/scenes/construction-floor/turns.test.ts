import { expect, test } from 'vitest'
import { isUnder } from '../../../scenes/construction-floor/crane'
import { hazards } from '../../../scenes/construction-floor/hazards'
import { CREW, isThere } from '../../../scenes/construction-floor/tracking'
import { CRANE_STOP_MS, FLOOR_STOP_MS, meanAtCrane } from '../../../scenes/construction-floor/wind'
import { danger } from '../../../content/lec'
import { type Sim, entity } from '../../../src/sim/sim'
import { pass } from '../pass'
import { doing, say, stage } from './stage'

const has = (key: string) => (sim: Sim) => (sim.world.vars[key] ?? 0) > 0

test('before the turn the wind is fit for work, and in it both limits are passed, the crane above the floor', () => {
  const sim = stage('c')
  expect(meanAtCrane(sim)).toBeLessThan(FLOOR_STOP_MS)
  say(sim, 'bay-clear')
  pass(sim, 120, has('floorWindAt'))
  expect(sim.world.vars.windAt).toBeGreaterThan(0)
  pass(sim, 60)
  expect(meanAtCrane(sim)).toBeGreaterThan(CRANE_STOP_MS)
})

test('a spanner that nobody put away goes over the edge in the wind', () => {
  const sim = stage('c')
  say(sim, 'bay-clear')
  pass(sim, 140, has('floorWindAt'))
  pass(sim, 8)
  const landed = sim.events.find((e) => e.type === 'landed')
  expect(landed).toMatchObject({ entity: 'spanner', heightM: expect.closeTo(24, 0) })
})

test('who is outside comes in when called, the others when work at height is stopped', () => {
  const sim = stage('c')
  say(sim, 'bay-clear')
  pass(sim, 120, has('windAt'))
  say(sim, 'height-stop')
  pass(sim, 45)
  expect(CREW.filter((id) => !isThere(sim, id))).toEqual(['scaffolder', 'gondola-man'])
  say(sim, 'come-in', 'scaffolder')
  say(sim, 'gondola-in', 'gondola-man')
  pass(sim, 45)
  expect(CREW.every((id) => isThere(sim, id))).toBe(true)
})

test('a man on a water pipe is lost after four minutes, one on an anchor is not; a cut rope loses him at once', () => {
  for (const [form, lost] of [
    ['e', true],
    ['b', false],
  ] as const) {
    const sim = stage(form)
    say(sim, 'bay-clear')
    pass(sim, 30, has('fellAt'))
    pass(sim, 245)
    expect({ form, lost: (sim.world.vars.lostAt ?? 0) > 0 }).toEqual({ form, lost })
  }
  const cut = stage('b')
  say(cut, 'bay-clear')
  pass(cut, 30, has('fellAt'))
  say(cut, 'cut-ok', 'helper')
  pass(cut, 1)
  expect(cut.world.vars.lostAt).toBeGreaterThan(0)
})

test('rescuer and rope man get him up well within ten minutes, a rescuer alone only reaches him', () => {
  const sim = stage('b', 'team-leader')
  say(sim, 'test-lift')
  pass(sim, 10, has('testedAt'))
  say(sim, 'lift-on')
  pass(sim, 40, has('fellAt'))
  say(sim, 'go-rescuer', 'helper')
  pass(sim, 90, has('contactAt'))
  expect(sim.world.vars.contactAt).toBeGreaterThan(0)
  pass(sim, 60)
  expect(sim.world.vars.raisedAt).toBe(0)
  say(sim, 'go-rope', 'signaller')
  pass(sim, 5)
  expect(sim.world.vars.raisedAt).toBe(0)
  pass(sim, 30, has('raisedAt'))
  expect(sim.world.vars.raisedAt).toBeGreaterThan(0)
  pass(sim, 0.1)
  expect(sim.world.hanging?.rigger).toMatchObject({ phase: 'down' })
  expect(entity(sim, 'rigger').p.y).toBe(0)
})

test('nobody at the start or the lookout is under the load', () => {
  const sim = stage('a')
  say(sim, 'bay-clear')
  pass(sim, 12)
  expect(isUnder(sim)).toBe(false)
})

test('chin strap and low rail rank below everything that kills', () => {
  const d = (id: string): number => {
    const risk = hazards.find((h) => h.id === id)?.risk
    return risk ? danger(risk.l, risk.e, risk.c) : Number.NaN
  }
  const light = ['no-chin-strap', 'rail-low-no-toe']
  for (const { id } of hazards) if (!light.includes(id)) for (const l of light) expect(d(id)).toBeGreaterThan(d(l))
})

test('whoever takes a cover off has done an unsafe act, and whoever lays back what the foreman opened has not', () => {
  const lifted = stage('a')
  doing(lifted, { type: 'operated', entity: 'pipe-cover', value: 1, by: 'trainee' })
  pass(lifted, 0.2)
  expect(lifted.world.unsafe).toEqual(['lifts-a-cover'])
  const laid = stage('a')
  pass(laid, 40, has('openedAt'))
  pass(laid, 3)
  expect(entity(laid, 'pipe-cover').value).toBe(1)
  doing(laid, { type: 'operated', entity: 'pipe-cover', value: 0, by: 'trainee' })
  pass(laid, 3)
  expect(laid.world.unsafe).toEqual([])
  expect(entity(laid, 'pipe-cover').value).toBe(0)
})
