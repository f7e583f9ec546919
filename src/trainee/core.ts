import { type Result, fail, ok } from '../base/result'
import type { CoreApi } from '../record/types'
import { type ImportModule, importCore } from '../view/coreModule'

export interface LoadedCore {
  id: string
  core: CoreApi
}

/**
 * Loads the core that this release runs with: /core/current.json names it. Recordings name exactly the file that they
 * ran in.
 */
export async function loadCore(
  get: typeof fetch = (...args) => fetch(...args),
  load?: ImportModule,
): Promise<Result<LoadedCore>> {
  try {
    const answer = await get('/core/current.json', { cache: 'no-cache' })
    if (!answer.ok) return fail('core', `/core/current.json answered ${answer.status}; build the core (npm run build)`)
    const named: unknown = await answer.json()
    const id = typeof named === 'object' && named !== null && 'id' in named ? String(named.id) : ''
    const core = await importCore(id, load)
    return core.ok ? ok({ id, core: core.value }) : core
  } catch (e) {
    return fail('core', `the core could not be loaded: ${e instanceof Error ? e.message : String(e)}`)
  }
}
