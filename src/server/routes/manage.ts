import { type SQL, and, desc, eq, lt } from 'drizzle-orm'
import { Hono } from 'hono'
import { uuid } from '../../api/fields'
import { type RunDetail, type RunList, type RunRow, runListQuerySchema } from '../../api/manage'
import type { Clock } from '../clock'
import type { Db } from '../db/db'
import { completions, people, recordings, runs, sites, verifications } from '../db/schema'
import type { HttpEnv } from '../http/env'
import { requireManager } from '../http/guard'
import { readQuery } from '../http/json'
import { notFound, refuse } from '../http/refuse'
import { verificationState } from '../runs/accept'
import { choicesOf, conditionsOf } from '../runs/choose'
import { historyOf } from '../runs/history'

const columns = {
  run: runs,
  trainee: { id: people.id, name: people.name },
  completion: {
    score: completions.score,
    passed: completions.passed,
    minutes: completions.minutes,
    receivedAt: completions.receivedAt,
  },
  verification: {
    status: verifications.status,
    code: verifications.code,
    why: verifications.why,
    at: verifications.at,
  },
}

/** Runs with what belongs to them, newest first: run ids are in the order of the starts. */
const selectRuns = (db: Db, where: SQL | undefined, limit: number) =>
  db
    .select(columns)
    .from(runs)
    .innerJoin(people, and(eq(people.tenantId, runs.tenantId), eq(people.id, runs.traineeId)))
    .leftJoin(completions, and(eq(completions.tenantId, runs.tenantId), eq(completions.runId, runs.id)))
    .leftJoin(verifications, and(eq(verifications.tenantId, runs.tenantId), eq(verifications.runId, runs.id)))
    .where(where)
    .orderBy(desc(runs.id))
    .limit(limit)

function rowOf({ run, trainee, completion, verification }: Awaited<ReturnType<typeof selectRuns>>[number]): RunRow {
  return {
    run: run.id,
    trainee,
    scene: run.scene,
    role: run.role,
    mode: run.mode,
    language: run.language,
    practice: run.practice,
    attempt: run.attempt,
    status: run.status,
    note: run.note,
    startedAt: run.startedAt.toISOString(),
    receivedAt: completion?.receivedAt.toISOString() ?? null,
    score: completion?.score ?? null,
    passed: completion?.passed ?? null,
    minutes: completion?.minutes ?? null,
    verification: verification ? verificationState(verification) : null,
  }
}

/** What managers see: their own tenant's runs and nobody else's. */
export function manageRoutes(db: Db, now: Clock): Hono<HttpEnv> {
  const app = new Hono<HttpEnv>()
  app.use(requireManager(db, now))

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

async function detailOf(db: Db, tenant: string, id: string): Promise<RunDetail | null> {
  if (!uuid.safeParse(id).success) return null
  const [row] = await selectRuns(db, and(eq(runs.tenantId, tenant), eq(runs.id, id)), 1)
  if (!row) return null
  const [site] = await db
    .select({ id: sites.id, name: sites.name })
    .from(sites)
    .where(and(eq(sites.tenantId, tenant), eq(sites.id, row.run.siteId)))
  const [more] = await db
    .select({
      completion: completions.record,
      flags: verifications.flags,
      events: verifications.events,
      size: recordings.size,
    })
    .from(completions)
    .innerJoin(
      verifications,
      and(eq(verifications.tenantId, completions.tenantId), eq(verifications.runId, completions.runId)),
    )
    .leftJoin(recordings, and(eq(recordings.tenantId, completions.tenantId), eq(recordings.runId, completions.runId)))
    .where(and(eq(completions.tenantId, tenant), eq(completions.runId, id)))
  return {
    run: rowOf(row),
    start: {
      seed: row.run.seed,
      assignment: row.run.assignmentId,
      core: row.run.core,
      site: site ?? { id: row.run.siteId, name: '' },
    },
    completion: more?.completion ?? null,
    flags: more?.flags ?? [],
    events: more?.events ?? [],
    recordingBytes: more?.size ?? 0,
  }
}
