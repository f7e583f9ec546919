import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import type { Hono } from 'hono'
import type { Logger } from 'pino'
import { type Failure, type Result, fail, ok } from '../base/result'
import { createApp } from './app'
import { writeBackup } from './backup/backup'
import { halfRestored } from './backup/restore'
import type { Sink } from './backup/write'
import { beginChains } from './chain/adopt'
import type { Clock } from './clock'
import { lockFolder } from './db/lock'
import { committedMigrations, migrate } from './db/migrate'
import { type OpenDb, openEmbedded, openServer } from './db/open'
import { isDiskFull } from './db/sqlState'
import { tellError } from './db/tellError'
import { type Demo, ensureDemo } from './demo'
import { diskGuard } from './diskGuard'
import type { HttpEnv } from './http/env'
import { sayRoom } from './say'
import { startMaintenance } from './maintenance'
import { filesBelow } from './routes/files'
import { pageRoutes } from './routes/pages'
import { startFailure } from './startFailure'
import { dropLeases, requeueForCore } from './verify/queue'
import { openShelf } from './verify/shelf'
import { type Verifier, startVerifier } from './verify/verifier'

export interface ComposeOptions {
  /** Folder of everything that is kept; it is there. */
  data: string
  /** Folder of what was built: web, core. */
  dist: string
  /** PostgreSQL, or null for the embedded database in the data folder. */
  databaseUrl: string | null
  log: Logger
  now: Clock
  secure: boolean
  remoteOf: (env: unknown) => string
  /** The database has given itself up: the process has to end. */
  onPanic: (e: unknown) => void
  /** Another process has taken the data folder over: this one has to end at once, whatever it is at. */
  onLockLost: (why: Failure) => void
  /** Told of each step, for people who wait. */
  onStep: (step: Step) => void
}

type Step = 'lock' | 'database' | 'migrate' | 'core' | 'demo' | 'ready'

/** The whole server but its sockets. */
export interface Muster {
  app: Hono<HttpEnv>
  verifier: Verifier
  demo: Demo | null
  /** Was the page built? */
  hasPage: boolean
  /** Is there a core that new runs can be run in? */
  hasCore: boolean
  /** Writes a backup; null where the database is a PostgreSQL, which takes one beside the server. */
  backup: ((sink: Sink) => Promise<void>) | null
  close(): Promise<void>
}

/** At most this many re-runs at a time; one processor is left for answering. */
const LANES = 4

/**
 * Opens data folder, database, cores and verifier in this order, and closes what is open when a later one fails.
 * Everything that can be wrong with a machine comes back as a failure that says what to do.
 */
export async function compose(options: ComposeOptions): Promise<Result<Muster>> {
  const { data, dist, log, now } = options
  let step: Step = 'lock'
  const onStep = (next: Step): void => {
    step = next
    options.onStep(next)
  }
  onStep('lock')
  const lock = lockFolder(data, options.onLockLost)
  if (!lock.ok) return lock
  const opened: { close(): Promise<void> }[] = [{ close: async () => lock.value.release() }]
  const closeAll = async (): Promise<void> => {
    for (const part of opened.reverse()) await part.close()
  }
  const give = async (error: Failure): Promise<Result<never>> => {
    await closeAll()
    return { ok: false, error }
  }
  try {
    const half = halfRestored(data)
    if (half) return await give(half)
    onStep('database')
    const database = await openDatabase(options)
    if (!database.ok) return await give(database.error)
    const { db, kind } = database.value
    opened.push(database.value)

    onStep('migrate')
    const migrated = await migrate(db, committedMigrations())
    if (!migrated.ok) return await give(migrated.error)
    if (migrated.value.ran.length > 0) log.info({ ran: migrated.value.ran }, 'migrated')

    onStep('core')
    const shelf = await openShelf(data, join(dist, 'core'))
    const current = await shelf.current()
    await beginChains(db, new Date(now()))
    if (kind === 'embedded') await dropLeases(db)
    if (current) await requeueForCore(db, current, new Date(now()))
    const hasCore = current !== null && (await shelf.find(current)).ok
    if (!hasCore) log.error({ core: current }, 'the core of this release is missing or damaged')

    onStep('demo')
    const demo = await ensureDemo(db, data, new Date(now()))
    const hasRoom = kind === 'embedded' ? diskGuard(data, sayRoom) : () => true
    const lanes = Math.max(1, Math.min(LANES, availableParallelism() - 1))
    const verifier = startVerifier({ db, shelf, log, now, lanes, hasRoom })
    const maintenance = startMaintenance(db, kind, log, now)
    opened.push({ close: () => verifier.stop() }, { close: () => maintenance.stop() })

    const files = filesBelow(join(dist, 'web'))
    const app = createApp({
      db,
      log,
      now,
      scenesOf: shelf.scenes,
      onQueued: () => verifier.wake(),
      secure: options.secure,
      remoteOf: options.remoteOf,
      hasRoom,
      onPanic: options.onPanic,
      pages: pageRoutes(files, shelf),
    })
    const backup = async (sink: Sink): Promise<void> => {
      const began = now()
      try {
        const done = await maintenance.holdOff(() => writeBackup(database.value, data, new Date(began), sink))
        const held = Math.round(done.heldMs)
        log.info({ ms: now() - began, held, entries: done.manifest.entries.length }, 'backup')
      } catch (e) {
        log.error(tellError(e), 'backup failed')
        throw e
      }
    }
    onStep('ready')
    return ok({
      app,
      verifier,
      demo,
      hasPage: files.has('/index.html'),
      hasCore,
      backup: kind === 'embedded' ? backup : null,
      close: closeAll,
    })
  } catch (e) {
    log.error({ step, ...tellError(e) }, 'start failed')
    return give(startFailure(e, step, data))
  }
}

async function openDatabase({ databaseUrl, data }: ComposeOptions): Promise<Result<OpenDb>> {
  if (databaseUrl !== null) return openServer(databaseUrl)
  const folder = join(data, 'db')
  try {
    return ok(await openEmbedded(folder))
  } catch (e) {
    if (isDiskFull(e)) throw e
    return fail(
      'database',
      `the embedded database in '${folder}' cannot be opened: ${tellError(e).text}; check that this user may read and write everything in it, restore the folder from a copy, or move it away to begin anew`,
    )
  }
}
