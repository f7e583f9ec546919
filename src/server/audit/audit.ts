import { getTableColumns, getTableName, sql } from 'drizzle-orm'
import { BOUND } from '../chain/bound'
import type { Head } from '../chain/link'
import type { Db } from '../db/db'
import { rowsOf } from '../db/rowsOf'
import { chain, chainHeads } from '../db/schema'
import type { Finding } from './finding'
import { type Held, lookFor } from './held'
import { checkMigrations } from './migrations'
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
export const auditDatabase = (db: Db, held: readonly Held[] = []): Promise<Audit> =>
  db.transaction((tx) => auditAll(tx, held), { isolationLevel: 'repeatable read', accessMode: 'read only' })

/** The same, in a transaction of the caller's. */
export async function auditAll(tx: Db, held: readonly Held[] = []): Promise<Audit> {
  const audit: Audit = { findings: [], heads: [], links: 0, runs: 0 }
  const report = (finding: Finding): void => void audit.findings.push(finding)
  const { see, check } = lookFor(held)
  await checkMigrations(tx, report)
  for (const tenant of await tenantsOf(tx)) {
    const { head, links, expected } = await walkChain(tx, tenant, see, report)
    if (head) audit.heads.push({ tenant, ...head })
    audit.links += links
    audit.runs += expected.rows.runs.size
    await checkRows(tx, tenant, expected, report)
  }
  check(report)
  return audit
}

/** Every tenant that any row names: rows of one that there is not are findings too. */
async function tenantsOf(tx: Db): Promise<string[]> {
  const columns = [...Object.values(BOUND).map(({ tenant }) => tenant), chain.tenantId, chainHeads.tenantId]
  const all = columns.map((column) => sql`SELECT ${column} AS id FROM ${column.table}`)
  const rows = await rowsOf<{ id: string }>(tx, sql.join(all, sql` UNION `))
  return rows.map((row) => row.id).sort()
}

/** Has a server of this release opened this database? Only then it has what is audited. */
export async function isReady(db: Db): Promise<boolean> {
  const rows = await rowsOf<{ table: string; column: string }>(
    db,
    sql`SELECT table_name AS table, column_name AS column FROM information_schema.columns WHERE table_schema = current_schema()`,
  )
  const there = new Set(rows.map(({ table, column }) => `${table}.${column}`))
  const needed = [...Object.values(BOUND).map(({ table }) => table), chain, chainHeads].flatMap((table) =>
    Object.values(getTableColumns(table)).map((column) => `${getTableName(table)}.${column.name}`),
  )
  return needed.every((name) => there.has(name))
}
