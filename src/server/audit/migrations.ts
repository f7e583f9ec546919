import { sql } from 'drizzle-orm'
import { sha256Hex } from '../../base/hash'
import type { Db } from '../db/db'
import { rowsOf } from '../db/rowsOf'
import { committedMigrations } from '../db/migrate'
import { type Report, shown } from './finding'

/** The list of migrations is that of this release, and nothing else stands in it. */
export async function checkMigrations(tx: Db, report: Report): Promise<void> {
  const rows = await rowsOf<{ name: string; sha256: string }>(
    tx,
    sql`SELECT name, sha256 FROM migrations ORDER BY name`,
  )
  const found = new Map(rows.map((row) => [row.name, row.sha256]))
  const tell = (row: string, field: string | null, what: string): void =>
    report({ tenant: null, run: null, row, seq: null, table: 'migrations', field, what })
  for (const { name, sql: text } of committedMigrations()) {
    const sha256 = found.get(name)
    found.delete(name)
    if (sha256 === undefined) tell(name, null, 'this row is gone')
    else if (sha256 !== sha256Hex(text)) tell(name, 'sha256', `is ${shown(sha256)}, which is not that of this release`)
  }
  for (const name of found.keys()) tell(name, null, 'this release has no such migration')
}
