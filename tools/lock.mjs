import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

/** A lock without its holder's number is one whose holder died in between, after this long. */
const NAMELESS_MS = 5_000

/** Does `work` while no other process on this machine holds the lock folder `path`; waits for its turn. */
export async function withLock(path, work) {
  await mkdir(dirname(path), { recursive: true })
  while (!(await take(path))) await sleep(100)
  try {
    return await work()
  } finally {
    await rm(path, { recursive: true, force: true })
  }
}

async function take(path) {
  try {
    await mkdir(path)
    await writeFile(join(path, 'pid'), String(process.pid))
    return true
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
  }
  if (!(await isHeld(path))) await rm(path, { recursive: true, force: true })
  return false
}

async function isHeld(path) {
  const pid = Number(await readFile(join(path, 'pid'), 'utf8').catch(() => ''))
  if (pid > 0) return isRunning(pid)
  const made = await stat(path).catch(() => null)
  return made !== null && Date.now() - made.mtimeMs < NAMELESS_MS
}

function isRunning(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}
