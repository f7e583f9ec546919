import { sql } from 'drizzle-orm'
import type { Head } from '../chain/link'
import type { Db } from '../db/db'
import type { Finding } from './finding'
import { checkRows } from './rows'
import { walkChain } from './walk'

/** The head of a tenant's chain. */
export interface TenantHead extends Head {
  tenant: string
}

export interface Audit {
  findings: Finding[]
  /** To be written down by somebody outside: a chain that was written anew no longer has one of these on it. */
  heads: TenantHead[]
  links: number
  runs: number
}

/** Audits everything at one moment: what running servers write meanwhile is neither seen nor missed. */
export const auditDatabase = (db: Db, old: readonly TenantHead[] = []): Promise<Audit> =>
  db.transaction((tx) => auditAll(tx, old), { isolationLevel: 'repeatable read', accessMode: 'read only' })

/** The same, in a transaction of the caller's. */
export async function auditAll(tx: Db, old: readonly TenantHead[] = []): Promise<Audit> {
  const audit: Audit = { findings: [], heads: [], links: 0, runs: 0 }
  const written = new Map(old.map((head) => [head.tenant, head]))
  for (const tenant of await tenantsOf(tx, [...written.keys()])) {
    const report = (finding: Finding): void => void audit.findings.push(finding)
    const { head, links, runs } = await walkChain(tx, tenant, written.get(tenant) ?? null, report)
    if (head) audit.heads.push({ tenant, ...head })
    audit.links += links
    audit.runs += runs.size
    await checkRows(tx, tenant, runs, report)
  }
  return audit
}

/** Every tenant that any row names: rows of one that there is not are findings too. */
async function tenantsOf(tx: Db, more: readonly string[]): Promise<string[]> {
  const { rows } = (await tx.execute(sql`
    SELECT id FROM tenants UNION SELECT tenant_id FROM chain UNION SELECT tenant_id FROM chain_heads
    UNION SELECT tenant_id FROM runs UNION SELECT tenant_id FROM completions UNION SELECT tenant_id FROM recordings
    UNION SELECT tenant_id FROM verifications`)) as unknown as { rows: { id: string }[] }
  return [...new Set([...rows.map((row) => row.id), ...more])].sort()
}

/** Is there a chain to audit in this database? */
export async function hasChain(db: Db): Promise<boolean> {
  const { rows } = (await db.execute(
    sql`SELECT 1 FROM information_schema.tables WHERE table_schema = current_schema() AND table_name = 'chain_heads'`,
  )) as unknown as { rows: unknown[] }
  return rows.length > 0
}
