import { COMPLETION_FIELD, RECORDING_FIELD, type Receipt, receiptSchema } from '../../src/api/completion'
import { type RunRow, runListSchema } from '../../src/api/manage'
import { type StartRun, type StartedRun, startedRunSchema } from '../../src/api/runs'
import { siteSchema, traineeSessionSchema } from '../../src/api/site'
import type { DemoSignIn } from '../../src/server/demoFile'
import type { RealRun } from './realRun'

/** A server that answers at `url`, with its demo employer. */
export interface Reachable {
  url: string
  demo: DemoSignIn
}

async function call(server: Reachable, path: string, init: RequestInit = {}): Promise<unknown> {
  const answer = await fetch(`${server.url}${path}`, init)
  const body: unknown = await answer.json()
  if (!answer.ok) throw new Error(`${init.method ?? 'GET'} ${path} answered ${answer.status}: ${JSON.stringify(body)}`)
  return body
}

const post = (body: unknown, headers: Record<string, string> = {}): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json', ...headers },
  body: JSON.stringify(body),
})

/** A trainee of the demo employer who has signed in. */
export interface Trainee {
  id: string
  site: string
  token: string
}

export async function signIn(server: Reachable, trainee: number): Promise<Trainee> {
  const { code, trainees } = server.demo
  const site = siteSchema.parse(await call(server, `/api/site/${code}`))
  const person = trainees[trainee]
  const id = site.trainees.find((t) => t.card === person?.card)?.id
  if (!person || !id) throw new Error(`the demo employer has no trainee ${trainee}`)
  const signedIn = await call(server, `/api/site/${code}/sign-in`, post({ trainee: id, pin: person.pin }))
  return { id, site: site.site.id, token: traineeSessionSchema.parse(signedIn).token }
}

export async function startRun(server: Reachable, trainee: Trainee, want: StartRun): Promise<StartedRun> {
  const started = await call(server, '/api/runs', post(want, { authorization: `Bearer ${trainee.token}` }))
  return startedRunSchema.parse(started)
}

/** Done when the server has it on its disk. */
export async function handIn(server: Reachable, ticket: string, run: RealRun): Promise<Receipt> {
  const form = new FormData()
  form.set(COMPLETION_FIELD, JSON.stringify(run.completion))
  form.set(RECORDING_FIELD, new Blob([run.recording]), 'run.muster')
  const put = { method: 'PUT', headers: { authorization: `Bearer ${ticket}` }, body: form }
  return receiptSchema.parse(await call(server, `/api/runs/${run.completion.run}/completion`, put))
}

export async function abortRun(server: Reachable, { run, ticket }: StartedRun): Promise<void> {
  const told = { ticks: 0, why: 'another one is wanted' }
  await call(server, `/api/runs/${run}/abort`, post(told, { authorization: `Bearer ${ticket}` }))
}

/** Gives a reader of all runs as the manager sees them, who has signed in. */
export async function runReader(server: Reachable): Promise<() => Promise<RunRow[]>> {
  const { email, password } = server.demo.manager
  const signedIn = await fetch(`${server.url}/api/sign-in`, post({ email, password }, { origin: server.url }))
  const cookie = signedIn.headers
    .getSetCookie()
    .map((c) => c.split(';')[0])
    .join('; ')
  return async () => {
    const rows: RunRow[] = []
    for (let cursor: string | null = ''; cursor !== null; ) {
      const query: string = cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`
      const list = runListSchema.parse(
        await call(server, `/api/manage/runs?limit=200${query}`, { headers: { cookie } }),
      )
      rows.push(...list.runs)
      cursor = list.next
    }
    return rows
  }
}
