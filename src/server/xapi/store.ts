import { and, eq } from 'drizzle-orm'
import { type Agent, type Statement, type StoredStatement, VOIDED, XAPI_VERSION } from '../../api/xapi'
import { type Result, fail, ok } from '../../base/result'
import { digestOf } from '../../record/canonical'
import type { Db } from '../db/db'
import { newId } from '../db/ids'
import { statements } from '../db/schema'
import { agentKey } from './agent'

export interface NewStatement {
  tenant: string
  statement: Statement
  authority: Agent
  /** The run that it is about, where the server itself made it. */
  run?: string
  at: Date
}

/** What a second sending is compared by: the statement without what the server sets itself. */
function contentDigest(statement: Statement): string {
  const { stored: _stored, authority: _authority, version: _version, timestamp, ...content } = statement
  return digestOf({ ...content, timestamp: timestamp ? new Date(timestamp).toISOString() : null })
}

const activityOf = ({ object }: Statement): string | null =>
  !('objectType' in object) || object.objectType === undefined || object.objectType === 'Activity'
    ? (object as { id: string }).id
    : null

const targetOf = ({ verb, object }: Statement): string | null =>
  verb.id === VOIDED && object.objectType === 'StatementRef' ? object.id : null

/**
 * Stores a statement and gives its id. The same one again is fine and changes nothing; another one under the same id
 * is a conflict. A voiding statement takes its target out of the lists; nothing is ever deleted.
 */
export async function storeStatement(
  db: Db,
  { tenant, statement, authority, run, at }: NewStatement,
): Promise<Result<string>> {
  const pageKey = newId(at.getTime())
  const id = (statement.id ?? pageKey).toLowerCase()
  const voids = targetOf(statement)
  const digest = contentDigest({ ...statement, id })
  if (statement.verb.id === VOIDED && !voids)
    return fail('bad-request', 'object: a voiding statement must point to a statement (objectType StatementRef)')
  if (voids) {
    const [target] = await db
      .select({ voids: statements.voids })
      .from(statements)
      .where(and(eq(statements.tenantId, tenant), eq(statements.id, voids)))
    if (target?.voids)
      return fail('bad-request', `object.id: '${voids}' is itself a voiding statement and cannot be voided`)
  }
  // The voiding statement may have come first: other systems send in whatever order they like.
  const [taken] = await db
    .select({ id: statements.id })
    .from(statements)
    .where(and(eq(statements.tenantId, tenant), eq(statements.voids, id)))
  const body: StoredStatement = {
    ...statement,
    id,
    timestamp: statement.timestamp ?? at.toISOString(),
    stored: at.toISOString(),
    authority,
    version: XAPI_VERSION,
  }
  const inserted = await db
    .insert(statements)
    .values({
      tenantId: tenant,
      id,
      pageKey,
      runId: run ?? null,
      verb: statement.verb.id,
      activity: activityOf(statement),
      agent: agentKey(statement.actor),
      registration: statement.context?.registration ?? null,
      voids,
      voided: taken !== undefined,
      digest,
      body,
      stored: at,
    })
    .onConflictDoNothing()
    .returning({ id: statements.id })
  if (inserted.length === 0) {
    const [earlier] = await db
      .select({ digest: statements.digest })
      .from(statements)
      .where(and(eq(statements.tenantId, tenant), eq(statements.id, id)))
    return earlier?.digest === digest
      ? ok(id)
      : fail('conflict', `a statement with id '${id}' and other content is stored; send a new one under a new id`)
  }
  if (voids)
    await db
      .update(statements)
      .set({ voided: true })
      .where(and(eq(statements.tenantId, tenant), eq(statements.id, voids)))
  return ok(id)
}
