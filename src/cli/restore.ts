import { restoreBackup } from '../server/backup/restore'
import { readArgs } from './args'
import { type Command, EXIT } from './command'
import { dataFolderOf } from './places'

/** What speaks against the file itself. */
const OF_THE_FILE = ['damaged', 'newer-backup', 'changed-migration']

/** `restore FILE`: a backup into an empty place. */
export const restoreCommand: Command = {
  usage: 'FILE [--data FOLDER] [--json]',
  summary: 'restore a backup into an empty data folder and, with DATABASE_URL, an empty PostgreSQL',
  details: [
    'All of FILE is checked first; nothing is restored of one that is damaged or of a newer release. An older one is migrated.',
    'From the embedded database to PostgreSQL and back: what FILE was made from does not matter.',
    'Broken off in the middle, it leaves a folder that no server starts on, and the PostgreSQL empty. Then run audit.',
    'Exit status: 0 restored, 1 FILE is damaged or of a newer release, 2 it cannot be read, or the place is not empty.',
  ],
  async run(args, out) {
    const { values, words } = readArgs(args, { data: { type: 'string' }, json: { type: 'boolean' } }, ['FILE'])
    const [file] = words
    const data = dataFolderOf(values.data)
    const databaseUrl = process.env.DATABASE_URL || null
    const restored = await restoreBackup({
      file,
      data,
      databaseUrl,
      now: new Date(),
      onLockLost: ({ message }) => {
        out.note(message)
        process.exit(EXIT.unreadable)
      },
    })
    if (!restored.ok) {
      out.note(restored.error.message)
      return OF_THE_FILE.includes(restored.error.code) ? EXIT.refused : EXIT.unreadable
    }
    const { createdAt, heads, tables } = restored.value
    const rows = tables.reduce((sum, table) => sum + table.rows, 0)
    if (values.json) out.result(JSON.stringify({ file, data, createdAt, rows, tables, heads }))
    else {
      for (const { tenant, seq, hash } of heads) out.result(`head of tenant ${tenant}: ${seq} ${hash}`)
      out.result(
        `${rows} rows as of ${createdAt} restored into ${data}${databaseUrl === null ? '' : ' and DATABASE_URL'}`,
      )
    }
    return EXIT.ok
  },
}
