import { and, asc, eq, getTableColumns, gt, sql } from 'drizzle-orm'
import { BOUND_NAMES } from '../chain/bound'
import { type Head, NOTHING, hashOf } from '../chain/link'
import type { Db } from '../db/db'
import { chain, chainHeads } from '../db/schema'
import { type Expectations, type FoundLink, follow, isOfRow, nothingExpected } from './expected'
import type { Report } from './finding'
import { oddNumber } from './plainJson'

const PAGE = 1000

/** Where a tenant's chain stands, and what it makes of the tenant's rows. */
export interface Walked {
  head: Head | null
  links: number
  expected: Expectations
}

/** Told of each link with its hash as it has to be. */
export type See = (link: FoundLink, computed: string) => void

/** Whom a finding is about: a run, a row of another table, or neither. */
interface About {
  run: string | null
  row: string | null
}

/** Walks a tenant's chain. */
export async function walkChain(tx: Db, tenant: string, see: See, report: Report): Promise<Walked> {
  const expected = nothingExpected()
  let links = 0
  let before: (Head & About & { computed: string }) | null = null
  const wrong = (seq: number, { run, row }: About, field: string | null, what: string): void =>
    report({ tenant, run, row, seq, table: 'chain', field, what })

  /** Does the link before this one hold, as the next link (or the head) names it? */
  const settle = (named: string): void => {
    if (!before || before.hash === before.computed) return
    const { seq, hash, computed } = before
    if (named !== computed)
      wrong(seq, before, 'body', 'what this link says was changed: its hash is that of something else')
    if (named !== hash) wrong(seq, before, 'hash', 'the hash of this link was changed')
  }

  for await (const { text, ...link } of linksOf(tx, tenant)) {
    links++
    settle(link.prev)
    const { seq, subject }: FoundLink = link
    const about: About = isOfRow(link) ? { run: null, row: subject } : { run: subject, row: null }
    const last: number = before?.seq ?? NOTHING.seq
    if (seq !== last + 1) wrong(last + 1, about, 'seq', gap(last + 1, seq - 1))
    const prev: string = before?.hash ?? NOTHING.hash
    if (link.prev !== prev && link.prev !== before?.computed)
      wrong(seq, about, 'prev', 'this link does not name the one before it')
    const odd = oddNumber(text)
    if (odd !== null) wrong(seq, about, 'body', `holds the number ${odd}, which no server writes like that`)
    const computed = safely(() => hashOf(link))
    see(link, computed)
    before = { seq, ...about, hash: link.hash, computed }
    follow(expected, link, report)
  }

  const [stored] = await tx
    .select({ seq: chainHeads.seq, hash: chainHeads.hash })
    .from(chainHeads)
    .where(eq(chainHeads.tenantId, tenant))
  const at = (field: string | null, what: string): void =>
    report({ tenant, run: null, row: null, seq: before?.seq ?? null, table: 'chain_heads', field, what })
  if (stored) settle(stored.hash)
  else if (before) at(null, 'the head of the chain is gone')
  const end: Head = before ?? NOTHING
  if (stored && stored.seq !== end.seq) {
    at('seq', `the head is link ${stored.seq}, but the chain ends with ${end.seq}`)
    if (stored.seq > end.seq) wrong(end.seq + 1, NOBODY, 'seq', gap(end.seq + 1, stored.seq))
  } else if (stored && stored.hash !== end.hash && stored.hash !== before?.computed)
    at('hash', 'the head does not name the last link')
  // Without a link nothing says what is bound, and no row may be there.
  if (links === 0) for (const name of BOUND_NAMES) expected.tables.add(name)
  return { head: before ? { seq: end.seq, hash: end.hash } : null, links, expected }
}

const NOBODY: About = { run: null, row: null }

const gap = (from: number, to: number): string =>
  from < to ? `links ${from} to ${to} are gone` : from === to ? `link ${from} is gone` : `link ${to + 1} stands twice`

/** A body that is nested deeper than any of ours has no digest. */
function safely(make: () => string): string {
  try {
    return make()
  } catch {
    return ''
  }
}

async function* linksOf(tx: Db, tenant: string): AsyncGenerator<FoundLink & { text: string }> {
  for (let after: number | null = null; ; ) {
    const page: Omit<FoundLink & { text: string }, 'body'>[] = await tx
      .select({ ...getTableColumns(chain), body: sql<null>`NULL`, text: sql<string>`${chain.body}::text` })
      .from(chain)
      .where(and(eq(chain.tenantId, tenant), after === null ? undefined : gt(chain.seq, after)))
      .orderBy(asc(chain.seq))
      .limit(PAGE)
    for (const link of page) yield { ...link, body: JSON.parse(link.text) as unknown }
    if (page.length < PAGE) return
    after = page.at(-1)?.seq ?? null
  }
}
