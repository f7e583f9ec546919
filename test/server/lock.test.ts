import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Failure } from '../../src/base/result'
import { type Lock, lockFolder } from '../../src/server/db/lock'
import { self } from '../../src/server/db/lockOwner'

let dir: string
let path: string
let lost: Failure[]
const locks: Lock[] = []
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'muster-lock-'))
  path = join(dir, 'muster.lock')
  lost = []
})
afterEach(() => {
  vi.useRealTimers()
  for (const lock of locks.splice(0)) lock.release()
  rmSync(dir, { recursive: true, force: true })
})

const take = () => {
  const lock = lockFolder(dir, (why) => lost.push(why))
  if (lock.ok) locks.push(lock.value)
  return lock
}
const silentFor = (s: number) => utimesSync(path, new Date(), new Date(Date.now() - s * 1000))
/** A lock of process 999999, which is not there. */
const leave = (where: string | undefined) => writeFileSync(path, JSON.stringify({ pid: 999_999, born: '1', where }))

describe('the lock of the data folder', () => {
  it('holds against a process that lives, and is gone with it', () => {
    expect(take().ok).toBe(true)
    expect(take()).toMatchObject({ ok: false, error: { code: 'locked', message: expect.stringContaining('kill') } })
    locks.pop()?.release()
    expect(readdirSync(dir)).toEqual([])
  })

  it('is taken over at once from a dead process in sight, also one of release 0.1.0', () => {
    for (const where of [self().where as string, undefined]) {
      leave(where)
      expect(take().ok, where).toBe(true)
      locks.pop()?.release()
    }
  })

  it('holds in another container or machine as long as its time is renewed, whatever its pid', () => {
    leave('box 1234 pid:[4026531836]')
    expect(take()).toMatchObject({ ok: false, error: { code: 'locked', message: expect.stringContaining('box 1234') } })
    silentFor(50)
    expect(take().ok).toBe(false)
    silentFor(61)
    expect(take().ok).toBe(true)
    // The same pid elsewhere is another process.
    locks.pop()?.release()
    writeFileSync(path, JSON.stringify({ ...self(), where: 'box 1234 pid:[4026531836]' }))
    silentFor(61)
    expect(take().ok).toBe(true)
  })

  it('is renewed every ten seconds without changing, and says when another process has it', () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
    expect(take().ok).toBe(true)
    const text = readFileSync(path, 'utf8')
    silentFor(50)
    vi.advanceTimersByTime(10_000)
    expect(Date.now() - statSync(path).mtimeMs).toBeLessThan(5_000)
    expect(readFileSync(path, 'utf8')).toBe(text)
    leave('box 1234 pid:[4026531836]')
    vi.advanceTimersByTime(60_000)
    expect(lost).toMatchObject([{ code: 'lock-lost', message: expect.stringContaining('999999') }])
  })
})
