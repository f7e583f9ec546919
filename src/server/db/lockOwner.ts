import { readFileSync, readlinkSync } from 'node:fs'
import { hostname } from 'node:os'

/** The folder's owner as the lock file names it. */
export interface Owner {
  pid: number
  /** When that process started, as the system counts it: a pid that was given to another process is told apart. */
  born: string
  /** Where that pid means something: the machine's name, its boot and its pid namespace; null in locks of 0.1.0. */
  where: string | null
}

const tryRead = (read: () => string): string => {
  try {
    return read()
  } catch {
    return ''
  }
}

/** When process `pid` started (field 22 of /proc/<pid>/stat, clock ticks since boot); '' where the system does not say. */
function bornOf(pid: number): string {
  const stat = tryRead(() => readFileSync(`/proc/${pid}/stat`, 'utf8'))
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? ''
}

/** This process. Two containers on one folder may both be process 1: boot and namespace tell them apart. */
export const self = (): Owner => ({
  pid: process.pid,
  born: bornOf(process.pid),
  where: [
    hostname(),
    tryRead(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()),
    tryRead(() => readlinkSync('/proc/self/ns/pid')),
  ].join(' '),
})

export const isSame = (a: Owner | null, b: Owner | null): boolean =>
  a?.pid === b?.pid && a?.born === b?.born && a?.where === b?.where

/** Can this process see whether `owner` lives? Not in another container, on another machine or before a restart. */
export const isInSight = (owner: Owner, me: Owner): boolean => owner.where === null || owner.where === me.where

/** Is it alive, where it is in sight? */
export function isAlive({ pid, born }: Owner): boolean {
  try {
    process.kill(pid, 0)
  } catch (e) {
    // EPERM: it lives and belongs to somebody else.
    if ((e as NodeJS.ErrnoException).code !== 'EPERM') return false
  }
  return born === '' || bornOf(pid) === '' || bornOf(pid) === born
}

/** The owner in a lock file; null when it cannot be read. */
export function readOwner(path: string): Owner | null {
  try {
    const value: unknown = JSON.parse(readFileSync(path, 'utf8'))
    if (typeof value !== 'object' || value === null || !('pid' in value) || !Number.isInteger(value.pid)) return null
    return {
      pid: value.pid as number,
      born: 'born' in value ? String(value.born) : '',
      where: 'where' in value && typeof value.where === 'string' ? value.where : null,
    }
  } catch {
    return null
  }
}
