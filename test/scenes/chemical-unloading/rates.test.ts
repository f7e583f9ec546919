import { describe, expect, it } from 'vitest'
import { seedFor } from '../../../src/players/play'
import scene from '../../../scenes/chemical-unloading/scene'
import worker from '../../../scenes/chemical-unloading/runs/good'
import { playAtRate } from '../../players/atRate'
import { judge, playOut } from './playOut'

/** Frame rates of headsets and screens, Hz. */
const RATES = [36, 60, 72, 90, 120]

describe('one player at 36, 60, 72, 90 and 120 frames a second', () => {
  it('scores the same within a point', () => {
    const scores = RATES.map((hz) => judge(playAtRate(scene, worker, seedFor(scene, worker.form), hz)).score)
    expect(Math.max(...scores) - Math.min(...scores)).toBeLessThanOrEqual(1)
  })
})

describe('a slow device', () => {
  it.each([4, 6])('with a frame every %i ticks lets the good worker pass all the same', (frameEvery) => {
    for (const form of ['a', 'b']) {
      expect(playOut(worker, form, frameEvery).verdict).toMatchObject({ passed: true, unsafe: [] })
    }
  })
})
