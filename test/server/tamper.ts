import { type SQL, sql } from 'drizzle-orm'
import { type Rng, nextUint32, pick } from '../../src/base/random'
import type { Db } from '../../src/server/db/db'
import { newId } from '../../src/server/db/ids'

/** What was done to the database, past the server. */
export interface Tampering {
  how: 'change' | 'delete' | 'swap' | 'add'
  table: string
  /** Rows that it touched, by the names they had before. */
  rows: { tenant: string; run: string | null; seq: number | null }[]
  /** Column, where one value was changed. */
  column: string | null
  told: string
}

type Row = Record<string, unknown>
export type Columns = Map<string, { name: string; type: string; nullable: boolean }[]>

const KEY: Record<string, string> = {
  runs: 'id',
  completions: 'run_id',
  recordings: 'run_id',
  verifications: 'run_id',
  chain: 'seq',
  chain_heads: 'seq',
}
const TABLES = Object.keys(KEY)
/** Whose turn an open re-run is: the queue's own, and no evidence. */
const QUEUE = ['tries', 'lease_owner', 'lease_until']
const STATUS: Record<string, string[]> = {
  runs: ['started', 'completed', 'aborted', 'refused'],
  verifications: ['verified', 'refuted', 'unverifiable', 'pending'],
}

const rowsOf = async (db: Db, query: SQL): Promise<Row[]> =>
  ((await db.execute(query)) as unknown as { rows: Row[] }).rows

export async function columnsOf(db: Db): Promise<Columns> {
  const all: Columns = new Map()
  for (const table of TABLES) {
    const rows = await rowsOf(
      db,
      sql`SELECT column_name, data_type, is_nullable FROM information_schema.columns WHERE table_name = ${table} AND table_schema = 'public' ORDER BY ordinal_position`,
    )
    all.set(
      table,
      rows.map((r) => ({
        name: String(r['column_name']),
        type: String(r['data_type']),
        nullable: r['is_nullable'] === 'YES',
      })),
    )
  }
  return all
}

const isOpen = (row: Row): boolean => ['pending', 'running'].includes(String(row['status']))
const id = sql.identifier
const of = (row: Row, table: string): SQL =>
  sql`tenant_id = ${row['tenant_id']} AND ${id(KEY[table] as string)} = ${row[KEY[table] as string]}`
const placeOf = (row: Row, table: string): Tampering['rows'][number] => ({
  tenant: String(row['tenant_id']),
  run: table.startsWith('chain') ? ((row['subject'] ?? null) as string | null) : String(row[KEY[table] as string]),
  seq: table.startsWith('chain') ? Number(row['seq']) : null,
})

/** Does one thing to the rows at random; null when chance chose what changes nothing. */
export async function tamper(tx: Db, rng: Rng, columns: Columns): Promise<Tampering | null> {
  // An operator has dropped the foreign keys; the other constraints stand.
  await tx.execute(sql`SET LOCAL session_replication_role = 'replica'`)
  const table = pick(rng, TABLES)
  const rows = await rowsOf(tx, sql`SELECT * FROM ${id(table)} ORDER BY tenant_id, ${id(KEY[table] as string)}`)
  const row = pick(rng, rows)
  const kind = nextUint32(rng) % 10
  if (kind === 0) {
    await tx.execute(sql`DELETE FROM ${id(table)} WHERE ${of(row, table)}`)
    return { how: 'delete', table, rows: [placeOf(row, table)], column: null, told: '' }
  }
  if (kind === 1) return swap(tx, table, row, pick(rng, rows), columns)
  if (kind === 2 && table === 'runs') return add(tx, row, columns)
  return change(tx, rng, table, row, columns)
}

/** Puts all but the keys of one row into the other. */
async function swap(tx: Db, table: string, a: Row, b: Row, columns: Columns): Promise<Tampering | null> {
  const keys = [
    'tenant_id',
    KEY[table],
    'attempt',
    ...(table === 'verifications' && (isOpen(a) || isOpen(b)) ? QUEUE : []),
  ]
  const names = (columns.get(table) ?? []).map((c) => c.name).filter((name) => !keys.includes(name))
  const values = (row: Row): string => JSON.stringify(names.map((name) => row[name]))
  if (values(a) === values(b)) return null
  const set = sql.join(
    names.map((name) => sql`${id(name)} = o.${id(name)}`),
    sql`, `,
  )
  const [ka, kb] = [a, b].map((row) => sql`(${row['tenant_id']}::uuid, ${row[KEY[table] as string]})`)
  const key = id(KEY[table] as string)
  await tx.execute(
    sql`UPDATE ${id(table)} t SET ${set} FROM ${id(table)} o
        WHERE (t.tenant_id, t.${key}) IN (${ka}, ${kb}) AND (o.tenant_id, o.${key}) IN (${ka}, ${kb})
          AND (o.tenant_id, o.${key}) <> (t.tenant_id, t.${key})`,
  )
  return { how: 'swap', table, rows: [placeOf(a, table), placeOf(b, table)], column: null, told: '' }
}

/** A run that nobody started. */
async function add(tx: Db, row: Row, columns: Columns): Promise<Tampering> {
  const run = newId()
  const values = (columns.get('runs') ?? []).map(({ name }) =>
    name === 'id' ? sql`${run}::uuid` : name === 'attempt' ? sql`attempt + 1000` : sql`${id(name)}`,
  )
  await tx.execute(sql`INSERT INTO runs SELECT ${sql.join(values, sql`, `)} FROM runs WHERE ${of(row, 'runs')}`)
  return {
    how: 'add',
    table: 'runs',
    rows: [{ tenant: String(row['tenant_id']), run, seq: null }],
    column: null,
    told: '',
  }
}

async function change(tx: Db, rng: Rng, table: string, row: Row, columns: Columns): Promise<Tampering | null> {
  const column = pick(rng, columns.get(table) ?? [])
  if (table === 'verifications' && QUEUE.includes(column.name) && isOpen(row)) return null
  const old = row[column.name]
  const value = changed(rng, table, column, row)
  // Another way to say that it waits.
  if (table === 'verifications' && column.name === 'status' && value === 'pending' && isOpen(row)) return null
  if (value === old) return null
  const given = Buffer.isBuffer(value) ? sql`${value}` : sql`${value}::${sql.raw(column.type)}`
  await tx.execute(sql`UPDATE ${id(table)} SET ${id(column.name)} = ${given} WHERE ${of(row, table)}`)
  const told = `${JSON.stringify(old)?.slice(0, 60)} -> ${JSON.stringify(value)?.slice(0, 60)}`
  return { how: 'change', table, rows: [placeOf(row, table)], column: column.name, told }
}

function changed(
  rng: Rng,
  table: string,
  { name, type, nullable }: { name: string; type: string; nullable: boolean },
  row: Row,
): unknown {
  const old = row[name]
  if (nullable && old !== null && nextUint32(rng) % 4 === 0) return null
  const some = 1 + (nextUint32(rng) % 1000)
  switch (type) {
    case 'uuid': {
      if (old === null) return newId()
      const text = String(old)
      const at = text.length - 1 - (nextUint32(rng) % 12)
      return (
        text.slice(0, at) +
        ((Number.parseInt(text.charAt(at), 16) + 1 + (some % 15)) % 16).toString(16) +
        text.slice(at + 1)
      )
    }
    case 'text':
      if (name === 'status') return pick(rng, STATUS[table] ?? [])
      return old === null ? 'x' : changedText(rng, String(old))
    case 'integer':
    case 'bigint':
      // Past all numbers that are there: keys stay unique.
      return String((old === null ? 0 : Number(old)) + 1000 + some)
    case 'double precision':
      return Number(old) + some / 64
    case 'boolean':
      return !old
    case 'bytea': {
      const bytes = Buffer.from(old as Uint8Array)
      const at = nextUint32(rng) % bytes.length
      bytes.writeUInt8(bytes.readUInt8(at) ^ (1 << (some % 8)), at)
      return bytes
    }
    case 'jsonb':
      return JSON.stringify(changedJson(rng, old))
    default:
      return new Date((old === null ? 0 : new Date(old as string).getTime()) + some).toISOString()
  }
}

function changedText(rng: Rng, text: string): string {
  const at = nextUint32(rng) % (text.length + 1)
  const put = pick(
    rng,
    ['0', 'b', '甲'].filter((c) => c !== text.charAt(at)),
  )
  return text.slice(0, at) + put + text.slice(at + (nextUint32(rng) % 2))
}

/** One value in it changed, wherever it stands. */
function changedJson(rng: Rng, value: unknown): unknown {
  if (Array.isArray(value)) {
    if (value.length === 0 || nextUint32(rng) % 8 === 0) return [...value, 'x']
    const at = nextUint32(rng) % value.length
    return value.map((item, n) => (n === at ? changedJson(rng, item) : item))
  }
  if (typeof value === 'object' && value !== null) {
    const keys = Object.keys(value)
    if (keys.length === 0 || nextUint32(rng) % 8 === 0) return { ...value, added: 1 }
    const key = pick(rng, keys)
    return { ...value, [key]: changedJson(rng, (value as Row)[key]) }
  }
  if (typeof value === 'number') return value + 1 + (nextUint32(rng) % 100)
  if (typeof value === 'string') return changedText(rng, value)
  return value === null ? 0 : !value
}
