import { sin } from '../../src/base/math'

const SINES = 1_000_000
/** What every time of the bench is divided by, so that figures of two machines can be compared. */
export const LOOP = `${SINES} sines of src/base/math.ts on one core, in the same engine, just before or after`

/** Milliseconds of one loop by the clock given. */
export function loopMs(now: () => number): number {
  const from = now()
  let sum = 0
  for (let i = 0; i < SINES; i++) sum += sin(i * 0.001)
  const ms = now() - from
  if (Number.isNaN(sum)) throw new Error('the loop must not be left out by the engine')
  return ms
}
