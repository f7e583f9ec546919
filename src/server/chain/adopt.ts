import { and, asc, eq, getTableColumns, gt, sql } from 'drizzle-orm'
import { type Db, inTransaction } from '../db/db'
import { chainHeads, completions, recordings, runs, tenants, verifications } from '../db/schema'
import { appendLinks, makeHead } from './append'
import { completionFacts, recordingFacts, runFacts, verificationFacts } from './facts'
import type { Entry } from './link'

/** Runs that are bound by one query. */
const PAGE = 500

/**
 * Begins the chain of every tenant that has none: one link that says how many runs there are, and one for each of
 * these as it stands. What was changed before that nobody can tell. Of several servers that start at once one does it.
 */
export async function beginChains(db: Db, now: Date): Promise<void> {
  const without = await db
    .select({ id: tenants.id })
    .from(tenants)
    .leftJoin(chainHeads, eq(chainHeads.tenantId, tenants.id))
    .where(sql`${chainHeads.tenantId} IS NULL`)
    .orderBy(asc(tenants.id))
  for (const { id } of without) await inTransaction(db, (tx) => beginChain(tx, id, now))
}

async function beginChain(tx: Db, tenant: string, now: Date): Promise<void> {
  if (!(await makeHead(tx, tenant))) return
  const [count] = await tx.select({ n: sql<number>`count(*)::int` }).from(runs).where(eq(runs.tenantId, tenant))
  await appendLinks(tx, tenant, now, [{ kind: 'genesis', subject: null, body: { before: count?.n ?? 0 } }])
  for (let after: string | null = null; ; ) {
    const page = await readPage(tx, tenant, after)
    if (page.length > 0) await appendLinks(tx, tenant, now, page)
    if (page.length < PAGE) return
    after = page.at(-1)?.subject ?? null
  }
}

async function readPage(tx: Db, tenant: string, after: string | null): Promise<Entry[]> {
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
