import { getTableColumns } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'
import { digestOf } from '../../record/canonical'
import { checks, completions, devices, recordings, runs, verifications } from '../db/schema'

/** What a row holds, by the names of its columns; times as text, and what is large as its digest. */
export type Facts = Record<string, string | number | boolean | null>

/** Rows as they come; JSON may hold anything when somebody has changed it. */
export type RunRow = typeof runs.$inferSelect
export type CompletionRow = Omit<typeof completions.$inferSelect, 'record'> & { record: unknown }
export type VerificationRow = Omit<typeof verifications.$inferSelect, 'flags' | 'events'> & {
  flags: unknown
  events: unknown
}

const named = (table: PgTable, row: Record<string, unknown>): Facts => {
  const facts: Facts = {}
  for (const [key, column] of Object.entries(getTableColumns(table))) {
    const value = row[key]
    if (value === undefined) continue
    facts[column.name] = value instanceof Date ? value.toISOString() : (value as Facts[string])
  }
  return facts
}

/** The digest of what a jsonb column gives back for `value`: it keeps no undefined, NaN or -0. */
const digestOfJson = (value: unknown): string => digestOf(JSON.parse(JSON.stringify(value)))

/** Some or all columns of a run's row, without its key. */
export const runFacts = ({ tenantId: _, id: __, ...row }: Partial<RunRow>): Facts => named(runs, row)

export const completionFacts = ({ tenantId: _, runId: __, ...row }: CompletionRow): Facts =>
  named(completions, { ...row, record: digestOfJson(row.record) })

/** `digest` is the SHA-256 of the bytes. */
export const recordingFacts = (size: number, digest: string): Facts => named(recordings, { size, bytes: digest })

/** Stands for `pending` and `running`: whose lease a run is under is no evidence. */
export const OPEN = 'open'

/** A run that waits for its judgement; tries and lease are the queue's own. */
export const openFacts = ({ core, status, code, why, flags, events, queuedAt, at }: VerificationRow): Facts =>
  named(verifications, {
    core,
    status: status === 'pending' || status === 'running' ? OPEN : status,
    code,
    why,
    flags: digestOfJson(flags),
    events: digestOfJson(events),
    queuedAt,
    at,
  })

export const judgedFacts = ({ tenantId: _, runId: __, ...row }: VerificationRow): Facts =>
  named(verifications, { ...row, flags: digestOfJson(row.flags), events: digestOfJson(row.events) })

/** One of the two above, by the row's own status. */
export const verificationFacts = (row: VerificationRow): Facts =>
  row.status === 'pending' || row.status === 'running' ? openFacts(row) : judgedFacts(row)

/** Some or all columns of an enrolled device. */
export const deviceFacts = ({ tenantId: _, id: __, publicKey, ...row }: Partial<typeof devices.$inferSelect>): Facts =>
  named(devices, { ...row, ...(publicKey ? { publicKey: digestOfJson(publicKey) } : {}) })

/** What a supervisor answered in a run, and when it was asked. */
export const checkFacts = ({ tenantId: _, runId: __, ...row }: typeof checks.$inferSelect): Facts => named(checks, row)
