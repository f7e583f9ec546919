import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createRng, nextUint32 } from '../../src/base/random'
import { type Result, fail, ok } from '../../src/base/result'
import { auditDatabase } from '../../src/server/audit/audit'
import { writeBackup } from '../../src/server/backup/backup'
import type { Manifest } from '../../src/server/backup/manifest'
import { checkBackup } from '../../src/server/backup/read'
import { restoreBackup } from '../../src/server/backup/restore'
import { backupToFile } from '../../src/server/backup/toFile'
import type { Db } from '../../src/server/db/db'
import { committedMigrations, migrate } from '../../src/server/db/migrate'
import { newId } from '../../src/server/db/ids'
import { type OpenDb, openEmbedded, openServer } from '../../src/server/db/open'
import { LATER, createChainWorld } from './chainWorld'
import { BACKENDS, enrol, recordVoice, signIn } from './harness'
import { type Postgres, findPostgres, startPostgres } from './postgres'
import { rowsOf } from '../../src/server/db/rowsOf'

const SEED = process.env['MUSTER_SEED'] ?? String(Date.now())
const NOW = new Date('2026-03-05T08:00:00.000Z')
/** Bytes that are changed, each alone. */
const BYTES = 50

let dir: string
let postgres: Postgres | null = null
const open: OpenDb[] = []
beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'muster-backup-'))
  const bin = findPostgres()
  if (bin) postgres = await startPostgres(bin)
}, 120_000)
afterAll(async () => {
  for (const one of open) await one.close()
  await postgres?.stop()
  rmSync(dir, { recursive: true, force: true })
}, 60_000)

/** Every row of every table, as text. */
async function contentOf(db: Db): Promise<Record<string, string[]>> {
  const tables = await rowsOf<Record<string, string>>(
    db,
    sql`SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'`,
  )
  const all: Record<string, string[]> = {}
  for (const name of tables.map((t) => t['table_name'] as string).sort())
    all[name] = (
      await rowsOf<Record<string, string>>(db, sql`SELECT row_to_json(t)::text AS line FROM ${sql.identifier(name)} t`)
    )
      .map((row) => row['line'] as string)
      .sort()
  return all
}

/** A data folder as a server has it. */
function dataFolder(name: string): string {
  const data = join(dir, name)
  for (const folder of ['cores', 'tls', 'log', 'db']) mkdirSync(join(data, folder), { recursive: true })
  writeFileSync(join(data, `cores/${LATER.id}.js`), LATER.text)
  writeFileSync(join(data, 'cores/package.json'), '{}')
  writeFileSync(join(data, 'tls/ca.key'), 'a key')
  writeFileSync(join(data, 'log/muster.log'), 'a log')
  writeFileSync(join(data, 'demo-sign-in.txt'), 'a sign-in')
  return data
}

const back = (from: OpenDb, data: string, file: string): Promise<Result<Manifest>> =>
  backupToFile(file, async (sink) => ok(await writeBackup(from, data, NOW, sink)))

const restore = (file: string, data: string, databaseUrl: string | null = null) =>
  restoreBackup({ file, data, databaseUrl, now: NOW, onLockLost: () => {} })

async function opened(data: string, url: string | null): Promise<Db> {
  if (url === null) open.push(await openEmbedded(join(data, 'db')))
  else {
    const server = await openServer(url)
    if (!server.ok) throw new Error(server.error.message)
    open.push(server.value)
  }
  return (open.at(-1) as OpenDb).db
}

describe.each(BACKENDS)('a backup of %s', (source) => {
  let w: Awaited<ReturnType<typeof createChainWorld>>
  let data: string
  let file: string
  let manifest: Manifest
  beforeAll(async () => {
    w = await createChainWorld(source)
    const token = await signIn(w)
    await w.abort(await w.begin(token))
    for (let n = 0; n < 4; n++) await w.handIn(await w.begin(token))
    w.clock.ms += 120_000
    await w.judgeAll()
    await w.handIn(await w.begin(token))
    for (const line of ['heard.a', 'heard.b', 'heard.a']) await recordVoice(w, line)
    await enrol(w.db, new Date(w.clock.ms), 'other@example.com')
    data = dataFolder(`data-${source}`)
    file = join(dir, `${source}.tar`)
    const made = await back(w.open, data, file)
    if (!made.ok) throw new Error(made.error.message)
    manifest = made.value
  }, 120_000)
  afterAll(() => w.close())

  it('is for its owner alone, and never written over', async () => {
    expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(await back(w.open, data, file)).toMatchObject({ ok: false, error: { code: 'exists' } })
    expect(readdirSync(dir).filter((name) => name.includes('partial'))).toEqual([])
  })

  it.each(BACKENDS)('restores into %s with every row, the same heads, and a clean audit', async (target) => {
    const before = await contentOf(w.db)
    const to = join(dir, `${source}-to-${target}`)
    const url = target === 'PGlite' ? null : ((await postgres?.create(`${source}-to-${target}`)) ?? null)
    expect(await restore(file, to, url)).toEqual({ ok: true, value: manifest })
    expect(readdirSync(to).sort()).toEqual([...(url === null ? ['db'] : []), 'cores', 'demo-sign-in.txt', 'tls'].sort())
    expect(readFileSync(join(to, `cores/${LATER.id}.js`), 'utf8')).toBe(LATER.text)
    expect(readFileSync(join(to, 'tls/ca.key'), 'utf8')).toBe('a key')
    const db = await opened(to, url)
    expect(await contentOf(db)).toEqual(before)
    const { findings, heads } = await auditDatabase(db, manifest.heads)
    expect(findings).toEqual([])
    expect(heads).toEqual((await auditDatabase(w.db)).heads)
    expect(heads).toEqual(manifest.heads)
    expect(await restore(file, to, url)).toMatchObject({ ok: false, error: { code: 'not-empty' } })
    if (url === null) return
    const empty = join(dir, `${source}-again`)
    expect(await restore(file, empty, url)).toMatchObject({ ok: false, error: { code: 'not-empty' } })
    expect(readdirSync(empty)).toEqual([])
  })

  it(`is refused and named with any of ${BYTES} bytes changed, and cut off anywhere`, async () => {
    console.log(`damaging with seed ${SEED}`)
    const rng = createRng(SEED)
    const whole = readFileSync(file)
    const damaged = join(dir, `damaged-${source}.tar`)
    const nowhere = join(dir, 'nowhere')
    const names = [...manifest.entries.map((e) => e.name), 'manifest.json', 'manifest.sha256', 'byte ']
    for (let n = 0; n < BYTES; n++) {
      const at = nextUint32(rng) % whole.length
      const bytes = Buffer.from(whole)
      bytes.writeUInt8(bytes.readUInt8(at) ^ (1 << (nextUint32(rng) % 8)), at)
      writeFileSync(damaged, bytes)
      const refused = await restore(damaged, nowhere)
      expect(refused, `byte ${at}`).toMatchObject({ ok: false, error: { code: 'damaged' } })
      if (!refused.ok) expect(names.some((name) => refused.error.message.includes(name))).toBe(true)
      const cut = nextUint32(rng) % whole.length
      writeFileSync(damaged, whole.subarray(0, cut))
      expect(await restore(damaged, nowhere), `cut at ${cut}`).toMatchObject({ ok: false, error: { code: 'damaged' } })
    }
    writeFileSync(damaged, Buffer.concat([whole, Buffer.alloc(512)]))
    expect(await checkBackup(damaged)).toMatchObject({ ok: false, error: { code: 'damaged' } })
    expect(existsSync(nowhere)).toBe(false)
  })

  it('is refused where a newer release made it', async () => {
    await w.db.execute(sql`INSERT INTO migrations (name, sha256) VALUES ('9999_later', ${'a'.repeat(64)})`)
    const newer = join(dir, `newer-${source}.tar`)
    expect((await back(w.open, data, newer)).ok).toBe(true)
    await w.db.execute(sql`DELETE FROM migrations WHERE name = '9999_later'`)
    const refused = await restore(newer, join(dir, 'nowhere'))
    expect(refused).toMatchObject({ ok: false, error: { code: 'newer-backup' } })
    if (!refused.ok) expect(refused.error.message).toContain('9999_later')
    expect(existsSync(join(dir, 'nowhere'))).toBe(false)
  })
})

describe('a backup', () => {
  it('of an older release is migrated and bound', async () => {
    const old = await openEmbedded(null)
    const had = committedMigrations().slice(0, 4)
    await migrate(old.db, had)
    const tenant = newId()
    await old.db.execute(
      sql`INSERT INTO tenants (id, name, retention_days, demo, created_at) VALUES (${tenant}, 'x', 1, false, now())`,
    )
    await old.db.execute(
      sql`INSERT INTO sites (tenant_id, id, name, code, failed, created_at) VALUES (${tenant}, ${newId()}, 'x', 'x', 0, now())`,
    )
    const file = join(dir, 'old.tar')
    expect(await back(old, dataFolder('data-old'), file)).toMatchObject({
      ok: true,
      value: { migrations: { length: 4 } },
    })
    await old.close()
    const to = join(dir, 'from-old')
    expect((await restore(file, to)).ok).toBe(true)
    const db = await opened(to, null)
    expect(await auditDatabase(db)).toMatchObject({ findings: [], heads: [{ tenant }] })
    expect(await rowsOf<Record<string, string>>(db, sql`SELECT name FROM migrations`)).toHaveLength(
      committedMigrations().length,
    )
  })

  it('leaves nothing behind when the disk is full, or what is backed up breaks off', async () => {
    const path = join(dir, 'full/backup.tar')
    mkdirSync(join(dir, 'full'))
    const full = Object.assign(new Error('no space left on device'), { code: 'ENOSPC' })
    const write = async (): Promise<never> => {
      throw full
    }
    expect(await backupToFile(path, write)).toMatchObject({ ok: false, error: { code: 'disk-full' } })
    expect(await backupToFile(path, async () => fail('database', 'gone'))).toMatchObject({ ok: false })
    const half = await backupToFile(path, async (sink) => ok(await sink(new Uint8Array(1000))))
    expect(half).toMatchObject({ ok: false, error: { code: 'damaged' } })
    expect(readdirSync(join(dir, 'full'))).toEqual([])
  })
})
