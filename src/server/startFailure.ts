import { type Failure, fail } from '../base/result'
import { SQL, isDiskFull, sqlState } from './db/sqlState'
import { isUnreachable, tellError } from './db/tellError'

/** What can be done about an error of the file system. */
const REMEDIES: Readonly<Record<string, string>> = {
  EACCES: 'give this user the right to read and write there, or choose another folder with --data',
  EPERM: 'give this user the right to read and write there, or choose another folder with --data',
  EROFS: 'choose a folder that can be written with --data',
  ENOTDIR: 'a file lies where a folder has to be: move it away',
  EEXIST: 'a file lies where a folder has to be: move it away',
  EISDIR: 'a folder lies where a file has to be: move it away',
  EMFILE: 'raise the limit of open files (ulimit -n)',
  EIO: 'check the disk',
}

/**
 * What stopped the start at `step`, in the words of a machine's owner: what was wrong, with which path, what to do.
 * Nobody who starts a server should have to read a stack; that is in the log.
 */
export function startFailure(e: unknown, step: string, data: string): Failure {
  if (isDiskFull(e))
    return fail('disk-full', `the disk of '${data}' is full; make room and start again (nothing is lost)`).error
  const { code, text } = tellError(e)
  if (sqlState(e) === SQL.insufficientPrivilege)
    return fail(
      'database-rights',
      `the PostgreSQL user of DATABASE_URL may not make or change the tables (${text}); make it the owner of the database, or GRANT CREATE, USAGE ON SCHEMA public to it`,
    ).error
  if (isUnreachable(e))
    return fail(
      'database-url',
      `the database of DATABASE_URL cannot be reached (${text}); start it, and then this again`,
    ).error
  const remedy = REMEDIES[code]
  if (remedy) return fail('folder', `${pathOf(e) ?? data} cannot be used (${text}); ${remedy}`).error
  return fail(
    'start',
    `the step '${step}' of the start failed with the data folder '${data}' (${text}); the log in ${data}/log has more`,
  ).error
}

const pathOf = (e: unknown): string | null =>
  e instanceof Error && 'path' in e && typeof e.path === 'string' ? `'${e.path}'` : null
