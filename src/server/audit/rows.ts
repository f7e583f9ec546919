import { type SQL, and, asc, eq, getTableColumns, gt } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import { sha256Hex } from '../../base/hash'
import { type Facts, OPEN, completionFacts, judgedFacts, openFacts, recordingFacts, runFacts } from '../chain/facts'
import type { Db } from '../db/db'
import { assignments, completions, recordings, runs, verifications } from '../db/schema'
import type { Bound, Expected } from './expected'
import { type Report, shown } from './finding'

/** Rows that are read at once; recordings have up to 8 MiB each. */
const PAGE = 500
const RECORDINGS = 8

/** Compares every row of a tenant with what the chain makes of it. */
export async function checkRows(
  tx: Db,
  tenant: string,
  expected: Map<string, Expected>,
  report: Report,
): Promise<void> {
  const compare = comparer(tenant, expected, report)
  const attempts = new Map<string, Set<number>>()
  const page = (table: { tenantId: PgColumn }, key: PgColumn, after: string | null): SQL | undefined =>
    and(eq(table.tenantId, tenant), after === null ? undefined : gt(key, after))

  const all = compare('runs')
  await each(
    PAGE,
    (after) =>
      tx
        .select()
        .from(runs)
        .where(page(runs, runs.id, after))
        .orderBy(asc(runs.id))
        .limit(PAGE),
    (row) => {
      const numbers = attempts.get(row.assignmentId) ?? new Set()
      attempts.set(row.assignmentId, numbers.add(row.attempt))
      all.row(row.id, () => runFacts(row))
      return row.id
    },
  )
  all.rest()

  const handedIn = compare('completions')
  await each(
    PAGE,
    (after) =>
      tx
        .select()
        .from(completions)
        .where(page(completions, completions.runId, after))
        .orderBy(asc(completions.runId))
        .limit(PAGE),
    (row) => {
      handedIn.row(row.runId, () => completionFacts(row))
      return row.runId
    },
  )
  handedIn.rest()

  const kept = compare('recordings')
  await each(
    RECORDINGS,
    (after) =>
      tx
        .select(getTableColumns(recordings))
        .from(recordings)
        .where(page(recordings, recordings.runId, after))
        .orderBy(asc(recordings.runId))
        .limit(RECORDINGS),
    (row) => {
      kept.row(row.runId, () => recordingFacts(row.size, sha256Hex(row.bytes)))
      return row.runId
    },
  )
  kept.rest()

  const judged = compare('verifications')
  await each(
    PAGE,
    (after) =>
      tx
        .select()
        .from(verifications)
        .where(page(verifications, verifications.runId, after))
        .orderBy(asc(verifications.runId))
        .limit(PAGE),
    (row) => {
      judged.row(row.runId, (wanted) => (wanted?.['status'] === OPEN ? openFacts(row) : judgedFacts(row)))
      return row.runId
    },
  )
  judged.rest()

  await checkAttempts(tx, tenant, attempts, report)
}

/** Reads page by page; `take` gives the key that the next page begins after. */
async function each<T>(
  size: number,
  read: (after: string | null) => Promise<T[]>,
  take: (row: T) => string,
): Promise<void> {
  for (let after: string | null = null; ; ) {
    const rows: T[] = await read(after)
    for (const row of rows) after = take(row)
    if (rows.length < size) return
  }
}

interface Comparison {
  row(run: string, facts: (wanted: Facts | null) => Facts): void
  /** Tells what should have been there and was not. */
  rest(): void
}

const comparer =
  (tenant: string, expected: Map<string, Expected>, report: Report) =>
  (table: Bound): Comparison => {
    const seen = new Set<string>()
    const tell = (run: string, seq: number | null, field: string | null, what: string): void =>
      report({ tenant, run, seq, table, field, what })
    return {
      row(run, facts) {
        seen.add(run)
        const state = expected.get(run)
        const wanted = state?.rows[table] ?? null
        const by = state?.by[table] ?? null
        if (!wanted) {
          if (table === 'recordings' && state?.removed)
            return tell(run, by, null, 'a recording is there that was removed, as its link says')
          return tell(run, null, null, 'this row has no link: it was added past the server, or its link is gone')
        }
        let found: Facts
        try {
          found = facts(wanted)
        } catch (e) {
          return tell(run, by, null, `this row was changed and has no digest (${(e as Error).message})`)
        }
        for (const field of new Set([...Object.keys(wanted), ...Object.keys(found)]))
          if (!Object.is(wanted[field], found[field]))
            tell(run, by, field, `is ${shown(found[field])}, but ${shown(wanted[field])} was bound`)
      },
      rest() {
        for (const [run, { rows, by }] of expected)
          if (rows[table] && !seen.has(run)) tell(run, by[table], null, 'this row is gone')
      },
    }
  }

/** Attempts of an assignment count from 1 without a gap, and the assignment says how many there were. */
async function checkAttempts(
  tx: Db,
  tenant: string,
  attempts: Map<string, Set<number>>,
  report: Report,
): Promise<void> {
  const counted = await tx
    .select({ id: assignments.id, attempts: assignments.attempts })
    .from(assignments)
    .where(eq(assignments.tenantId, tenant))
  const counts = new Map(counted.map((a) => [a.id, a.attempts]))
  for (const id of new Set([...counts.keys(), ...attempts.keys()])) {
    const numbers = attempts.get(id) ?? new Set<number>()
    const count = counts.get(id)
    const tell = (table: string, field: string | null, what: string): void =>
      report({ tenant, run: null, seq: null, table, field, what })
    if (count === undefined) tell('assignments', null, `assignment ${id} is gone, but it has runs`)
    else if (count !== numbers.size || [...numbers].some((n) => n < 1 || n > count))
      tell(
        'assignments',
        'attempts',
        `assignment ${id} counted ${count} attempts, but has the runs ${shown([...numbers].sort((a, b) => a - b))}`,
      )
  }
}
