import { randomUUID } from 'node:crypto'
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { and, eq, sql } from 'drizzle-orm'
import type { Db } from '../../src/server/db/db'
import { committedMigrations, migrate } from '../../src/server/db/migrate'
import { type OpenDb, openEmbedded } from '../../src/server/db/open'
import { credentials, people } from '../../src/server/db/schema'
import { type Demo, ensureDemo } from '../../src/server/demo'
import { addTenant } from '../../src/server/identity/enrol'
import { isSecret } from '../../src/server/identity/secret'

const NOW = new Date('2026-03-02T08:00:00.000Z')

async function emptyDb(): Promise<OpenDb> {
  const open = await openEmbedded(null)
  const migrated = await migrate(open.db, committedMigrations())
  if (!migrated.ok) throw new Error(migrated.error.message)
  return open
}

/** Do the first trainee's PIN and the manager's password work in this database? */
async function works(db: Db, demo: Demo): Promise<boolean> {
  const hashOf = async (where: ReturnType<typeof eq>) =>
    (
      await db
        .select({ hash: people.secretHash })
        .from(people)
        .where(and(eq(people.tenantId, demo.tenant), where))
    )[0]?.hash ?? null
  const [t] = demo.trainees
  return (
    (await isSecret(t?.pin ?? '', await hashOf(eq(people.card, t?.card ?? '')))) &&
    (await isSecret(demo.manager.password, await hashOf(eq(people.email, demo.manager.email))))
  )
}

describe('the demo employer’s sign-in', () => {
  let open: OpenDb
  let data: string
  beforeAll(async () => {
    open = await emptyDb()
  }, 60_000)
  afterAll(() => open.close())
  /** Stands for another database: nobody is in it. */
  const empty = async (): Promise<void> => {
    await open.db.execute(sql`TRUNCATE tenants CASCADE`)
  }
  beforeEach(async () => {
    data = mkdtempSync(join(tmpdir(), 'muster-demo-'))
    await empty()
  })
  afterEach(() => rmSync(data, { recursive: true, force: true }))
  const ensure = async (): Promise<Demo> => {
    const demo = await ensureDemo(open.db, data, NOW)
    if (!demo) throw new Error('no demo employer')
    return demo
  }

  it('is read back at the next start, from a file for its owner alone', async () => {
    const made = await ensure()
    expect(made.path).toBe(join(data, 'demo-sign-in.txt'))
    expect(statSync(made.path).mode & 0o777).toBe(0o600)
    expect(await ensure()).toEqual(made)
    expect(await works(open.db, made)).toBe(true)
  })

  it('of one database is not overwritten by that of another, and is not told for it', async () => {
    const first = await ensure()
    const text = readFileSync(first.path, 'utf8')
    await empty()
    const second = await ensure()
    expect(readFileSync(first.path, 'utf8')).toBe(text)
    expect(second.path).toBe(join(data, `demo-sign-in-${second.tenant}.txt`))
    expect(await ensure()).toEqual(second)
    expect(await works(open.db, second)).toBe(true)
  })

  it('is set anew when its file is gone and only that of another demo is there', async () => {
    const lost = await ensure()
    const foreign = readFileSync(lost.path, 'utf8').replaceAll(lost.tenant, randomUUID())
    writeFileSync(lost.path, foreign)
    const found = await ensure()
    expect(found).toMatchObject({ tenant: lost.tenant, code: lost.code, renewed: true })
    expect(found.trainees.map((t) => t.name)).toEqual(lost.trainees.map((t) => t.name))
    expect(await works(open.db, found)).toBe(true)
    expect(await works(open.db, lost)).toBe(false)
    expect((await open.db.select().from(credentials)).map((c) => c.id)).toEqual([found.xapi.key])
    expect(await ensure()).toEqual({ ...found, renewed: false })
    expect(readFileSync(lost.path, 'utf8')).toBe(foreign)
  })

  it('of release 0.1, which did not name the employer, is known by its training code', async () => {
    const made = await ensure()
    const old = readFileSync(made.path, 'utf8').replace(/^employer: .*\n/m, '')
    writeFileSync(made.path, old)
    expect(await ensure()).toEqual({ ...made, tenant: '' })
    await empty()
    expect((await ensure()).path).not.toBe(made.path)
    expect(readFileSync(made.path, 'utf8')).toBe(old)
  })

  it('is nothing that somebody’s own database has', async () => {
    await addTenant(open.db, '别的企业', NOW)
    expect(await ensureDemo(open.db, data, NOW)).toBeNull()
    expect(readdirSync(data)).toEqual([])
  })
})
