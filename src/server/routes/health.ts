import { count, inArray } from 'drizzle-orm'
import { Hono } from 'hono'
import type { Health } from '../../api/health'
import type { Db } from '../db/db'
import { verifications } from '../db/schema'
import type { HttpEnv } from '../http/env'

/** Is the server up, and how many runs wait to be run again? */
export function healthRoutes(db: Db): Hono<HttpEnv> {
  return new Hono<HttpEnv>().get('/', async (c) => {
    const [row] = await db
      .select({ waiting: count() })
      .from(verifications)
      .where(inArray(verifications.status, ['pending', 'running']))
    return c.json({ ok: true, waiting: row?.waiting ?? 0 } satisfies Health)
  })
}
