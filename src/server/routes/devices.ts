import { Hono } from 'hono'
import type { z } from 'zod'
import { type challengeSchema, rosterRequestSchema } from '../../api/devices'
import type { Clock } from '../clock'
import type { Db } from '../db/db'
import { giveChallenge, proven } from '../devices/prove'
import { rosterOf } from '../devices/roster'
import type { HttpEnv } from '../http/env'
import { readJson } from '../http/json'
import { refuse, refuseAs } from '../http/refuse'

/** What an enrolled device asks for by its key, without anybody's sign-in. */
export function deviceRoutes(db: Db, now: Clock): Hono<HttpEnv> {
  const app = new Hono<HttpEnv>()

  app.post('/:tenant/:device/challenge', async (c) => {
    const { tenant, device } = c.req.param()
    const given = await giveChallenge(db, tenant, device, new Date(now()))
    if (!given.ok) return refuseAs(c, given.error)
    return c.json({ challenge: given.value } satisfies z.infer<typeof challengeSchema>)
  })

  app.post('/:tenant/:device/roster', async (c) => {
    const { tenant, device } = c.req.param()
    const body = await readJson(c, rosterRequestSchema)
    if (!body.ok) return refuse(c, 400, body.error.code, body.error.message)
    const at = new Date(now())
    const found = await proven(db, tenant, device, body.value.proof, at)
    return found.ok ? c.json(await rosterOf(db, found.value, at)) : refuseAs(c, found.error)
  })

  return app
}
