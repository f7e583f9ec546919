import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createRng } from '../../src/base/random'
import { auditAll, auditDatabase } from '../../src/server/audit/audit'
import type { Finding } from '../../src/server/audit/finding'
import { removeOldRecordings } from '../../src/server/maintenance'
import { type ChainWorld, LATER, createChainWorld } from './chainWorld'
import { enrol, signIn } from './harness'
import { type Tampering, columnsOf, tamper } from './tamper'

/** Things done to the stored rows, each alone. */
const TRIES = 300
const SEED = process.env['MUSTER_SEED'] ?? String(Date.now())

let w: ChainWorld
beforeAll(async () => {
  w = await createChainWorld('PGlite')
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
  await w.handIn(await w.begin(again))
  // A second employer on the same server.
  const other = await enrol(w.db, new Date(w.clock.ms), 'other@example.com')
  Object.assign(w, { site: other.site, trainees: other.trainees })
  const there = await signIn(w)
  await w.handIn(await w.begin(there))
  await w.begin(there)
}, 60_000)
afterAll(() => w.close())

class Undo extends Error {}

/** Is what was done named: its table, its run or link, its column? */
function isNamed({ how, table, rows, column }: Tampering, findings: readonly Finding[]): boolean {
  const ofTable = findings.filter((f) => f.table === table)
  return rows.every(({ tenant, run, seq }) => {
    const here = ofTable.filter((f) => f.tenant === tenant)
    if (table === 'chain_heads') return here.length > 0
    if (table === 'chain') return here.some((f) => f.seq === seq || (run !== null && f.run === run))
    const named = here.filter((f) => f.run === run)
    if (how !== 'change') return named.length > 0
    // A row whose key was changed is gone under its old name.
    return named.some((f) => f.field === column || (f.field === null && /^(tenant_id|id|run_id)$/.test(column ?? '')))
  })
}

it(`finds and names ${TRIES} things done to the rows past the server`, { timeout: 120_000 }, async () => {
  console.log(`tampering with seed ${SEED}`)
  expect((await auditDatabase(w.db)).findings).toEqual([])
  const rng = createRng(SEED)
  const columns = await columnsOf(w.db)
  const done = new Map<string, number>()
  for (let n = 0; n < TRIES; ) {
    await w.db
      .transaction(async (tx) => {
        const tampering = await tamper(tx, rng, columns)
        if (!tampering) throw new Undo()
        n++
        const { how, table } = tampering
        done.set(`${how} ${table}`, (done.get(`${how} ${table}`) ?? 0) + 1)
        const { findings } = await auditAll(tx)
        if (!isNamed(tampering, findings))
          throw new Error(`seed ${SEED}, try ${n}: ${JSON.stringify({ tampering, findings }, null, 1)}`)
        throw new Undo()
      })
      .catch((e: unknown) => {
        if (!(e instanceof Undo)) throw e
      })
  }
  expect(done.size).toBeGreaterThan(10)
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
