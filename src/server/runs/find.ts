import { and, eq } from 'drizzle-orm'
import type { Clock } from '../clock'
import type { Db } from '../db/db'
import { runs } from '../db/schema'
import { isSignedStart, runOfSignedStart } from '../devices/register'
import { hashToken, sameText } from '../identity/secret'
import { findSession } from '../identity/sessions'
import { tenantOf } from '../identity/token'
import type { OwnRun } from './ownRun'

/**
 * The run that this bearer may hand in: by the run's own ticket, the sign-in of the trainee who started it, or the start
 * that an enrolled device has signed. Null for any other token, and for a run that is not there: the two are not told
 * apart.
 */
export async function findOwnRun(db: Db, run: string, token: string, now: Clock): Promise<OwnRun | null> {
  if (isSignedStart(token)) return runOfSignedStart(db, run, token, new Date(now()))
  const tenant = tenantOf(token)
  if (!tenant) return null
  const [entry] = await db
    .select()
    .from(runs)
    .where(and(eq(runs.tenantId, tenant), eq(runs.id, run)))
  if (!entry) return null
  if (sameText(entry.ticketHash, hashToken(token))) return { kind: 'run', entry }
  const session = await findSession(db, token, new Date(now()))
  return session?.kind === 'trainee' && session.person === entry.traineeId ? { kind: 'run', entry } : null
}
