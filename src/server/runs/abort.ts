import { and, eq } from 'drizzle-orm'
import { appendLinks } from '../chain/append'
import { runFacts } from '../chain/facts'
import { type Db, inTransaction } from '../db/db'
import { runs } from '../db/schema'
import type { RunEntry } from './ownRun'

/** Closes a run without a recording. Only one that is under way: what was handed in stands. */
export async function abortRun(db: Db, entry: RunEntry, ticks: number, why: string, at: Date): Promise<void> {
  const change = { status: 'aborted', note: why, abortedTicks: ticks, endedAt: at } as const
  await inTransaction(db, async (tx) => {
    const done = await tx
      .update(runs)
      .set(change)
      .where(and(eq(runs.tenantId, entry.tenantId), eq(runs.id, entry.id), eq(runs.status, 'started')))
      .returning({ id: runs.id })
    if (done.length === 0) return
    const body = { runs: runFacts(change) }
    await appendLinks(tx, entry.tenantId, at, [{ kind: 'aborted', subject: entry.id, body }])
  })
}
