import { and, eq, inArray, lt, sql } from 'drizzle-orm'
import type { Logger } from 'pino'
import type { Clock } from './clock'
import { appendLinks } from './chain/append'
import { deleted } from './chain/rowLinks'
import { removeExpiredCodes } from './codes/remove'
import { type Db, inTransaction } from './db/db'
import { rowsOf } from './db/rowsOf'
import { tellError } from './db/tellError'
import { deviceChallenges, deviceStarts, motionPaths, recordings, runs, tenants } from './db/schema'
import { removeExpiredSessions } from './identity/sessions'
import { knownAt } from './runs/known'

const DAY_MS = 24 * 3600_000
/** How often the embedded database's log is looked at, and from how many bytes on it is worth a checkpoint. */
const LOG_LOOK_MS = 60_000
const LOG_BYTES = 32 * 1024 * 1024
/** Recordings removed at once. */
const BATCH = 100

/** Removes recordings (motion of a person) that are older than the tenant keeps them, and binds that; completion and verdict stay. */
export async function removeOldRecordings(db: Db, now: Date): Promise<number> {
  let removed = 0
  for (const tenant of await db.select({ id: tenants.id, days: tenants.retentionDays }).from(tenants)) {
    const before = new Date(now.getTime() - tenant.days * DAY_MS)
    for (;;) {
      const old = db
        .select({ id: runs.id })
        .from(runs)
        .innerJoin(recordings, and(eq(recordings.tenantId, runs.tenantId), eq(recordings.runId, runs.id)))
        .leftJoin(deviceStarts, and(eq(deviceStarts.tenantId, runs.tenantId), eq(deviceStarts.runId, runs.id)))
        .where(and(eq(runs.tenantId, tenant.id), lt(knownAt, before)))
        .limit(BATCH)
      const gone = await inTransaction(db, async (tx) => {
        const rows = await tx
          .delete(recordings)
          .where(and(eq(recordings.tenantId, tenant.id), inArray(recordings.runId, old)))
          .returning({ run: recordings.runId })
        const removedRuns = rows.map(({ run }) => run)
        const paths = await tx
          .delete(motionPaths)
          .where(and(eq(motionPaths.tenantId, tenant.id), inArray(motionPaths.runId, removedRuns)))
          .returning({ runId: motionPaths.runId })
        const body = { recordings: null, days: tenant.days }
        const entries = removedRuns.map((run) => ({ kind: 'removed' as const, subject: run, body }))
        const links = [...paths.map((path) => deleted('motion_paths', path)), ...entries]
        if (links.length > 0) await appendLinks(tx, tenant.id, now, links)
        return rows.length
      })
      removed += gone
      if (gone < BATCH) break
    }
  }
  return removed
}

/**
 * Has PostgreSQL write its changes home when the log has grown by LOG_BYTES since `from`; gives the place in the log
 * to go on from. PGlite makes no checkpoints by itself while it runs (PostgreSQL does so in a process of its own), so
 * that its log would grow until the disk is full.
 */
export async function checkpointIfGrown(db: Db, from: string): Promise<string> {
  const [row] = await rowsOf<{ at: string; grown: string }>(
    db,
    sql`SELECT pg_current_wal_lsn()::text AS at, pg_wal_lsn_diff(pg_current_wal_lsn(), ${from}::pg_lsn)::text AS grown`,
  )
  if (!row || Number(row.grown) < LOG_BYTES) return from
  await db.execute(sql`CHECKPOINT`)
  return row.at
}

/** Removes what can be used no more: sessions, challenges, and codes from the time on that they cannot be fetched either. */
export async function removeExpired(db: Db, now: Date): Promise<void> {
  await removeExpiredSessions(db, now)
  await db.delete(deviceChallenges).where(lt(deviceChallenges.expiresAt, now))
  await removeExpiredCodes(db, now)
}

export interface Maintenance {
  /** Has nothing removed and no checkpoint made until `during` has ended. */
  holdOff<T>(during: () => Promise<T>): Promise<T>
  stop(): Promise<void>
}

/** Once a day: sessions, codes and challenges that have expired, recordings past their time, and what PGlite does not do by itself. */
export function startMaintenance(db: Db, kind: 'embedded' | 'server', log: Logger, now: Clock): Maintenance {
  let work: Promise<void> = Promise.resolve()
  let from = '0/0'
  const once = async (): Promise<void> => {
    const at = new Date(now())
    await removeExpired(db, at)
    const removed = await removeOldRecordings(db, at)
    // PGlite runs no autovacuum.
    if (kind === 'embedded') await db.execute(sql`VACUUM ANALYZE`)
    log.info({ removed }, 'maintenance')
  }
  const timer = setInterval(() => {
    work = work.then(once).catch((e: unknown) => log.error(tellError(e), 'maintenance failed'))
  }, DAY_MS)
  const look = setInterval(() => {
    if (kind !== 'embedded') return
    work = work
      .then(async () => {
        from = await checkpointIfGrown(db, from)
      })
      .catch((e: unknown) => log.error(tellError(e), 'checkpoint failed'))
  }, LOG_LOOK_MS)
  return {
    holdOff(during) {
      const done = work.then(during)
      work = done.then(
        () => {},
        () => {},
      )
      return done
    },
    async stop() {
      clearInterval(timer)
      clearInterval(look)
      await work
    },
  }
}
