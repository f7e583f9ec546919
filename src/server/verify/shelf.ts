import { randomBytes } from 'node:crypto'
import { mkdir, open, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Result, fail, ok } from '../../base/result'
import { fsyncPath } from '../db/durableFs'
import { type CoreFile, checkCore } from './coreFile'
import { type CoreScene, openCore } from './coreThread'

const ID = /^[0-9a-f]{64}$/

/** Every core that this server has ever shipped with; recordings of years ago are run again in theirs (rule D10). */
export interface CoreShelf {
  /** The checked file of a core, or `unknown-core`. This release's core is taken up when it is not there whole. */
  find(id: string): Promise<Result<CoreFile>>
  /** The scenes of a core with their roles, learnt from it once in a thread of its own; or `unknown-core`. */
  scenes(id: string): Promise<Result<CoreScene[]>>
  /** Id of the core that this release's devices run, or null where none was built. */
  current(): Promise<string | null>
}

/**
 * The cores in `<data>/cores`, kept for good. At the call the release's core is copied from `release` (dist/core):
 * only what that folder names as current and whose bytes have that hash; files from anywhere else never get in.
 */
export async function openShelf(data: string, release: string): Promise<CoreShelf> {
  const folder = join(data, 'cores')
  await mkdir(folder, { recursive: true, mode: 0o700 })
  // Also outside a package of ours these files are ES modules.
  await writeFile(join(folder, 'package.json'), '{"type":"module"}\n')

  const current = async (): Promise<string | null> => {
    const text = await readFile(join(release, 'current.json'), 'utf8').catch(() => '{}')
    const value = JSON.parse(text) as { id?: unknown }
    return typeof value.id === 'string' && ID.test(value.id) ? value.id : null
  }
  const takeUp = async (id: string): Promise<void> => {
    const source = await checkCore(join(release, `${id}.js`), id)
    if (!source.ok) return
    const draft = join(folder, `${id}.${randomBytes(4).toString('hex')}.partial`)
    const file = await open(draft, 'w', 0o600)
    try {
      await file.writeFile(await readFile(source.value.path))
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(draft, join(folder, `${id}.js`))
    fsyncPath(folder)
  }
  const find = async (id: string): Promise<Result<CoreFile>> => {
    if (!ID.test(id)) return fail('unknown-core', `'${id}' is no core id (64 hexadecimal digits)`)
    const path = join(folder, `${id}.js`)
    const kept = await checkCore(path, id)
    // Missing, or no longer what its name says: the release has it whole.
    if (kept.ok || (await current()) !== id) return kept
    await takeUp(id)
    return checkCore(path, id)
  }
  const first = await current()
  if (first) await find(first)
  // Promises, so that a class that starts at the same moment opens one thread.
  const learnt = new Map<string, Promise<CoreScene[]>>()
  const learn = async (core: CoreFile): Promise<CoreScene[]> => {
    const thread = openCore(core)
    try {
      return await thread.scenes()
    } catch (e) {
      learnt.delete(core.id)
      throw e
    } finally {
      await thread.close()
    }
  }

  return {
    current,
    find,
    async scenes(id) {
      const core = await find(id)
      if (!core.ok) return core
      const scenes = learnt.get(id) ?? learn(core.value)
      learnt.set(id, scenes)
      return ok(await scenes)
    },
  }
}
