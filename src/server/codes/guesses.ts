import { and, eq, sql } from 'drizzle-orm'
import { seal } from '../chain/seal'
import { type Db, inTransaction } from '../db/db'
import { codeGuesses } from '../db/schema'
import type { Try } from '../identity/attempts'

/** Wrong digits that a manager may type, and within which time, ms: 20 slips of the finger, of a million codes. */
export const GUESSES = 20
export const GUESS_MS = 10 * 60_000
/** A count that began this far in the future, ms, was made by a clock that has been set back since. */
const CLOCK_MS = 60_000

/**
 * Takes one of the manager's guesses before the digits are looked for, in one transaction: a hundred requests at once get
 * twenty between them. Given back where a device did show them.
 */
export const takeGuess = (db: Db, tenant: string, person: string, now: Date): Promise<Try> =>
  inTransaction(db, (tx) => takeGuessIn(tx, tenant, person, now))

async function takeGuessIn(db: Db, tenant: string, person: string, now: Date): Promise<Try> {
  const since = new Date(now.getTime() - GUESS_MS).toISOString()
  const latest = new Date(now.getTime() + CLOCK_MS).toISOString()
  const over = sql`(${codeGuesses.failedSince} <= ${since}::timestamptz OR ${codeGuesses.failedSince} > ${latest}::timestamptz)`
  const [taken] = await db
    .insert(codeGuesses)
    .values({ tenantId: tenant, personId: person, failed: 1, failedSince: now })
    .onConflictDoUpdate({
      target: [codeGuesses.tenantId, codeGuesses.personId],
      set: {
        failed: sql`CASE WHEN ${over} THEN 1 ELSE ${codeGuesses.failed} + 1 END`,
        failedSince: sql`CASE WHEN ${over} THEN ${now.toISOString()}::timestamptz ELSE ${codeGuesses.failedSince} END`,
      },
      setWhere: sql`${over} OR ${codeGuesses.failed} < ${GUESSES}`,
    })
    .returning()
  if (taken) {
    await seal(db, 'code_guesses', [taken])
    return { may: true, left: GUESSES - taken.failed }
  }
  const [row] = await db.select({ since: codeGuesses.failedSince }).from(codeGuesses).where(of(tenant, person))
  const ms = (row?.since ?? now).getTime() + GUESS_MS - now.getTime()
  return { may: false, retryAfterS: Math.max(1, Math.ceil(ms / 1000)) }
}

/** The digits were a device's. */
export const giveBackGuess = (db: Db, tenant: string, person: string): Promise<void> =>
  inTransaction(db, async (tx) => {
    const given = await tx
      .update(codeGuesses)
      .set({ failed: sql`GREATEST(${codeGuesses.failed} - 1, 0)` })
      .where(of(tenant, person))
      .returning()
    await seal(tx, 'code_guesses', given)
  })

const of = (tenant: string, person: string) => and(eq(codeGuesses.tenantId, tenant), eq(codeGuesses.personId, person))
