import { type SQL, and, desc, eq } from 'drizzle-orm'
import type { RunRow } from '../../api/manage'
import type { Db } from '../db/db'
import { completions, deviceStarts, people, runs, verifications } from '../db/schema'
import { verificationState } from './accept'
import { knownAt } from './known'

const columns = {
  run: runs,
  trainee: { id: people.id, name: people.name },
  completion: {
    score: completions.score,
    passed: completions.passed,
    minutes: completions.minutes,
    receivedAt: completions.receivedAt,
  },
  verification: {
    status: verifications.status,
    code: verifications.code,
    why: verifications.why,
    at: verifications.at,
  },
}

/** Runs with what belongs to them, newest first by the server's clock: one of a device that lives in next year stays in its place. */
export const selectRuns = (db: Db, where: SQL | undefined, limit: number) =>
  db
    .select(columns)
    .from(runs)
    .innerJoin(people, and(eq(people.tenantId, runs.tenantId), eq(people.id, runs.traineeId)))
    .leftJoin(completions, and(eq(completions.tenantId, runs.tenantId), eq(completions.runId, runs.id)))
    .leftJoin(verifications, and(eq(verifications.tenantId, runs.tenantId), eq(verifications.runId, runs.id)))
    .leftJoin(deviceStarts, and(eq(deviceStarts.tenantId, runs.tenantId), eq(deviceStarts.runId, runs.id)))
    .where(where)
    .orderBy(desc(knownAt), desc(runs.id))
    .limit(limit)

/** The same as a line of the managers' list. */
export function rowOf({
  run,
  trainee,
  completion,
  verification,
}: Awaited<ReturnType<typeof selectRuns>>[number]): RunRow {
  return {
    run: run.id,
    trainee,
    scene: run.scene,
    role: run.role,
    mode: run.mode,
    language: run.language,
    practice: run.practice,
    attempt: run.attempt,
    status: run.status,
    note: run.note,
    startedAt: run.startedAt.toISOString(),
    receivedAt: completion?.receivedAt.toISOString() ?? null,
    score: completion?.score ?? null,
    passed: completion?.passed ?? null,
    minutes: completion?.minutes ?? null,
    verification: verification ? verificationState(verification) : null,
  }
}
