import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { eq } from 'drizzle-orm'
import { type Db, inTransaction } from './db/db'
import { fsyncPath } from './db/durableFs'
import { tenants } from './db/schema'
import { addCredential, addPerson, addSite, addTenant } from './identity/enrol'
import { newPassword, newPin } from './identity/token'

/** How to sign in to the demo employer. */
export interface DemoSignIn {
  code: string
  trainees: { name: string; card: string; pin: string }[]
  manager: { email: string; password: string }
  xapi: { key: string; secret: string }
}

const FILE = 'demo-sign-in.txt'
const TRAINEES = ['学员甲', '学员乙', '学员丙']
const EMAIL = 'manager@demo.example'

const textOf = (d: DemoSignIn): string =>
  [
    '# 演示企业的登录信息，请勿用于真实人员。 Sign-in of the demo employer; not for real people.',
    `training-path: /train/${d.code}`,
    ...d.trainees.map((t) => `trainee: ${t.card} ${t.name} ${t.pin}`),
    `manager: ${d.manager.email} ${d.manager.password}`,
    `xapi: ${d.xapi.key} ${d.xapi.secret}`,
    '',
  ].join('\n')

/** Reads the file back; null when it is not as it was written. */
export function parseDemo(text: string): DemoSignIn | null {
  const code = /^training-path: \/train\/(\S+)$/m.exec(text)?.[1]
  const manager = /^manager: (\S+) (\S+)$/m.exec(text)
  const xapi = /^xapi: (\S+) (\S+)$/m.exec(text)
  const trainees = [...text.matchAll(/^trainee: (\S+) (\S+) (\S+)$/gm)].map((m) => ({
    card: m[1] as string,
    name: m[2] as string,
    pin: m[3] as string,
  }))
  if (!code || !manager || !xapi || trainees.length === 0) return null
  return {
    code,
    trainees,
    manager: { email: manager[1] as string, password: manager[2] as string },
    xapi: { key: xapi[1] as string, secret: xapi[2] as string },
  }
}

/**
 * On an empty database: makes the demo employer with a manager and three trainees, all secrets random, and writes them
 * to <data>/demo-sign-in.txt for the owner of the folder alone. Later: reads them from there. Null when the database is
 * somebody's own. The file is on the disk before the employer is: a crash in between makes both anew.
 */
export async function ensureDemo(db: Db, data: string, now: Date): Promise<DemoSignIn | null> {
  const path = join(data, FILE)
  const [any] = await db.select({ id: tenants.id }).from(tenants).limit(1)
  if (any) {
    const [demo] = await db.select({ id: tenants.id }).from(tenants).where(eq(tenants.demo, true)).limit(1)
    return demo && existsSync(path) ? parseDemo(readFileSync(path, 'utf8')) : null
  }
  return inTransaction(db, async (tx) => {
    const tenant = await addTenant(tx, '演示企业', now, true)
    const site = await addSite(tx, tenant, '演示培训点', now)
    const trainees = TRAINEES.map((name, n) => ({ name, card: String(n + 1).padStart(4, '0'), pin: newPin() }))
    for (const t of trainees)
      await addPerson(tx, { tenant, kind: 'trainee', name: t.name, card: t.card, secret: t.pin }, now)
    const manager = { email: EMAIL, password: newPassword() }
    await addPerson(tx, { tenant, kind: 'manager', name: '演示管理员', email: EMAIL, secret: manager.password }, now)
    const demo = { code: site.code, trainees, manager, xapi: await addCredential(tx, tenant, 'demo', now) }
    writeSecret(path, textOf(demo))
    fsyncPath(data)
    return demo
  })
}

/** Writes a file that only its owner may read, whole or not at all. */
export function writeSecret(path: string, text: string): void {
  const draft = `${path}.partial`
  const fd = openSync(draft, 'w', 0o600)
  try {
    writeSync(fd, text)
    fsyncSync(fd)
  } finally {
    closeSync(fd)
  }
  renameSync(draft, path)
}
