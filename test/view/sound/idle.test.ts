import { afterEach, expect, it, vi } from 'vitest'
import { inIdle } from '../../../src/view/sound/idle'

afterEach(() => vi.unstubAllGlobals())

it('works things out in the order in which they were asked for, never long at a time', () => {
  const waiting: (() => void)[] = []
  vi.stubGlobal('requestIdleCallback', (work: () => void) => waiting.push(work))
  let now = 0
  vi.stubGlobal('performance', { now: () => now })
  const log: string[] = []
  function* work(name: string, pieces: number): Generator<undefined, string, undefined> {
    for (let k = 0; k < pieces; k++) {
      now += 1.5
      log.push(`${name}${k}`)
      yield
    }
    return name
  }
  inIdle(work('a', 3), (made) => log.push(`${made} done`))
  inIdle(work('b', 2), (made) => log.push(`${made} done`))
  expect(log).toEqual([])
  const counts: number[] = []
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const before = now
    next()
    counts.push(now - before)
  }
  expect(log).toEqual(['a0', 'a1', 'a2', 'a done', 'b0', 'b1', 'b done'])
  // a piece may begin while there is time, and is not broken off
  expect(Math.max(...counts)).toBeLessThanOrEqual(3)
  expect(counts.length).toBeGreaterThan(1)
})
