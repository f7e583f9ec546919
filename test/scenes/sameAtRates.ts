import { expect } from 'vitest'
import { seedFor } from '../../src/players/play'
import type { Player } from '../../src/players/player'
import type { SceneDef } from '../../src/sim/scene'
import { playAtRate } from '../players/atRate'
import { judge } from '../players/playOut'

/** A player passes without an unsafe act at all these frame rates (Hz), and scores the same within a point. */
export function expectSameAtRates(scene: SceneDef, player: Player, rates: readonly number[]): void {
  const scores = rates.map((hz) => judge(playAtRate(scene, player, seedFor(scene, player.form), hz)))
  expect(scores.map((v) => v.unsafe)).toEqual(rates.map(() => []))
  expect(scores.map((v) => v.passed)).toEqual(rates.map(() => true))
  const points = scores.map((v) => v.score)
  expect(Math.max(...points) - Math.min(...points), points.join(', ')).toBeLessThanOrEqual(1)
}
