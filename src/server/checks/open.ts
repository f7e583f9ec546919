import { and, asc, eq, gt, inArray, isNull } from 'drizzle-orm'
import type { OpenChecks } from '../../api/checks'
import type { Db } from '../db/db'
import { checks, deviceStarts, devices, people, runs, sites } from '../db/schema'
import { OPEN_MS } from './ask'

/** More than any employer has people in headsets at once. */
const LIMIT = 100

/** What waits for a supervisor's word, in the order of the runs. A run that was just handed in has its last question open still. */
export async function openChecks(db: Db, tenant: string, at: Date): Promise<OpenChecks> {
  const rows = await db
    .select({
      run: checks.runId,
      moment: checks.moment,
      trainee: { id: people.id, name: people.name, card: people.card },
      site: sites.name,
      device: devices.name,
      scene: runs.scene,
      askedAt: checks.askedAt,
    })
    .from(checks)
    .innerJoin(runs, and(eq(runs.tenantId, checks.tenantId), eq(runs.id, checks.runId)))
    .innerJoin(people, and(eq(people.tenantId, runs.tenantId), eq(people.id, runs.traineeId)))
    .innerJoin(sites, and(eq(sites.tenantId, runs.tenantId), eq(sites.id, runs.siteId)))
    .leftJoin(deviceStarts, and(eq(deviceStarts.tenantId, checks.tenantId), eq(deviceStarts.runId, checks.runId)))
    .leftJoin(devices, and(eq(devices.tenantId, deviceStarts.tenantId), eq(devices.id, deviceStarts.deviceId)))
    .where(
      and(
        eq(checks.tenantId, tenant),
        isNull(checks.answeredAt),
        gt(checks.askedAt, new Date(at.getTime() - OPEN_MS)),
        inArray(runs.status, ['started', 'completed']),
      ),
    )
    .orderBy(asc(checks.runId), asc(checks.moment))
    .limit(LIMIT)
  // a headset asks one thing at a time: what it asked before was settled at the headset itself
  const latest = rows.filter((r) => !rows.some((o) => o.run === r.run && o.askedAt > r.askedAt))
  return {
    checks: latest.map((r) => ({
      ...r,
      trainee: { ...r.trainee, card: r.trainee.card ?? '' },
      askedAt: r.askedAt.toISOString(),
    })),
  }
}
