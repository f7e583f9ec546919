import { expect, test } from 'vitest'
import { checkMap } from '../../../src/sim/traffic/checkMap'
import { ringMap } from './ring'
import { soak } from './soak'

/** Of the 100 runs that the bench makes, these few here. */
const SEEDS = 6
const TICKS = 36_000

test('ten minutes with orders at random and a trainee who rides as nobody should: nobody overlaps, and who could stop did', () => {
  const map = ringMap()
  expect(checkMap(map)).toEqual([])
  for (let seed = 0; seed < SEEDS; seed++) {
    const run = soak(map, `unit ${seed}`, TICKS)
    expect(run, run.seed).toMatchObject({ overlaps: 0, hits: { avoidable: [] } })
    // what drives keeps apart by driving, not by the last guard
    expect(run.guards, run.seed).toBeLessThan(5)
    // nobody is stuck for ever, with people who stop on order and a trainee in the way
    expect(run.stuckS, run.stuck).toBeLessThan(120)
    expect(run.wayM, run.seed).toBeGreaterThan(60_000)
    for (const kind of ['pull-out', 'step-out', 'wrong-way', 'turn-left', 'stop'])
      expect(run.orders[kind], kind).toBeGreaterThan(0)
  }
}, 400_000)
