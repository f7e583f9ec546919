import { and, eq, isNull } from 'drizzle-orm'
import type { Moment } from '../../api/checks'
import { type Result, ok } from '../../base/result'
import type { Db } from '../db/db'
import { checks } from '../db/schema'
import { type Refusal, refusal } from '../http/refuse'
import type { RunEntry } from '../runs/find'

/** A device asks again every two seconds, for as long as somebody waits there. Silent for longer, it has gone on, ms. */
export const OPEN_MS = 15_000

/** Asks who wears the headset, and gives the answer once there is one; the time of the last asking is kept. */
export async function askCheck(
  db: Db,
  { tenantId, id: runId, status }: RunEntry,
  moment: Moment,
  at: Date,
): Promise<Result<boolean | null, Refusal>> {
  const mine = { tenantId, runId, moment }
  if (status === 'started')
    await db
      .insert(checks)
      .values({ ...mine, askedAt: at })
      .onConflictDoUpdate({
        target: [checks.tenantId, checks.runId, checks.moment],
        set: { askedAt: at },
        setWhere: isNull(checks.answeredAt),
      })
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
