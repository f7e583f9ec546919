import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core'
import { SQL, sqlState } from './sqlState'

/** The database as everything above it sees it: PGlite or PostgreSQL. A transaction has the same type. */
export type Db = PgDatabase<PgQueryResultHKT, Record<string, never>>

const TRIES = 5

/**
 * Runs `work` in a transaction, again when the database asks for it (serialization failure, deadlock): `work` must
 * have no effects outside the transaction.
 */
export async function inTransaction<T>(db: Db, work: (tx: Db) => Promise<T>): Promise<T> {
  for (let n = 1; ; n++) {
    try {
      return await db.transaction(work)
    } catch (e) {
      const state = sqlState(e)
      if (n === TRIES || (state !== SQL.serializationFailure && state !== SQL.deadlock)) throw e
      await new Promise((resolve) => setTimeout(resolve, 5 * 2 ** n * (0.5 + Math.random())))
    }
  }
}
