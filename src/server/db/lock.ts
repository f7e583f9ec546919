import { randomBytes } from 'node:crypto'
import { closeSync, fsyncSync, linkSync, openSync, readFileSync, rmSync, statSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { type Failure, type Result, fail, ok } from '../../base/result'
import { type Owner, isAlive, isInSight, isSame, readOwner, self } from './lockOwner'

export interface Lock {
  release(): void
}

const NAME = 'muster.lock'
/** How often the lock's time is renewed, ms, for processes that cannot see this one. */
const BEAT_MS = 10_000
/** A lock out of sight is dead when its time was not renewed for this long, ms: five beats may be late. */
const STALE_MS = 60_000

/**
 * Takes the data folder for this process. PGlite has no guard of its own: a second process that opens the same folder
 * commits rows that vanish without an error. The lock is a file made whole under another name and linked into place,
 * which the system lets only one process do; the lock of a dead process is taken over. `onLost` is called when another
 * one has taken it over from this (that stood still, so that it seemed dead): then this process has to end.
 */
export function lockFolder(dir: string, onLost: (why: Failure) => void): Result<Lock> {
  const path = join(dir, NAME)
  const draft = join(dir, `${NAME}.${process.pid}-${randomBytes(4).toString('hex')}`)
  const mine = self()
  try {
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
        const beat = keepAlive(path, mine, onLost)
        return ok({ release: () => release(path, mine, beat) })
      } catch (e) {
        if ((e as NodeJS.ErrnoException).code !== 'EEXIST') throw e
      }
      const owner = readOwner(path)
      const age = ageOf(path, draft)
      if (owner && isInSight(owner, mine) && isAlive(owner))
        return fail(
          'locked',
          `the data folder '${dir}' is in use by process ${owner.pid}; stop that one first (kill ${owner.pid}), or choose another folder with --data`,
        )
      if (owner && !isInSight(owner, mine) && age < STALE_MS)
        return fail(
          'locked',
          `the data folder '${dir}' was in use ${Math.max(0, Math.round(age / 1000))} s ago by process ${owner.pid} in another container, on another machine or before a restart (${owner.where}); stop that one, or start again when it has been silent for ${STALE_MS / 1000} s`,
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

/** How long ago the lock was renewed, by the clock of the file system: that of its owner may be another one. */
function ageOf(path: string, draft: string): number {
  try {
    return statSync(draft).mtimeMs - statSync(path).mtimeMs
  } catch {
    // Removed meanwhile: the next look decides.
    return Number.POSITIVE_INFINITY
  }
}

/** Renews the lock's time; the same bytes are written again, so that the file system sets the time and not this clock. */
function keepAlive(path: string, mine: Owner, onLost: (why: Failure) => void): NodeJS.Timeout {
  const beat = setInterval(() => {
    const owner = readOwner(path)
    if (!isSame(owner, mine)) {
      clearInterval(beat)
      const who = owner ? `process ${owner.pid} (${owner.where})` : 'somebody who removed it'
      onLost(fail('lock-lost', `the lock '${path}' was taken over by ${who}; one server only may use a folder`).error)
      return
    }
    try {
      const fd = openSync(path, 'r+')
      try {
        writeSync(fd, readFileSync(fd), 0, null, 0)
      } finally {
        closeSync(fd)
      }
    } catch {
      // A full disk: the next beat may do.
    }
  }, BEAT_MS)
  return beat.unref()
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
    if (statSync(path).ino === inode && isSame(readOwner(path), seen)) rmSync(path, { force: true })
    rmSync(claim, { force: true })
  } catch (e) {
    if ((e as NodeJS.ErrnoException).code !== 'ENOENT') throw e
  }
}

function release(path: string, mine: Owner, beat: NodeJS.Timeout): void {
  clearInterval(beat)
  if (isSame(readOwner(path), mine)) rmSync(path, { force: true })
}
