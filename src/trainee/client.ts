import { call } from '../api/call'
import { type AskCode, type AskedCode, type CodeState, askedCodeSchema, codeStateSchema } from '../api/codes'
import { type StartRun, type StartedRun, startedRunSchema } from '../api/runs'
import { type SiteInfo, siteSchema, traineeSessionSchema } from '../api/site'
import type { Answer } from './answer'
import type { SignedIn } from './signedIn'

/** A request that takes longer than this counts as the server being away, ms. */
const PATIENCE_MS = 10_000

/** Why a run was not completed; managers read it as `ui.note.<why>`. */
export type AbandonWhy = 'left' | 'not-started' | 'page-closed'

/** The trainee's requests. Each gives a value or an expected failure; none throws. */
export interface TrainingClient {
  site: (code: string) => Promise<Answer<SiteInfo>>
  signIn: (code: string, trainee: string, pin: string) => Promise<Answer<SignedIn>>
  startRun: (who: SignedIn, request: StartRun) => Promise<Answer<StartedRun>>
  /** Says that a started run will not be finished; sent so that it survives the page. */
  abort: (ticket: string, run: string, ticks: number, why: AbandonWhy) => void
}

/** Six digits to show, and what comes of them once a supervisor has seen them. */
export interface CodeClient {
  ask: (code: string, what: AskCode) => Promise<Answer<AskedCode>>
  look: (code: string, asked: AskedCode) => Promise<Answer<CodeState>>
}

const patience = (): AbortSignal => AbortSignal.timeout(PATIENCE_MS)
const browserFetch: typeof fetch = (...args) => fetch(...args)

export function codeClient(get = browserFetch): CodeClient {
  const at = (code: string): string => `/api/site/${encodeURIComponent(code)}/codes`
  return {
    ask: (code, what) =>
      call(at(code), askedCodeSchema, { method: 'POST', json: what, fetch: get, signal: patience() }),
    look: (code, { id, secret }) =>
      call(`${at(code)}/${id}`, codeStateSchema, { method: 'POST', bearer: secret, fetch: get, signal: patience() }),
  }
}

export function trainingClient(get = browserFetch): TrainingClient {
  return {
    site: (code) => call(`/api/site/${encodeURIComponent(code)}`, siteSchema, { fetch: get, signal: patience() }),
    async signIn(code, trainee, pin) {
      const answer = await call(`/api/site/${encodeURIComponent(code)}/sign-in`, traineeSessionSchema, {
        method: 'POST',
        json: { trainee, pin },
        fetch: get,
        signal: patience(),
      })
      return answer.ok ? { ok: true, value: { ...answer.value, signedInBy: 'pin' } } : answer
    },
    startRun: ({ token }, request) =>
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
