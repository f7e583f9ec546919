import { z } from 'zod'
import { call } from '../api/call'
import type { ClosedWhy, JournalEntry } from './journalEntry'

const abortedSchema = z.object({ run: z.string() })
/** Longer than this, the server counts as being away, ms. */
const PATIENCE_MS = 10_000

/** Tells the server that a run on this device will not be finished. True once it has answered, whatever it said. */
export type ReportAborted = (entry: JournalEntry, why: ClosedWhy) => Promise<boolean>

/** Reports to the server at `origin` ('' for the page's own). */
export const httpAbort =
  (origin = '', fetcher?: typeof fetch): ReportAborted =>
  async (entry, why) => {
    const answer = await call(`${origin}/api/runs/${entry.run}/abort`, abortedSchema, {
      method: 'POST',
      json: { ticks: entry.ticks, why },
      bearer: entry.ticket,
      signal: AbortSignal.timeout(PATIENCE_MS),
      ...(fetcher ? { fetch: fetcher } : {}),
    })
    if (answer.ok) return true
    const { status, code } = answer.error
    // Only this server's own refusal is an answer: no proxy, no trouble that passes.
    return status >= 400 && status < 500 && status !== 408 && status !== 429 && code !== 'bad-answer'
  }
