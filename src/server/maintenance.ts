import { and, eq, inArray, lt, sql } from 'drizzle-orm'
import type { Logger } from 'pino'
import type { Clock } from './clock'
import type { Db } from './db/db'
import { recordings, runs, sessions, tenants } from './db/schema'

const DAY_MS = 24 * 3600_000
/** Recordings removed at once. */
const BATCH = 100

/** Removes recordings (motion of a person) that are older than the tenant keeps them; completion and verdict stay. */
export async function removeOldRecordings(db: Db, now: Date): Promise<number> {
  let removed = 0
  for (const tenant of await db.select({ id: tenants.id, days: tenants.retentionDays }).from(tenants)) {
    const before = new Date(now.getTime() - tenant.days * DAY_MS)
    for (;;) {
      const old = db
        .select({ id: runs.id })
        .from(runs)
        .innerJoin(recordings, and(eq(recordings.tenantId, runs.tenantId), eq(recordings.runId, runs.id)))
        .where(and(eq(runs.tenantId, tenant.id), lt(runs.startedAt, before)))
        .limit(BATCH)
      const gone = await db
        .delete(recordings)
        .where(and(eq(recordings.tenantId, tenant.id), inArray(recordings.runId, old)))
        .returning({ run: recordings.runId })
      removed += gone.length
      if (gone.length < BATCH) break
    }
  }
  return removed
}

/** Once a day: sessions that have expired, recordings past their time, and what PGlite does not do by itself. */
export function startMaintenance(db: Db, kind: 'embedded' | 'server', log: Logger, now: Clock): { stop(): Promise<void> } {
  let work: Promise<void> = Promise.resolve()
  const once = async (): Promise<void> => {
    const at = new Date(now())
    await db.delete(sessions).where(lt(sessions.expiresAt, at))
    const removed = await removeOldRecordings(db, at)
    // PGlite runs no autovacuum.
    if (kind === 'embedded') await db.execute(sql`VACUUM ANALYZE`)
    log.info({ removed }, 'maintenance')
  }
  const timer = setInterval(() => {
    work = once().catch((e: unknown) => log.error({ error: String(e) }, 'maintenance failed'))
  }, DAY_MS)
  return {
    async stop() {
      clearInterval(timer)
      await work
    },
  }
}
