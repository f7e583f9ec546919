import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

const LOCK = pathToFileURL(resolve(import.meta.dirname, '../../tools/lock.mjs')).href
/** What hangs is ended after this long, ms. */
const HANGS_MS = 10_000

/** A process that takes the lock at `path`, prints `got it`, and ends. */
function taker(path: string, before = ''): Promise<{ code: number | null; out: string; err: string; ms: number }> {
  const script = `${before}
    const { withLock } = await import(${JSON.stringify(LOCK)})
    await withLock(${JSON.stringify(path)}, async () => console.log('got it'))`
  return new Promise((done) => {
    const began = Date.now()
    const child = spawn(process.execPath, ['--input-type=module', '-e', script])
    const hard = setTimeout(() => child.kill('SIGKILL'), HANGS_MS)
    let out = ''
    let err = ''
    child.stdout.on('data', (d: Buffer) => (out += d.toString()))
    child.stderr.on('data', (d: Buffer) => (err += d.toString()))
    child.on('close', (code) => {
      clearTimeout(hard)
      done({ code, out, err, ms: Date.now() - began })
    })
  })
}

describe('the lock of those who build', () => {
  let folder: string
  let lock: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'muster-lock-'))
    lock = join(folder, 'dist/.building')
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))
  const heldBy = (text: string): void => {
    mkdirSync(lock, { recursive: true })
    writeFileSync(join(lock, 'pid'), text)
  }

  it('is taken, and gone afterwards', async () => {
    expect(await taker(lock)).toMatchObject({ code: 0, out: 'got it\n', err: '' })
    expect(readdirSync(join(folder, 'dist'))).toEqual([])
  })

  it('is taken over from a dead process whose number another one has now', async () => {
    heldBy(JSON.stringify({ pid: process.pid, born: '1' }))
    expect(await taker(lock)).toMatchObject({ code: 0, out: 'got it\n' })
  })

  it('is taken over when the number is one’s own', async () => {
    const own = `import { mkdirSync, writeFileSync } from 'node:fs'
      mkdirSync(${JSON.stringify(lock)}, { recursive: true })
      writeFileSync(${JSON.stringify(join(lock, 'pid'))}, JSON.stringify({ pid: process.pid, born: '' }))`
    expect(await taker(lock, own)).toMatchObject({ code: 0, out: 'got it\n' })
  })

  it('is waited for while its holder lives, and after a moment that is said', async () => {
    const born = readFileSync(`/proc/${process.pid}/stat`, 'utf8').split(') ')[1]?.split(' ')[19]
    heldBy(JSON.stringify({ pid: process.pid, born }))
    const waiting = taker(lock)
    await new Promise((done) => setTimeout(done, 4_000))
    rmSync(lock, { recursive: true })
    const { code, err, ms } = await waiting
    expect(code).toBe(0)
    expect(ms).toBeGreaterThan(4_000)
    expect(err).toContain(`waiting for process ${process.pid}`)
    expect(err).toContain(lock)
  })

  it('in a folder that cannot be written ends with a line that says so', async () => {
    const { code, err } = await taker('/proc/muster/.building')
    expect(code).toBe(1)
    expect(err).toContain("the folder '/proc/muster' cannot be written (ENOENT")
    expect(err).not.toMatch(/\n\s+at /)
  })
})
