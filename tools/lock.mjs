import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

/** A lock without its holder's number is one whose holder died in between, after this long. */
const NAMELESS_MS = 5_000
/** A wait longer than this is told. */
const QUIET_MS = 2_000

/**
 * Does `work` while no other process on this machine holds the lock folder `path`; waits for its turn. A folder that
 * cannot be written is told, and ends the process.
 */
export async function withLock(path, work) {
  await take(path)
  try {
    return await work()
  } finally {
    await rm(path, { recursive: true, force: true })
  }
}

async function take(path) {
  const began = Date.now()
  let told = false
  try {
    while (!(await tryToTake(path))) {
      if (!told && Date.now() - began > QUIET_MS) {
        told = true
        const { pid } = await readHolder(path)
        console.error(
          `进程 ${pid ?? '?'} 正在构建，等它结束… · waiting for process ${pid ?? '?'}, which is building\n  ${path}`,
        )
      }
      await sleep(100)
    }
  } catch (error) {
    console.error(
      `无法写入文件夹 · the folder '${dirname(path)}' cannot be written (${error.message}); give this user the right to write there`,
    )
    process.exit(1)
  }
}

async function tryToTake(path) {
  await make(dirname(path))
  if (await make(path)) {
    await writeFile(join(path, 'pid'), JSON.stringify({ pid: process.pid, born: await bornOf(process.pid) }))
    return true
  }
  if (!(await isHeld(path))) await rm(path, { recursive: true, force: true })
  return false
}

/** False where it is there. Its parent has to be: `recursive` never comes back where the system lets nobody write, as in /proc. */
async function make(folder) {
  try {
    await mkdir(folder)
    return true
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
    return false
  }
}

/** When process `pid` started (field 22 of /proc/<pid>/stat, clock ticks since boot); '' where the system does not say. */
async function bornOf(pid) {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
  return text.slice(text.lastIndexOf(')') + 2).split(' ')[19] ?? ''
}

async function readHolder(path) {
  const text = await readFile(join(path, 'pid'), 'utf8').catch(() => '')
  try {
    const { pid, born } = JSON.parse(text)
    return { pid, born }
  } catch {
    return { pid: undefined, born: undefined }
  }
}

async function isHeld(path) {
  const { pid, born } = await readHolder(path)
  // One's own number is that of a dead process before: nobody takes the lock twice.
  if (pid > 0) return pid !== process.pid && isRunning(pid) && (await bornOf(pid)) === born
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
