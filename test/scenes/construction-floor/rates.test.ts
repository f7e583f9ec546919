import { expect, test } from 'vitest'
import worker from '../../../scenes/construction-floor/runs/good'
import leader from '../../../scenes/construction-floor/runs/good-team-leader'
import scene from '../../../scenes/construction-floor/scene'
import { seedFor } from '../../../src/players/play'
import { scoreRun } from '../../../src/score/score'
import { playAtRate } from '../../players/atRate'

/** Frame rates of headsets and screens, Hz. */
test.each([
  ['a worker who ties off and calls the stop', worker, [36, 72, 120]],
  ['the team leader who has a man fetched', leader, [36, 90]],
] as const)('%s scores the same within a point, however many frames a second', (_, player, rates) => {
  const scores = rates.map((hz) => {
    const sim = playAtRate(scene, player, seedFor(scene, player.form), hz)
    return scoreRun(scene, player.role, sim.world.form, sim.events, sim.world.tick)
  })
  expect(scores.map((v) => v.unsafe)).toEqual(rates.map(() => []))
  expect(scores.map((v) => v.passed)).toEqual(rates.map(() => true))
  const points = scores.map((v) => v.score)
  expect(Math.max(...points) - Math.min(...points), points.join(', ')).toBeLessThanOrEqual(1)
})
