import { randomBytes } from 'node:crypto'
import { type FileHandle, open, rename, rm } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { type Result, fail } from '../../base/result'
import { fsyncPath } from '../db/durableFs'
import { isDiskFull } from '../db/sqlState'
import type { Manifest } from './manifest'
import { checkBackup } from './read'
import type { Sink } from './write'

/**
 * Writes a backup to `path`, for its owner alone: under another name, read back and checked, then named. Whatever has
 * the name is whole. A file that is there is never written over. `write` fails with a reason, or throws.
 */
export async function backupToFile(
  path: string,
  write: (sink: Sink) => Promise<Result<unknown>>,
): Promise<Result<Manifest>> {
  const taken = (): Result<never> => fail('exists', `'${path}' is there already; name a file that is not`)
  if (existsSync(path)) return taken()
  const draft = `${path}.${randomBytes(4).toString('hex')}.partial`
  let file: FileHandle
  try {
    file = await open(draft, 'wx', 0o600)
  } catch (e) {
    return fail('unwritable', `'${path}' cannot be written (${(e as Error).message}); name a file in a folder of yours`)
  }
  try {
    try {
      const written = await write(async (bytes) => void (await file.writeFile(bytes)))
      if (!written.ok) return written
      await file.sync()
    } finally {
      await file.close()
    }
    const checked = await checkBackup(draft)
    if (!checked.ok) return checked
    if (existsSync(path)) return taken()
    await rename(draft, path)
    fsyncPath(dirname(resolve(path)))
    return checked
  } catch (e) {
    if (isDiskFull(e)) return fail('disk-full', `the disk of '${path}' is full; make room, or name another place`)
    throw e
  } finally {
    await rm(draft, { force: true })
  }
}
