import { and, eq, lt } from 'drizzle-orm'
import { Hono } from 'hono'
import { uuid } from '../../api/fields'
import { type RunList, runListQuerySchema } from '../../api/manage'
import type { Clock } from '../clock'
import type { Db } from '../db/db'
import { recordings, runs } from '../db/schema'
import type { HttpEnv } from '../http/env'
import { requireManager } from '../http/guard'
import { readQuery } from '../http/json'
import { notFound, refuse } from '../http/refuse'
import { choicesOf, conditionsOf } from '../runs/choose'
import { detailOf } from '../runs/detail'
import { historyOf } from '../runs/history'
import { rowOf, selectRuns } from '../runs/read'
import { superviseRoutes } from './supervise'

/** What managers see: their own tenant's runs and nobody else's. */
export function manageRoutes(db: Db, now: Clock): Hono<HttpEnv> {
  const app = new Hono<HttpEnv>()
  app.use(requireManager(db, now))
  app.route('/', superviseRoutes(db, now))

  app.get('/runs', async (c) => {
    const query = readQuery(c, runListQuerySchema)
    if (!query.ok) return refuse(c, 400, query.error.code, query.error.message)
    const { cursor, limit, ...filter } = query.value
    if (cursor !== undefined && !uuid.safeParse(cursor).success)
      return refuse(c, 400, 'bad-request', `cursor: '${cursor}' is none of ours; begin without one`)
    const rows = await selectRuns(
      db,
      and(
        eq(runs.tenantId, c.get('session').tenant),
        cursor ? lt(runs.id, cursor) : undefined,
        ...conditionsOf(filter),
      ),
      limit + 1,
    )
    const page = rows.slice(0, limit).map(rowOf)
    return c.json({ runs: page, next: rows.length > limit ? (page.at(-1)?.run ?? null) : null } satisfies RunList)
  })

  app.get('/choices', async (c) => c.json(await choicesOf(db, c.get('session').tenant)))

  app.get('/people/:trainee', async (c) => {
    const history = await historyOf(db, c.get('session').tenant, c.req.param('trainee'))
    return history ? c.json(history) : notFound(c, 'trainee with this id')
  })

  app.get('/runs/:run', async (c) => {
    const detail = await detailOf(db, c.get('session').tenant, c.req.param('run'))
    return detail ? c.json(detail) : notFound(c, 'run with this id')
  })

  app.get('/runs/:run/recording', async (c) => {
    const id = c.req.param('run')
    const [row] = uuid.safeParse(id).success
      ? await db
          .select({ bytes: recordings.bytes })
          .from(recordings)
          .where(and(eq(recordings.tenantId, c.get('session').tenant), eq(recordings.runId, id)))
      : []
    if (!row) return notFound(c, 'recording of a run with this id')
    return c.body(new Uint8Array(row.bytes), 200, {
      'Content-Type': 'application/octet-stream',
      'Content-Disposition': `attachment; filename="${id}.muster"`,
    })
  })

  return app
}
