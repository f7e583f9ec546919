import { sql } from 'drizzle-orm'
import { sha256Hex } from '../../base/hash'
import { type Result, fail, ok } from '../../base/result'
import type { Db } from './db'
import { rowsOf } from './rowsOf'
import { SQL, sqlState } from './sqlState'

export interface Migration {
  name: string
  sql: string
}

/** The committed migrations, in order of their names. */
export function committedMigrations(): Migration[] {
  const files = import.meta.glob<string>('./migrations/*.sql', { query: '?raw', import: 'default', eager: true })
  return Object.entries(files)
    .map(([path, text]) => ({ name: path.slice(path.lastIndexOf('/') + 1, -'.sql'.length), sql: text }))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}

/** Statements of a migration: it has no semicolons but at their ends. */
const statementsOf = (text: string): string[] =>
  text
    .replace(/^\s*--.*$/gm, '')
    .split(';')
    .map((s) => s.trim())
    .filter((s) => s !== '')

/**
 * Brings the database to the newest form, each migration in one transaction. Refused: a database that a newer release
 * has migrated, and a migration that was changed after it ran. Two servers that start at once do not hurt each other:
 * the row of `migrations` goes in first, so the second waits for the first and then finds it done.
 */
export async function migrate(db: Db, migrations: readonly Migration[]): Promise<Result<{ ran: string[] }>> {
  try {
    await db.execute(sql`CREATE TABLE IF NOT EXISTS migrations (name text PRIMARY KEY, sha256 text NOT NULL)`)
  } catch (e) {
    // Two at the same moment: PostgreSQL lets one of them fail on its own catalogue. The table is there then.
    if (sqlState(e) !== SQL.uniqueViolation && sqlState(e) !== SQL.duplicateTable) throw e
  }
  const done = await rowsOf<{ name: string; sha256: string }>(db, sql`SELECT name, sha256 FROM migrations`)
  const known = new Map(migrations.map((m) => [m.name, sha256Hex(m.sql)]))
  for (const row of done) {
    const hash = known.get(row.name)
    if (hash === undefined)
      return fail(
        'newer-database',
        `the database has migration '${row.name}', which this release does not know: it was opened by a newer release; start that one, or restore the copy from before`,
      )
    if (hash !== row.sha256)
      return fail(
        'changed-migration',
        `migration '${row.name}' was changed after it ran here; committed migrations are never edited: add a new one`,
      )
  }
  // Releases before said when, which no audit could hold against anything; the log has it. Not before the database is known
  // to be ours: what is refused stays as it is.
  await db.execute(sql`ALTER TABLE migrations DROP COLUMN IF EXISTS applied_at`)
  const before = new Set(done.map((r) => r.name))
  const ran: string[] = []
  for (const m of migrations) {
    if (before.has(m.name)) continue
    const first = await db.transaction(async (tx) => {
      const inserted = await rowsOf(
        tx,
        sql`INSERT INTO migrations (name, sha256) VALUES (${m.name}, ${sha256Hex(m.sql)}) ON CONFLICT DO NOTHING RETURNING name`,
      )
      if (inserted.length === 0) return false
      for (const statement of statementsOf(m.sql)) await tx.execute(sql.raw(statement))
      return true
    })
    if (first) ran.push(m.name)
  }
  return ok({ ran })
}
