import { type SQL, and, asc, eq, gte, inArray, lt } from 'drizzle-orm'
import type { Choices, RunFilter } from '../../api/manage'
import type { Db } from '../db/db'
import { completions, people, runs, verifications } from '../db/schema'

const test = (passed: boolean): SQL | undefined =>
  and(eq(runs.status, 'completed'), eq(runs.practice, false), eq(completions.passed, passed))

const OUTCOME: Record<NonNullable<RunFilter['outcome']>, () => SQL | undefined> = {
  passed: () => test(true),
  failed: () => test(false),
  practice: () => and(eq(runs.status, 'completed'), eq(runs.practice, true)),
  open: () => eq(runs.status, 'started'),
  aborted: () => inArray(runs.status, ['aborted', 'refused']),
}

/** What a run has to be to be chosen, for a query that joins completions and verifications to runs. */
export const conditionsOf = (filter: RunFilter): (SQL | undefined)[] => [
  filter.scene ? eq(runs.scene, filter.scene) : undefined,
  filter.trainee ? eq(runs.traineeId, filter.trainee) : undefined,
  filter.outcome ? OUTCOME[filter.outcome]() : undefined,
  filter.verification === 'waiting' ? inArray(verifications.status, ['pending', 'running']) : undefined,
  filter.verification && filter.verification !== 'waiting' ? eq(verifications.status, filter.verification) : undefined,
  filter.from ? gte(runs.startedAt, new Date(filter.from)) : undefined,
  filter.to ? lt(runs.startedAt, new Date(filter.to)) : undefined,
]

/** By what a manager can choose runs: the tenant's trainees, and the scenes that were ever started. */
export async function choicesOf(db: Db, tenant: string): Promise<Choices> {
  const trainees = await db
    .select({ id: people.id, name: people.name })
    .from(people)
    .where(and(eq(people.tenantId, tenant), eq(people.kind, 'trainee')))
    .orderBy(asc(people.name), asc(people.id))
  const scenes = await db
    .selectDistinct({ scene: runs.scene })
    .from(runs)
    .where(eq(runs.tenantId, tenant))
    .orderBy(asc(runs.scene))
  return { trainees, scenes: scenes.map((s) => s.scene) }
}
