import { test } from 'vitest'
import doors from '../../../scenes/mine-heading/runs/leaves-by-the-doors'
import leader from '../../../scenes/mine-heading/runs/good-team-leader'
import scene from '../../../scenes/mine-heading/scene'
import { expectSameAtRates } from '../sameAtRates'

/** Frame rates of headsets and screens, Hz. */
test.each([
  ['a worker in smoke', doors, [36, 72, 120]],
  ['the team leader while the gas rises', leader, [36, 90]],
] as const)('%s scores the same within a point, however many frames a second', (_, player, rates) =>
  expectSameAtRates(scene, player, rates),
)
