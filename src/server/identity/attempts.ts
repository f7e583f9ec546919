import { and, eq, gt, isNull, lt, lte, or, sql } from 'drizzle-orm'
import { PIN_LOCK_MS, PIN_TRIES } from '../../api/site'
import { seal, sealOf } from '../chain/seal'
import { type Db, inTransaction } from '../db/db'
import { people, sites } from '../db/schema'

/**
 * Wrong PINs at one site, whoever's, within the same time: somebody who tries one PIN on every trainee is stopped
 * here, a class of 30 with a slip of the finger each is not.
 */
export const SITE_TRIES = 40

/**
 * A count that began this far in the future, ms, or a lock that ends so much later than any can, was made by a clock
 * that has been set back since: it would hold for as long as that clock was wrong. Requests that overtake each other and
 * servers whose clocks differ a little stay within it, so that nobody gets more tries by them.
 */
const CLOCK_MS = 60_000

/** Whether one may try now: `left` are the tries that stay if this one is wrong. */
export type Try = { may: true; left: number } | { may: false; retryAfterS: number }

/** What the seals of the rows are made of. */
const PERSON = { tenantId: people.tenantId, id: people.id, failed: people.failed, lockedUntil: people.lockedUntil }
const SITE = { tenantId: sites.tenantId, id: sites.id, failed: sites.failed, failedSince: sites.failedSince }

const seconds = (ms: number): number => Math.max(1, Math.ceil(ms / 1000))

/**
 * Takes one of the person's tries before the secret is looked at, in one transaction: a hundred requests at once get
 * five tries between them, and a server that is killed in between has not given one away.
 */
export const takeTry = (db: Db, tenant: string, person: string, now: Date): Promise<Try> =>
  inTransaction(db, (tx) => takeTryIn(tx, tenant, person, now))

async function takeTryIn(db: Db, tenant: string, person: string, now: Date): Promise<Try> {
  const me = and(eq(people.tenantId, tenant), eq(people.id, person))
  const until = new Date(now.getTime() + PIN_LOCK_MS)
  const latest = new Date(until.getTime() + CLOCK_MS)
  // A lock that has run out, or that no clock but a wrong one can have set, begins a new count.
  const begun = await db
    .update(people)
    .set({ failed: 0, lockedUntil: null })
    .where(and(me, or(lte(people.lockedUntil, now), gt(people.lockedUntil, latest))))
    .returning(PERSON)
  await seal(db, 'people', begun)
  const [taken] = await db
    .update(people)
    .set({
      failed: sql`${people.failed} + 1`,
      lockedUntil: sql`CASE WHEN ${people.failed} + 1 >= ${PIN_TRIES} THEN ${until.toISOString()}::timestamptz ELSE NULL END`,
    })
    .where(and(me, lt(people.failed, PIN_TRIES), isNull(people.lockedUntil)))
    .returning(PERSON)
  if (taken) {
    await seal(db, 'people', [taken])
    return { may: true, left: PIN_TRIES - taken.failed }
  }
  const [row] = await db.select({ until: people.lockedUntil }).from(people).where(me)
  return { may: false, retryAfterS: seconds((row?.until ?? until).getTime() - now.getTime()) }
}

/** The secret was right: the count begins anew. */
export async function clearTries(db: Db, tenant: string, person: string): Promise<void> {
  const row = { tenantId: tenant, id: person, failed: 0, lockedUntil: null }
  await db
    .update(people)
    .set({ failed: 0, lockedUntil: null, seal: sealOf('people', row) })
    .where(and(eq(people.tenantId, tenant), eq(people.id, person)))
}

/** Takes one of the site's tries, like takeTry; given back when the PIN was right. */
export const takeSiteTry = (db: Db, tenant: string, site: string, now: Date): Promise<Try> =>
  inTransaction(db, (tx) => takeSiteTryIn(tx, tenant, site, now))

async function takeSiteTryIn(db: Db, tenant: string, site: string, now: Date): Promise<Try> {
  const here = and(eq(sites.tenantId, tenant), eq(sites.id, site))
  const since = new Date(now.getTime() - PIN_LOCK_MS)
  const latest = new Date(now.getTime() + CLOCK_MS)
  const begun = await db
    .update(sites)
    .set({ failed: 0, failedSince: now })
    .where(and(here, or(isNull(sites.failedSince), lte(sites.failedSince, since), gt(sites.failedSince, latest))))
    .returning(SITE)
  await seal(db, 'sites', begun)
  const [taken] = await db
    .update(sites)
    .set({ failed: sql`${sites.failed} + 1` })
    .where(and(here, lt(sites.failed, SITE_TRIES)))
    .returning(SITE)
  if (taken) {
    await seal(db, 'sites', [taken])
    return { may: true, left: SITE_TRIES - taken.failed }
  }
  const [row] = await db.select({ since: sites.failedSince }).from(sites).where(here)
  return { may: false, retryAfterS: seconds((row?.since ?? now).getTime() + PIN_LOCK_MS - now.getTime()) }
}

export const giveBackSiteTry = (db: Db, tenant: string, site: string): Promise<void> =>
  inTransaction(db, async (tx) => {
    const given = await tx
      .update(sites)
      .set({ failed: sql`GREATEST(${sites.failed} - 1, 0)` })
      .where(and(eq(sites.tenantId, tenant), eq(sites.id, site)))
      .returning(SITE)
    await seal(tx, 'sites', given)
  })
