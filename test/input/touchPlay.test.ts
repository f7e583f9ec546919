// @vitest-environment happy-dom
import { expect, it } from 'vitest'
import firstTime from '../../scenes/first-time/scene'
import { startLesson } from '../../src/record/lesson'
import { startRun } from '../../src/record/run'
import { aStart } from '../record/fixtures'
import { yard } from '../sim/yard'
import { playTouches } from './headless/touch'

it('one finger alone works every mechanism of the yard', () => {
  const run = startRun([yard], aStart({ scene: 'yard', role: 'worker', seed: 'yard', mode: 'touch' }))
  expect(playTouches(run, 'tour')).toBe('')
  const done = run.sim.events.map((e) => ('entity' in e ? `${e.type} ${e.entity}` : e.type))
  for (const what of ['operated wheel', 'operated lever', 'operated button', 'operated cord', 'operated door'])
    expect(done).toContain(what)
  for (const what of ['marked wheel', 'placed chock', 'placed plug', 'reported']) expect(done).toContain(what)
})

it('one finger goes through the whole lesson, in less than two minutes', () => {
  const run = startLesson([firstTime])
  expect(playTouches(run, 'good')).toBe('')
  expect(run.sim.world.ended).toBe('signed-off')
  expect(run.sim.world.tick).toBeLessThan(7200)
})
