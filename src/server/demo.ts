import { and, asc, eq, isNotNull } from 'drizzle-orm'
import { appendLinks } from './chain/append'
import type { Entry } from './chain/link'
import { deleted } from './chain/rowLinks'
import { type Db, inTransaction } from './db/db'
import { credentials, people, sites, tenants } from './db/schema'
import { type DemoSignIn, readDemo, writeDemo } from './demoFile'
import { addCredential, addPerson, addSite, addTenant, setSecretHash } from './identity/enrol'
import { hashSecret } from './identity/secret'
import { newPassword, newPin } from './identity/token'

/** The demo employer's sign-in, and the file that holds it. */
export interface Demo extends DemoSignIn {
  path: string
  /** No file of this employer was there: all its secrets are new, and earlier ones no longer work. */
  renewed: boolean
}

const TRAINEES = ['学员甲', '学员乙', '学员丙', '学员丁']
const EMAIL = 'manager@demo.example'
const MANAGER = '演示管理员'
const CREDENTIAL = 'demo'

/**
 * On an empty database: makes the demo employer with a manager and four trainees, all secrets random, and writes them
 * to a file in `data` for the owner of the folder alone. Later: reads them from there, or sets new ones where the file is
 * gone. Null when the database is somebody's own. The file is on the disk before the database is changed: a crash in
 * between leaves a file of nobody, and the next start makes another.
 */
export async function ensureDemo(db: Db, data: string, now: Date): Promise<Demo | null> {
  const [any] = await db.select({ id: tenants.id }).from(tenants).limit(1)
  if (!any) return makeDemo(db, data, now)
  const [demo] = await db
    .select({ tenant: tenants.id, code: sites.code })
    .from(tenants)
    .innerJoin(sites, eq(sites.tenantId, tenants.id))
    .where(eq(tenants.demo, true))
    .orderBy(asc(tenants.id), asc(sites.id))
    .limit(1)
  if (!demo) return null
  const kept = readDemo(data, demo.tenant, demo.code)
  return kept ? { ...kept.signIn, path: kept.path, renewed: false } : renewDemo(db, data, demo, now)
}

const makeDemo = (db: Db, data: string, now: Date): Promise<Demo> =>
  inTransaction(db, async (tx) => {
    const tenant = await addTenant(tx, '演示企业', now, true)
    const site = await addSite(tx, tenant, '演示培训点', now)
    const trainees = TRAINEES.map((name, n) => ({ name, card: String(n + 1).padStart(4, '0'), pin: newPin() }))
    for (const t of trainees)
      await addPerson(tx, { tenant, kind: 'trainee', name: t.name, card: t.card, secret: t.pin }, now)
    const manager = { email: EMAIL, password: newPassword() }
    await addPerson(tx, { tenant, kind: 'manager', name: MANAGER, email: EMAIL, secret: manager.password }, now)
    const xapi = await addCredential(tx, tenant, CREDENTIAL, now)
    const signIn = { tenant, code: site.code, trainees, manager, xapi }
    return { ...signIn, path: writeDemo(data, signIn), renewed: false }
  })

/** New secrets for everybody of the demo employer; runs and people stay. */
const renewDemo = (db: Db, data: string, demo: { tenant: string; code: string }, now: Date): Promise<Demo> =>
  inTransaction(db, async (tx) => {
    const { tenant, code } = demo
    const links: Entry[] = []
    const setSecret = async (id: string, secret: string): Promise<void> => {
      links.push(await setSecretHash(tx, tenant, id, await hashSecret(secret)))
    }
    const known = await tx
      .select({ id: people.id, name: people.name, card: people.card })
      .from(people)
      .where(and(eq(people.tenantId, tenant), eq(people.kind, 'trainee'), isNotNull(people.card)))
      .orderBy(asc(people.card), asc(people.id))
    const trainees: DemoSignIn['trainees'] = []
    for (const { id, name, card } of known) {
      const pin = newPin()
      await setSecret(id, pin)
      trainees.push({ name, card: card ?? '', pin })
    }
    const manager = { email: EMAIL, password: newPassword() }
    const [boss] = await tx
      .select({ id: people.id })
      .from(people)
      .where(and(eq(people.tenantId, tenant), eq(people.kind, 'manager'), eq(people.email, EMAIL)))
    if (boss) await setSecret(boss.id, manager.password)
    const gone = await tx
      .delete(credentials)
      .where(and(eq(credentials.tenantId, tenant), eq(credentials.name, CREDENTIAL)))
      .returning({ id: credentials.id })
    links.push(...gone.map((row) => deleted('credentials', row)))
    if (links.length > 0) await appendLinks(tx, tenant, now, links)
    if (!boss)
      await addPerson(tx, { tenant, kind: 'manager', name: MANAGER, email: EMAIL, secret: manager.password }, now)
    const xapi = await addCredential(tx, tenant, CREDENTIAL, now)
    const signIn = { tenant, code, trainees, manager, xapi }
    return { ...signIn, path: writeDemo(data, signIn), renewed: true }
  })
