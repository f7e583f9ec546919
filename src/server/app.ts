import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { routePath } from 'hono/route'
import type { Logger } from 'pino'
import type { Result } from '../base/result'
import type { Clock } from './clock'
import type { Db } from './db/db'
import { isDiskFull, isPanic } from './db/sqlState'
import { isUnreachable, tellError } from './db/tellError'
import type { HttpEnv } from './http/env'
import { sameOrigin } from './http/guard'
import { POLLS_PER_MINUTE, rateLimit } from './http/rateLimit'
import { notFound, refuse } from './http/refuse'
import { securityHeaders } from './http/securityHeaders'
import { codeRoutes } from './routes/codes'
import { deviceRoutes } from './routes/devices'
import { healthRoutes } from './routes/health'
import { manageRoutes } from './routes/manage'
import { managerRoutes } from './routes/manager'
import { runRoutes } from './routes/runs'
import { siteRoutes } from './routes/site'
import { siteVoiceRoutes, voiceRoutes } from './routes/voices'
import { xapiRoutes } from './routes/xapi'
import type { CoreScene } from './verify/coreThread'

export interface AppDeps {
  db: Db
  log: Logger
  now: Clock
  /** The scenes of a core that this server keeps; a failure for any other. */
  scenesOf: (core: string) => Promise<Result<CoreScene[]>>
  onQueued: () => void
  /** Is the server reached over HTTPS? */
  secure: boolean
  /** The caller's address; '' where there is no connection (tests that call in process). */
  remoteOf: (env: unknown) => string
  /** Is there room on the disk to store anything? */
  hasRoom: () => boolean
  /** The database has given itself up. */
  onPanic: (e: unknown) => void
  /** The page and the cores; left out where only the API is asked for. */
  pages?: Hono<HttpEnv>
}

/** Requests a minute from one address to the routes that anybody can call: a class of 30 behind one router fits. */
const ANONYMOUS_PER_MINUTE = 240
/** Codes a minute that one address may ask for: each device of a class of 30 at once, and each once more. */
const CODES_PER_MINUTE = 60
/** Bytes of a body where the route says nothing else. */
const BODY_LIMIT = 64 * 1024

/** Not `disk-full`, which is the device's own: the two are told apart on the page. */
const serverFull = (c: Context): Response =>
  refuse(
    c,
    507,
    'server-full',
    "the server's disk is full, nothing was stored; keep the run and try again when there is room",
    {
      retryAfterS: 60,
    },
  )

/** The whole server as a function from request to answer; tests call it in process. */
export function createApp(deps: AppDeps): Hono<HttpEnv> {
  const { db, log, now } = deps
  const app = new Hono<HttpEnv>()

  app.use(async (c, next) => {
    c.set('remote', deps.remoteOf(c.env))
    const began = now()
    await next()
    // The route's pattern and not the address: that may hold a site's code.
    log.info({ method: c.req.method, route: routePath(c), status: c.res.status, ms: now() - began }, 'request')
  })
  app.use(securityHeaders())
  for (const path of ['/api/*', '/xapi/*']) {
    app.use(path, sameOrigin())
    app.use(path, async (c, next) =>
      c.req.method === 'GET' || c.req.method === 'HEAD' || deps.hasRoom() ? next() : serverFull(c),
    )
  }

  const small = bodyLimit({
    maxSize: BODY_LIMIT,
    onError: (c) => refuse(c, 413, 'too-large', `the request is larger than ${BODY_LIMIT} bytes`),
  })
  const anonymous = rateLimit(ANONYMOUS_PER_MINUTE, now)
  for (const path of ['/api/site/*', '/api/devices/*', '/api/manage/*']) app.use(path, small)
  for (const path of ['/api/site/:code', '/api/site/:code/sign-in', '/api/devices/*']) app.use(path, anonymous)
  app.use('/api/site/:code/codes', rateLimit(CODES_PER_MINUTE, now))
  app.use('/api/site/:code/codes/:id', rateLimit(POLLS_PER_MINUTE, now))
  app.use('/api/site/:code/voices/*', rateLimit(POLLS_PER_MINUTE, now))
  app.use('/api/sign-in', anonymous, small)
  app.use('/xapi/*', rateLimit(ANONYMOUS_PER_MINUTE * 10, now))

  app.route('/api/health', healthRoutes(db))
  app.route('/api/site', siteRoutes(db, now))
  app.route('/api/site', codeRoutes(db, now))
  app.route('/api/site', siteVoiceRoutes(db))
  app.route('/api/voices', voiceRoutes(db, now))
  app.route('/api/devices', deviceRoutes(db, now))
  app.route('/api/runs', runRoutes({ db, now, scenesOf: deps.scenesOf, onQueued: deps.onQueued }))
  app.route('/api/manage', manageRoutes(db, now))
  app.route('/api', managerRoutes({ db, now, secure: deps.secure }))
  app.route('/xapi', xapiRoutes(db, now))
  if (deps.pages) app.route('/', deps.pages)

  app.notFound((c) => notFound(c, 'such address'))
  app.onError((e, c) => {
    if (isPanic(e)) deps.onPanic(e)
    if (isDiskFull(e)) {
      log.error({ route: routePath(c) }, 'the disk is full')
      return serverFull(c)
    }
    const { code, text, stack } = tellError(e)
    log.error({ route: routePath(c), code, error: text, stack }, 'request failed')
    if (isUnreachable(e))
      return refuse(
        c,
        503,
        'database-unreachable',
        'the server cannot reach its database, nothing was stored; try again in a moment',
        { retryAfterS: 10 },
      )
    return refuse(
      c,
      500,
      'internal',
      'the server failed at this request; try again, and tell whoever runs it to look into its log',
    )
  })
  return app
}
