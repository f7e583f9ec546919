import { call } from '../api/call'
import { type StartRun, type StartedRun, startedRunSchema } from '../api/runs'
import { type SiteInfo, type TraineeSession, siteSchema, traineeSessionSchema } from '../api/site'
import type { Answer } from './ports'

/** A request that takes longer than this counts as the server being away, ms. */
const PATIENCE_MS = 10_000

/** Why a run was not completed; managers read it as `ui.note.<why>`. */
export type AbandonWhy = 'left' | 'not-started' | 'page-closed'

/** The trainee's requests. Each gives a value or an expected failure; none throws. */
export interface TrainingClient {
  site: (code: string) => Promise<Answer<SiteInfo>>
  signIn: (code: string, trainee: string, pin: string) => Promise<Answer<TraineeSession>>
  startRun: (token: string, request: StartRun) => Promise<Answer<StartedRun>>
  /** Says that a started run will not be finished; sent so that it survives the page. */
  abort: (ticket: string, run: string, ticks: number, why: AbandonWhy) => void
}

export function trainingClient(get: typeof fetch = (...args) => fetch(...args)): TrainingClient {
  const patience = (): AbortSignal => AbortSignal.timeout(PATIENCE_MS)
  return {
    site: (code) => call(`/api/site/${encodeURIComponent(code)}`, siteSchema, { fetch: get, signal: patience() }),
    signIn: (code, trainee, pin) =>
      call(`/api/site/${encodeURIComponent(code)}/sign-in`, traineeSessionSchema, {
        method: 'POST',
        json: { trainee, pin },
        fetch: get,
        signal: patience(),
      }),
    startRun: (token, request) =>
      call('/api/runs', startedRunSchema, {
        method: 'POST',
        json: request,
        bearer: token,
        fetch: get,
        signal: patience(),
      }),
    abort(ticket, run, ticks, why) {
      get(`/api/runs/${run}/abort`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${ticket}` },
        body: JSON.stringify({ ticks, why }),
        keepalive: true,
      }).catch(() => undefined)
    },
  }
}
