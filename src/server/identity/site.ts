import { eq } from 'drizzle-orm'
import { siteCode } from '../../api/fields'
import type { Db } from '../db/db'
import { sites, tenants } from '../db/schema'

/** A place of training, with its employer. */
export interface FoundSite {
  id: string
  name: string
  tenant: { id: string; name: string }
  retentionDays: number
}

/** The place with this training address, or null. */
export async function findSite(db: Db, code: string): Promise<FoundSite | null> {
  if (!siteCode.safeParse(code).success) return null
  const [row] = await db
    .select({
      id: sites.id,
      name: sites.name,
      tenantId: tenants.id,
      tenantName: tenants.name,
      days: tenants.retentionDays,
    })
    .from(sites)
    .innerJoin(tenants, eq(tenants.id, sites.tenantId))
    .where(eq(sites.code, code))
  return row
    ? { id: row.id, name: row.name, tenant: { id: row.tenantId, name: row.tenantName }, retentionDays: row.days }
    : null
}
