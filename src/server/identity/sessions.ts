import { type SQL, and, eq, gt, lt } from 'drizzle-orm'
import type { SignedInBy } from '../../api/devices'
import { appendLinks } from '../chain/append'
import { added, deleted } from '../chain/rowLinks'
import { type Db, inTransaction } from '../db/db'
import { newId } from '../db/ids'
import { people, sessions } from '../db/schema'
import { hashToken } from './secret'
import { issueToken, tenantOf } from './token'

/** How long a sign-in lasts: a shift. */
export const SESSION_MS = 12 * 3600_000

export interface Session {
  id: string
  tenant: string
  person: string
  kind: 'manager' | 'trainee'
  name: string
  email: string | null
  /** The site that a trainee signed in at; null for managers. */
  site: string | null
  /** How it was established who this is. */
  how: SignedInBy
  expiresAt: Date
}

/** Begins a session and gives its token; only the token's hash is stored. */
export async function openSession(
  db: Db,
  who: { tenant: string; person: string; site: string | null; how?: SignedInBy },
  now: Date,
): Promise<{ token: string; expiresAt: Date }> {
  const { token, hash } = issueToken(who.tenant)
  const expiresAt = new Date(now.getTime() + SESSION_MS)
  const row = {
    tenantId: who.tenant,
    id: newId(now.getTime()),
    tokenHash: hash,
    personId: who.person,
    siteId: who.site,
    how: who.how ?? 'pin',
    createdAt: now,
    expiresAt,
  }
  await inTransaction(db, async (tx) => {
    await tx.insert(sessions).values(row)
    await appendLinks(tx, who.tenant, now, [added('sessions', row)])
  })
  return { token, expiresAt }
}

/** Whose token this is, or null: not ours, ended or expired. */
export async function findSession(db: Db, token: string, now: Date): Promise<Session | null> {
  const tenant = tenantOf(token)
  if (!tenant) return null
  const [row] = await db
    .select({
      id: sessions.id,
      tenant: sessions.tenantId,
      person: people.id,
      kind: people.kind,
      name: people.name,
      email: people.email,
      site: sessions.siteId,
      how: sessions.how,
      expiresAt: sessions.expiresAt,
    })
    .from(sessions)
    .innerJoin(people, and(eq(people.tenantId, sessions.tenantId), eq(people.id, sessions.personId)))
    .where(and(eq(sessions.tenantId, tenant), eq(sessions.tokenHash, hashToken(token)), gt(sessions.expiresAt, now)))
  return row ?? null
}

export const closeSession = (db: Db, session: Session, now: Date): Promise<void> =>
  removeSessions(db, session.tenant, eq(sessions.id, session.id), now)

/** Sessions that have run out; they were good for nothing any more. */
export async function removeExpiredSessions(db: Db, now: Date): Promise<void> {
  const expired = lt(sessions.expiresAt, now)
  for (const { id } of await db.selectDistinct({ id: sessions.tenantId }).from(sessions).where(expired))
    await removeSessions(db, id, expired, now)
}

const removeSessions = (db: Db, tenant: string, which: SQL, now: Date): Promise<void> =>
  inTransaction(db, async (tx) => {
    const gone = await tx
      .delete(sessions)
      .where(and(eq(sessions.tenantId, tenant), which))
      .returning({ id: sessions.id })
    const links = gone.map((row) => deleted('sessions', row))
    if (links.length > 0) await appendLinks(tx, tenant, now, links)
  })
