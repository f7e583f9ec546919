import { type SQL, sql } from 'drizzle-orm'
import { type Rng, nextUint32, pick } from '../../src/base/random'
import type { Db } from '../../src/server/db/db'
import { newId } from '../../src/server/db/ids'
import { sqlState } from '../../src/server/db/sqlState'
import { rowsOf } from '../../src/server/db/rowsOf'

/** Which row something was done to, by the name that it had before. */
export interface Place {
  tenant: string | null
  /** Its key within the tenant. */
  key: string
  /** Of a link, what it is about. */
  subject: string | null
}

/** What was done to the database, past the server. */
export interface Tampering {
  how: 'change' | 'delete' | 'swap' | 'add'
  table: string
  rows: Place[]
  /** Column, where one value was changed. */
  column: string | null
  told: string
}

type Row = Record<string, unknown>

export interface Column {
  name: string
  type: string
  nullable: boolean
}
export interface Table {
  name: string
  columns: Column[]
  primary: string[]
  /** Columns of any unique constraint. */
  unique: Set<string>
}

/** Values that the database takes where it does not take any. */
const CHOICES: Record<string, string[]> = {
  'runs.status': ['started', 'completed', 'aborted', 'refused'],
  'verifications.status': ['verified', 'refuted', 'unverifiable', 'pending', 'running'],
  'people.kind': ['manager', 'trainee'],
  'checks.moment': ['start', 'random', 'end'],
  'codes.purpose': ['enrol', 'sign-in'],
  'voice_lines.language': ['zh-CN', 'en'],
  'codes.state': ['waiting', 'confirmed', 'refused', 'used'],
}

/** Every table that there is, with every column. */
export async function tablesOf(db: Db): Promise<Table[]> {
  const columns = await rowsOf(
    db,
    sql`SELECT c.table_name, c.column_name, c.data_type, c.is_nullable FROM information_schema.columns c
        JOIN information_schema.tables t ON t.table_schema = c.table_schema AND t.table_name = c.table_name
        WHERE c.table_schema = 'public' AND t.table_type = 'BASE TABLE' ORDER BY c.table_name, c.ordinal_position`,
  )
  const keys = await rowsOf(
    db,
    sql`SELECT k.table_name, k.column_name, t.constraint_type FROM information_schema.key_column_usage k
        JOIN information_schema.table_constraints t ON t.constraint_schema = k.constraint_schema
          AND t.constraint_name = k.constraint_name AND t.table_name = k.table_name
        WHERE k.table_schema = 'public' AND t.constraint_type IN ('PRIMARY KEY', 'UNIQUE')`,
  )
  return [...new Set(columns.map((c) => String(c['table_name'])))].map((name) => {
    const own = keys.filter((k) => k['table_name'] === name)
    return {
      name,
      columns: columns
        .filter((c) => c['table_name'] === name)
        .map((c) => ({
          name: String(c['column_name']),
          type: String(c['data_type']),
          nullable: c['is_nullable'] === 'YES',
        })),
      primary: own.filter((k) => k['constraint_type'] === 'PRIMARY KEY').map((k) => String(k['column_name'])),
      unique: new Set(own.map((k) => String(k['column_name']))),
    }
  })
}

const id = sql.identifier
const same = (row: Row, table: Table): SQL =>
  sql.join(
    table.primary.map((name) => sql`${id(name)} = ${row[name]}`),
    sql` AND `,
  )
function placeOf(row: Row, table: Table): Place {
  const key = table.primary.find((name) => name !== 'tenant_id') ?? 'tenant_id'
  const tenant = table.name === 'tenants' ? row['id'] : row['tenant_id']
  const subject = row['subject']
  return {
    tenant: tenant === undefined ? null : String(tenant),
    key: String(row[key]),
    subject: typeof subject === 'string' ? subject : null,
  }
}

/** Changes one value of a row of the table at random; null where chance chose what changes nothing. */
export async function changeOne(tx: Db, rng: Rng, table: Table, column: Column): Promise<Tampering | null> {
  const row = await pickRow(tx, rng, table)
  if (!row) return null
  const old = row[column.name]
  const value = changed(rng, table, column, row)
  if (value === old) return null
  const given = Buffer.isBuffer(value) ? sql`${value}` : sql`${value}::${sql.raw(column.type)}`
  const query = sql`UPDATE ${id(table.name)} SET ${id(column.name)} = ${given} WHERE ${same(row, table)}`
  if (!(await isTaken(tx, query))) return null
  const told = `${JSON.stringify(old)?.slice(0, 60)} -> ${JSON.stringify(value)?.slice(0, 60)}`
  return { how: 'change', table: table.name, rows: [placeOf(row, table)], column: column.name, told }
}

/** Does one thing to the rows at random; null as above. */
export async function tamper(tx: Db, rng: Rng, tables: readonly Table[]): Promise<Tampering | null> {
  const table = pick(rng, tables)
  const kind = nextUint32(rng) % 8
  if (kind > 2) return changeOne(tx, rng, table, pick(rng, table.columns))
  const row = await pickRow(tx, rng, table)
  if (!row) return null
  if (kind === 1) return swap(tx, table, row, (await pickRow(tx, rng, table)) ?? row)
  if (kind === 2) return add(tx, table, row)
  await tx.execute(sql`DELETE FROM ${id(table.name)} WHERE ${same(row, table)}`)
  return { how: 'delete', table: table.name, rows: [placeOf(row, table)], column: null, told: '' }
}

/** An operator has dropped the foreign keys; the other constraints stand. */
export const withoutForeignKeys = (tx: Db): Promise<unknown> =>
  tx.execute(sql`SET LOCAL session_replication_role = 'replica'`)

/** Numbers of JSON come as they stand, as text. */
async function pickRow(tx: Db, rng: Rng, table: Table): Promise<Row | null> {
  const columns = table.columns.map(({ name, type }) => (type === 'jsonb' ? sql`${id(name)}::text` : sql`${id(name)}`))
  const named = sql.join(columns, sql`, `)
  const order = sql.join(table.primary.map(id), sql`, `)
  const rows = await rowsOf(tx, sql`SELECT ${named} FROM ${id(table.name)} ORDER BY ${order}`)
  return rows.length === 0 ? null : pick(rng, rows)
}

/** False where a constraint of the database does not let it be. */
async function isTaken(tx: Db, query: SQL): Promise<boolean> {
  try {
    await tx.transaction((inner) => inner.execute(query))
    return true
  } catch (e) {
    if (['23505', '23514'].includes(sqlState(e))) return false
    throw e
  }
}

/** Puts all of one row but what is unique into the other. */
async function swap(tx: Db, table: Table, a: Row, b: Row): Promise<Tampering | null> {
  const names = table.columns.map((c) => c.name).filter((name) => !table.unique.has(name))
  const values = (row: Row): string => JSON.stringify(names.map((name) => row[name]))
  if (values(a) === values(b)) return null
  const set = sql.join(
    names.map((name) => sql`${id(name)} = o.${id(name)}`),
    sql`, `,
  )
  const is = (as: string, row: Row): SQL =>
    sql.join(
      table.primary.map((name) => sql`${id(as)}.${id(name)} = ${row[name]}`),
      sql` AND `,
    )
  await tx.execute(
    sql`UPDATE ${id(table.name)} t SET ${set} FROM ${id(table.name)} o
        WHERE (${is('t', a)} AND ${is('o', b)}) OR (${is('t', b)} AND ${is('o', a)})`,
  )
  return { how: 'swap', table: table.name, rows: [placeOf(a, table), placeOf(b, table)], column: null, told: '' }
}

/** A copy of the row, new in what has to be unique. */
async function add(tx: Db, table: Table, row: Row): Promise<Tampering | null> {
  const copy: Row = { ...row }
  const others = [...table.unique].filter((name) => name !== 'tenant_id' || table.primary.length === 1)
  const values = table.columns.map(({ name, type }) => {
    if (!others.includes(name) || row[name] === null) return sql`${id(name)}`
    if (type === 'uuid') copy[name] = newId()
    else if (type === 'text') copy[name] = `${String(row[name])}x`
    else copy[name] = String(Number(row[name]) + 1000)
    return sql`${copy[name]}::${sql.raw(type)}`
  })
  const query = sql`INSERT INTO ${id(table.name)} SELECT ${sql.join(values, sql`, `)} FROM ${id(table.name)} WHERE ${same(row, table)}`
  if (!(await isTaken(tx, query))) return null
  return { how: 'add', table: table.name, rows: [placeOf(copy, table)], column: null, told: '' }
}

function changed(rng: Rng, table: Table, { name, type, nullable }: Column, row: Row): unknown {
  const old = row[name]
  if (nullable && old !== null && nextUint32(rng) % 4 === 0) return null
  const some = 1 + (nextUint32(rng) % 1000)
  switch (type) {
    case 'uuid': {
      if (old === null) return newId()
      const text = String(old)
      const at = text.length - 1 - (nextUint32(rng) % 12)
      const digit = ((Number.parseInt(text.charAt(at), 16) + 1 + (some % 15)) % 16).toString(16)
      return text.slice(0, at) + digit + text.slice(at + 1)
    }
    case 'text': {
      const choices = CHOICES[`${table.name}.${name}`]
      if (choices) return pick(rng, choices)
      return old === null ? 'x' : changedText(rng, String(old))
    }
    case 'integer':
    case 'bigint':
      return String(Number(old) ^ (1 << (some % 12)))
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
      return changedJsonText(rng, String(old))
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

/** Another value somewhere in it, or a number written in another way: 1.0 for 1. */
function changedJsonText(rng: Rng, text: string): string {
  const numbers = [...text.matchAll(/(?<=[:[,] ?)-?\d+(\.\d+)?(?=[,}\]])/g)].filter(
    ({ index }) => (text.slice(0, index).match(/(?<!\\)"/g)?.length ?? 0) % 2 === 0,
  )
  if (numbers.length === 0 || nextUint32(rng) % 4 !== 0)
    return JSON.stringify(changedJson(rng, JSON.parse(text) as unknown))
  const { 0: number, index } = pick(rng, numbers)
  const other = number.includes('.') ? `${number}0` : `${number}.0`
  return text.slice(0, index) + other + text.slice(index + number.length)
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
