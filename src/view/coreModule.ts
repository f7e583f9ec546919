import { type Result, fail, ok } from '../base/result'
import type { CoreApi } from '../record/types'

/** Fetches a module by address; the browser's own import outside tests. */
export type ImportModule = (address: string) => Promise<unknown>
const importModule: ImportModule = (address) => import(/* @vite-ignore */ address)

const ID = /^[0-9a-f]{64}$/

const isCore = (m: unknown): m is { core: CoreApi } =>
  typeof m === 'object' &&
  m !== null &&
  'core' in m &&
  typeof m.core === 'object' &&
  m.core !== null &&
  'startRun' in m.core

/** The core of this id, from the server that keeps it: /core/<id>.js. The page never bundles one. */
export async function importCore(id: string, load: ImportModule = importModule): Promise<Result<CoreApi>> {
  if (!ID.test(id)) return fail('core', `'${id}' is no core id (64 hex digits)`)
  try {
    const module = await load(`/core/${id}.js`)
    return isCore(module) ? ok(module.core) : fail('core', `/core/${id}.js exports no core; build it again`)
  } catch (e) {
    return fail('core', `the core could not be loaded: ${e instanceof Error ? e.message : String(e)}`)
  }
}
