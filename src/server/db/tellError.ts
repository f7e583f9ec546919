import { DrizzleQueryError } from 'drizzle-orm'
import { foreignCode } from './foreignError'
import { sqlState } from './sqlState'

/** What may be said of an error in logs, on the console and to managers. */
export interface ToldError {
  /** SQLSTATE or the system's code (ECONNREFUSED); '' where it has none. */
  code: string
  text: string
  /** Of a bug of ours; a database error's begins with its values. */
  stack?: string | undefined
}

const LONGEST = 300

/** The error and what caused it, the outermost first; of many that happened at once the first. */
function chainOf(e: unknown): Error[] {
  const chain: Error[] = []
  for (let at = e; at instanceof Error; at = at instanceof AggregateError ? at.errors[0] : at.cause) chain.push(at)
  return chain
}

const codeOf = (e: Error): string => ('code' in e && typeof e.code === 'string' ? e.code : '')

/**
 * Tells an error without the values of the query that it came from. drizzle's message is the query with all its
 * parameters: names, hashes of PINs, motion. Of a database error only the innermost cause's text is told, without what
 * PostgreSQL quotes in it.
 */
export function tellError(e: unknown): ToldError {
  const chain = chainOf(e)
  const last = chain.at(-1)
  if (!last) {
    const code = foreignCode(e)
    return { code, text: code === '' ? String(e).slice(0, LONGEST) : code }
  }
  const code = chain.map(codeOf).find((c) => c !== '') ?? ''
  const ofDatabase = sqlState(e) !== '' || chain.some((one) => one instanceof DrizzleQueryError)
  if (!ofDatabase) return { code, text: (chain[0] as Error).message, stack: (chain[0] as Error).stack }
  if (last instanceof DrizzleQueryError) return { code, text: 'a query failed' }
  const text = last.message.split('\n', 1)[0] ?? ''
  return { code, text: text.replace(/"[^"]*"|'[^']*'/g, '"…"').slice(0, LONGEST) }
}

/** Codes of a connection that cannot be made or has broken: the system's, then PostgreSQL's. */
const AWAY = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
])
const AWAY_SQL = /^(08...|57P0[123]|53300)$/
/** pg says these without a code. */
const AWAY_TEXT = /^Connection terminated|timeout exceeded when trying to connect/

/** Is it that the database cannot be reached, so that the same request may succeed later? */
export const isUnreachable = (e: unknown): boolean =>
  chainOf(e).some((one) => AWAY.has(codeOf(one)) || AWAY_SQL.test(codeOf(one)) || AWAY_TEXT.test(one.message))
