import { randomBytes } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import { appendLinks } from '../chain/append'
import type { Entry } from '../chain/link'
import { added, changed } from '../chain/rowLinks'
import { sealOf } from '../chain/seal'
import { type Db, inTransaction } from '../db/db'
import { newId } from '../db/ids'
import { credentials, people, sites, tenants } from '../db/schema'
import { hashSecret, hashToken } from './secret'
import { newSiteCode } from './token'

/** Days that recordings are kept unless the employer says otherwise: three years, the shortest that funds ask for. */
export const RETENTION_DAYS = 1096

/** The employer and the first links of its chain. */
export async function addTenant(db: Db, name: string, at: Date, demo = false): Promise<string> {
  const row = { id: newId(at.getTime()), name, retentionDays: RETENTION_DAYS, demo, createdAt: at }
  await inTransaction(db, async (tx) => {
    await tx.insert(tenants).values(row)
    await appendLinks(tx, row.id, at, [added('tenants', row)])
  })
  return row.id
}

/** A place of training with its secret address. */
export async function addSite(db: Db, tenant: string, name: string, at: Date): Promise<{ id: string; code: string }> {
  const site = { id: newId(at.getTime()), code: newSiteCode() }
  const row = { tenantId: tenant, ...site, name, failed: 0, failedSince: null, createdAt: at }
  await inTransaction(db, async (tx) => {
    await tx.insert(sites).values({ ...row, seal: sealOf('sites', row) })
    await appendLinks(tx, tenant, at, [added('sites', row)])
  })
  return site
}

interface NewPerson {
  tenant: string
  kind: 'manager' | 'trainee'
  name: string
  /** Managers. */
  email?: string
  /** Trainees: number on the card. */
  card?: string
  /** Password or PIN. */
  secret: string
}

export async function addPerson(db: Db, p: NewPerson, at: Date): Promise<string> {
  const row = {
    tenantId: p.tenant,
    id: newId(at.getTime()),
    kind: p.kind,
    name: p.name,
    email: p.email?.trim().toLowerCase() ?? null,
    card: p.card ?? null,
    secretHash: await hashSecret(p.secret),
    pinHash: null,
    failed: 0,
    lockedUntil: null,
    createdAt: at,
  }
  await inTransaction(db, async (tx) => {
    await tx.insert(people).values({ ...row, seal: sealOf('people', row) })
    await appendLinks(tx, p.tenant, at, [added('people', row)])
  })
  return row.id
}

/** Gives a person another PIN or password, with all tries; the link is to be appended by the caller. */
export async function setSecretHash(tx: Db, tenant: string, person: string, secretHash: string): Promise<Entry> {
  const row = { tenantId: tenant, id: person, secretHash, failed: 0, lockedUntil: null }
  await tx
    .update(people)
    .set({ secretHash, failed: 0, lockedUntil: null, seal: sealOf('people', row) })
    .where(and(eq(people.tenantId, tenant), eq(people.id, person)))
  return changed('people', { id: person, secretHash })
}

/** Access to /xapi for another system: key and secret of HTTP Basic. The secret is told here and never again. */
export async function addCredential(
  db: Db,
  tenant: string,
  name: string,
  at: Date,
): Promise<{ key: string; secret: string }> {
  const key = newId(at.getTime())
  const secret = randomBytes(32).toString('base64url')
  const row = { tenantId: tenant, id: key, name, secretHash: hashToken(secret), createdAt: at }
  await inTransaction(db, async (tx) => {
    await tx.insert(credentials).values(row)
    await appendLinks(tx, tenant, at, [added('credentials', row)])
  })
  return { key, secret }
}
