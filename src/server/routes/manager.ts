import { and, asc, eq } from 'drizzle-orm'
import { Hono } from 'hono'
import { deleteCookie, setCookie } from 'hono/cookie'
import { type Me, managerSignInSchema } from '../../api/manage'
import type { Clock } from '../clock'
import type { Db } from '../db/db'
import { people, tenants } from '../db/schema'
import type { HttpEnv } from '../http/env'
import { SESSION_COOKIE, requireManager } from '../http/guard'
import { readJson } from '../http/json'
import { refuse } from '../http/refuse'
import { clearTries, takeTry } from '../identity/attempts'
import { isSecret } from '../identity/secret'
import { SESSION_MS, type Session, closeSession, openSession } from '../identity/sessions'

export interface ManagerRoutesDeps {
  db: Db
  now: Clock
  /** Serve cookies over HTTPS only. */
  secure: boolean
}

/**
 * Managers' sign-in: a small session of our own over scrypt. better-auth was looked at: its tables cannot carry the
 * tenant in their keys and foreign keys, which every table here must; it comes back when it can, or with a tenant each.
 */
export function managerRoutes({ db, now, secure }: ManagerRoutesDeps): Hono<HttpEnv> {
  const app = new Hono<HttpEnv>()

  app.post('/sign-in', async (c) => {
    const body = await readJson(c, managerSignInSchema)
    if (!body.ok) return refuse(c, 400, body.error.code, body.error.message)
    const at = new Date(now())
    // The address may be known to several employers; the password tells which one is meant. All of them are looked at
    // before a try is taken, so that signing in to one costs none at the others.
    const known = await db
      .select({ id: people.id, tenant: people.tenantId, secretHash: people.secretHash })
      .from(people)
      .where(and(eq(people.email, body.value.email.trim().toLowerCase()), eq(people.kind, 'manager')))
      .orderBy(asc(people.tenantId), asc(people.id))
      .limit(5)
    const found = []
    for (const person of known) found.push({ ...person, fits: await isSecret(body.value.password, person.secretHash) })
    let left = 0
    let wait = 0
    // The fitting first. A right password at a locked door is answered like a wrong one, and costs the same at the
    // others: a lock that told them apart would go on telling guesses from hits.
    for (const person of found.toSorted((a, b) => Number(b.fits) - Number(a.fits))) {
      const mine = await takeTry(db, person.tenant, person.id, at)
      if (!mine.may) {
        wait = Math.max(wait, mine.retryAfterS)
        continue
      }
      if (!person.fits) {
        left = Math.max(left, mine.left)
        continue
      }
      await clearTries(db, person.tenant, person.id)
      const { token, expiresAt } = await openSession(db, { tenant: person.tenant, person: person.id, site: null }, at)
      setCookie(c, SESSION_COOKIE, token, {
        path: '/',
        httpOnly: true,
        sameSite: 'Strict',
        secure,
        maxAge: SESSION_MS / 1000,
      })
      const [me] = await db
        .select({ name: people.name, email: people.email, pinHash: people.pinHash, tenantName: tenants.name })
        .from(people)
        .innerJoin(tenants, eq(tenants.id, people.tenantId))
        .where(and(eq(people.tenantId, person.tenant), eq(people.id, person.id)))
      return c.json({
        person: { id: person.id, name: me?.name ?? '', email: me?.email ?? '' },
        tenant: { id: person.tenant, name: me?.tenantName ?? '' },
        confirmationPin: (me?.pinHash ?? null) !== null,
        expiresAt: expiresAt.toISOString(),
      } satisfies Me)
    }
    if (found.length === 0) await isSecret(body.value.password, null)
    if (wait > 0 && left === 0)
      return refuse(c, 429, 'locked', `too many wrong passwords; try again in ${Math.ceil(wait / 60)} min`, {
        retryAfterS: wait,
      })
    return refuse(c, 401, 'wrong-password', 'this address and password do not belong together; check both')
  })

  app.post('/sign-out', requireManager(db, now), async (c) => {
    await closeSession(db, c.get('session'), new Date(now()))
    deleteCookie(c, SESSION_COOKIE, { path: '/' })
    return c.json({})
  })

  app.get('/me', requireManager(db, now), async (c) => c.json(await meOf(db, c.get('session'))))

  return app
}

async function meOf(db: Db, session: Session): Promise<Me> {
  const [row] = await db
    .select({ tenantName: tenants.name, pinHash: people.pinHash })
    .from(people)
    .innerJoin(tenants, eq(tenants.id, people.tenantId))
    .where(and(eq(people.tenantId, session.tenant), eq(people.id, session.person)))
  return {
    person: { id: session.person, name: session.name, email: session.email ?? '' },
    tenant: { id: session.tenant, name: row?.tenantName ?? '' },
    confirmationPin: (row?.pinHash ?? null) !== null,
    expiresAt: session.expiresAt.toISOString(),
  }
}
