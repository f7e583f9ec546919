import { expect, it, vi } from 'vitest'
import { diskGuard } from '../../src/server/diskGuard'

it('a disk that runs full is told once, and once more when there is room again', () => {
  let ms = 0
  let free = 1e9
  const told = vi.fn()
  const hasRoom = diskGuard(
    '/data',
    told,
    () => free,
    () => ms,
  )
  const ask = (bytes: number): boolean => {
    ms += 2_000
    free = bytes
    return hasRoom()
  }
  expect([ask(1e9), ask(1e6), ask(1e6), ask(1e9), ask(1e9)]).toEqual([true, false, false, true, true])
  expect(told.mock.calls).toEqual([
    [false, '/data'],
    [true, '/data'],
  ])
})
