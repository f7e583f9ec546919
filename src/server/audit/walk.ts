import { and, asc, eq, gt } from 'drizzle-orm'
import { type Head, NOTHING, hashOf } from '../chain/link'
import type { Db } from '../db/db'
import { chain, chainHeads } from '../db/schema'
import { type Expected, type FoundLink, follow } from './expected'
import type { Report } from './finding'

const PAGE = 1000

/** Where a tenant's chain stands, and what it makes of the tenant's runs. */
export interface Walked {
  head: Head | null
  links: number
  runs: Map<string, Expected>
}

/** Walks a tenant's chain. `old` is a head that somebody wrote down earlier: it has to be on it. */
export async function walkChain(tx: Db, tenant: string, old: Head | null, report: Report): Promise<Walked> {
  const runs = new Map<string, Expected>()
  let links = 0
  let before: (Head & { run: string | null; computed: string }) | null = null
  let oldHash: string | null = null
  const wrong = (seq: number, run: string | null, field: string | null, what: string): void =>
    report({ tenant, run, seq, table: 'chain', field, what })

  /** Does the link before this one hold, as the next link (or the head) names it? */
  const settle = (named: string): void => {
    if (!before || before.hash === before.computed) return
    const { seq, run, hash, computed } = before
    if (named !== computed)
      wrong(seq, run, 'body', 'what this link says was changed: its hash is that of something else')
    if (named !== hash) wrong(seq, run, 'hash', 'the hash of this link was changed')
  }

  for await (const link of linksOf(tx, tenant)) {
    links++
    settle(link.prev)
    const { seq, subject: run }: FoundLink = link
    const last: number = before?.seq ?? NOTHING.seq
    if (seq !== last + 1) wrong(last + 1, run, 'seq', gap(last + 1, seq - 1))
    const prev: string = before?.hash ?? NOTHING.hash
    if (link.prev !== prev && link.prev !== before?.computed)
      wrong(seq, run, 'prev', 'this link does not name the one before it')
    const computed = safely(() => hashOf(link))
    if (seq === old?.seq) oldHash = computed
    before = { seq, run, hash: link.hash, computed }
    follow(runs, link, report)
  }

  const [stored] = await tx
    .select({ seq: chainHeads.seq, hash: chainHeads.hash })
    .from(chainHeads)
    .where(eq(chainHeads.tenantId, tenant))
  const at = (field: string | null, what: string): void =>
    report({ tenant, run: null, seq: before?.seq ?? null, table: 'chain_heads', field, what })
  if (stored) settle(stored.hash)
  else if (before) at(null, 'the head of the chain is gone')
  const end: Head = before ?? NOTHING
  if (stored && stored.seq !== end.seq) {
    at('seq', `the head is link ${stored.seq}, but the chain ends with ${end.seq}`)
    if (stored.seq > end.seq) wrong(end.seq + 1, null, 'seq', gap(end.seq + 1, stored.seq))
  } else if (stored && stored.hash !== end.hash && stored.hash !== before?.computed)
    at('hash', 'the head does not name the last link')
  if (old && oldHash !== old.hash)
    wrong(
      old.seq,
      null,
      'hash',
      oldHash === null
        ? `the head that was written down is no longer on the chain, which ends with ${end.seq}: it was cut short`
        : 'the head that was written down is no longer on the chain: it was written anew',
    )
  return { head: before ? { seq: end.seq, hash: end.hash } : null, links, runs }
}

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

async function* linksOf(tx: Db, tenant: string): AsyncGenerator<FoundLink> {
  for (let after: number | null = null; ; ) {
    const page: FoundLink[] = await tx
      .select()
      .from(chain)
      .where(and(eq(chain.tenantId, tenant), after === null ? undefined : gt(chain.seq, after)))
      .orderBy(asc(chain.seq))
      .limit(PAGE)
    yield* page
    if (page.length < PAGE) return
    after = page.at(-1)?.seq ?? null
  }
}
