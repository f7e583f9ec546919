import { and, eq, sql } from 'drizzle-orm'
import type { StartRun, StartedRun } from '../../api/runs'
import { deriveSeed } from '../../base/hash'
import { appendLinks } from '../chain/append'
import { runFacts } from '../chain/facts'
import { added } from '../chain/rowLinks'
import { type Db, inTransaction } from '../db/db'
import { SERVER_COUNTS, newId } from '../db/ids'
import { assignments, runs } from '../db/schema'
import type { Session } from '../identity/sessions'
import { issueToken } from '../identity/token'

/**
 * Starts a run. The assignment is what this trainee has to train in this role, made at the first start; each start
 * takes its next attempt number, and the seed follows from these (rule D11): nobody can fish for an easy form, and a
 * gap in the numbers shows a run that was not handed in.
 */
export async function startRun(db: Db, session: Session, site: string, asked: StartRun, at: Date): Promise<StartedRun> {
  const tenant = session.tenant
  const { token: ticket, hash: ticketHash } = issueToken(tenant)
  return inTransaction(db, async (tx) => {
    const mine = and(
      eq(assignments.tenantId, tenant),
      eq(assignments.traineeId, session.person),
      eq(assignments.scene, asked.scene),
      eq(assignments.role, asked.role),
      eq(assignments.countedBy, SERVER_COUNTS),
    )
    const made = await tx
      .insert(assignments)
      .values({
        tenantId: tenant,
        id: newId(at.getTime()),
        traineeId: session.person,
        scene: asked.scene,
        role: asked.role,
        attempts: 0,
        countedBy: SERVER_COUNTS,
        createdAt: at,
      })
      .onConflictDoNothing()
      .returning()
    const [assignment] = await tx
      .update(assignments)
      .set({ attempts: sql`${assignments.attempts} + 1` })
      .where(mine)
      .returning({ id: assignments.id, attempt: assignments.attempts })
    if (!assignment)
      throw new Error(`assignment of ${session.person} for ${asked.scene} vanished in its own transaction`)
    const run = newId(at.getTime())
    const seed = deriveSeed(assignment.id, session.person, assignment.attempt)
    const row = {
      tenantId: tenant,
      id: run,
      traineeId: session.person,
      siteId: site,
      assignmentId: assignment.id,
      attempt: assignment.attempt,
      ...asked,
      seed,
      ticketHash,
      signedInBy: session.how,
      status: 'started' as const,
      note: null,
      abortedTicks: null,
      startedAt: at,
      endedAt: null,
    }
    await tx.insert(runs).values(row)
    await appendLinks(tx, tenant, at, [
      ...made.map((assigned) => added('assignments', assigned)),
      { kind: 'started', subject: run, body: { runs: runFacts(row) } },
    ])
    return { run, seed, attempt: assignment.attempt, assignment: assignment.id, startedAt: at.toISOString(), ticket }
  })
}
