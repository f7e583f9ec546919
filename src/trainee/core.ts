import { type Result, fail, ok } from '../base/result'
import type { CoreApi } from '../record/types'
import { type ImportModule, importCore } from '../view/coreModule'

export interface LoadedCore {
  id: string
  core: CoreApi
}

/** Id of the core that this page was built with; '' on a page that names none. */
export const ownCore = (page: ParentNode = document): string =>
  page.querySelector<HTMLMetaElement>('meta[name="muster-core"]')?.content ?? ''

/**
 * Loads a core: this page's own for a new run, the one that a run was begun in to go on with it. `unknown-core` when the
 * server answers that it has none of this id; any other failure may pass.
 */
export async function loadCore(
  id: string,
  load?: ImportModule,
  get: typeof fetch = (...args) => fetch(...args),
): Promise<Result<LoadedCore>> {
  const core = await importCore(id, load)
  if (core.ok) return ok({ id, core: core.value })
  // An import does not tell a server that is away from one that has no such file.
  const answer = await get(`/core/${id}.js`, { method: 'HEAD' }).catch(() => null)
  return answer?.status === 404 ? fail('unknown-core', `the server has no core ${id}`) : core
}
