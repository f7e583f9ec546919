import { pathToFileURL } from 'node:url'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { deriveSeed } from '../../../src/base/hash'
import { createRng } from '../../../src/base/random'
import type { StartRun, StartedRun } from '../../../src/api/runs'
import type { CoreApi } from '../../../src/record/types'
import { drawForm } from '../../../src/sim/form'
import type { TestServer } from './server'

const root = resolve(import.meta.dirname, '../../..')

/** Id of the core that was built. */
export const coreId = (): string =>
  (JSON.parse(readFileSync(join(root, 'dist/core/current.json'), 'utf8')) as { id: string }).id

/** The core that was built, in this process. */
export async function loadBuiltCore(): Promise<CoreApi> {
  const file = pathToFileURL(join(root, `dist/core/${coreId()}.js`)).href
  return ((await import(file)) as { core: CoreApi }).core
}

async function call<T>(server: TestServer, path: string, init: RequestInit = {}): Promise<T> {
  const answer = await fetch(`${server.url}${path}`, init)
  const body = (await answer.json()) as T
  if (!answer.ok) throw new Error(`${init.method ?? 'GET'} ${path} answered ${answer.status}: ${JSON.stringify(body)}`)
  return body
}

const post = (body: unknown, token?: string): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
  body: JSON.stringify(body),
})

/**
 * Starts and aborts runs for the demo trainee until the next one draws the form that a player was written for: the
 * seed follows from assignment, trainee and attempt, so nobody can choose a form, a test neither.
 */
export async function awaitForm(server: TestServer, trainee: number, want: StartRun, form: string): Promise<void> {
  const { code, trainees } = server.demo
  const person = trainees[trainee]
  if (!person) throw new Error(`the demo employer has no trainee ${trainee}`)
  const site = await call<{ trainees: { id: string; card: string }[] }>(server, `/api/site/${code}`)
  const id = site.trainees.find((t) => t.card === person.card)?.id ?? ''
  const { token } = await call<{ token: string }>(
    server,
    `/api/site/${code}/sign-in`,
    post({ trainee: id, pin: person.pin }),
  )
  const scene = (await loadBuiltCore()).scenes.find((s) => s.id === want.scene)
  if (!scene) throw new Error(`the core has no scene '${want.scene}'`)
  for (let i = 0; i < 100; i++) {
    const { run, assignment, attempt, ticket } = await call<StartedRun>(server, '/api/runs', post(want, token))
    await call(server, `/api/runs/${run}/abort`, post({ ticks: 0, why: 'another form is wanted' }, ticket))
    const seed = deriveSeed(assignment, id, attempt + 1)
    if (drawForm(scene, createRng(seed)).id === form) return
  }
  throw new Error(`none of a hundred attempts draws form '${form}'`)
}

/** What the manager's API says of the newest runs, newest first. */
export async function managedRuns(server: TestServer): Promise<
  {
    run: string
    status: string
    score: number | null
    mode: string
    verification: { status: string; why: string | null } | null
  }[]
> {
  const { email, password } = server.demo.manager
  const origin = { origin: server.url }
  const signedIn = await fetch(`${server.url}/api/sign-in`, {
    ...post({ email, password }),
    headers: { 'content-type': 'application/json', ...origin },
  })
  const cookie = signedIn.headers
    .getSetCookie()
    .map((c) => c.split(';')[0])
    .join('; ')
  const list = await call<{ runs: Awaited<ReturnType<typeof managedRuns>> }>(server, '/api/manage/runs?limit=50', {
    headers: { cookie },
  })
  return list.runs
}
