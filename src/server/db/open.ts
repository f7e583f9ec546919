import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, rmdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { drizzle as overPg } from 'drizzle-orm/node-postgres'
import { drizzle as overPglite } from 'drizzle-orm/pglite'
import pg from 'pg'
import { type Result, fail, ok } from '../../base/result'
import type { Db } from './db'
import { DURABLE_START, DurableNodeFs, fsyncPath, fsyncTree } from './durableFs'

export interface OpenDb {
  db: Db
  /** 'embedded' belongs to this process alone; 'server' may have other servers on it. */
  kind: 'embedded' | 'server'
  close(): Promise<void>
  /** Present on an embedded database on disk. */
  fs?: DurableNodeFs
}

/**
 * The embedded database in `dir` (made when it is not there), or in memory when `dir` is null (tests). Throws when it
 * cannot be opened, and when `dir` holds files that are no database.
 */
export async function openEmbedded(dir: string | null): Promise<OpenDb> {
  if (dir === null) {
    const client = await PGlite.create({ startParams: DURABLE_START })
    return { db: overPglite(client) as unknown as Db, kind: 'embedded', close: () => client.close() }
  }
  if (!existsSync(join(dir, 'PG_VERSION'))) await makeEmbedded(dir)
  const fs = new DurableNodeFs(dir)
  const client = await PGlite.create({ fs, startParams: DURABLE_START })
  return { db: overPglite(client) as unknown as Db, kind: 'embedded', close: () => client.close(), fs }
}

/**
 * Makes an empty database in `<dir>.new` and gives it its name when it is whole and on the disk: a start that is killed
 * half way leaves nothing that looks like a database. A folder with files but without PG_VERSION is a database that has
 * lost some of it (a copy that broke off): PGlite would make a new one over it.
 */
async function makeEmbedded(dir: string): Promise<void> {
  const there = existsSync(dir) ? readdirSync(dir) : []
  if (there.length > 0)
    throw new Error(`it has no PG_VERSION, but ${there.length} other files and folders, such as '${there[0]}'`)
  const draft = `${dir}.new`
  rmSync(draft, { recursive: true, force: true })
  mkdirSync(draft, { recursive: true, mode: 0o700 })
  const client = await PGlite.create({ fs: new DurableNodeFs(draft), startParams: DURABLE_START })
  await client.close()
  fsyncTree(draft)
  // Empty, as was seen above; with anything in it this fails.
  if (existsSync(dir)) rmdirSync(dir)
  renameSync(draft, dir)
  fsyncPath(dirname(dir))
}

/** Connections of one server process to PostgreSQL; more only queue inside it (measured best at 8). */
const POOL = 8

/** Said of every address: what stands in a password or name may cut the address in two. */
const FORM =
  'it must look like postgres://user:password@host:5432/name, with %40 for @, %2F for /, %3A for :, %23 for #, %25 for % in user and password'

/** A PostgreSQL server at `url`; a broken address or a server that does not answer is a failure with its reason. */
export async function openServer(url: string): Promise<Result<OpenDb>> {
  // Nothing of an address that cannot be taken apart is printed: the password may stand anywhere in it.
  if (!/^postgres(ql)?:\/\//.test(url))
    return fail('database-url', `DATABASE_URL does not begin with postgres:// or postgresql://; ${FORM}`)
  const parsed = URL.canParse(url) ? new URL(url) : null
  if (!parsed || parsed.hash !== '' || /@/.test(parsed.pathname + parsed.search))
    return fail('database-url', `DATABASE_URL cannot be taken apart; ${FORM}`)
  let pool: pg.Pool | null = null
  try {
    pool = new pg.Pool({ connectionString: url, max: POOL, connectionTimeoutMillis: 5_000 })
    // A connection that breaks while idle must not end the process; the next query opens another.
    pool.on('error', () => {})
    await pool.query('SELECT 1')
  } catch (e) {
    await pool?.end()
    return fail(
      'database-url',
      `DATABASE_URL for '${parsed.host}${parsed.pathname}' does not work: ${reasonOf(e)}; the server must be running and know this user; ${FORM}`,
    )
  }
  const open = pool
  return ok({ db: overPg(open) as unknown as Db, kind: 'server', close: () => open.end() })
}

/** The first message of an error that may be many (Node tries each address of a name). */
function reasonOf(e: unknown): string {
  if (e instanceof AggregateError) return reasonOf(e.errors[0])
  return e instanceof Error ? e.message : String(e)
}
