import { and, asc, eq, sql } from 'drizzle-orm'
import { uuid } from '../../api/fields'
import type { History } from '../../api/manage'
import type { Db } from '../db/db'
import { completions, people, runs, verifications } from '../db/schema'

const isTest = sql`${runs.practice} = false`
const isVerified = sql`${isTest} AND ${verifications.status} = 'verified'`
const counted = (condition = sql`true`) => sql<number>`(count(*) FILTER (WHERE ${condition}))::int`

/** What a trainee of this tenant has done, by scene and role; null where there is no such trainee. */
export async function historyOf(db: Db, tenant: string, trainee: string): Promise<History | null> {
  if (!uuid.safeParse(trainee).success) return null
  const [person] = await db
    .select({ id: people.id, name: people.name })
    .from(people)
    .where(and(eq(people.tenantId, tenant), eq(people.id, trainee), eq(people.kind, 'trainee')))
  if (!person) return null
  const lines = await db
    .select({
      scene: runs.scene,
      role: runs.role,
      started: counted(),
      handedIn: counted(sql`${runs.status} = 'completed'`),
      tests: counted(sql`${runs.status} = 'completed' AND ${isTest}`),
      verified: counted(isVerified),
      passed: counted(sql`${isVerified} AND ${completions.passed}`),
      best: sql<number | null>`max(${completions.score}) FILTER (WHERE ${isVerified})`,
      minutes: sql<number>`coalesce(sum(${completions.minutes}) FILTER (WHERE ${isVerified}), 0)::double precision`,
      last: sql<Date | string>`max(${runs.startedAt})`,
    })
    .from(runs)
    .leftJoin(completions, and(eq(completions.tenantId, runs.tenantId), eq(completions.runId, runs.id)))
    .leftJoin(verifications, and(eq(verifications.tenantId, runs.tenantId), eq(verifications.runId, runs.id)))
    .where(and(eq(runs.tenantId, tenant), eq(runs.traineeId, trainee)))
    .groupBy(runs.scene, runs.role)
    .orderBy(asc(runs.scene), asc(runs.role))
  return {
    trainee: person,
    // sums of tenths are told as tenths
    lines: lines.map((l) => ({
      ...l,
      minutes: Math.round(l.minutes * 10) / 10,
      last: new Date(l.last).toISOString(),
    })),
  }
}
