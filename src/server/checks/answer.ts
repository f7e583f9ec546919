import { and, eq, gt, isNull } from 'drizzle-orm'
import type { Moment } from '../../api/checks'
import { type Result, ok } from '../../base/result'
import { appendLinks } from '../chain/append'
import { changed } from '../chain/rowLinks'
import { seal } from '../chain/seal'
import { type Db, inTransaction } from '../db/db'
import { checks } from '../db/schema'
import { type Refusal, refusal } from '../http/refuse'
import { OPEN_MS } from './ask'

/** A manager's word on who wears the headset. The first one stands, and is evidence. */
export const answerCheck = (
  db: Db,
  { tenant, person }: { tenant: string; person: string },
  { run, moment, samePerson }: { run: string; moment: Moment; samePerson: boolean },
  at: Date,
): Promise<Result<null, Refusal>> =>
  inTransaction(db, async (tx) => {
    const mine = and(eq(checks.tenantId, tenant), eq(checks.runId, run), eq(checks.moment, moment))
    const open = and(isNull(checks.answeredAt), gt(checks.askedAt, new Date(at.getTime() - OPEN_MS)))
    const [answered] = await tx
      .update(checks)
      .set({ samePerson, answeredBy: person, answeredAt: at })
      .where(and(mine, open))
      .returning()
    if (answered) {
      await seal(tx, 'checks', [answered])
      await appendLinks(tx, tenant, at, [changed('checks', answered)])
      return ok(null)
    }
    const [check] = await tx.select({ said: checks.samePerson }).from(checks).where(mine)
    if (!check) return refusal(404, 'not-found', `nobody asks who wears the headset in run '${run}' (${moment})`)
    if (check.said === samePerson) return ok(null)
    return check.said === null
      ? refusal(
          409,
          'check-lapsed',
          'the device does not ask any more: the run went on, with another answer or without one',
        )
      : refusal(409, 'check-answered', `this was answered before with ${check.said ? 'yes' : 'no'}; that stands`)
  })
