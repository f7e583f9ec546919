import { and, eq, gt } from 'drizzle-orm'
import type { CodeAbout } from '../../api/codes'
import { type Result, ok } from '../../base/result'
import type { Db } from '../db/db'
import { codes, people, sites } from '../db/schema'
import { type Refusal, refusal } from '../http/refuse'
import { giveBackGuess, takeGuess } from './guesses'

/** What the device that shows these digits wants, for a manager of the same employer. */
export async function lookUpCode(
  db: Db,
  { tenant, person }: { tenant: string; person: string },
  code: string,
  at: Date,
): Promise<Result<CodeAbout, Refusal>> {
  const guess = await takeGuess(db, tenant, person, at)
  if (!guess.may)
    return refusal(429, 'locked', `too many wrong codes; try again in ${Math.ceil(guess.retryAfterS / 60)} min`, {
      retryAfterS: guess.retryAfterS,
    })
  const [found] = await db
    .select({ row: codes, site: sites.name, trainee: { id: people.id, name: people.name, card: people.card } })
    .from(codes)
    .innerJoin(sites, and(eq(sites.tenantId, codes.tenantId), eq(sites.id, codes.siteId)))
    .leftJoin(people, and(eq(people.tenantId, codes.tenantId), eq(people.id, codes.traineeId)))
    .where(and(eq(codes.tenantId, tenant), eq(codes.code, code), eq(codes.state, 'waiting'), gt(codes.expiresAt, at)))
  if (!found)
    return refusal(
      404,
      'unknown-code',
      `no device shows '${code}' now; compare the digits, and have new ones shown where these have expired`,
      { left: guess.left },
    )
  await giveBackGuess(db, tenant, person)
  const { row, site, trainee } = found
  return ok({
    id: row.id,
    purpose: row.purpose,
    site: { id: row.siteId, name: site },
    about: row.about,
    trainee: trainee && { ...trainee, card: trainee.card ?? '' },
    askedAt: row.createdAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
  })
}
