import { type SQL, and, asc, eq, getTableColumns, gt, inArray, isNull, sql } from 'drizzle-orm'
import { type Db, inTransaction } from '../db/db'
import { chain, completions, recordings, runs, tenants, verifications } from '../db/schema'
import { appendLinks, lockHead, makeHead } from './append'
import { BOUND, BOUND_NAMES, type BoundName, type BoundTable, RUN_TABLES } from './bound'
import { type Row, completionFacts, recordingFacts, runFacts, verificationFacts } from './facts'
import type { Entry } from './link'
import { adopted } from './rowLinks'
import { sealOld } from './seal'

/** Runs or rows that are bound by one query. */
const PAGE = 500

/**
 * At start: binds what no release before this one has bound. A tenant without a chain gets one; a chain that leaves out
 * tables gets a link that says so; and each row from before gets a link with how it stands. What was changed before that
 * nobody can tell. Of several servers that start at once one does it.
 */
export async function beginChains(db: Db, now: Date): Promise<void> {
  await sealOld(db)
  for (const { id } of await db.select({ id: tenants.id }).from(tenants).orderBy(asc(tenants.id))) {
    if ((await unboundOf(db, id)).length > 0) await inTransaction(db, (tx) => bindRest(tx, id, now))
  }
}

/** The tables that a tenant's chain does not bind yet. */
async function unboundOf(db: Db, tenant: string): Promise<BoundName[]> {
  const links = await db
    .select({ body: chain.body })
    .from(chain)
    .where(and(eq(chain.tenantId, tenant), isNull(chain.subject), inArray(chain.kind, ['genesis', 'widened'])))
  const bound = new Set(links.flatMap(({ body }) => body.tables ?? RUN_TABLES))
  return BOUND_NAMES.filter((name) => !bound.has(name))
}

async function bindRest(tx: Db, tenant: string, now: Date): Promise<void> {
  const isNew = await makeHead(tx, tenant)
  await lockHead(tx, tenant)
  const unbound = await unboundOf(tx, tenant)
  // Another server was faster.
  if (unbound.length === 0) return
  const [count] = await tx.select({ n: sql<number>`count(*)::int` }).from(runs).where(eq(runs.tenantId, tenant))
  const body = { before: isNew ? (count?.n ?? 0) : 0, tables: unbound }
  await appendLinks(tx, tenant, now, [{ kind: isNew ? 'genesis' : 'widened', subject: null, body }])
  const readers: ((after: string | null) => Promise<Entry[]>)[] = unbound
    .filter((name) => !RUN_TABLES.includes(name) && !BOUND[name].fleeting)
    .map((name) => (after) => readRows(tx, name, tenant, after))
  if (unbound.includes('runs')) readers.push((after) => readRuns(tx, tenant, after))
  for (const read of readers) {
    let page: Entry[]
    for (let after: string | null = null; ; after = page.at(-1)?.subject ?? null) {
      page = await read(after)
      if (page.length > 0) await appendLinks(tx, tenant, now, page)
      if (page.length < PAGE) break
    }
  }
}

async function readRows(tx: Db, name: BoundName, tenant: string, after: string | null): Promise<Entry[]> {
  const bound: BoundTable = BOUND[name]
  const from: SQL | undefined = after === null ? undefined : gt(bound.key, after)
  const rows: Row[] = await tx
    .select()
    .from(bound.table)
    .where(and(eq(bound.tenant, tenant), from))
    .orderBy(asc(bound.key))
    .limit(PAGE)
  return rows.map((row) => adopted(name, row))
}

async function readRuns(tx: Db, tenant: string, after: string | null): Promise<Entry[]> {
  const rows = await tx
    .select({
      run: getTableColumns(runs),
      completion: getTableColumns(completions),
      size: recordings.size,
      verification: getTableColumns(verifications),
    })
    .from(runs)
    .leftJoin(completions, and(eq(completions.tenantId, runs.tenantId), eq(completions.runId, runs.id)))
    .leftJoin(recordings, and(eq(recordings.tenantId, runs.tenantId), eq(recordings.runId, runs.id)))
    .leftJoin(verifications, and(eq(verifications.tenantId, runs.tenantId), eq(verifications.runId, runs.id)))
    .where(and(eq(runs.tenantId, tenant), after === null ? undefined : gt(runs.id, after)))
    .orderBy(asc(runs.id))
    .limit(PAGE)
  return rows.map(({ run, completion, size, verification }) => ({
    kind: 'adopted',
    subject: run.id,
    body: {
      runs: runFacts(run),
      completions: completion && completionFacts(completion),
      recordings: completion && size !== null ? recordingFacts(size, completion.recordingDigest) : null,
      verifications: verification && verificationFacts(verification),
    },
  }))
}
