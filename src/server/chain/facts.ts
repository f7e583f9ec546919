import { sha256Of } from '../sha256'
import { digestOf } from '../../record/canonical'
import type { completions, runs, verifications } from '../db/schema'
import { BOUND, type BoundColumn, type BoundName, type BoundTable } from './bound'

/** What a row holds, by the names of its columns; times as text, and what is large or has to be hidden as its digest. */
export type Facts = Record<string, string | number | boolean | null>

/** A row of a bound table, or some of its columns. */
export type Row = Record<string, unknown>

/** Rows as they come; JSON may hold anything when somebody has changed it. */
type RunRow = typeof runs.$inferSelect
type CompletionRow = Omit<typeof completions.$inferSelect, 'record'> & { record: unknown }
type VerificationRow = Omit<typeof verifications.$inferSelect, 'flags' | 'events'> & {
  flags: unknown
  events: unknown
}

/** The digest of what a jsonb column gives back for `value`: it keeps no undefined, NaN or -0. */
const digestOfJson = (value: unknown): string => digestOf(JSON.parse(JSON.stringify(value)))

function factOf(table: BoundTable, key: unknown, { name, how }: BoundColumn, value: unknown): Facts[string] {
  if (value === null) return null
  if (how === 'json') return digestOfJson(value)
  if (how === 'bytes') return sha256Of(value as Uint8Array)
  // The row's key in it: that two people have one name or PIN is not told either.
  if (how === 'hidden') return digestOf([table.name, name, key, value])
  return value instanceof Date ? value.toISOString() : (value as Facts[string])
}

const factsOf = (table: BoundTable, row: Row, wanted: (column: BoundColumn) => boolean): Facts => {
  const facts: Facts = {}
  for (const column of table.columns) {
    const value = row[column.property]
    if (value !== undefined && wanted(column)) facts[column.name] = factOf(table, row[table.keyProperty], column, value)
  }
  return facts
}

/** Is it the chain that binds this column of every row? */
export const isLasting = ({ how }: BoundColumn): boolean => how !== 'sealed' && how !== 'counted' && how !== 'seal'

/** What a link has to hold of a row, or of the columns of it that are given; its key is always needed. */
export const rowFacts = (name: BoundName, row: Row): Facts => factsOf(BOUND[name], row, isLasting)

/** Everything of a row, what no link has to hold too. */
export const allFacts = (table: BoundTable, row: Row): Facts => factsOf(table, row, () => true)

/** Some or all columns of a run's row. */
export const runFacts = (row: Partial<RunRow>): Facts => rowFacts('runs', row)

export const completionFacts = (row: CompletionRow): Facts => rowFacts('completions', row)

/** `digest` is the SHA-256 of the bytes. */
export const recordingFacts = (size: number, digest: string): Facts => ({ size, bytes: digest })

/** Stands for `pending` and `running`: whose lease a run is under is no evidence. */
export const OPEN = 'open'

export const isOpen = (status: unknown): boolean => status === 'pending' || status === 'running'

/** A run that waits for its judgement; tries and lease are the queue's own, and sealed. */
export const openFacts = (row: VerificationRow): Facts => {
  const facts = rowFacts('verifications', row)
  return isOpen(row.status) ? { ...facts, status: OPEN } : facts
}

/** A run that was judged: how often it was tried stands from then on. */
export const judgedFacts = (row: VerificationRow): Facts =>
  factsOf(BOUND.verifications, row, ({ how }) => how !== 'seal')

/** One of the two above, by the row's own status. */
export const verificationFacts = (row: VerificationRow): Facts =>
  isOpen(row.status) ? openFacts(row) : judgedFacts(row)
