import { and, eq } from 'drizzle-orm'
import { uuid } from '../../api/fields'
import type { RunDetail } from '../../api/manage'
import type { Db } from '../db/db'
import { completions, recordings, runs, sites, verifications } from '../db/schema'
import { identityOf } from './identity'
import { rowOf, selectRuns } from './read'

/** Everything that managers see of a run of their own tenant; null where there is no such run. */
export async function detailOf(db: Db, tenant: string, id: string): Promise<RunDetail | null> {
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
      recordDigest: completions.recordDigest,
      signature: completions.signature,
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
    identity: await identityOf(db, row.run, more ?? null),
    completion: more?.completion ?? null,
    flags: more?.flags ?? [],
    events: more?.events ?? [],
    recordingBytes: more?.size ?? 0,
  }
}
