import { BOUND_NAMES, type BoundName, RUN_TABLES, isBound } from '../chain/bound'
import type { Unhashed } from '../chain/link'
import type { Facts } from '../chain/facts'
import type { Report } from './finding'

/** What a row has to hold after the links so far. */
export interface Expected {
  /** Null where there has to be none. */
  facts: Facts | null
  /** The link that told last of it. */
  seq: number
  /** Was it removed, as its link says, because it was past its time? */
  removed: boolean
}

/** What a tenant's rows have to be after the links so far. */
export interface Expectations {
  /** By table and key. */
  rows: Record<BoundName, Map<string, Expected>>
  /** Tables that the chain says that it binds. */
  tables: Set<BoundName>
}

export const nothingExpected = (): Expectations => ({
  rows: Object.fromEntries(BOUND_NAMES.map((name) => [name, new Map()])) as Expectations['rows'],
  tables: new Set(),
})

/** A link as it stands in the table; somebody may have put anything into it. */
export interface FoundLink extends Unhashed {
  hash: string
}

const DAY_MS = 24 * 3600_000

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const ROW_KINDS = ['added', 'changed', 'deleted']

/** Is it about a row that is none of a run? */
export const isOfRow = ({ kind, body }: Pick<FoundLink, 'kind' | 'body'>): boolean =>
  ROW_KINDS.includes(kind) || (kind === 'adopted' && isRecord(body) && !('runs' in body))

/** Follows a link: changes what is expected of the rows that it names. */
export function follow(expected: Expectations, link: FoundLink, report: Report): void {
  const { tenantId: tenant, seq, kind, subject } = link
  const of = isOfRow(link) ? { run: null, row: subject } : { run: subject, row: null }
  const wrong = (field: string, what: string): void => report({ tenant, ...of, seq, table: 'chain', field, what })
  if (kind === 'genesis' || kind === 'widened' || subject === null) {
    if ((kind !== 'genesis' && kind !== 'widened') || subject !== null)
      wrong('subject', `a link '${kind}' about ${subject === null ? 'nothing' : 'a row'}`)
    if ((seq === 1) !== (kind === 'genesis')) wrong('kind', 'the chain begins a second time')
    for (const name of tablesOf(link.body)) expected.tables.add(name)
    return
  }
  if (seq === 1) wrong('kind', `the chain does not begin with genesis, but with '${kind}'`)
  if (of.row === null) followRun(expected, link, subject, wrong)
  else followRow(expected, link, subject, wrong)
}

/** A genesis that names no tables is of a release that bound runs alone. */
function tablesOf(body: unknown): readonly BoundName[] {
  const tables = isRecord(body) ? body['tables'] : undefined
  return Array.isArray(tables) ? tables.filter((name) => typeof name === 'string').filter(isBound) : RUN_TABLES
}

type Wrong = (field: string, what: string) => void

function followRow({ rows }: Expectations, { seq, kind, body }: FoundLink, key: string, wrong: Wrong): void {
  for (const [name, told] of Object.entries(isRecord(body) ? body : {})) {
    if (!isBound(name) || RUN_TABLES.includes(name)) {
      wrong('body', `a link '${kind}' of a table that has none, '${name}'`)
      continue
    }
    const before = rows[name].get(key)?.facts ?? null
    const isFirst = kind === 'added' || kind === 'adopted'
    if (isFirst === (before !== null))
      wrong('kind', `a link '${kind}' of a row that the chain has ${before ? 'already' : 'no beginning of'}`)
    const facts = isRecord(told) ? { ...(kind === 'changed' ? before : {}), ...(told as Facts) } : null
    rows[name].set(key, { facts, seq, removed: false })
  }
}

/** What has to hold before a link of a kind can follow; null where it does. */
function misplaced(kind: string, factsOf: (name: BoundName) => Facts | null): string | null {
  const run = factsOf('runs')
  if (kind === 'started' || kind === 'adopted') return run ? 'of a run that the chain has already' : null
  if (!run) return 'of a run that the chain has no beginning of'
  switch (kind) {
    case 'aborted':
      return run['status'] === 'started' ? null : 'of a run that was not under way'
    case 'received':
      return factsOf('completions') ? 'of a run that was handed in before' : null
    case 'judged':
      return factsOf('verifications')?.['status'] === 'open' ? null : 'of a run that did not wait for a judgement'
    case 'requeued':
      return factsOf('verifications')?.['code'] === 'unknown-core'
        ? null
        : 'of a run whose judgement may not be taken back'
    case 'removed':
      return factsOf('recordings') ? null : 'of a recording that was not there'
    default:
      return 'of a kind that there is not'
  }
}

function followRun({ rows }: Expectations, link: FoundLink, run: string, wrong: Wrong): void {
  const { seq, kind, at } = link
  const body = isRecord(link.body) ? link.body : {}
  const factsOf = (name: BoundName): Facts | null => rows[name].get(run)?.facts ?? null
  const why = misplaced(kind, factsOf)
  if (why) wrong('kind', `a link '${kind}' ${why}`)
  for (const name of RUN_TABLES) {
    const told = body[name]
    if (told === undefined) continue
    const facts = isRecord(told) ? { ...(name === 'runs' ? factsOf('runs') : {}), ...(told as Facts) } : null
    rows[name].set(run, { facts, seq, removed: kind === 'removed' })
  }
  if (kind !== 'removed') return
  const began = factsOf('device_starts')?.['registered_at'] ?? factsOf('runs')?.['started_at']
  const due = Date.parse(String(began)) + Number(body['days']) * DAY_MS
  if (!(due <= at.getTime())) wrong('body', 'a recording was removed before its time')
}
