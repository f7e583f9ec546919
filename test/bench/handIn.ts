import { COMPLETION_FIELD, type Completion, RECORDING_FIELD } from '../../src/api/completion'
import { type StartRun, type StartedRun, startedRunSchema } from '../../src/api/runs'
import { siteSchema, traineeSessionSchema } from '../../src/api/site'
import type { TestServer } from '../e2e/support/server'

async function call(server: TestServer, path: string, init: RequestInit = {}): Promise<unknown> {
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

export async function signIn(server: TestServer, trainee: number): Promise<Trainee> {
  const { code, trainees } = server.demo
  const site = siteSchema.parse(await call(server, `/api/site/${code}`))
  const person = trainees[trainee]
  const id = site.trainees.find((t) => t.card === person?.card)?.id
  if (!person || !id) throw new Error(`the demo employer has no trainee ${trainee}`)
  const signedIn = await call(server, `/api/site/${code}/sign-in`, post({ trainee: id, pin: person.pin }))
  return { id, site: site.site.id, token: traineeSessionSchema.parse(signedIn).token }
}

export async function startRun(server: TestServer, trainee: Trainee, want: StartRun): Promise<StartedRun> {
  const started = await call(server, '/api/runs', post(want, { authorization: `Bearer ${trainee.token}` }))
  return startedRunSchema.parse(started)
}

/** Done when the server has it on its disk. */
export async function handIn(
  server: TestServer,
  ticket: string,
  run: { completion: Completion; recording: Uint8Array<ArrayBuffer> },
): Promise<void> {
  const form = new FormData()
  form.set(COMPLETION_FIELD, JSON.stringify(run.completion))
  form.set(RECORDING_FIELD, new Blob([run.recording]), 'run.muster')
  await call(server, `/api/runs/${run.completion.run}/completion`, {
    method: 'PUT',
    headers: { authorization: `Bearer ${ticket}` },
    body: form,
  })
}

/** How many of these runs are in which state, as the manager sees them; gives a reader that has signed in. */
export async function verificationReader(
  server: TestServer,
): Promise<(runs: ReadonlySet<string>) => Promise<Record<string, number>>> {
  const { email, password } = server.demo.manager
  const signedIn = await fetch(`${server.url}/api/sign-in`, post({ email, password }, { origin: server.url }))
  const cookie = signedIn.headers
    .getSetCookie()
    .map((c) => c.split(';')[0])
    .join('; ')
  return async (runs) => {
    const list = (await call(server, '/api/manage/runs?limit=100', { headers: { cookie } })) as {
      runs: { run: string; verification: { status: string } | null }[]
    }
    const counts: Record<string, number> = {}
    for (const { run, verification } of list.runs) {
      const status = verification?.status ?? 'none'
      if (runs.has(run)) counts[status] = (counts[status] ?? 0) + 1
    }
    return counts
  }
}
