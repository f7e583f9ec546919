import { sql } from 'drizzle-orm'
import type { Db } from '../db/db'
import { rowsOf } from '../db/rowsOf'
import { type Manifest, RECORDINGS, TABLES } from './manifest'
import { LARGE, columnsOf, tablesInOrder } from './tables'
import type { BackupWriter } from './write'

/** Rows that are fetched at once; a completion may have 1 MiB. */
const ROWS = 50
/** Bytes from which on lines are written out as a part. */
const PART = 1024 * 1024

/** Whose recordings are to be read. */
export interface Recording {
  tenant_id: string
  run_id: string
}

/** What a moment of the database holds, but for the bytes of recordings. */
export interface Snapshot extends Pick<Manifest, 'migrations' | 'heads' | 'tables'> {
  recordings: Recording[]
}

/** Writes the rows of all tables as lines of JSON, within one transaction that sees one moment. */
export async function dumpTables(tx: Db, out: BackupWriter): Promise<Snapshot> {
  const tables: Manifest['tables'] = []
  for (const name of await tablesInOrder(tx)) tables.push({ name, rows: await dumpTable(tx, name, out) })
  return {
    tables,
    migrations: await rowsOf(tx, sql`SELECT name, sha256 FROM migrations ORDER BY name`),
    heads: (
      await rowsOf<{ tenant: string; seq: string; hash: string }>(
        tx,
        sql`SELECT tenant_id AS tenant, seq::text AS seq, hash FROM chain_heads ORDER BY tenant_id`,
      )
    ).map((head) => ({ ...head, seq: Number(head.seq) })),
    recordings: await rowsOf(tx, sql`SELECT tenant_id, run_id FROM recordings ORDER BY tenant_id, run_id`),
  }
}

async function dumpTable(tx: Db, table: string, out: BackupWriter): Promise<number> {
  const columns = await columnsOf(tx, table)
  const from = sql.identifier(table)
  await tx.execute(sql`DECLARE backup NO SCROLL CURSOR FOR
    SELECT row_to_json(t)::text AS line FROM (SELECT ${columns} FROM ${from}) t`)
  let rows = 0
  let parts = 0
  let lines: string[] = []
  let length = 0
  const flush = async (): Promise<void> => {
    if (lines.length === 0) return
    const name = `${TABLES}${table}/${String(++parts).padStart(6, '0')}.ndjson`
    await out.add(name, new TextEncoder().encode(`${lines.join('\n')}\n`))
    lines = []
    length = 0
  }
  for (;;) {
    const page = await rowsOf<{ line: string }>(tx, sql.raw(`FETCH ${ROWS} FROM backup`))
    for (const { line } of page) {
      rows++
      lines.push(line)
      length += line.length
      if (length >= PART) await flush()
    }
    if (page.length < ROWS) break
  }
  await flush()
  await tx.execute(sql`CLOSE backup`)
  return rows
}

/** Writes the bytes of recordings, one after the other; as text, which PGlite is quicker with. */
export async function dumpRecordings(db: Db, recordings: readonly Recording[], out: BackupWriter): Promise<void> {
  const [table, column] = [sql.identifier(LARGE.table), sql.identifier(LARGE.column)]
  for (const { tenant_id, run_id } of recordings) {
    const [row] = await rowsOf<{ hex: string }>(
      db,
      sql`SELECT encode(${column}, 'hex') AS hex FROM ${table} WHERE tenant_id = ${tenant_id} AND run_id = ${run_id}`,
    )
    if (!row) throw new Error(`the recording of run ${run_id} was removed while the backup was made`)
    await out.add(`${RECORDINGS}${tenant_id}/${run_id}.muster`, Buffer.from(row.hex, 'hex'))
  }
}
