import type { Unhashed } from '../chain/link'
import type { Facts } from '../chain/facts'
import type { Report } from './finding'

/** What has links in the chain. */
export type Bound = 'runs' | 'completions' | 'recordings' | 'verifications'
const ROWS: readonly Exclude<Bound, 'runs'>[] = ['completions', 'recordings', 'verifications']

/** What the rows of a run have to hold after the links so far. */
export interface Expected {
  rows: Record<Bound, Facts | null>
  /** The link that told last of each row. */
  by: Record<Bound, number>
  /** Was the recording removed, as its link says, because it was past its time? */
  removed: boolean
}

/** A link as it stands in the table; somebody may have put anything into it. */
export interface FoundLink extends Unhashed {
  hash: string
}

const DAY_MS = 24 * 3600_000

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** What has to hold before a link of a kind can follow; null for a kind that there is not. */
function misplaced(kind: string, state: Expected | undefined): string | null {
  if (kind === 'started' || kind === 'adopted') return state ? 'of a run that the chain has already' : null
  if (!state) return 'of a run that the chain has no beginning of'
  const { runs, completions, recordings, verifications } = state.rows
  switch (kind) {
    case 'aborted':
      return runs?.['status'] === 'started' ? null : 'of a run that was not under way'
    case 'received':
      return completions ? 'of a run that was handed in before' : null
    case 'judged':
      return verifications?.['status'] === 'open' ? null : 'of a run that did not wait for a judgement'
    case 'requeued':
      return verifications?.['code'] === 'unknown-core' ? null : 'of a run whose judgement may not be taken back'
    case 'checked':
      return null
    case 'removed':
      return recordings ? null : 'of a recording that was not there'
    default:
      return 'of a kind that there is not'
  }
}

/** Follows a link: changes what is expected of its run. */
export function follow(runs: Map<string, Expected>, link: FoundLink, report: Report): void {
  const { tenantId: tenant, seq, kind, subject: run, at } = link
  const wrong = (field: string, what: string): void => report({ tenant, run, seq, table: 'chain', field, what })
  const body = isRecord(link.body) ? link.body : {}
  if (kind === 'genesis' || run === null) {
    if (kind !== 'genesis' || run !== null) wrong('subject', `a link '${kind}' about ${run === null ? 'no' : 'a'} run`)
    if (seq !== 1) wrong('kind', 'the chain begins a second time')
    return
  }
  // of an enrolled device: the link itself is bound, its row is not compared yet
  if (kind === 'added' || kind === 'changed') return
  if (seq === 1) wrong('kind', `the chain does not begin with genesis, but with '${kind}'`)
  let state = runs.get(run)
  const why = misplaced(kind, state)
  if (why) wrong('kind', `a link '${kind}' ${why}`)
  if (!state) {
    state = {
      rows: { runs: null, completions: null, recordings: null, verifications: null },
      by: { runs: seq, completions: seq, recordings: seq, verifications: seq },
      removed: false,
    }
    runs.set(run, state)
  }
  if (isRecord(body['runs'])) {
    state.rows.runs = { ...state.rows.runs, ...(body['runs'] as Facts) }
    state.by.runs = seq
  }
  for (const table of ROWS) {
    const told = body[table]
    if (told === undefined) continue
    state.rows[table] = isRecord(told) ? (told as Facts) : null
    state.by[table] = seq
  }
  if (kind !== 'removed') return
  state.removed = true
  const due = Date.parse(String(state.rows.runs?.['started_at'])) + Number(body['days']) * DAY_MS
  if (!(due <= at.getTime())) wrong('body', 'a recording was removed before its time')
}
