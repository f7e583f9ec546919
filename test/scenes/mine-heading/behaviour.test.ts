import { expect, test } from 'vitest'
import { ROCKS } from '../../../scenes/mine-heading/roof'
import { CREW, isThere } from '../../../scenes/mine-heading/tracking'
import { vec } from '../../../src/base/vec'
import { entity } from '../../../src/sim/sim'
import { begin, doing, pass, say, stage, standAt } from './stage'

test.each(['a', 'b', 'c', 'd', 'e'])(
  'form %s: the crew gets to the muster point by itself, the new hand when told',
  (form) => {
    const sim = stage(form)
    begin(sim)
    pass(sim, 120, (s) => s.world.duties.some((d) => d.id === 'leave' && d.openedAt >= 0))
    pass(sim, 20)
    expect(entity(sim, 'new-hand').p.x).toBeGreaterThan(-30)
    say(sim, 'new-hand', 'leave-now')
    pass(sim, 90)
    expect(CREW.filter((id) => !isThere(sim, id))).toEqual([])
  },
)

test('loose roof comes down as loose bodies unless it was propped', () => {
  const fallen = stage('c')
  begin(fallen)
  pass(fallen, 40)
  expect(fallen.world.overtaken).toContain('loose-roof')
  for (const id of ROCKS) {
    expect(entity(fallen, id).present).toBe(true)
    expect(entity(fallen, id).p.y).toBeLessThan(0.8)
  }
  const propped = stage('c')
  doing(propped, { type: 'placed', entity: 'prop-1', socket: 'prop-spot' })
  begin(propped)
  pass(propped, 40)
  expect(propped.world.overtaken).not.toContain('loose-roof')
  expect(entity(propped, 'rock-1').present).toBe(false)
})

test('under bare roof is an unsafe act until the forepoles are up', () => {
  const bare = stage('a')
  standAt(bare, 33, 0.9)
  pass(bare, 4)
  expect(bare.world.unsafe).toContain('under-bare-roof')
  const held = stage('a')
  doing(held, { type: 'placed', entity: 'forepole', socket: 'forepole-slot' })
  standAt(held, 33, 0.9)
  pass(held, 4)
  expect(held.world.unsafe).toEqual([])
})

test('who waits in the heading after the fans have stopped commits an unsafe act; who is in fresh air does not', () => {
  const waits = stage('a')
  begin(waits)
  standAt(waits, 10, 0.9)
  pass(waits, 105)
  expect(waits.world.unsafe).toContain('stays-in-heading')
  const leaves = stage('a')
  begin(leaves)
  standAt(leaves, -38.5, 20)
  pass(leaves, 105)
  expect(leaves.world.unsafe).toEqual([])
})

test('a whole set keeps the smoke out, one with a broken seal hardly does, and speaking in smoke is unsafe', () => {
  const dose = (set: string): number => {
    const sim = stage('c')
    entity(sim, set).worn = true
    begin(sim)
    entity(sim, 'mouthpiece').worn = true
    doing(sim, { type: 'worn', entity: 'mouthpiece' })
    standAt(sim, 33, 0.9)
    pass(sim, 90)
    if (set === 'rescuer-spare') {
      say(sim, 'phone-face', 'no-waiting')
      pass(sim, 0.2)
      expect(sim.world.unsafe).toContain('talks-in-smoke')
    }
    return sim.world.exposure.aegl2
  }
  const whole = dose('rescuer-spare')
  expect(whole).toBeLessThan(0.001)
  expect(dose('rescuer')).toBeGreaterThan(100 * whole)
})

test('both air doors open let the smoke into the track road', () => {
  const sim = stage('c')
  begin(sim)
  standAt(sim, -55.5, -24)
  pass(sim, 90)
  expect(sim.world.exposure.ambientMgM3).toBe(0)
  for (const id of ['door-1', 'door-2']) {
    entity(sim, id).value = 1
    doing(sim, { type: 'operated', entity: id, value: 1, by: 'trainee' }, vec(-46, 1, -24))
  }
  pass(sim, 0.3)
  expect(sim.world.exposure.ambientMgM3).toBeGreaterThan(100)
  expect(sim.world.unsafe).toContain('both-doors-open')
})
