import { type SQL, sql } from 'drizzle-orm'
import type { Db } from '../db/db'
import { rowsOf } from '../db/rowsOf'

/** The column whose values are entries of their own. */
export const LARGE = { table: 'recordings', column: 'bytes' } as const

/** All tables there are but the list of migrations, each after those that its foreign keys point to. */
export async function tablesInOrder(db: Db): Promise<string[]> {
  const tables = await rowsOf<{ name: string }>(
    db,
    sql`SELECT table_name AS name FROM information_schema.tables
        WHERE table_schema = current_schema() AND table_type = 'BASE TABLE' ORDER BY table_name`,
  )
  const keys = await rowsOf<{ child: string; parent: string }>(
    db,
    sql`SELECT c.relname AS child, p.relname AS parent FROM pg_constraint k
        JOIN pg_class c ON c.oid = k.conrelid JOIN pg_class p ON p.oid = k.confrelid
        JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE k.contype = 'f' AND n.nspname = current_schema()`,
  )
  const order: string[] = []
  const place = (name: string): void => {
    if (order.includes(name)) return
    for (const { child, parent } of keys) if (child === name && parent !== name) place(parent)
    order.push(name)
  }
  for (const { name } of tables) place(name)
  return order.filter((name) => name !== 'migrations')
}

/** What is read of a table: all columns as they stand, but for the large one. */
export async function columnsOf(db: Db, table: string): Promise<SQL> {
  const columns = await rowsOf<{ name: string }>(
    db,
    sql`SELECT column_name AS name FROM information_schema.columns
        WHERE table_schema = current_schema() AND table_name = ${table} ORDER BY ordinal_position`,
  )
  const named = columns.map(({ name }) =>
    table === LARGE.table && name === LARGE.column
      ? sql`''::bytea AS ${sql.identifier(name)}`
      : sql`${sql.identifier(name)}`,
  )
  return sql.join(named, sql`, `)
}
