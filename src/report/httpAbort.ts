import { z } from 'zod'
import { call } from '../api/call'
import { isLastWord } from './answered'

const abortedSchema = z.object({ run: z.string() })
/** Longer than this, the server counts as being away, ms. */
const PATIENCE_MS = 10_000

/** A run that will not be finished: where it stood, and what lets its holder say so. */
export interface AbortedRun {
  run: string
  ticket: string
  ticks: number
}

/** Tells the server that a run on this device will not be finished. True once it has answered for good. */
export type ReportAborted = (aborted: AbortedRun, why: string) => Promise<boolean>

/** Reports to the server at `origin` ('' for the page's own). */
export const httpAbort =
  (origin = '', fetcher?: typeof fetch): ReportAborted =>
  async ({ run, ticket, ticks }, why) => {
    const answer = await call(`${origin}/api/runs/${run}/abort`, abortedSchema, {
      method: 'POST',
      json: { ticks, why },
      bearer: ticket,
      signal: AbortSignal.timeout(PATIENCE_MS),
      ...(fetcher ? { fetch: fetcher } : {}),
    })
    return answer.ok || isLastWord(answer.error)
  }
