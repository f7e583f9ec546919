import type { statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { afterEach, expect, it, vi } from 'vitest'
import { diskGuard } from '../../src/server/diskGuard'

const free = vi.hoisted(() => ({ bytes: 0 }))
vi.mock(import('node:fs'), async (original) => ({
  ...(await original()),
  statfsSync: (() => ({ bavail: free.bytes, bsize: 1 })) as unknown as typeof statfsSync,
}))
afterEach(() => vi.useRealTimers())

it('sees after a second that there is room again, also when the clock was set back by a year', async () => {
  const hasRoom = diskGuard(tmpdir(), 1000)
  expect(hasRoom()).toBe(false)
  free.bytes = 2000
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() - 365 * 24 * 3600_000 })
  expect(hasRoom()).toBe(false)
  await new Promise((done) => setTimeout(done, 1100))
  expect(hasRoom()).toBe(true)
})
