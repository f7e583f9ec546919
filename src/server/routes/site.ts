import { and, asc, eq } from 'drizzle-orm'
import { Hono } from 'hono'
import { PIN_LOCK_MS, type SiteInfo, type TraineeSession, traineeSignInSchema } from '../../api/site'
import type { Clock } from '../clock'
import type { Db } from '../db/db'
import { people } from '../db/schema'
import type { HttpEnv } from '../http/env'
import { readJson } from '../http/json'
import { notFound, refuse } from '../http/refuse'
import { clearTries, giveBackSiteTry, takeSiteTry, takeTry } from '../identity/attempts'
import { isSecret } from '../identity/secret'
import { findSite } from '../identity/site'
import { openSession } from '../identity/sessions'

const locked = (retryAfterS: number): string =>
  `too many wrong PINs; try again in ${Math.ceil(retryAfterS / 60)} min, or ask the safety manager`

/** The training address: who may sign in there, and signing in with card and PIN. */
export function siteRoutes(db: Db, now: Clock): Hono<HttpEnv> {
  const app = new Hono<HttpEnv>()

  app.get('/:code', async (c) => {
    const site = await findSite(db, c.req.param('code'))
    if (!site) return notFound(c, 'training address with this code')
    const trainees = await db
      .select({ id: people.id, name: people.name, card: people.card })
      .from(people)
      .where(and(eq(people.tenantId, site.tenant.id), eq(people.kind, 'trainee')))
      .orderBy(asc(people.card), asc(people.id))
    return c.json({
      tenant: site.tenant,
      site: { id: site.id, name: site.name },
      trainees: trainees.map((t) => ({ id: t.id, name: t.name, card: t.card ?? '' })),
      retentionDays: site.retentionDays,
    } satisfies SiteInfo)
  })

  app.post('/:code/sign-in', async (c) => {
    const site = await findSite(db, c.req.param('code'))
    if (!site) return notFound(c, 'training address with this code')
    const body = await readJson(c, traineeSignInSchema)
    if (!body.ok) return refuse(c, 400, body.error.code, body.error.message)
    const tenant = site.tenant.id
    const at = new Date(now())
    const [trainee] = await db
      .select({ id: people.id, name: people.name, secretHash: people.secretHash })
      .from(people)
      .where(and(eq(people.tenantId, tenant), eq(people.id, body.value.trainee), eq(people.kind, 'trainee')))
    // Before the site's tries: made-up people would use them up for everybody. Who is on the list is told above anyway.
    if (!trainee)
      return refuse(
        c,
        401,
        'unknown-trainee',
        `there is no trainee '${body.value.trainee}' at this training address; load the page again and choose from the list`,
      )
    const siteTry = await takeSiteTry(db, tenant, site.id, at)
    if (!siteTry.may) return refuse(c, 429, 'locked', locked(siteTry.retryAfterS), { retryAfterS: siteTry.retryAfterS })
    const mine = await takeTry(db, tenant, trainee.id, at)
    if (!mine.may) {
      await giveBackSiteTry(db, tenant, site.id)
      return refuse(c, 429, 'locked', locked(mine.retryAfterS), { retryAfterS: mine.retryAfterS })
    }
    if (!(await isSecret(body.value.pin, trainee.secretHash))) {
      // the try that locks the card says for how long
      if (mine.left === 0)
        return refuse(
          c,
          401,
          'wrong-pin',
          `the PIN is wrong, and the card is locked now; ${locked(PIN_LOCK_MS / 1000)}`,
          {
            left: 0,
            retryAfterS: PIN_LOCK_MS / 1000,
          },
        )
      const tries = mine.left === 1 ? '1 more try' : `${mine.left} more tries`
      return refuse(c, 401, 'wrong-pin', `the PIN is wrong; ${tries} before the card is locked for 15 min`, {
        left: mine.left,
      })
    }
    await clearTries(db, tenant, trainee.id)
    await giveBackSiteTry(db, tenant, site.id)
    const { token, expiresAt } = await openSession(db, { tenant, person: trainee.id, site: site.id }, at)
    return c.json({
      token,
      trainee: { id: trainee.id, name: trainee.name },
      expiresAt: expiresAt.toISOString(),
    } satisfies TraineeSession)
  })

  return app
}
