import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { sql } from 'drizzle-orm'
import { sha256Of } from '../sha256'
import { type Failure, type Result, fail, ok } from '../../base/result'
import { beginChains } from '../chain/adopt'
import type { Db } from '../db/db'
import { rowsOf } from '../db/rowsOf'
import { writeSecret } from '../demoFile'
import { fsyncPath } from '../db/durableFs'
import { lockFolder } from '../db/lock'
import { type Migration, committedMigrations, migrate } from '../db/migrate'
import { openEmbedded, openServer } from '../db/open'
import { isDiskFull } from '../db/sqlState'
import { tellError } from '../db/tellError'
import { makeFolder } from '../makeFolder'
import { checkpointIfGrown } from '../maintenance'
import { isKept } from './files'
import { FILES, type Manifest, RECORDINGS, TABLES } from './manifest'
import { Damaged, checkBackup, damagedBackup, entriesOf } from './read'
import { LARGE } from './tables'

/** Stands in a data folder until everything is in its place: no server starts on it. */
const MARK = 'restore-unfinished'

/** Why no server may start on the folder, or null. */
export const halfRestored = (data: string): Failure | null =>
  existsSync(join(data, MARK))
    ? fail('half-restored', `a restore into '${data}' has not come to its end; empty the folder and restore again`)
        .error
    : null

export interface RestoreOptions {
  file: string
  /** The data folder: empty, or not there. */
  data: string
  /** An empty PostgreSQL, or null for the embedded database in the data folder. */
  databaseUrl: string | null
  now: Date
  onLockLost: (why: Failure) => void
}

/**
 * Restores a backup that was checked whole, into an empty place. A kill in the middle leaves an empty PostgreSQL and a
 * folder that no server starts on; an error leaves both empty.
 */
export async function restoreBackup(options: RestoreOptions): Promise<Result<Manifest>> {
  const { file, data, databaseUrl } = options
  const checked = await checkBackup(file)
  if (!checked.ok) return checked
  const known = knownMigrations(file, checked.value)
  if (!known.ok) return known
  const full = notEmpty(data, existsSync(data) ? readdirSync(data) : [])
  if (full) return full
  makeFolder(data, 0o700)
  const lock = lockFolder(data, options.onLockLost)
  if (!lock.ok) return lock
  try {
    const raced = notEmpty(data, contentsOf(data))
    if (raced) return raced
    writeSecret(join(data, MARK), `${file}\n`)
    fsyncPath(data)
    const restored = await (databaseUrl === null
      ? intoEmbedded(options, checked.value, known.value)
      : intoServer(databaseUrl, options, checked.value, known.value))
    if (!restored.ok) {
      clear(data)
      return restored
    }
    rmSync(join(data, MARK))
    fsyncPath(data)
    return checked
  } catch (e) {
    clear(data)
    if (e instanceof Damaged) return damagedBackup(file, e)
    if (isDiskFull(e)) return fail('disk-full', `the disk is full: nothing was restored; make room and restore again`)
    return fail('restore', `nothing was restored (${tellError(e).text})`)
  } finally {
    lock.value.release()
  }
}

const contentsOf = (data: string): string[] => readdirSync(data).filter((name) => !name.startsWith('muster.lock'))

const notEmpty = (data: string, [first]: string[]): Result<never> | null =>
  first === undefined
    ? null
    : fail('not-empty', `the data folder '${data}' is not empty ('${first}'); restore into an empty one, with --data`)

/** It was empty: everything in it is of this restore. */
function clear(data: string): void {
  for (const name of contentsOf(data)) if (name !== MARK) rmSync(join(data, name), { recursive: true, force: true })
  rmSync(join(data, MARK), { force: true })
}

/** The migrations of this release that the backed up database had; refused when it had others. */
function knownMigrations(file: string, { migrations }: Manifest): Result<Migration[]> {
  const all = new Map(committedMigrations().map((m) => [m.name, m]))
  for (const { name, sha256 } of migrations) {
    const mine = all.get(name)
    if (!mine)
      return fail(
        'newer-backup',
        `'${file}' was made by a newer release (with the migration '${name}'); restore it with that one`,
      )
    if (sha256Of(mine.sql) !== sha256)
      return fail('changed-migration', `the migration '${name}' of '${file}' is not that of this release`)
  }
  const had = new Set(migrations.map((m) => m.name))
  return ok(committedMigrations().filter((m) => had.has(m.name)))
}

/** Everything in one transaction: the database is empty until it is whole. */
async function intoServer(url: string, o: RestoreOptions, m: Manifest, had: Migration[]): Promise<Result<true>> {
  const open = await openServer(url)
  if (!open.ok) return open
  try {
    const [there] = await rowsOf<{ name: string }>(
      open.value.db,
      sql`SELECT table_name AS name FROM information_schema.tables WHERE table_schema = current_schema() LIMIT 1`,
    )
    if (there) return fail('not-empty', `the database of DATABASE_URL is not empty (table '${there.name}')`)
    await open.value.db.transaction((tx) => load(tx, o, m, had, async () => {}))
    return ok(true)
  } finally {
    await open.value.close()
  }
}

/** Under another name until it is whole. */
async function intoEmbedded(o: RestoreOptions, m: Manifest, had: Migration[]): Promise<Result<true>> {
  const draft = join(o.data, 'db.restoring')
  const open = await openEmbedded(draft)
  try {
    let from = '0/0'
    await load(open.db, o, m, had, async () => {
      from = await checkpointIfGrown(open.db, from)
    })
  } finally {
    await open.close()
  }
  renameSync(draft, join(o.data, 'db'))
  fsyncPath(o.data)
  return ok(true)
}

/** Makes the tables as they were, fills them, and brings them to the form of this release. */
async function load(
  db: Db,
  { file, data, now }: RestoreOptions,
  manifest: Manifest,
  had: Migration[],
  onEntry: () => Promise<void>,
): Promise<void> {
  await migrate(db, had)
  let n = 0
  for await (const { name, bytes } of entriesOf(file)) {
    const wanted = manifest.entries[n++]
    if (!wanted) break
    // Read a second time: it is what was checked, or nothing is restored.
    if (wanted.name !== name || wanted.sha256 !== sha256Of(bytes)) throw new Damaged(`'${name}' has changed`)
    if (name.startsWith(TABLES)) await insertRows(db, name.split('/')[1] ?? '', bytes)
    else if (name.startsWith(RECORDINGS)) await fillRecording(db, name, bytes)
    else if (name.startsWith(FILES)) placeFile(data, name.slice(FILES.length), bytes)
    await onEntry()
  }
  await migrate(db, committedMigrations())
  await beginChains(db, now)
}

async function insertRows(db: Db, table: string, bytes: Uint8Array): Promise<void> {
  const rows = `[${new TextDecoder().decode(bytes).trimEnd().replaceAll('\n', ',')}]`
  const name = sql.identifier(table)
  await db.execute(sql`INSERT INTO ${name} SELECT * FROM json_populate_recordset(NULL::${name}, ${rows}::json)`)
}

/** As text: PGlite itself turns bytes into it in several times the memory and time. */
const hexOf = (bytes: Uint8Array): string => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('hex')

async function fillRecording(db: Db, name: string, bytes: Uint8Array): Promise<void> {
  const [, tenant, run] = /^recordings\/([0-9a-f-]{36})\/([0-9a-f-]{36})\.muster$/.exec(name) ?? []
  const [table, column] = [sql.identifier(LARGE.table), sql.identifier(LARGE.column)]
  const filled = await rowsOf(
    db,
    sql`UPDATE ${table} SET ${column} = decode(${hexOf(bytes)}, 'hex') WHERE tenant_id = ${tenant} AND run_id = ${run} RETURNING run_id`,
  )
  if (filled.length === 0) throw new Damaged(`'${name}' has no row`)
}

function placeFile(data: string, path: string, bytes: Uint8Array): void {
  if (!isKept(path)) throw new Damaged(`'${path}' is no file of a data folder`)
  const to = join(data, path)
  mkdirSync(dirname(to), { recursive: true, mode: 0o700 })
  writeSecret(to, bytes)
  fsyncPath(dirname(to))
}
