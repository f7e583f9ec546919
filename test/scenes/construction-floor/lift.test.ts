import { expect, test } from 'vitest'
import { craneNow } from '../../../scenes/construction-floor/crane'
import { LIFT, TEST_M, liftState } from '../../../scenes/construction-floor/lift'
import { LOAD_AT } from '../../../scenes/construction-floor/plan'
import { groundDistance } from '../../../src/base/vec'
import { type Sim, entity } from '../../../src/sim/sim'
import { pass } from '../pass'
import { say, stage } from './stage'

const underside = (sim: Sim): number => entity(sim, 'machine').p.y
const has = (key: string) => (sim: Sim) => (sim.world.vars[key] ?? 0) > 0

test('a load is lifted by 200 to 300 mm first, held, and goes on only when the leader says so', () => {
  const sim = stage('b', 'team-leader')
  say(sim, 'test-lift')
  pass(sim, 10, has('testedAt'))
  pass(sim, 8)
  expect(TEST_M).toBeGreaterThanOrEqual(0.2)
  expect(TEST_M).toBeLessThanOrEqual(0.3)
  expect(underside(sim)).toBeCloseTo(TEST_M, 1)
  expect(liftState(sim)).toBe(LIFT.listening)
  say(sim, 'lift-on')
  pass(sim, 6)
  expect(underside(sim)).toBeGreaterThan(1)
})

test('the lead comes taut over the test lift, leans the load, and tears when nobody calls; then the load swings and comes back', () => {
  const sim = stage('a')
  say(sim, 'bay-clear')
  pass(sim, 30, has('snagAt'))
  expect(underside(sim)).toBeGreaterThan(TEST_M)
  expect(underside(sim)).toBeLessThan(1)
  pass(sim, 0.2)
  expect(entity(sim, 'lead-taut').present).toBe(true)
  pass(sim, 8)
  expect(groundDistance(entity(sim, 'machine').p, LOAD_AT)).toBeGreaterThan(0.3)
  pass(sim, 20, has('tornAt'))
  expect(sim.world.vars.tornAt).toBeGreaterThan(0)
  // half a period of 18 m of rope later it is on the other side
  const side = (s: Sim): number => entity(s, 'machine').p.x - LOAD_AT.x
  const before = side(sim)
  pass(sim, 5)
  expect(Math.sign(side(sim))).toBe(-Math.sign(before))
})

test('anybody stops the crane: it holds the load, and lowers it only when told, onto the floor', () => {
  for (const role of ['worker', 'team-leader', 'manager'] as const) {
    const sim = stage('d', role)
    if (role === 'team-leader') {
      say(sim, 'test-lift')
      pass(sim, 10, has('testedAt'))
      say(sim, 'lift-on')
    } else say(sim, role === 'worker' ? 'bay-clear' : 'list-in')
    pass(sim, 30, has('snagAt'))
    say(sim, 'stop-stop-stop')
    pass(sim, 20)
    expect({ role, state: liftState(sim), torn: sim.world.vars.tornAt }).toEqual({ role, state: LIFT.stopped, torn: 0 })
    expect(craneNow(sim).hoist.speed).toBe(0)
    say(sim, 'lower-slowly')
    pass(sim, 20, has('downAt'))
    expect(underside(sim)).toBeLessThan(0.12)
  }
})

test('the helper goes to free the load, and comes back when he is told to keep out', () => {
  const sim = stage('a')
  say(sim, 'bay-clear')
  pass(sim, 30, has('snagAt'))
  pass(sim, 6)
  const near = groundDistance(entity(sim, 'helper').p, LOAD_AT)
  expect(near).toBeLessThan(4.5)
  say(sim, 'nobody-under')
  pass(sim, 4)
  expect(groundDistance(entity(sim, 'helper').p, LOAD_AT)).toBeGreaterThan(near + 1)
})

test('in form d the signaller is gone for water when it is caught, and comes back at the stop', () => {
  const sim = stage('d')
  const post = { ...entity(sim, 'signaller').p }
  say(sim, 'bay-clear')
  pass(sim, 30, has('snagAt'))
  pass(sim, 3)
  expect(groundDistance(entity(sim, 'signaller').p, post)).toBeGreaterThan(3)
  say(sim, 'stop-stop-stop')
  pass(sim, 12)
  expect(groundDistance(entity(sim, 'signaller').p, post)).toBeLessThan(0.3)
})
