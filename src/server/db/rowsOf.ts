import type { SQL } from 'drizzle-orm'
import type { Db } from './db'

/** The rows that a query of our own words gives. The driver knows nothing of their form: `T` is what the words select. */
export async function rowsOf<T = Record<string, unknown>>(db: Db, query: SQL): Promise<T[]> {
  return ((await db.execute(query)) as unknown as { rows: T[] }).rows
}
