import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { SIGNED } from '../../src/api/devices'
import { VOIDED } from '../../src/api/xapi'
import { type Rng, createRng } from '../../src/base/random'
import { auditAll, auditDatabase } from '../../src/server/audit/audit'
import type { Finding } from '../../src/server/audit/finding'
import { headPath } from '../../src/record/headPath'
import { toWire } from '../../src/record/quantise'
import { appendLinks } from '../../src/server/chain/append'
import { BOUND, type BoundTable } from '../../src/server/chain/bound'
import type { Db } from '../../src/server/db/db'
import { newId } from '../../src/server/db/ids'
import { addCredential } from '../../src/server/identity/enrol'
import { setConfirmationPin } from '../../src/server/identity/pin'
import { removeOldRecordings } from '../../src/server/maintenance'
import { keepPath } from '../../src/server/verify/nearCopy'
import { takeTask } from '../../src/server/verify/queue'
import { humanMotion } from '../record/humanMotion'
import { CORE, type ChainWorld, LATER, createChainWorld } from './chainWorld'
import { enrolFake, fakeDevice, fakeStart } from './fakeDevice'
import { BACKENDS, bearer, enrol, managerCookie, postJson, recordVoice, signIn } from './harness'
import { type Table, type Tampering, changeOne, tablesOf, tamper, withoutForeignKeys } from './tamper'

/** Things done to the stored rows at random, each alone, beside one to each column of each table. */
const TRIES = 300
const SEED = process.env['MUSTER_SEED'] ?? String(Date.now())

/** Columns outside of chain/bound.ts: the chain itself, which is walked, and the migrations, which the release knows. */
const SELF_BOUND: Record<string, string[]> = {
  chain: ['tenant_id', 'seq', 'kind', 'subject', 'body', 'prev', 'hash', 'at'],
  chain_heads: ['tenant_id', 'seq', 'hash'],
  migrations: ['name', 'sha256'],
}

/** Two employers with rows in every table and in every state that there is. */
async function createFullWorld(backend: string): Promise<ChainWorld> {
  const w = await createChainWorld(backend)
  // What is past its time goes, what comes later stays.
  const token = await signIn(w)
  for (const _ of [1, 2]) await w.handIn(await w.begin(token))
  w.clock.ms += 120_000
  await w.judgeAll()
  await removeOldRecordings(w.db, new Date((w.clock.ms += 1097 * 86_400_000)))
  const again = await signIn(w)
  await w.begin(again)
  await w.abort(await w.begin(again))
  const late = await w.begin(again)
  await w.abort(late)
  await w.handIn(late)
  await w.handIn(await w.begin(again))
  await w.handIn(await w.begin(again, { start: { trainee: w.trainees[1] as string } }))
  await w.handIn(await w.begin(again, {}, LATER.id))
  w.clock.ms += 120_000
  await w.judgeAll()
  for (const _ of [1, 2]) await w.handIn(await w.begin(again))
  await takeTask(w.db, newId(), new Date(w.clock.ms))
  // Statements of another system, one taken back, and a manager who has gone.
  const { key, secret } = await addCredential(w.db, w.tenant, 'other system', new Date(w.clock.ms))
  const actor = { mbox: 'mailto:a@example.com' }
  const verb = { id: 'http://adlnet.gov/expapi/verbs/completed' }
  const target = {
    id: newId(),
    actor,
    verb,
    object: { id: 'https://example.com/a' },
    result: { score: { scaled: 0.5 } },
  }
  const statements = [target, { actor, verb: { id: VOIDED }, object: { objectType: 'StatementRef', id: target.id } }]
  const posted = await postJson(w.app, '/xapi/statements', statements, {
    authorization: `Basic ${Buffer.from(`${key}:${secret}`).toString('base64')}`,
    'x-experience-api-version': '2.0.0',
  })
  if (posted.status !== 200) throw new Error(await posted.text())
  await managerCookie(w, w.manager.email)
  await postJson(w.app, '/api/sign-out', {}, await managerCookie(w, w.manager.email))
  const wrong = { trainee: w.trainees[1] as string, pin: '000000' }
  for (let n = 0; n < 5; n++) await postJson(w.app, `/api/site/${w.site.code}/sign-in`, wrong)
  await tellOfDevices(w)
  // One line was recorded twice.
  for (const line of ['heard.a', 'heard.b', 'heard.c', 'heard.a']) await recordVoice(w, line)
  // A second employer on the same server.
  const other = await enrol(w.db, new Date(w.clock.ms), 'other@example.com')
  Object.assign(w, { site: other.site, trainees: other.trainees })
  const there = await signIn(w)
  await w.handIn(await w.begin(there))
  await w.begin(there)
  return w
}

/** A device, digits in each state, a run that the device began, what was asked and answered in it, a head's way. */
async function tellOfDevices(w: ChainWorld): Promise<void> {
  const device = await fakeDevice()
  const id = await enrolFake(w, device)
  const boss = await managerCookie(w, w.manager.email)
  const at = `/api/site/${w.site.code}/codes`
  for (const trainee of w.trainees) await postJson(w.app, at, { purpose: 'sign-in', trainee, about: 'Quest 3' })
  await postJson(w.app, at, { purpose: 'enrol', publicKey: (await fakeDevice()).publicKey, about: 'Quest 3' })
  await postJson(w.app, '/api/manage/codes', { code: '000000' }, boss)
  await postJson(w.app, `/api/devices/${w.tenant}/${id}/challenge`, {})
  for (const attempt of [1, 2]) {
    const { start } = fakeStart(w, id, { core: CORE.id, attempt })
    const jws = await device.sign(SIGNED.start, JSON.stringify(start))
    for (const moment of attempt === 1 ? ['start', 'random'] : ['start', 'end'])
      await postJson(w.app, `/api/runs/${start.run}/checks`, { moment }, bearer(jws))
    await w.app.request(`/api/manage/checks/${start.run}/start`, {
      method: 'PUT',
      body: JSON.stringify({ samePerson: attempt === 1 }),
      headers: boss,
    })
    const run = { tenantId: w.tenant, id: start.run, scene: start.scene, mode: start.mode }
    const links = await keepPath(w.db, run, headPath(humanMotion(600, 'calm', attempt).map((s) => toWire(s))))
    await appendLinks(w.db, w.tenant, new Date(w.clock.ms), links)
  }
  await setConfirmationPin(w.db, w.tenant, w.manager.id, '86420', new Date(w.clock.ms))
  const lost = await enrolFake(w, await fakeDevice(), '头显 2')
  await postJson(w.app, `/api/manage/devices/${lost}/withdraw`, {}, boss)
}

class Undo extends Error {}

const isFleeting = (table: string): boolean =>
  Object.values<BoundTable>(BOUND).some((b) => b.name === table && b.fleeting)

/** Is what was done named: its table, its row or link, its column? */
function isNamed({ how, table, rows, column }: Tampering, findings: readonly Finding[], { primary }: Table): boolean {
  const ofTable = findings.filter((f) => f.table === table)
  return rows.every(({ tenant, key, subject }) => {
    const here = ofTable.filter((f) => f.tenant === tenant)
    if (table === 'chain_heads') return here.length > 0
    if (table === 'chain')
      return here.some((f) => f.seq === Number(key) || (subject !== null && (f.run ?? f.row) === subject))
    // Such a row is known by nothing but its seal, also under another key.
    if (isFleeting(table) && primary.includes(column ?? '')) return ofTable.length > 0
    const named = here.filter((f) => (f.run ?? f.row) === key)
    if (how !== 'change') return named.length > 0
    // A row whose key was changed is gone under its old name.
    return named.some((f) => f.field === column || (f.field === null && primary.includes(column ?? '')))
  })
}

describe.each(BACKENDS)('what is done past the server on %s', (backend) => {
  let w: ChainWorld
  let tables: Table[]
  beforeAll(async () => {
    w = await createFullWorld(backend)
    tables = await tablesOf(w.db)
  }, 120_000)
  afterAll(() => w.close())

  it('is bound: every column of every table there is has its place, and a new one needs one', () => {
    const bound = new Map<string, string[]>(Object.entries(SELF_BOUND))
    for (const { name, key, tenant, columns } of Object.values<BoundTable>(BOUND))
      bound.set(name, [...new Set([tenant.name, key.name, ...columns.map((c) => c.name)])])
    const found = new Map(tables.map(({ name, columns }) => [name, columns.map((c) => c.name).sort()]))
    expect(Object.fromEntries(found)).toEqual(
      Object.fromEntries([...bound].map(([name, columns]) => [name, columns.sort()])),
    )
  })

  /** Does one thing, looks whether the audit names it, and takes it back; null where nothing was done. */
  async function tryOne(doIt: (tx: Db) => Promise<Tampering | null>): Promise<Tampering | null> {
    let done: Tampering | null = null
    await w.db
      .transaction(async (tx) => {
        await withoutForeignKeys(tx)
        done = await doIt(tx)
        // What is worth nothing after minutes may be gone: the device asks anew, the count of wrong digits begins anew.
        if (done?.how === 'delete' && isFleeting(done.table)) done = null
        if (!done) throw new Undo()
        const { findings } = await auditAll(tx)
        const table = tables.find((t) => t.name === done?.table) as Table
        if (!isNamed(done, findings, table))
          throw new Error(`seed ${SEED}: ${JSON.stringify({ done, findings }, null, 1)}`)
        throw new Undo()
      })
      .catch((e: unknown) => {
        if (!(e instanceof Undo)) throw e
      })
    return done
  }

  it('is found and named in every single column', { timeout: 240_000 }, async () => {
    const rng = createRng(`${SEED} columns`)
    expect((await auditDatabase(w.db)).findings).toEqual([])
    for (const table of tables)
      for (const column of table.columns) {
        let done: Tampering | null = null
        for (let n = 0; n < 50 && !done; n++) done = await tryOne((tx) => changeOne(tx, rng, table, column))
        expect(done, `${table.name}.${column.name} was never changed`).not.toBeNull()
      }
  })

  it(`is found and named in ${TRIES} random tries`, { timeout: 240_000 }, async () => {
    console.log(`tampering with seed ${SEED}`)
    const rng: Rng = createRng(SEED)
    const done = new Map<string, number>()
    for (let n = 0; n < TRIES; ) {
      const tampering = await tryOne((tx) => tamper(tx, rng, tables))
      if (!tampering) continue
      n++
      const what = `${tampering.how} ${tampering.table}`
      done.set(what, (done.get(what) ?? 0) + 1)
    }
    for (const how of ['change', 'delete', 'swap', 'add'])
      expect([...done.keys()].filter((what) => what.startsWith(how)).length, how).toBeGreaterThan(5)
    expect((await auditDatabase(w.db)).findings).toEqual([])
  })

  /** What an operator might do who knows the tables, but leaves the chain as it is. */
  it.each([
    ['a better score', sql`UPDATE completions SET score = 100`, 'completions', 'score'],
    [
      'a refuted run verified',
      sql`UPDATE verifications SET status = 'verified' WHERE status = 'refuted'`,
      'verifications',
      'status',
    ],
    [
      'a run given to somebody else',
      sql`UPDATE runs SET trainee_id = (SELECT p.id FROM people p WHERE p.tenant_id = runs.tenant_id AND p.id <> trainee_id ORDER BY p.card LIMIT 1)`,
      'runs',
      'trainee_id',
    ],
    ['a failed attempt uncounted', sql`UPDATE assignments SET attempts = attempts - 1`, 'assignments', 'attempts'],
    ['a recording deleted before its time', sql`DELETE FROM recordings`, 'recordings', null],
    ['the chain deleted', sql`DELETE FROM chain`, 'runs', null],
    ['the last links cut off', sql`DELETE FROM chain WHERE seq > 5`, 'chain', 'seq'],
    [
      'a judgement sent back to be made anew',
      sql`UPDATE verifications SET status = 'pending', code = NULL, why = NULL, at = NULL`,
      'verifications',
      'status',
    ],
  ])('finds %s', async (_, query, table, field) => {
    await w.db
      .transaction(async (tx) => {
        await tx.execute(query)
        expect((await auditAll(tx)).findings).toContainEqual(expect.objectContaining({ table, field }))
        throw new Undo()
      })
      .catch((e: unknown) => {
        if (!(e instanceof Undo)) throw e
      })
  })
})
