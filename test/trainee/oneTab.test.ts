import { describe, expect, it } from 'vitest'
import { claimTab } from '../../src/trainee/oneTab'

/** Web Locks as far as a tab uses them: one holder a name. */
function locks(): LockManager {
  const held = new Set<string>()
  const request = async (
    name: string,
    _: LockOptions,
    call: (lock: Lock | null) => Promise<void> | undefined,
  ): Promise<void> => {
    if (held.has(name)) return call(null)
    held.add(name)
    await call({ name, mode: 'exclusive' })
    held.delete(name)
  }
  return { request, query: async () => ({}) } as unknown as LockManager
}

const channel = (name: string): BroadcastChannel => new BroadcastChannel(name)

describe.each([
  ['with Web Locks', () => locks()],
  ['without (plain HTTP)', () => undefined],
])('%s', (_, make) => {
  it('the first tab trains, the second is told, and may when the first is closed', async () => {
    const ports = { locks: make(), channel }
    const first = new AbortController()
    const second = new AbortController()
    const third = new AbortController()
    expect(await claimTab(first.signal, ports)).toBe(true)
    expect(await claimTab(second.signal, ports)).toBe(false)
    first.abort()
    await new Promise((r) => setTimeout(r, 20))
    expect(await claimTab(third.signal, ports)).toBe(true)
    second.abort()
    third.abort()
  })
})
