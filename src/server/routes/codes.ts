import { Hono } from 'hono'
import { askCodeSchema } from '../../api/codes'
import { uuid } from '../../api/fields'
import { collect } from '../codes/collect'
import { askCode } from '../codes/ask'
import type { Clock } from '../clock'
import type { Db } from '../db/db'
import type { HttpEnv } from '../http/env'
import { bearerOf } from '../http/guard'
import { readJson } from '../http/json'
import { notFound, refuse, refuseAs } from '../http/refuse'
import { findSite } from '../identity/site'

/** Six digits that a device shows: asking for them, and asking what came of them. */
export function codeRoutes(db: Db, now: Clock): Hono<HttpEnv> {
  const app = new Hono<HttpEnv>()

  app.post('/:code/codes', async (c) => {
    const site = await findSite(db, c.req.param('code'))
    if (!site) return notFound(c, 'training address with this code')
    const body = await readJson(c, askCodeSchema)
    if (!body.ok) return refuse(c, 400, body.error.code, body.error.message)
    const asked = await askCode(db, site, body.value, new Date(now()))
    return asked.ok ? c.json(asked.value) : refuseAs(c, asked.error)
  })

  app.post('/:code/codes/:id', async (c) => {
    const site = await findSite(db, c.req.param('code'))
    const id = c.req.param('id')
    const secret = bearerOf(c.req.header('authorization'))
    const state = site && uuid.safeParse(id).success ? await collect(db, site, id, secret, new Date(now())) : null
    return state ? c.json(state) : notFound(c, 'code with this id and secret')
  })

  return app
}
