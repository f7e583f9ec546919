import { randomBytes } from 'node:crypto'
import type { Db } from '../db/db'
import { newId } from '../db/ids'
import { credentials, people, sites, tenants } from '../db/schema'
import { hashSecret, hashToken } from './secret'
import { newSiteCode } from './token'

/** Days that recordings are kept unless the employer says otherwise: three years, the shortest that funds ask for. */
export const RETENTION_DAYS = 1096

export async function addTenant(db: Db, name: string, at: Date, demo = false): Promise<string> {
  const id = newId(at.getTime())
  await db.insert(tenants).values({ id, name, retentionDays: RETENTION_DAYS, demo, createdAt: at })
  return id
}

/** A place of training with its secret address. */
export async function addSite(db: Db, tenant: string, name: string, at: Date): Promise<{ id: string; code: string }> {
  const id = newId(at.getTime())
  const code = newSiteCode()
  await db.insert(sites).values({ tenantId: tenant, id, name, code, failed: 0, createdAt: at })
  return { id, code }
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
  const id = newId(at.getTime())
  await db.insert(people).values({
    tenantId: p.tenant,
    id,
    kind: p.kind,
    name: p.name,
    email: p.email?.trim().toLowerCase() ?? null,
    card: p.card ?? null,
    secretHash: await hashSecret(p.secret),
    failed: 0,
    createdAt: at,
  })
  return id
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
  await db.insert(credentials).values({ tenantId: tenant, id: key, name, secretHash: hashToken(secret), createdAt: at })
  return { key, secret }
}
