import { call } from '../api/call'
import { COMPLETION_FIELD, RECORDING_FIELD, SIGNATURE_FIELD, receiptSchema } from '../api/completion'
import { WITHDRAWN } from './answered'
import { LONGEST_WAIT_MS } from './backoff'
import type { FinishedRun, SendOutcome } from './outboxItem'

/**
 * Longest attempt, ms: a usual recording at 20 kbit/s. A network that swallows everything would otherwise hold the round,
 * with all runs behind this one, for as long as the browser pleases.
 */
const PATIENCE_MS = 3 * 60_000

/** Statuses after which the same request may yet succeed: no answer, time-outs, too many, a server in trouble, a full disk. */
const PASSING = new Set([0, 408, 425, 429])

/**
 * Statuses that say something of the server and the ticket, not of the run: a backup may be played back, an address
 * corrected. The run waits as long as a run ever waits; one that was begun after a withdrawal is refused.
 */
const BARRED = new Set([401, 403, 404])

/** Hands a run in to the server at `origin` ('' for the page's own). */
export const httpSend =
  (origin = '', fetcher?: typeof fetch) =>
  async (item: FinishedRun): Promise<SendOutcome> => {
    const form = new FormData()
    form.set(COMPLETION_FIELD, JSON.stringify(item.completion))
    if (item.signature !== undefined) form.set(SIGNATURE_FIELD, item.signature)
    form.set(RECORDING_FIELD, new Blob([new Uint8Array(item.recording)]), `${item.run}.muster`)
    const answer = await call(`${origin}/api/runs/${item.run}/completion`, receiptSchema, {
      method: 'PUT',
      form,
      bearer: item.ticket,
      signal: AbortSignal.timeout(PATIENCE_MS),
      ...(fetcher ? { fetch: fetcher } : {}),
    })
    if (answer.ok) return { kind: 'acknowledged', receipt: answer.value }
    const { status, retryAfterS } = answer.error
    const failure = { code: answer.error.code, message: answer.error.message }
    // A strange answer is not this server's word (a hotel's sign-in page, a proxy): the run is kept and tried again.
    if (PASSING.has(status) || status >= 500 || failure.code === 'bad-answer')
      return { kind: 'later', failure, retryAfterS: retryAfterS ?? null }
    if (BARRED.has(status) && failure.code !== WITHDRAWN)
      return { kind: 'later', failure, retryAfterS: LONGEST_WAIT_MS / 1000 }
    return { kind: 'refused', failure }
  }
