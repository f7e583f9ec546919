import { and, asc, eq, ne } from 'drizzle-orm'
import type { Completion } from '../../api/completion'
import { appendLinks } from '../chain/append'
import { judgedFacts } from '../chain/facts'
import { seal } from '../chain/seal'
import { type Db, inTransaction } from '../db/db'
import { completions, verifications } from '../db/schema'
import { type RunStatement, storeRunStatement } from '../xapi/runStatement'
import { type Judgement, judgement } from './judge'
import { keepPath } from './nearCopy'
import { type Task, type TaskFile, heldBy } from './queue'

/** What is to be written down: a judgement, and the head's way where there is one. */
export interface Examined {
  judgement: Judgement
  path: readonly number[] | null
}

export const only = (judgement: Judgement): Examined => ({ judgement, path: null })

/** What was written down. */
export interface Finished {
  judgement: Judgement
  /** The xAPI statement of a verified run; null for any other. */
  statement: RunStatement | null
}

/**
 * Writes the judgement down, and with it its link of the chain and the xAPI statement of a run that is verified: one for each of these, none for
 * what is refuted or unverifiable. Of two runs with the same motion only the first stays verified. Null when the lease
 * was lost meanwhile and another server is at it.
 */
export async function finishTask(
  db: Db,
  task: Task,
  owner: string,
  file: TaskFile | null,
  { judgement: result, path }: Examined,
  now: Date,
): Promise<Finished | null> {
  return inTransaction(db, async (tx) => {
    const final = file && result.status === 'verified' ? await unlessCopied(tx, task, file.completion, result) : result
    const [row] = await tx
      .update(verifications)
      .set({ ...final, at: now, leaseOwner: null, leaseUntil: null })
      .where(heldBy(task, owner))
      .returning()
    if (!row) return null
    await seal(tx, 'verifications', [row])
    const kept = file && path ? await keepPath(tx, file.entry, path) : []
    const made =
      file && final.status === 'verified' ? await storeRunStatement(tx, file.entry, file.completion, now) : null
    const body = { verifications: judgedFacts(row) }
    const judged = { kind: 'judged', subject: task.run, body } as const
    await appendLinks(tx, task.tenant, now, [...kept, ...(made?.links ?? []), judged])
    return { judgement: final, statement: made && { id: made.id, taken: made.taken } }
  })
}

/**
 * The judgement of a run that agrees with everything, but for a motion that another run of this employer was verified
 * with: the later one is refuted and names the other. Every completion with this motion is locked before the others
 * are looked at, always in the same order: of two honest judgements at the same moment the second waits, and then
 * sees what the first wrote.
 */
async function unlessCopied(tx: Db, task: Task, { inputDigest }: Completion, result: Judgement): Promise<Judgement> {
  const sameMotion = and(eq(completions.tenantId, task.tenant), eq(completions.inputDigest, inputDigest))
  await tx
    .select({ run: completions.runId })
    .from(completions)
    .where(sameMotion)
    .orderBy(asc(completions.runId))
    .for('update')
  const [other] = await tx
    .select({ run: completions.runId })
    .from(completions)
    .innerJoin(
      verifications,
      and(eq(verifications.tenantId, completions.tenantId), eq(verifications.runId, completions.runId)),
    )
    .where(and(sameMotion, ne(completions.runId, task.run), eq(verifications.status, 'verified')))
    .limit(1)
  if (!other) return result
  const { status, code, why } = judgement(
    'refuted',
    'same-input',
    `this very motion was verified before as run '${other.run}'; nobody moves twice in exactly the same way`,
  )
  return { ...result, status, code, why }
}
