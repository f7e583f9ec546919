import type { Hono } from 'hono'
import pino from 'pino'
import { type StartedRun, startedRunSchema } from '../../src/api/runs'
import { traineeSessionSchema } from '../../src/api/site'
import { VOICE_RATE } from '../../src/api/voices'
import { fail, ok } from '../../src/base/result'
import { encodeWav } from '../../src/base/wav'
import { createApp } from '../../src/server/app'
import { appendLinks } from '../../src/server/chain/append'
import { type Db, inTransaction } from '../../src/server/db/db'
import { committedMigrations, migrate } from '../../src/server/db/migrate'
import { type OpenDb, openEmbedded, openServer } from '../../src/server/db/open'
import type { HttpEnv } from '../../src/server/http/env'
import { addPerson, addSite, addTenant, setSecretHash } from '../../src/server/identity/enrol'
import { hashSecret } from '../../src/server/identity/secret'
import type { CoreScene } from '../../src/server/verify/coreThread'
import { ANY_CORE } from './fakeRun'
import { type Postgres, findPostgres, startPostgres } from './postgres'

export const PIN = '135790'
export const PASSWORD = 'correct horse'

/** The databases that a suite runs on: PGlite in memory, and a PostgreSQL of its own where one is installed. */
export const BACKENDS = ['PGlite', ...(findPostgres() ? ['PostgreSQL'] : [])] as const

export interface World {
  db: Db
  app: Hono<HttpEnv>
  /** The server's clock; tests set it. */
  clock: { ms: number }
  tenant: string
  site: { id: string; code: string }
  trainees: string[]
  manager: { id: string; email: string }
  queued: number
  /** Is there room on the server's disk? */
  room: boolean
  open: OpenDb
  /** Where the PostgreSQL is, for a second server on it; null with PGlite. */
  url: string | null
  /** Stops the PostgreSQL under the running server. */
  stopDatabase(): Promise<void>
  close(): Promise<void>
}

async function openBackend(backend: string): Promise<{ open: OpenDb; postgres: Postgres | null; url: string | null }> {
  const bin = findPostgres()
  if (backend === 'PGlite' || !bin) return { open: await openEmbedded(null), postgres: null, url: null }
  const postgres = await startPostgres(bin)
  const url = await postgres.create('muster')
  const open = await openServer(url)
  if (!open.ok) throw new Error(open.error.message)
  return { open: open.value, postgres, url }
}

/** What every core of the tests holds. */
export const SCENES: CoreScene[] = [{ id: 'chemical-unloading', roles: ['worker', 'team-leader'] }]

/** A server with one employer, a site, two trainees and a manager. */
export async function createWorld(
  backend = 'PGlite',
  cores: ReadonlySet<string> = new Set([ANY_CORE]),
): Promise<World> {
  const { open, postgres, url } = await openBackend(backend)
  const { db } = open
  const clock = { ms: Date.parse('2026-03-02T08:00:00.000Z') }
  const migrated = await migrate(db, committedMigrations())
  if (!migrated.ok) throw new Error(migrated.error.message)
  const world = {
    db,
    open,
    url,
    clock,
    queued: 0,
    room: true,
    ...(await enrol(db, new Date(clock.ms), 'boss@example.com')),
    stopDatabase: async () => postgres?.stop(),
    async close() {
      await open.close()
      await postgres?.stop()
    },
  }
  const app = createApp({
    db,
    log: pino({ level: 'silent' }),
    now: () => world.clock.ms,
    scenesOf: async (id) => (cores.has(id) ? ok(SCENES) : fail('unknown-core', `no core ${id}`)),
    onQueued: () => world.queued++,
    secure: false,
    remoteOf: () => 'test',
    hasRoom: () => world.room,
    onPanic: () => {},
  })
  return Object.assign(world, { app })
}

/** scrypt that does not hold up the tests; the stored hash names its cost. */
const CHEAP = { N: 2, r: 1, p: 1 }

/** An employer with people, for a first or a second tenant. */
export async function enrol(
  db: Db,
  at: Date,
  email: string,
  names: readonly string[] = ['学员甲', '学员乙'],
): Promise<Pick<World, 'tenant' | 'site' | 'trainees' | 'manager'>> {
  const tenant = await addTenant(db, '测试企业', at)
  const site = await addSite(db, tenant, '卸车区', at)
  const trainees: string[] = []
  for (const [n, name] of names.entries())
    trainees.push(
      await addPerson(db, { tenant, kind: 'trainee', name, card: String(n + 1).padStart(4, '0'), secret: PIN }, at),
    )
  const manager = await addPerson(db, { tenant, kind: 'manager', name: '管理员', email, secret: PASSWORD }, at)
  await inTransaction(db, async (tx) => {
    const pin = await hashSecret(PIN, CHEAP)
    const links = []
    for (const trainee of trainees) links.push(await setSecretHash(tx, tenant, trainee, pin))
    links.push(await setSecretHash(tx, tenant, manager, await hashSecret(PASSWORD, CHEAP)))
    await appendLinks(tx, tenant, at, links)
  })
  return { tenant, site, trainees, manager: { id: manager, email } }
}

export const postJson = (app: Hono<HttpEnv>, path: string, body: unknown, headers: Record<string, string> = {}) =>
  app.request(path, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json', ...headers },
  })

export const bearer = (token: string): Record<string, string> => ({ authorization: `Bearer ${token}` })

export async function signIn(w: World, trainee = w.trainees[0] as string): Promise<string> {
  const answer = await postJson(w.app, `/api/site/${w.site.code}/sign-in`, { trainee, pin: PIN })
  if (answer.status !== 200) throw new Error(`sign-in: ${answer.status} ${await answer.text()}`)
  return traineeSessionSchema.parse(await answer.json()).token
}

export async function startRun(w: World, token: string, core = ANY_CORE): Promise<StartedRun> {
  const asked = {
    scene: 'chemical-unloading',
    role: 'worker',
    mode: 'desktop',
    language: 'zh-CN',
    practice: false,
    core,
  }
  const answer = await postJson(w.app, '/api/runs', asked, bearer(token))
  if (answer.status !== 200) throw new Error(`start: ${answer.status} ${await answer.text()}`)
  return startedRunSchema.parse(await answer.json())
}

/** The manager's cookie header. */
export async function managerCookie(w: Pick<World, 'app'>, email: string): Promise<Record<string, string>> {
  const answer = await postJson(w.app, '/api/sign-in', { email, password: PASSWORD })
  if (answer.status !== 200) throw new Error(`manager: ${answer.status} ${await answer.text()}`)
  return { cookie: (answer.headers.get('set-cookie') ?? '').split(';')[0] as string }
}

let spoken = 0

/** The manager speaks a line; each time it sounds otherwise. */
export async function recordVoice(w: Pick<World, 'app' | 'manager'>, line: string): Promise<void> {
  const bytes = encodeWav(new Int16Array(VOICE_RATE / 5 + spoken).fill(++spoken), VOICE_RATE)
  const headers = { ...(await managerCookie(w, w.manager.email)), 'content-length': String(bytes.length) }
  const answer = await w.app.request(`/api/voices/some/zh-CN/${line}`, { method: 'PUT', body: bytes, headers })
  if (answer.status !== 200) throw new Error(`voice: ${answer.status} ${await answer.text()}`)
}
