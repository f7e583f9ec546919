import { pathToFileURL } from 'node:url'
import type { CoreApi } from '../record/types'
import type { CoreFile } from '../server/verify/coreFile'

/** A checked core, in this thread: for the release's own core, to list scenes and to play on. */
export async function loadCore(core: CoreFile): Promise<CoreApi> {
  const module = (await import(/* @vite-ignore */ pathToFileURL(core.path).href)) as { core: CoreApi }
  return module.core
}
