import { and, asc, eq, gt, sql } from 'drizzle-orm'
import { BOUND, BOUND_NAMES, type BoundName, type BoundTable, RUN_TABLES } from '../chain/bound'
import { type Facts, OPEN, type Row, allFacts, isLasting, isOpen } from '../chain/facts'
import { brokenSeal, isSealed } from '../chain/seal'
import type { Db } from '../db/db'
import { attemptCounter } from './attempts'
import type { Expectations } from './expected'
import { type Report, shown } from './finding'
import { oddNumber } from './plainJson'

/** Rows that are read at once; recordings have up to 8 MiB each. */
const PAGE = 500
const LARGE_PAGE = 8

/** Compares every row of a tenant with what the chain makes of it, and with its seal. */
export async function checkRows(tx: Db, tenant: string, { rows, tables }: Expectations, report: Report): Promise<void> {
  const attempts = attemptCounter(tenant, report)
  for (const name of BOUND_NAMES) {
    const tell: Tell = (key, seq, field, what) => {
      const of = RUN_TABLES.includes(name) ? { run: key, row: null } : { run: null, row: key }
      report({ tenant, ...of, seq, table: name, field, what })
    }
    const expected = rows[name]
    if (!tables.has(name)) {
      tell(null, null, null, 'the chain does not bind this table yet: start the server of this release on it once')
      continue
    }
    const seen = new Set<string>()
    for await (const row of rowsOf(tx, BOUND[name], tenant)) {
      const key = String(row[BOUND[name].keyProperty])
      seen.add(key)
      const state = expected.get(key)
      const wanted = state?.facts ?? (BOUND[name].fleeting ? {} : null)
      if (wanted) compare(name, key, row, wanted, state?.seq ?? null, tell)
      else if (state?.removed) tell(key, state.seq, null, 'a recording is there that was removed, as its link says')
      else tell(key, null, null, 'this row has no link: it was added past the server, or its link is gone')
      attempts.see(name, row)
    }
    for (const [key, { facts, seq }] of expected) if (facts && !seen.has(key)) tell(key, seq, null, 'this row is gone')
  }
  attempts.check()
}

type Tell = (key: string | null, seq: number | null, field: string | null, what: string) => void

function compare(name: BoundName, key: string, row: Row, wanted: Facts, seq: number | null, tell: Tell): void {
  const bound: BoundTable = BOUND[name]
  const parsed: Row = { ...row }
  for (const { property, name: field, how } of bound.columns) {
    if (how !== 'json') continue
    const odd = oddNumber(String(row[property]))
    if (odd !== null) tell(key, seq, field, `holds the number ${odd}, which no server writes like that`)
    parsed[property] = JSON.parse(String(row[property]))
  }
  let found: Facts
  try {
    found = allFacts(bound, parsed)
  } catch (e) {
    return tell(key, seq, null, `this row was changed and has no digest (${(e as Error).message})`)
  }
  if (wanted['status'] === OPEN && isOpen(found['status'])) found['status'] = OPEN
  const lasting = bound.columns.filter(isLasting).map((column) => column.name)
  for (const field of new Set([...Object.keys(wanted), ...lasting]))
    if (!Object.is(wanted[field], found[field]))
      tell(key, seq, field, `is ${shown(found[field])}, but ${shown(wanted[field])} was bound`)
  if (!isSealed(bound)) return
  for (const field of brokenSeal(name, parsed))
    tell(key, null, field, `is ${shown(found[field])}, but its row was sealed with another value`)
}

/** All rows of the tenant, JSON as its text. */
async function* rowsOf(tx: Db, { table, tenant: owner, key, keyProperty, columns }: BoundTable, tenant: string) {
  const wanted = {
    tenantId: owner,
    [keyProperty]: key,
    ...Object.fromEntries(
      columns.map(({ property, column, how }) => [property, how === 'json' ? sql<string>`${column}::text` : column]),
    ),
  }
  const size = columns.some(({ how }) => how === 'bytes') ? LARGE_PAGE : PAGE
  for (let after: string | null = null; ; ) {
    const page: Row[] = await tx
      .select(wanted)
      .from(table)
      .where(and(eq(owner, tenant), after === null ? undefined : gt(key, after)))
      .orderBy(asc(key))
      .limit(size)
    yield* page
    if (page.length < size) return
    after = String(page.at(-1)?.[keyProperty])
  }
}
