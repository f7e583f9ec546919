import type { MiddlewareHandler } from 'hono'
import { getCookie } from 'hono/cookie'
import type { Clock } from '../clock'
import type { Db } from '../db/db'
import { findSession } from '../identity/sessions'
import type { HttpEnv } from './env'
import { refuse } from './refuse'

export const SESSION_COOKIE = 'muster-session'

/** The token of `Authorization: Bearer <token>`, or ''. A signed start has dots. */
export const bearerOf = (header: string | undefined): string => /^Bearer +([\w.-]+)$/i.exec(header ?? '')?.[1] ?? ''

export const signInAgain = 'the sign-in is missing or has expired; sign in again'

/** Lets signed-in trainees pass. */
export const requireTrainee =
  (db: Db, now: Clock): MiddlewareHandler<HttpEnv> =>
  async (c, next) => {
    const session = await findSession(db, bearerOf(c.req.header('authorization')), new Date(now()))
    if (session?.kind !== 'trainee' || session.site === null) return refuse(c, 401, 'signed-out', signInAgain)
    c.set('session', session)
    return next()
  }

/** Lets signed-in managers pass, by their cookie. */
export const requireManager =
  (db: Db, now: Clock): MiddlewareHandler<HttpEnv> =>
  async (c, next) => {
    const session = await findSession(db, getCookie(c, SESSION_COOKIE) ?? '', new Date(now()))
    if (session?.kind !== 'manager') return refuse(c, 401, 'signed-out', signInAgain)
    c.set('session', session)
    return next()
  }

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Turns away writes that another site's page sends with the manager's cookie. Browsers say where a request comes from
 * (Sec-Fetch-Site, which no page can forge), older ones name the page's origin; programs that send neither have no
 * cookie that anybody could abuse.
 */
export const sameOrigin = (): MiddlewareHandler<HttpEnv> => async (c, next) => {
  if (SAFE.has(c.req.method)) return next()
  const site = c.req.header('sec-fetch-site')
  const origin = c.req.header('origin')
  const own =
    site !== undefined
      ? site === 'same-origin' || site === 'none'
      : origin === undefined || hostOf(origin) === c.req.header('host')
  if (own) return next()
  return refuse(
    c,
    403,
    'cross-origin',
    `a page at '${origin ?? site}' may not write here; open the page from this server`,
  )
}

function hostOf(origin: string): string | null {
  try {
    return new URL(origin).host
  } catch {
    return null
  }
}
