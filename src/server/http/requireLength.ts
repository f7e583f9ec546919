import type { MiddlewareHandler } from 'hono'
import type { HttpEnv } from './env'
import { refuse } from './refuse'

/** Turns away a body that does not say how long it is: it would have to be kept in memory to find out. */
export const requireLength = (): MiddlewareHandler<HttpEnv> => async (c, next) => {
  const said = c.req.header('content-length')
  if (said !== undefined && /^\d+$/.test(said) && c.req.header('transfer-encoding') === undefined) return next()
  return refuse(
    c,
    411,
    'no-length',
    `Content-Length is '${said ?? 'missing'}'; send the run in one piece that says its length, not in chunks`,
  )
}
