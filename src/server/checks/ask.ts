import { and, eq, isNull } from 'drizzle-orm'
import type { Moment } from '../../api/checks'
import { type Result, ok } from '../../base/result'
import { uuid5 } from '../../report/uuid5'
import { appendLinks } from '../chain/append'
import { added } from '../chain/rowLinks'
import { seal } from '../chain/seal'
import { type Db, inTransaction } from '../db/db'
import { checks } from '../db/schema'
import { type Refusal, refusal } from '../http/refuse'
import type { RunEntry } from '../runs/ownRun'

/** A device asks again every two seconds, for as long as somebody waits there. Silent for longer, it has gone on, ms. */
export const OPEN_MS = 15_000

/** Asks who wears the headset, and gives the answer once there is one; the time of the last asking is kept. */
export async function askCheck(
  db: Db,
  { tenantId, id: runId, status }: RunEntry,
  moment: Moment,
  at: Date,
): Promise<Result<boolean | null, Refusal>> {
  if (status === 'started') await inTransaction(db, (tx) => keepAsking(tx, { tenantId, runId, moment }, at))
  const [check] = await db
    .select({ samePerson: checks.samePerson })
    .from(checks)
    .where(and(eq(checks.tenantId, tenantId), eq(checks.runId, runId), eq(checks.moment, moment)))
  return check
    ? ok(check.samePerson)
    : refusal(
        409,
        'run-closed',
        `run '${runId}' is closed (${status}); who wears the headset is asked while it goes on`,
      )
}

/** The first asking is a link of the chain; that it is asked still is in the row's seal alone. */
async function keepAsking(tx: Db, of: { tenantId: string; runId: string; moment: Moment }, at: Date): Promise<void> {
  const id = uuid5(of.runId, `check\n${of.moment}`)
  const row = { ...of, id, askedAt: at, samePerson: null, answeredBy: null, answeredAt: null }
  const [made] = await tx.insert(checks).values(row).onConflictDoNothing().returning()
  const asked = made
    ? [made]
    : await tx
        .update(checks)
        .set({ askedAt: at })
        .where(and(eq(checks.tenantId, of.tenantId), eq(checks.id, id), isNull(checks.answeredAt)))
        .returning()
  await seal(tx, 'checks', asked)
  if (made) await appendLinks(tx, of.tenantId, at, [added('checks', made)])
}
