import { afterEach, expect, it, vi } from 'vitest'
import { diskGuard } from '../../src/server/diskGuard'

afterEach(() => vi.useRealTimers())

it('a disk that runs full is told once, and once more when there is room again; the clock may be set back meanwhile', () => {
  vi.useFakeTimers({ toFake: ['Date', 'performance'] })
  let free = 1e9
  const told = vi.fn()
  const hasRoom = diskGuard('/data', told, () => free)
  const ask = (bytes: number): boolean => {
    vi.advanceTimersByTime(2_000)
    vi.setSystemTime(Date.now() - 365 * 24 * 3600_000)
    free = bytes
    return hasRoom()
  }
  expect([ask(1e9), ask(1e6), ask(1e6), ask(1e9), ask(1e9)]).toEqual([true, false, false, true, true])
  expect(told.mock.calls).toEqual([
    [false, '/data'],
    [true, '/data'],
  ])
})
