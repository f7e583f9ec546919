import { setTimeout as sleep } from 'node:timers/promises'
import { call } from '../api/call'
import { RECEIVED_HEADER, completionSchema } from '../api/completion'
import { healthSchema } from '../api/health'
import type { Failure } from '../base/result'
import { httpSend } from '../report/httpSend'
import type { FiledRun } from '../report/runsFile'

/** Longer than this, the server counts as being away, ms; a hand-in of the longest recording takes far less. */
const PATIENCE_MS = 60_000
/** A server that is asked too much says when to come back: so often in a row before the run is given up. */
const TRIES_WHEN_BUSY = 5

/** What became of one run. */
export type HandedIn =
  | { run: string; outcome: 'received' | 'already-there' }
  /** The server, or the form of its reports, will not have it. */
  | { run: string; outcome: 'refused'; failure: Failure }
  /** The server could not take it for now. */
  | { run: string; outcome: 'not-sent'; failure: Failure }

/** fetch that keeps what the hand-in of the pages has no use for, and says what broke. */
function watchedFetch() {
  let last: Response | null = null
  const watched: typeof fetch = async (url, init) => {
    last = null
    try {
      // a ticket is for the server that was named: wherever that points to gets none
      last = await fetch(url, { signal: AbortSignal.timeout(PATIENCE_MS), ...init, redirect: 'manual' })
      return last
    } catch (e) {
      const cause = e instanceof Error && e.cause instanceof Error ? e.cause.message || e.cause.name : ''
      throw new Error(`${e instanceof Error ? e.message : String(e)}${cause && `: ${cause}`}`, { cause: e })
    }
  }
  return { watched, last: () => last }
}

/** Null when a Muster server answers at `origin`; otherwise why not. No ticket is shown to anything else. */
export async function serverMissing(origin: string): Promise<Failure | null> {
  const { watched } = watchedFetch()
  const answer = await call(`${origin}/api/health`, healthSchema, { fetch: watched })
  return answer.ok ? null : { code: answer.error.code, message: answer.error.message }
}

/** Hands runs in, one after the other in their order, each by its own request that may be repeated without harm. */
export async function* handInAt(origin: string, runs: readonly FiledRun[]): AsyncGenerator<HandedIn> {
  const { watched, last } = watchedFetch()
  const send = httpSend(origin, watched)
  let away: Failure | null = null
  for (const filed of runs) {
    const { run } = filed
    if (away) {
      yield { run, outcome: 'not-sent', failure: away }
      continue
    }
    const completion = completionSchema.safeParse(filed.completion)
    if (!completion.success) {
      const [issue] = completion.error.issues
      const at = issue?.path.map(String).join('.') ?? ''
      const message = `its completion is not of this version's form (${at}: ${issue?.message ?? ''}); it was not sent`
      yield { run, outcome: 'refused', failure: { code: 'bad-completion', message } }
      continue
    }
    let outcome = await send({ ...filed, completion: completion.data })
    for (let n = 1; n < TRIES_WHEN_BUSY && last()?.status === 429 && outcome.kind === 'later'; n++) {
      await sleep(Math.min(outcome.retryAfterS ?? 1, 60) * 1000)
      outcome = await send({ ...filed, completion: completion.data })
    }
    const status = last()?.status ?? 0
    if (outcome.kind === 'acknowledged')
      yield { run, outcome: last()?.headers.get(RECEIVED_HEADER) === 'before' ? 'already-there' : 'received' }
    // The page waits with a ticket that is unknown today, for days; who imports a file is told at once.
    else if (outcome.kind === 'refused' || (BARRED.has(status) && outcome.failure.code !== 'bad-answer'))
      yield { run, outcome: 'refused', failure: outcome.failure }
    else {
      if (status === 0) away = outcome.failure
      yield { run, outcome: 'not-sent', failure: outcome.failure }
    }
  }
}

/** Statuses that speak of the run's ticket. */
const BARRED = new Set([401, 403, 404])
