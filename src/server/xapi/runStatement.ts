import { and, eq } from 'drizzle-orm'
import type { Completion } from '../../api/completion'
import { statementOf } from '../../report/statement'
import type { Entry } from '../chain/link'
import type { Db } from '../db/db'
import { newId } from '../db/ids'
import { statements } from '../db/schema'
import type { RunEntry } from '../runs/ownRun'
import { systemAgent } from './agent'
import { storeStatement } from './store'

/** A statement that this server made of a run. */
export interface RunStatement {
  id: string
  /** The id that follows from the run, where another system has put a statement of its own there; null otherwise. */
  taken: string | null
}

/**
 * Stores the one statement of a verified run; call it in the transaction that verifies it, and append its links. The caller has found that
 * completion, re-run and the server's own entry agree, so that the completion's words are the server's too. Its id
 * follows from the run, which is no secret: whoever holds the tenant's key may have put something else there. Then the
 * statement gets an id that nobody could foresee, and stays the only one by the run that its row names.
 */
export async function storeRunStatement(
  db: Db,
  entry: RunEntry,
  completion: Completion,
  at: Date,
): Promise<RunStatement & { links: Entry[] }> {
  const tenant = entry.tenantId
  const [own] = await db
    .select({ id: statements.id })
    .from(statements)
    .where(and(eq(statements.tenantId, tenant), eq(statements.runId, entry.id)))
  if (own) return { id: own.id, taken: null, links: [] }
  const statement = statementOf(tenant, completion)
  const store = (id: string) =>
    storeStatement(db, { tenant, statement: { ...statement, id }, authority: systemAgent(tenant), run: entry.id, at })
  const [foreign] = await db
    .select({ id: statements.id })
    .from(statements)
    .where(and(eq(statements.tenantId, tenant), eq(statements.id, statement.id)))
  const first = foreign ? null : await store(statement.id)
  if (first?.ok) return { ...first.value, taken: null }
  const second = await store(newId(at.getTime()))
  if (!second.ok) throw new Error(`the statement of run ${entry.id} cannot be stored: ${second.error.message}`)
  return { ...second.value, taken: statement.id }
}
