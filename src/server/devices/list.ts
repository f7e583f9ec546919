import { and, desc, eq, sql } from 'drizzle-orm'
import type { DeviceList } from '../../api/devices'
import type { Db } from '../db/db'
import { assignments, deviceStarts, devices, people, runs, sites } from '../db/schema'

/** Sum of `n` by device. */
const byDevice = (rows: { device: string; n: number }[]): Map<string, number> =>
  new Map(rows.map(({ device, n }) => [device, n]))

/**
 * The employer's devices, newest first. A device counts its attempts from 1, so that the highest number that it told
 * says how many there were: what is missing was begun and never told of.
 */
export async function listDevices(db: Db, tenant: string): Promise<DeviceList> {
  const rows = await db
    .select({ device: devices, site: { id: sites.id, name: sites.name }, enrolledBy: people.name })
    .from(devices)
    .innerJoin(sites, and(eq(sites.tenantId, devices.tenantId), eq(sites.id, devices.siteId)))
    .innerJoin(people, and(eq(people.tenantId, devices.tenantId), eq(people.id, devices.enrolledBy)))
    .where(eq(devices.tenantId, tenant))
    .orderBy(desc(devices.enrolledAt), desc(devices.id))
  const began = byDevice(
    await db
      .select({ device: deviceStarts.deviceId, n: sql<number>`count(*)::int` })
      .from(deviceStarts)
      .where(eq(deviceStarts.tenantId, tenant))
      .groupBy(deviceStarts.deviceId),
  )
  const counted = byDevice(
    await db
      .select({ device: assignments.countedBy, n: sql<number>`sum(${assignments.attempts})::int` })
      .from(assignments)
      .where(eq(assignments.tenantId, tenant))
      .groupBy(assignments.countedBy),
  )
  const known = byDevice(
    await db
      .select({ device: assignments.countedBy, n: sql<number>`count(*)::int` })
      .from(runs)
      .innerJoin(assignments, and(eq(assignments.tenantId, runs.tenantId), eq(assignments.id, runs.assignmentId)))
      .where(eq(runs.tenantId, tenant))
      .groupBy(assignments.countedBy),
  )
  return {
    devices: rows.map(({ device: { id, name, about, enrolledAt, withdrawnAt }, site, enrolledBy }) => ({
      id,
      name,
      about,
      site,
      enrolledAt: enrolledAt.toISOString(),
      enrolledBy,
      withdrawnAt: withdrawnAt?.toISOString() ?? null,
      runs: began.get(id) ?? 0,
      missing: (counted.get(id) ?? 0) - (known.get(id) ?? 0),
    })),
  }
}
