import { closeSync, fsyncSync, linkSync, openSync, readFileSync, rmSync, statSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { type Result, fail, ok } from '../../base/result'

/** The folder's owner as the lock file names it. */
interface Owner {
  pid: number
  /** When that process started, as the system counts it: a pid that was given to another process is told apart. */
  born: string
}

export interface Lock {
  release(): void
}

const NAME = 'muster.lock'

/** When process `pid` started (field 22 of /proc/<pid>/stat, clock ticks since boot); '' where the system does not say. */
function bornOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? ''
  } catch {
    return ''
  }
}

function isAlive({ pid, born }: Owner): boolean {
  try {
    process.kill(pid, 0)
  } catch (e) {
    // EPERM: it lives and belongs to somebody else.
    if ((e as NodeJS.ErrnoException).code !== 'EPERM') return false
  }
  return born === '' || bornOf(pid) === '' || bornOf(pid) === born
}

function readOwner(path: string): Owner | null {
  try {
    const value: unknown = JSON.parse(readFileSync(path, 'utf8'))
    if (typeof value !== 'object' || value === null || !('pid' in value) || !Number.isInteger(value.pid)) return null
    return { pid: value.pid as number, born: 'born' in value ? String(value.born) : '' }
  } catch {
    return null
  }
}

/**
 * Takes the data folder for this process. PGlite has no guard of its own: a second process that opens the same folder
 * commits rows that vanish without an error. The lock is a file made whole under another name and linked into place,
 * which the system lets only one process do; the lock of a dead process is taken over.
 */
export function lockFolder(dir: string): Result<Lock> {
  const path = join(dir, NAME)
  const draft = join(dir, `${NAME}.${process.pid}`)
  const mine: Owner = { pid: process.pid, born: bornOf(process.pid) }
  try {
    rmSync(draft, { force: true })
    const fd = openSync(draft, 'wx', 0o600)
    writeSync(fd, JSON.stringify(mine))
    fsyncSync(fd)
    closeSync(fd)
  } catch (e) {
    return fail(
      'folder',
      `the data folder '${dir}' cannot be written (${(e as Error).message}); give this user the right to write there, or choose another with --data`,
    )
  }
  try {
    for (let n = 0; n < 20; n++) {
      try {
        linkSync(draft, path)
        return ok({ release: () => release(path, mine) })
      } catch (e) {
        if ((e as NodeJS.ErrnoException).code !== 'EEXIST') throw e
      }
      const owner = readOwner(path)
      if (owner && isAlive(owner))
        return fail(
          'locked',
          `the data folder '${dir}' is in use by process ${owner.pid}; stop that one first (kill ${owner.pid}), or choose another folder with --data`,
        )
      removeStale(path, owner)
    }
  } finally {
    rmSync(draft, { force: true })
  }
  return fail(
    'locked',
    `the data folder '${dir}' is being taken by other processes again and again; start one server only`,
  )
}

/**
 * Removes the lock of a dead process, and nothing but it: two processes that both find it must not remove the lock
 * that a third has made meanwhile. Whoever links `<lock>.stale-<inode>` first may remove that very file.
 */
function removeStale(path: string, seen: Owner | null): void {
  try {
    const inode = statSync(path).ino
    const claim = `${path}.stale-${inode}`
    try {
      linkSync(path, claim)
    } catch (e) {
      // Another process is at it, or was killed while it was: let it be when it is fresh.
      if ((e as NodeJS.ErrnoException).code === 'EEXIST' && Date.now() - statSync(claim).ctimeMs > 5_000)
        rmSync(claim, { force: true })
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50)
      return
    }
    const now = readOwner(path)
    if (statSync(path).ino === inode && now?.pid === seen?.pid && now?.born === seen?.born)
      rmSync(path, { force: true })
    rmSync(claim, { force: true })
  } catch (e) {
    if ((e as NodeJS.ErrnoException).code !== 'ENOENT') throw e
  }
}

function release(path: string, mine: Owner): void {
  const owner = readOwner(path)
  if (owner?.pid === mine.pid && owner.born === mine.born) rmSync(path, { force: true })
}
