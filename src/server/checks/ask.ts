import { and, eq, isNull, lte } from 'drizzle-orm'
import type { Moment } from '../../api/checks'
import { type Result, ok } from '../../base/result'
import type { Db } from '../db/db'
import { checks } from '../db/schema'
import { type Refusal, refusal } from '../http/refuse'
import type { RunEntry } from '../runs/find'

/** How long a question waits for a supervisor, ms: nobody stands in a headset for longer than that. */
export const OPEN_MS = 5 * 60_000

/** Asks who wears the headset, and gives the answer once there is one. Asked again later it waits anew. */
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
        setWhere: and(isNull(checks.answeredAt), lte(checks.askedAt, new Date(at.getTime() - OPEN_MS))),
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
