import { test } from 'vitest'
import worker from '../../../scenes/construction-floor/runs/good'
import leader from '../../../scenes/construction-floor/runs/good-team-leader'
import scene from '../../../scenes/construction-floor/scene'
import { expectSameAtRates } from '../sameAtRates'

/** Frame rates of headsets and screens, Hz. */
test.each([
  ['a worker who ties off and calls the stop', worker, [36, 72, 120]],
  ['the team leader who has a man fetched', leader, [36, 90]],
] as const)('%s scores the same within a point, however many frames a second', (_, player, rates) =>
  expectSameAtRates(scene, player, rates),
)
