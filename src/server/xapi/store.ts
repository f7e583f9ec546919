import { and, eq } from 'drizzle-orm'
import { type Agent, type Statement, type StoredStatement, VOIDED, XAPI_VERSION } from '../../api/xapi'
import { type Result, fail, ok } from '../../base/result'
import { digestOf } from '../../record/canonical'
import type { Entry } from '../chain/link'
import { added, changed } from '../chain/rowLinks'
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

/** What was stored: the caller appends the links as the last thing in its transaction; none where it was there before. */
export interface Stored {
  id: string
  links: Entry[]
}

/**
 * Stores a statement. The same one again is fine and changes nothing; another one under the same id
 * is a conflict. A voiding statement takes its target out of the lists; nothing is ever deleted.
 */
export async function storeStatement(
  db: Db,
  { tenant, statement, authority, run, at }: NewStatement,
): Promise<Result<Stored>> {
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
  const row = {
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
  }
  const inserted = await db.insert(statements).values(row).onConflictDoNothing().returning({ id: statements.id })
  if (inserted.length === 0) {
    const [earlier] = await db
      .select({ digest: statements.digest })
      .from(statements)
      .where(and(eq(statements.tenantId, tenant), eq(statements.id, id)))
    return earlier?.digest === digest
      ? ok({ id, links: [] })
      : fail('conflict', `a statement with id '${id}' and other content is stored; send a new one under a new id`)
  }
  const links = [added('statements', row)]
  if (voids) {
    const taken = await db
      .update(statements)
      .set({ voided: true })
      .where(and(eq(statements.tenantId, tenant), eq(statements.id, voids), eq(statements.voided, false)))
      .returning({ id: statements.id, voided: statements.voided })
    links.push(...taken.map((target) => changed('statements', target)))
  }
  return ok({ id, links })
}
