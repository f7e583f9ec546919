import { DrizzleQueryError } from 'drizzle-orm'
import pino from 'pino'
import { expect, it } from 'vitest'
import { ok } from '../../src/base/result'
import { createApp } from '../../src/server/app'
import { openServer } from '../../src/server/db/open'
import { isDiskFull } from '../../src/server/db/sqlState'
import { startFailure } from '../../src/server/startFailure'
import { isUnreachable, tellError } from '../../src/server/db/tellError'
import { SCENES, createWorld, postJson } from './harness'
import { findPostgres } from './postgres'

const failed = (cause: Error): DrizzleQueryError =>
  new DrizzleQueryError('select $1 from people', ['张三', 'scrypt$secret'], cause)

it('tells a database error without the values of its query', () => {
  const bad = Object.assign(new Error('invalid input syntax for type uuid: "张三"\nDETAIL: 张三'), { code: '22P02' })
  expect(tellError(failed(bad))).toEqual({ code: '22P02', text: 'invalid input syntax for type uuid: "…"' })
  expect(tellError(bad)).toEqual({ code: '22P02', text: 'invalid input syntax for type uuid: "…"' })
  const gone = Object.assign(new Error('connect ECONNREFUSED 127.0.0.1:1'), { code: 'ECONNREFUSED' })
  expect(tellError(failed(gone))).toEqual({ code: 'ECONNREFUSED', text: 'connect ECONNREFUSED 127.0.0.1:1' })
  expect(tellError(new DrizzleQueryError('select 1', ['张三'])).text).toBe('a query failed')
})

it('tells a bug of ours with its stack, and anything that is thrown', () => {
  expect(tellError(new Error('a bug'))).toMatchObject({
    code: '',
    text: 'a bug',
    stack: expect.stringContaining('at '),
  })
  expect(tellError('words')).toEqual({ code: '', text: 'words' })
})

it('names what PGlite’s file system throws, which are no Errors', () => {
  expect(tellError({ name: 'ErrnoError', errno: 2 })).toEqual({ code: 'EACCES', text: 'EACCES' })
  expect(isDiskFull({ name: 'ErrnoError', errno: 51 })).toBe(true)
  expect(isDiskFull({ name: 'ErrnoError', errno: 2 })).toBe(false)
})

it('says of what stops a start where it is and what to do', () => {
  const coded = (code: string, more = {}) => Object.assign(new Error(`${code}: no`), { code, ...more })
  const file = startFailure(coded('EEXIST', { path: '/data/cores' }), 'core', '/data')
  expect(file).toMatchObject({ code: 'folder', message: expect.stringMatching(/'\/data\/cores'.*move it away/) })
  expect(startFailure({ errno: 2 }, 'database', '/data').message).toMatch(/\/data cannot be used \(EACCES\); give/)
  expect(startFailure({ errno: 51 }, 'database', '/data').code).toBe('disk-full')
  const role = startFailure(failed(coded('42501')), 'migrate', '/data')
  expect(role).toMatchObject({ code: 'database-rights', message: expect.stringContaining('GRANT CREATE') })
  expect(startFailure(new Error('odd'), 'demo', '/data').message).toMatch(/step 'demo'.*odd.*\/data\/log/)
})

it('knows a database that cannot be reached from one that refuses', () => {
  const code = (c: string) => failed(Object.assign(new Error('x'), { code: c }))
  for (const c of ['ECONNREFUSED', 'ENOTFOUND', '57P01', '57P03', '08006']) expect(isUnreachable(code(c)), c).toBe(true)
  expect(isUnreachable(failed(new Error('Connection terminated unexpectedly')))).toBe(true)
  for (const c of ['23505', '22P02', 'ENOSPC']) expect(isUnreachable(code(c)), c).toBe(false)
})

it.skipIf(!findPostgres())('answers 503 while the database is away, and writes no names to the log', async () => {
  const w = await createWorld('PostgreSQL')
  const lines: string[] = []
  const log = pino({}, { write: (line: string) => void lines.push(line) })
  const rest = { scenesOf: async () => ok(SCENES), onQueued: () => {}, remoteOf: () => '', hasRoom: () => true }
  const app = createApp({ db: w.db, log, now: Date.now, secure: false, onPanic: () => {}, ...rest })
  expect((await app.request('/api/health')).status).toBe(200)
  await w.stopDatabase()
  const answer = await postJson(app, '/api/sign-in', { email: 'somebody@example.com', password: 'hidden' })
  expect([answer.status, await answer.json()]).toMatchObject([503, { code: 'database-unreachable', retryAfterS: 10 }])
  expect(lines.join('')).toContain('request failed')
  expect(lines.join('')).not.toMatch(/somebody|hidden|params/)
  await w.close()
})

it('names host and database of an address that does not work, never its password', async () => {
  const said = async (url: string): Promise<string> => {
    const open = await openServer(url)
    if (open.ok) throw new Error('it works')
    expect(open.error.code).toBe('database-url')
    expect(open.error.message).not.toMatch(/w0rd|pass\b/)
    return open.error.message
  }
  expect(await said('postgres://u:p@ss/w0rd@127.0.0.1:1/muster')).toMatch(/%40/)
  expect(await said('postgres://u:passw0rd@127.0.0.1:1/muster')).toMatch(/127\.0\.0\.1:1\/muster.*%40/)
  expect(await said('mysql://u:passw0rd@127.0.0.1:1/muster')).toMatch(/postgres:\/\//)
  expect(await said('u:passw0rd')).toMatch(/postgres:\/\//)
  expect(await said('postgres://u:pass#w0rd@127.0.0.1:1/muster')).toMatch(/%23/)
})
