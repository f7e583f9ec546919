import { and, eq } from 'drizzle-orm'
import type { Clock } from '../clock'
import type { Db } from '../db/db'
import { runs } from '../db/schema'
import { hashToken, sameText } from '../identity/secret'
import { findSession } from '../identity/sessions'
import { tenantOf } from '../identity/token'

export type RunEntry = typeof runs.$inferSelect

/**
 * The run that this token may hand in: the run's own ticket, or the sign-in of the trainee who started it. Null for
 * any other token, and for a run that is not there: the two are not told apart.
 */
export async function findOwnRun(db: Db, run: string, token: string, now: Clock): Promise<RunEntry | null> {
  const tenant = tenantOf(token)
  if (!tenant) return null
  const [entry] = await db
    .select()
    .from(runs)
    .where(and(eq(runs.tenantId, tenant), eq(runs.id, run)))
  if (!entry) return null
  if (sameText(entry.ticketHash, hashToken(token))) return entry
  const session = await findSession(db, token, new Date(now()))
  return session?.kind === 'trainee' && session.person === entry.traineeId ? entry : null
}
