import { readFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { type Result, fail } from '../base/result'
import { type CoreFile, checkCore } from '../server/verify/coreFile'
import { ROOT, dataFolder } from './places'

/** Where cores are looked for, besides `--core FILE`. */
export const CORE_PLACES = 'beside the recording, in dist/core, and in the cores folder of the data folder'

/** The core that a recording names: the file given by `--core`, or the first place that has it whole. */
export async function findCore(id: string, recording: string, given: string | undefined): Promise<Result<CoreFile>> {
  if (given !== undefined) return checkCore(resolve(given), id)
  const folders = [dirname(resolve(recording)), join(ROOT, 'dist/core'), join(dataFolder(), 'cores')]
  const results = await Promise.all(folders.map((folder) => checkCore(join(folder, `${id}.js`), id)))
  const found = results.find((r) => r.ok)
  return (
    found ??
    fail('unknown-core', `core ${id} is not known here; it was looked for ${CORE_PLACES}; give it with --core FILE`)
  )
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
