import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { getTableConfig } from 'drizzle-orm/pg-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { auditDatabase } from '../../src/server/audit/audit'
import { beginChains } from '../../src/server/chain/adopt'
import { type Migration, committedMigrations, migrate } from '../../src/server/db/migrate'
import { newId } from '../../src/server/db/ids'
import { type OpenDb, openEmbedded, openServer } from '../../src/server/db/open'
import * as schema from '../../src/server/db/schema'
import { checkpointIfGrown } from '../../src/server/maintenance'
import { statementOf } from '../../src/report/statement'
import { storeStatement } from '../../src/server/xapi/store'
import { fakeRun } from './fakeRun'
import { BACKENDS } from './harness'
import { type Postgres, findPostgres, startPostgres } from './postgres'
import { rowsOf } from '../../src/server/db/rowsOf'

const AT = new Date('2026-03-02T08:00:00Z')
describe.each(BACKENDS)('migrations on %s', (backend) => {
  let open: OpenDb
  let second: OpenDb
  let postgres: Postgres | null = null
  beforeAll(async () => {
    const bin = findPostgres()
    if (backend === 'PGlite' || !bin) {
      open = await openEmbedded(null)
      second = open
      return
    }
    postgres = await startPostgres(bin)
    const url = await postgres.create('migrations')
    const [a, b] = [await openServer(url), await openServer(url)]
    if (!a.ok || !b.ok) throw new Error('no connection')
    open = a.value
    second = b.value
  }, 120_000)
  afterAll(async () => {
    if (second !== open) await second.close()
    await open.close()
    await postgres?.stop()
  })

  it('run once, also when two servers start at the same moment', async () => {
    const [a, b] = await Promise.all([
      migrate(open.db, committedMigrations()),
      migrate(second.db, committedMigrations()),
    ])
    if (!a.ok || !b.ok) throw new Error('migrate failed')
    expect([...a.value.ran, ...b.value.ran].sort()).toEqual(committedMigrations().map((m) => m.name))
    const third = await migrate(open.db, committedMigrations())
    expect(third).toEqual({ ok: true, value: { ran: [] } })
  })

  it('make the columns that queries are written against', async () => {
    for (const table of Object.values(schema)) {
      const { name, columns } = getTableConfig(table)
      const there = await rowsOf(
        open.db,
        sql`SELECT column_name, data_type, is_nullable, datetime_precision FROM information_schema.columns WHERE table_schema = 'public' AND table_name = ${name} ORDER BY column_name`,
      )
      const wanted = columns
        .map((c) => ({
          column_name: c.name,
          data_type: c.getSQLType().replace('timestamp (3) with time zone', 'timestamp with time zone'),
          is_nullable: c.notNull ? 'NO' : 'YES',
        }))
        .sort((x, y) => (x.column_name < y.column_name ? -1 : 1))
      expect(
        there.map(({ datetime_precision: _, ...rest }) => rest),
        name,
      ).toEqual(wanted)
      for (const column of there)
        if (column['data_type'] === 'timestamp with time zone') expect(column['datetime_precision']).toBe(3)
    }
  })

  it('have the tenant in every primary key, unique constraint and foreign key', async () => {
    const keys = await rowsOf(
      open.db,
      sql`SELECT conrelid::regclass::text AS on_table, conname, contype, pg_get_constraintdef(oid) AS def FROM pg_constraint
          WHERE connamespace = 'public'::regnamespace AND contype IN ('p', 'u', 'f')`,
    )
    const others = keys.filter((k) => !['tenants', 'migrations'].includes(String(k['on_table'])))
    expect(others.length).toBeGreaterThan(20)
    for (const k of others)
      expect(String(k['def']), String(k['conname'])).toMatch(/^(PRIMARY KEY|UNIQUE|FOREIGN KEY) \(tenant_id[,)]/)
    const unique = await rowsOf(
      open.db,
      sql`SELECT indexdef FROM pg_indexes WHERE schemaname = 'public' AND indexdef LIKE 'CREATE UNIQUE%'`,
    )
    for (const u of unique) expect(String(u['indexdef'])).toMatch(/\(tenant_id|public\.(tenants|migrations) /)
    const tools = await rowsOf(
      open.db,
      sql`SELECT relname FROM pg_class WHERE relkind = 'S' AND relnamespace = 'public'::regnamespace`,
    )
    expect(tools).toEqual([])
  })

  it('refuse a database of a newer release, and a migration that was changed after it ran', async () => {
    const all = committedMigrations()
    const newer = await migrate(open.db, [
      ...all,
      { name: '9999_later', sql: 'CREATE TABLE later (id uuid PRIMARY KEY)' },
    ])
    expect(newer).toEqual({ ok: true, value: { ran: ['9999_later'] } })
    expect(await migrate(open.db, all)).toMatchObject({ ok: false, error: { code: 'newer-database' } })
    const changed = all.map((m, n) => (n === 0 ? { ...m, sql: `${m.sql} ` } : m))
    expect(
      await migrate(open.db, [...changed, { name: '9999_later', sql: 'CREATE TABLE later (id uuid PRIMARY KEY)' }]),
    ).toMatchObject({
      ok: false,
      error: { code: 'changed-migration' },
    })
  })

  it('leave nothing behind when one fails half way', async () => {
    const all = [...committedMigrations(), { name: '9999_later', sql: 'CREATE TABLE later (id uuid PRIMARY KEY)' }]
    const broken = { name: '99999_broken', sql: 'CREATE TABLE half (id uuid PRIMARY KEY); CREATE TABLE half (id uuid)' }
    await expect(migrate(open.db, [...all, broken])).rejects.toThrow()
    expect(await rowsOf(open.db, sql`SELECT 1 FROM pg_tables WHERE tablename = 'half'`)).toEqual([])
    expect((await migrate(open.db, all)).ok).toBe(true)
  })
})

describe('a database of release 0.1.0', () => {
  it('keeps the statements of verified runs alone: refuted ones are voided, those not judged yet come later', async () => {
    const open = await openEmbedded(null)
    const { db } = open
    const [start] = committedMigrations()
    await migrate(db, [start as Migration])
    const [tenant, site, trainee, assignment] = [newId(), newId(), newId(), newId()]
    const insert = (table: string, row: Record<string, unknown>) => {
      const names = sql.join(Object.keys(row).map(sql.identifier), sql`, `)
      const values = sql.join(
        Object.values(row).map((v) => sql`${v instanceof Date ? v.toISOString() : v}`),
        sql`, `,
      )
      return db.execute(sql`INSERT INTO ${sql.identifier(table)} (${names}) VALUES (${values})`)
    }
    const key = { tenant_id: tenant, created_at: AT }
    const who = { kind: 'trainee', name: 'x', secret_hash: 'x', failed: 0 }
    const what = { trainee_id: trainee, scene: 's', role: 'r' }
    await insert('tenants', { id: tenant, name: 'x', retention_days: 1096, demo: false, created_at: AT })
    await insert('sites', { ...key, id: site, name: 'x', code: 'x', failed: 0 })
    await insert('people', { ...key, id: trainee, ...who })
    await insert('assignments', { ...key, id: assignment, ...what, attempts: 4 })
    const states = ['verified', 'refuted', 'pending', 'unverifiable'] as const
    for (const [n, status] of states.entries()) {
      const run = newId()
      const started = { run, seed: 'x', attempt: n + 1, assignment, ticket: '' }
      const of = { trainee, site, core: 'c' }
      const { completion, recording } = fakeRun({ ...started, startedAt: AT.toISOString() }, of)
      await insert('runs', {
        tenant_id: tenant,
        id: run,
        ...what,
        site_id: site,
        assignment_id: assignment,
        attempt: n + 1,
        core: 'c',
        seed: 'x',
        ticket_hash: 'x',
        mode: 'vr',
        language: 'en',
        practice: false,
        status: 'completed',
        started_at: AT,
      })
      await insert('completions', {
        tenant_id: tenant,
        run_id: run,
        record: JSON.stringify(completion),
        record_digest: 'd',
        input_digest: completion.inputDigest,
        recording_digest: completion.recordingDigest,
        score: 1,
        passed: true,
        minutes: 1,
        received_at: AT,
      })
      const { length } = recording
      await insert('recordings', { tenant_id: tenant, run_id: run, size: length, bytes: Buffer.from(recording) })
      const empty = { core: 'c', flags: '[]', events: '[]', tries: 0, queued_at: AT }
      await insert('verifications', { tenant_id: tenant, run_id: run, status, ...empty })
      const statement = statementOf(tenant, completion)
      await storeStatement(db, { tenant, statement, authority: { mbox: 'mailto:a@b.c' }, run, at: AT })
    }
    expect((await migrate(db, committedMigrations())).ok).toBe(true)
    const rows = await rowsOf(
      db,
      sql`SELECT v.status, s.voided FROM verifications v LEFT JOIN statements s ON s.run_id = v.run_id ORDER BY v.run_id`,
    )
    expect(rows).toEqual([
      { status: 'verified', voided: false },
      { status: 'refuted', voided: true },
      { status: 'pending', voided: null },
      { status: 'unverifiable', voided: null },
    ])
    await beginChains(db, AT)
    expect(await auditDatabase(db)).toMatchObject({ findings: [], runs: 4, heads: [{ tenant }] })
    await open.close()
  })
})

describe('the embedded database on disk', () => {
  it('writes every commit through: at least one fsync each, and none is a stub', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'muster-fsync-'))
    const open = await openEmbedded(join(dir, 'db'))
    try {
      expect(await rowsOf(open.db, sql`SHOW fsync`)).toEqual([{ fsync: 'on' }])
      expect(await rowsOf(open.db, sql`SHOW wal_sync_method`)).toEqual([{ wal_sync_method: 'fsync' }])
      await open.db.execute(sql`CREATE TABLE t (id uuid PRIMARY KEY)`)
      const before = open.fs?.syncs ?? 0
      for (let n = 0; n < 50; n++) await open.db.execute(sql`INSERT INTO t VALUES (${newId()})`)
      expect((open.fs?.syncs ?? 0) - before).toBeGreaterThanOrEqual(50)
    } finally {
      await open.close()
    }
    const again = await openEmbedded(join(dir, 'db'))
    expect(await rowsOf(again.db, sql`SELECT count(*)::int AS n FROM t`)).toEqual([{ n: 50 }])
    await again.close()
    rmSync(dir, { recursive: true, force: true })
  })
})

describe('the folder of the embedded database', () => {
  it('is never written over when it has lost its PG_VERSION', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'muster-broken-'))
    mkdirSync(join(dir, 'db/base'), { recursive: true })
    writeFileSync(join(dir, 'db/base/1'), 'rows of somebody')
    await expect(openEmbedded(join(dir, 'db'))).rejects.toThrow(/no PG_VERSION, but 1 other.*'base'/)
    expect(readdirSync(join(dir, 'db'), { recursive: true }).sort()).toEqual(['base', 'base/1'])
    expect(readFileSync(join(dir, 'db/base/1'), 'utf8')).toBe('rows of somebody')
    rmSync(dir, { recursive: true, force: true })
  })

  it('appears whole: what a start that was killed half way left behind is made anew', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'muster-half-'))
    mkdirSync(join(dir, 'db'))
    mkdirSync(join(dir, 'db.new'))
    writeFileSync(join(dir, 'db.new/PG_VERSION'), 'half')
    const open = await openEmbedded(join(dir, 'db'))
    expect(await rowsOf(open.db, sql`SELECT 1 AS n`)).toEqual([{ n: 1 }])
    await open.close()
    expect(readdirSync(dir)).toEqual(['db'])
    rmSync(dir, { recursive: true, force: true })
  })
})

describe('the log of the embedded database', () => {
  it('stays short: what it has grown by is written home', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'muster-wal-'))
    const open = await openEmbedded(join(dir, 'db'))
    const segments = (): number =>
      readdirSync(join(dir, 'db/pg_wal')).filter((name) => /^[0-9A-F]{24}$/.test(name)).length
    await open.db.execute(sql`CREATE TABLE t (id int PRIMARY KEY, s text)`)
    await open.db.execute(sql`INSERT INTO t SELECT n, repeat('x', 500) FROM generate_series(1, 4000) n`)
    let from = '0/0'
    let most = 0
    for (let n = 0; n < 40; n++) {
      await open.db.execute(sql`UPDATE t SET s = repeat(${String(n % 10)}, 500)`)
      from = await checkpointIfGrown(open.db, from)
      most = Math.max(most, segments())
    }
    const written = (await rowsOf(open.db, sql`SELECT pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0')::float8 AS n`))[0]?.[
      'n'
    ]
    // Without checkpoints each 16 MiB written would be a segment that stays.
    expect(Number(written) / 2 ** 24).toBeGreaterThan(9)
    expect(most).toBeLessThanOrEqual(6)
    await open.close()
    rmSync(dir, { recursive: true, force: true })
  })
})

describe('ids', () => {
  it('rise within a process, also within a millisecond and when the clock is set back', () => {
    const at = Date.parse('2026-03-02T08:00:00Z')
    const ids = [...Array.from({ length: 10_000 }, () => newId(at)), newId(at - 5000), newId(at + 1)]
    expect(new Set(ids).size).toBe(ids.length)
    expect([...ids].sort()).toEqual(ids)
    for (const id of ids.slice(0, 10))
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  })
})

describe('a broken DATABASE_URL', () => {
  it.each(['postgres://user:secret@127.0.0.1:1/none', 'not a url', 'postgres://'])(
    'is a failure that says so: %s',
    async (url) => {
      const open = await openServer(url)
      expect(open).toMatchObject({ ok: false, error: { code: 'database-url' } })
      if (!open.ok) expect(open.error.message).not.toContain('secret')
    },
  )
})
