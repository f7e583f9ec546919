import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { describe, expect, it } from 'vitest'
import { startGuarded } from './guard'

/** A command that starts another one, says its number, and stays. */
const FAMILY = ['sh', '-c', 'sleep 1000 & echo $! >&2; wait']

const lives = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
/** Waits until the process is gone; the test's own limit ends what never is. */
async function gone(pid: number): Promise<void> {
  while (lives(pid)) await new Promise((done) => setImmediate(done))
}

describe.skipIf(process.platform === 'win32')('what is started under guard', () => {
  it('ends with all that it started', async () => {
    const guarded = startGuarded(FAMILY, process.env)
    await once(guarded.child.stderr as NodeJS.ReadableStream, 'data')
    const inner = Number(guarded.said())
    expect(lives(inner)).toBe(true)
    await guarded.end()
    await gone(inner)
  })

  it('ends when who started it is killed outright', async () => {
    const guard = JSON.stringify(new URL('./guard.ts', import.meta.url).pathname)
    const script = `
      const { startGuarded } = await (await import('vite')).runnerImport(${guard}).then((r) => r.module)
      const { child } = startGuarded(${JSON.stringify(FAMILY)}, process.env)
      child.stderr.pipe(process.stdout)`
    const owner = spawn(process.execPath, ['--input-type=module', '-e', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const [said] = await once(owner.stdout, 'data')
    const inner = Number(String(said))
    expect(lives(inner)).toBe(true)
    owner.kill('SIGKILL')
    await gone(inner)
  })

  it('takes the rest of its group along when the command itself ends, and says what it said', async () => {
    const guarded = startGuarded(['sh', '-c', 'sleep 1000 & echo $! >&2'], process.env)
    await once(guarded.child, 'close')
    await gone(Number(guarded.said()))
  })

  it('tells of a program that is not there', async () => {
    const guarded = startGuarded(['/nope/browser'], process.env)
    await once(guarded.child, 'close')
    expect(guarded.said()).toContain('/nope/browser')
  })
})
