import { describe, expect, it } from 'vitest'
import { seedFor } from '../../../src/players/play'
import scene from '../../../scenes/chemical-unloading/scene'
import worker from '../../../scenes/chemical-unloading/runs/good'
import lateStop from '../../../scenes/chemical-unloading/runs/late-stop'
import respondsWell from '../../../scenes/chemical-unloading/runs/responds-well'
import { playAtRate } from '../../players/atRate'
import { judge, playOut } from './playOut'

/** Frame rates of headsets and screens, Hz. */
const RATES = [36, 60, 72, 90, 120]

describe('one player at 36, 60, 72, 90 and 120 frames a second', () => {
  // the good worker has all points at any rate: what moves with the rate shows in those who lose some by time and dose
  it.each([
    ['good', worker, RATES],
    ['responds-well', respondsWell, [36, 72, 120]],
    ['late-stop', lateStop, [36, 72, 120]],
  ] as const)('%s scores the same within a point', (_, player, rates) => {
    const scores = rates.map((hz) => judge(playAtRate(scene, player, seedFor(scene, player.form), hz)).score)
    expect(Math.max(...scores) - Math.min(...scores), scores.join(', ')).toBeLessThanOrEqual(1)
  })
})

describe('a slow device', () => {
  it.each([4, 6])('with a frame every %i ticks lets the good worker pass all the same', (frameEvery) => {
    for (const form of ['a', 'b']) {
      expect(playOut(worker, form, frameEvery).verdict).toMatchObject({ passed: true, unsafe: [] })
    }
  })
})
