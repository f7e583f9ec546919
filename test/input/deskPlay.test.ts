import { expect, it } from 'vitest'
import firstTime from '../../scenes/first-time/scene'
import { startLesson } from '../../src/record/lesson'
import { startRun } from '../../src/record/run'
import { aStart } from '../record/fixtures'
import { yard } from '../sim/yard'
import { playKeys } from './headless/desk'

it('keys and mouse alone work every mechanism of the yard, and a line said does not address the person again', () => {
  const run = startRun([yard], aStart({ scene: 'yard', role: 'worker', seed: 'yard', mode: 'desktop' }))
  expect(playKeys(run, 'tour')).toBe('')
  expect(run.sim.world.ended).toBe('signed-off')
  expect(run.sim.events.filter((e) => e.type === 'said').map((e) => e.line)).toEqual(['hello', 'start'])
})

it('keys and mouse go through the whole lesson, in less than two minutes', () => {
  const run = startLesson([firstTime])
  expect(playKeys(run, 'good')).toBe('')
  expect(run.sim.world.ended).toBe('signed-off')
  expect(run.sim.world.tick).toBeLessThan(7200)
})
