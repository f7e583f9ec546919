import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { type Result, fail, ok } from '../base/result'
import { type CoreFile, checkCore } from '../server/verify/coreFile'
import { ROOT, dataFolder } from './places'

/** Where cores are looked for, besides `--core FILE`. */
export const CORE_PLACES = 'in dist/core and in the cores folder of the data folder'

/** A checked core, and whether this installation has it: built here, or kept by its server. */
export interface FoundCore extends CoreFile {
  ours: boolean
}

/** Said wherever a core ran that came with `--core` alone: what it calls verified is worth what its source is. */
export const NOT_OURS =
  'in a core given with --core, which is not of this installation: trust it only as far as its source'

/**
 * The core that a recording names, from this installation. A file that lies beside the recording is not looked at: who
 * sends a recording could send a core of their own making with it, and any code has some SHA-256. With `--core` the
 * caller has chosen a file, and is told when it is not a core of ours.
 */
export async function findCore(id: string, given: string | undefined): Promise<Result<FoundCore>> {
  const folders = [join(ROOT, 'dist/core'), join(dataFolder(), 'cores')]
  const results = await Promise.all(folders.map((folder) => checkCore(join(folder, `${id}.js`), id)))
  const found = results.find((r) => r.ok)
  if (given !== undefined) {
    const core = await checkCore(resolve(given), id)
    return core.ok ? ok({ ...core.value, ours: found !== undefined }) : core
  }
  return found
    ? ok({ ...found.value, ours: true })
    : fail('unknown-core', `core ${id} is not known here; it was looked for ${CORE_PLACES}; give it with --core FILE`)
}

/** The core that was built last. */
export async function currentCore(): Promise<Result<CoreFile>> {
  const folder = join(ROOT, 'dist/core')
  try {
    const { id } = JSON.parse(await readFile(join(folder, 'current.json'), 'utf8')) as { id: string }
    return await checkCore(join(folder, `${id}.js`), id)
  } catch (error) {
    return fail(
      'unknown-core',
      `dist/core has no current core (${error instanceof Error ? error.message : String(error)}); run npm run build`,
    )
  }
}
