import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type Failure, type Result, fail, ok } from '../base/result'
import { writeBackup } from '../server/backup/backup'
import { backupFromServer } from '../server/backup/control'
import { backupToFile } from '../server/backup/toFile'
import type { Sink } from '../server/backup/write'
import { lockFolder } from '../server/db/lock'
import { type OpenDb, openEmbedded, openServer } from '../server/db/open'
import { isDiskFull } from '../server/db/sqlState'
import { tellError } from '../server/db/tellError'
import { readArgs } from './args'
import { type Command, EXIT, type Output } from './command'
import { dataFolderOf } from './places'

/** `backup FILE`: everything of a server in one file. */
export const backupCommand: Command = {
  usage: 'FILE [--data FOLDER] [--json]',
  summary: 'write everything of a server into one file: all tables, recordings, cores, keys',
  details: [
    'The server may run. Its embedded database answers nothing else while the rows are read, recordings are not held up.',
    'With DATABASE_URL, that PostgreSQL is backed up as it is at one moment; cores and keys come from the data folder.',
    'FILE is a tar with the SHA-256 of everything in it. It is never written over, and has its name only when it is whole.',
    'FILE holds names, motion and secrets like the data folder: keep it where nobody else can read it.',
    'Exit status: 0 written and checked, 2 it could not be made.',
  ],
  async run(args, out) {
    const { values, words } = readArgs(args, { data: { type: 'string' }, json: { type: 'boolean' } }, ['FILE'])
    const [file] = words
    const data = dataFolderOf(values.data)
    const made = await backupToFile(file, (sink) => write(data, sink, out))
    if (!made.ok) {
      out.note(`no backup was made: ${made.error.message}`)
      return EXIT.unreadable
    }
    const { createdAt, heads, tables, entries } = made.value
    const bytes = entries.reduce((sum, entry) => sum + entry.size, 0)
    const rows = tables.reduce((sum, table) => sum + table.rows, 0)
    if (values.json) out.result(JSON.stringify({ file, createdAt, bytes, rows, tables, heads }))
    else {
      for (const { tenant, seq, hash } of heads) out.result(`head of tenant ${tenant}: ${seq} ${hash}`)
      out.result(`${file}: ${rows} rows, ${entries.length} parts, ${bytes} bytes, as of ${createdAt}`)
    }
    return EXIT.ok
  },
}

async function write(data: string, sink: Sink, out: Output): Promise<Result<unknown>> {
  const url = process.env.DATABASE_URL || null
  if (url !== null) {
    const open = await openServer(url)
    return open.ok ? writeOpen(open.value, data, sink) : open
  }
  const folder = join(data, 'db')
  if (!existsSync(join(folder, 'PG_VERSION')))
    return fail('no-database', `'${folder}' holds no database; name the server's data folder with --data`)
  const lock = lockFolder(data, (why: Failure) => {
    out.note(why.message)
    process.exit(EXIT.unreadable)
  })
  if (!lock.ok) return lock.error.code === 'locked' ? backupFromServer(data, sink) : lock
  try {
    return await writeOpen(await openEmbedded(folder), data, sink)
  } finally {
    lock.value.release()
  }
}

async function writeOpen(open: OpenDb, data: string, sink: Sink): Promise<Result<unknown>> {
  try {
    return ok(await writeBackup(open, data, new Date(), sink))
  } catch (e) {
    if (isDiskFull(e)) throw e
    return fail('database', `it cannot be read (${tellError(e).text})`)
  } finally {
    await open.close()
  }
}
