import { type SQL, and, eq, inArray, lt, sql } from 'drizzle-orm'
import type { PgUpdateSetSource } from 'drizzle-orm/pg-core'
import { appendLinks } from '../chain/append'
import { openFacts } from '../chain/facts'
import { seal } from '../chain/seal'
import { type Db, inTransaction } from '../db/db'
import { rowsOf } from '../db/rowsOf'
import { checks, completions, deviceStarts, devices, recordings, runs, verifications } from '../db/schema'
import type { Beginner } from '../devices/signature'
import type { RunEntry } from '../runs/ownRun'
import type { Completion } from '../../api/completion'

/** How long a server has a run to itself without a sign of life; after that another may take it, ms. */
export const LEASE_MS = 30_000
/** Tries until a run that kills its thread or runs out of time is given up. */
export const TRIES = 3

/** A run that is to be run again, taken by this server. */
export interface Task {
  tenant: string
  run: string
  tries: number
}

/** What is needed to judge it. */
export interface TaskFile {
  entry: RunEntry
  completion: Completion
  recordDigest: string
  signature: string | null
  receivedAt: Date
  bytes: Uint8Array
  /** The enrolled device that began it; null where the server gave the run. */
  beginner: Beginner | null
  /** Did a supervisor say on a screen of their own that it was somebody else? */
  denied: boolean
  /** Attempts of the same device before this one that the server knows nothing of. */
  missing: number
}

/** What the seal of a row is made of. */
const TURNING = {
  tenantId: verifications.tenantId,
  runId: verifications.runId,
  status: verifications.status,
  tries: verifications.tries,
  leaseOwner: verifications.leaseOwner,
  leaseUntil: verifications.leaseUntil,
}

/** The run's row, as long as `owner` has the lease on it. */
export const heldBy = (task: Task, owner: string): SQL | undefined =>
  and(
    eq(verifications.tenantId, task.tenant),
    eq(verifications.runId, task.run),
    eq(verifications.status, 'running'),
    eq(verifications.leaseOwner, owner),
  )

/**
 * Takes the run that has waited longest, or null. SKIP LOCKED and the lease make sure that two servers never take the
 * same one, and that the run of a server that was killed is taken up by another (or by itself, started again).
 */
export const takeTask = (db: Db, owner: string, now: Date): Promise<Task | null> =>
  inTransaction(db, async (tx) => {
    const until = new Date(now.getTime() + LEASE_MS)
    const [row] = await rowsOf<{ tenant_id: string; run_id: string; tries: number }>(
      tx,
      sql`
      UPDATE verifications
      SET status = 'running', lease_owner = ${owner}, lease_until = ${until.toISOString()}, tries = tries + 1
      WHERE (tenant_id, run_id) IN (
        SELECT tenant_id, run_id FROM verifications
        WHERE status IN ('pending', 'running') AND (lease_until IS NULL OR lease_until <= ${now.toISOString()})
        ORDER BY queued_at LIMIT 1 FOR UPDATE SKIP LOCKED
      )
      RETURNING tenant_id, run_id, tries`,
    )
    if (!row) return null
    const { tenant_id: tenantId, run_id: runId, tries } = row
    await seal(tx, 'verifications', [
      { tenantId, runId, status: 'running', tries, leaseOwner: owner, leaseUntil: until },
    ])
    return { tenant: tenantId, run: runId, tries }
  })

/** Everything about the run; null when it was removed meanwhile. */
export async function readTask(db: Db, task: Task): Promise<TaskFile | null> {
  const [row] = await db
    .select({
      entry: runs,
      completion: completions.record,
      recordDigest: completions.recordDigest,
      signature: completions.signature,
      receivedAt: completions.receivedAt,
      bytes: recordings.bytes,
      device: devices,
      registeredAt: deviceStarts.registeredAt,
    })
    .from(completions)
    .innerJoin(runs, and(eq(runs.tenantId, completions.tenantId), eq(runs.id, completions.runId)))
    .innerJoin(recordings, and(eq(recordings.tenantId, completions.tenantId), eq(recordings.runId, completions.runId)))
    .leftJoin(
      deviceStarts,
      and(eq(deviceStarts.tenantId, completions.tenantId), eq(deviceStarts.runId, completions.runId)),
    )
    .leftJoin(devices, and(eq(devices.tenantId, deviceStarts.tenantId), eq(devices.id, deviceStarts.deviceId)))
    .where(and(eq(completions.tenantId, task.tenant), eq(completions.runId, task.run)))
  if (!row) return null
  const { device, registeredAt, ...file } = row
  const beginner = device && registeredAt ? { ...device, registeredAt } : null
  const missing = beginner ? await missingBefore(db, file.entry) : 0
  return { ...file, beginner, missing, denied: await isDenied(db, file.entry) }
}

async function isDenied(db: Db, { tenantId, id }: RunEntry): Promise<boolean> {
  const said = await db
    .select({ id: checks.id })
    .from(checks)
    .where(and(eq(checks.tenantId, tenantId), eq(checks.runId, id), eq(checks.samePerson, false)))
  return said.length > 0
}

async function missingBefore(db: Db, { tenantId, assignmentId, attempt }: RunEntry): Promise<number> {
  const [known] = await db
    .select({ n: sql<number>`count(*)::int` })
    .from(runs)
    .where(and(eq(runs.tenantId, tenantId), eq(runs.assignmentId, assignmentId), lt(runs.attempt, attempt)))
  return attempt - 1 - (known?.n ?? 0)
}

/** Changes what is the queue's own of some rows, and seals them. */
const turn = (db: Db, set: PgUpdateSetSource<typeof verifications>, where: SQL | undefined): Promise<void> =>
  inTransaction(db, async (tx) =>
    seal(tx, 'verifications', await tx.update(verifications).set(set).where(where).returning(TURNING)),
  )

/** Puts a run back: after `waitMs` when its re-run failed, at once and without counting when the server stops. */
export const putBack = (db: Db, task: Task, owner: string, now: Date, waitMs: number | null): Promise<void> =>
  turn(
    db,
    {
      status: 'pending',
      leaseOwner: null,
      leaseUntil: waitMs === null ? null : new Date(now.getTime() + waitMs),
      ...(waitMs === null ? { tries: sql`${verifications.tries} - 1` } : {}),
    },
    heldBy(task, owner),
  )

/** A sign of life for everything that this server is at. */
export const renewLeases = (db: Db, owner: string, now: Date): Promise<void> =>
  turn(
    db,
    { leaseUntil: new Date(now.getTime() + LEASE_MS) },
    and(eq(verifications.status, 'running'), eq(verifications.leaseOwner, owner)),
  )

/** At start on a database of our own: whoever held a lease is dead, we have the folder's lock. */
export const dropLeases = (db: Db): Promise<void> =>
  turn(
    db,
    { status: 'pending', leaseOwner: null, leaseUntil: null },
    inArray(verifications.status, ['pending', 'running']),
  )

/** Runs that waited for a core which has come meanwhile are run again. */
export async function requeueForCore(db: Db, core: string, now: Date): Promise<void> {
  const waiting = and(
    eq(verifications.core, core),
    eq(verifications.status, 'unverifiable'),
    eq(verifications.code, 'unknown-core'),
  )
  const tenants = await db.selectDistinct({ id: verifications.tenantId }).from(verifications).where(waiting)
  for (const { id } of tenants)
    await inTransaction(db, async (tx) => {
      const rows = await tx
        .update(verifications)
        .set({ status: 'pending', code: null, why: null, at: null, tries: 0, queuedAt: now })
        .where(and(eq(verifications.tenantId, id), waiting))
        .returning()
      await seal(tx, 'verifications', rows)
      const entries = rows.map((row) => ({
        kind: 'requeued' as const,
        subject: row.runId,
        body: { verifications: openFacts(row) },
      }))
      if (entries.length > 0) await appendLinks(tx, id, now, entries)
    })
}
