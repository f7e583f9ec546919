import { call } from '../api/call'
import { registeredRunSchema } from '../api/devices'
import { isLastWord } from './answered'

/** Longer than this, the server counts as being away, ms. */
const PATIENCE_MS = 10_000

/** Tells the server of a run that this device began. True once it has answered for good. */
export type ReportStart = (run: string, jws: string) => Promise<boolean>

/** Reports to the server at `origin` ('' for the page's own). */
export const httpStart =
  (origin = '', fetcher?: typeof fetch): ReportStart =>
  async (run, jws) => {
    const answer = await call(`${origin}/api/runs/${run}/start`, registeredRunSchema, {
      method: 'POST',
      bearer: jws,
      signal: AbortSignal.timeout(PATIENCE_MS),
      ...(fetcher ? { fetch: fetcher } : {}),
    })
    return answer.ok || isLastWord(answer.error)
  }
