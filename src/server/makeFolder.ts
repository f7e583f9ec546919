import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'

/**
 * Makes a folder and those above it that are missing. Node's own `recursive` never comes back below a folder in which
 * the system lets nobody make one, such as /proc; this throws there.
 */
export function makeFolder(path: string, mode = 0o777): void {
  try {
    mkdirSync(path, { mode })
  } catch (e) {
    const { code } = e as NodeJS.ErrnoException
    if (code === 'EEXIST') return
    if (code !== 'ENOENT' || dirname(path) === path) throw e
    makeFolder(dirname(path), mode)
    mkdirSync(path, { mode })
  }
}
