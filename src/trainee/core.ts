import { type Result, fail, ok } from '../base/result'
import type { CoreApi } from '../record/types'

export interface LoadedCore {
  id: string
  core: CoreApi
}

const ID = /^[0-9a-f]{64}$/

/** Fetches a module by address; the browser's own import outside tests. */
export type ImportModule = (address: string) => Promise<unknown>
const importModule: ImportModule = (address) => import(/* @vite-ignore */ address)

const isCore = (m: unknown): m is { core: CoreApi } =>
  typeof m === 'object' &&
  m !== null &&
  'core' in m &&
  typeof m.core === 'object' &&
  m.core !== null &&
  'startRun' in m.core

/**
 * Loads the core that this release runs with: /core/current.json names it, /core/<id>.js is it. The page
 * never bundles it, so that recordings name exactly the file they ran in.
 */
export async function loadCore(
  get: typeof fetch = (...args) => fetch(...args),
  load: ImportModule = importModule,
): Promise<Result<LoadedCore>> {
  try {
    const answer = await get('/core/current.json', { cache: 'no-cache' })
    if (!answer.ok) return fail('core', `/core/current.json answered ${answer.status}; build the core (npm run build)`)
    const named: unknown = await answer.json()
    const id = typeof named === 'object' && named !== null && 'id' in named ? String(named.id) : ''
    if (!ID.test(id)) return fail('core', `/core/current.json names '${id}', which is no core id; build the core again`)
    const module = await load(`/core/${id}.js`)
    return isCore(module)
      ? ok({ id, core: module.core })
      : fail('core', `/core/${id}.js exports no core; build it again`)
  } catch (e) {
    return fail('core', `the core could not be loaded: ${e instanceof Error ? e.message : String(e)}`)
  }
}
