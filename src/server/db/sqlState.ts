import { foreignCode } from './foreignError'

/** SQLSTATE codes that mean something to the application (PostgreSQL manual, appendix A). */
export const SQL = {
  uniqueViolation: '23505',
  serializationFailure: '40001',
  deadlock: '40P01',
  diskFull: '53100',
  duplicateTable: '42P07',
  insufficientPrivilege: '42501',
} as const

/** Names of system errors that look like a SQLSTATE: EPIPE, EPERM. */
const SYSTEM = /^E[A-Z]{4}$/

/** The SQLSTATE of a database error, wherever in the chain of causes it stands; '' when there is none. */
export function sqlState(e: unknown): string {
  for (let at = e; at instanceof Error; at = at.cause) {
    if ('code' in at && typeof at.code === 'string' && /^[0-9A-Z]{5}$/.test(at.code) && !SYSTEM.test(at.code))
      return at.code
  }
  return ''
}

/** Is the disk full, by what the database or Node says? PGlite tells of it in the text of its error alone. */
export function isDiskFull(e: unknown): boolean {
  if (['ENOSPC', 'EDQUOT'].includes(foreignCode(e))) return true
  for (let at = e; at instanceof Error; at = at.cause) {
    if ('code' in at && (at.code === 'ENOSPC' || at.code === SQL.diskFull || at.code === 'EDQUOT')) return true
    if (/no space left on device|disk quota exceeded/i.test(at.message)) return true
  }
  return false
}

/**
 * Has the database given itself up? PostgreSQL does when it cannot write its log (a full disk). A server restarts
 * itself; PGlite is gone with that and answers nothing any more, so that its process has to be started anew.
 */
export function isPanic(e: unknown): boolean {
  for (let at = e; at instanceof Error; at = at.cause) {
    if ('severity' in at && at.severity === 'PANIC') return true
  }
  return false
}
