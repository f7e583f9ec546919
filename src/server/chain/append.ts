import { and, asc, eq } from 'drizzle-orm'
import type { Db } from '../db/db'
import { chain, chainHeads } from '../db/schema'
import { BOUND_NAMES } from './bound'
import { type Entry, type Head, type Kind, NOTHING, hashOf } from './link'

/**
 * Appends links to the tenant's chain and gives the last one. Call it as the last thing in the transaction of the
 * change that the links bind: writers of one tenant take turns from here to their commit, also those on other servers,
 * and nobody who holds the head waits for anything else.
 */
export async function appendLinks(tx: Db, tenant: string, at: Date, entries: readonly Entry[]): Promise<Head> {
  let head = await lockHead(tx, tenant)
  let all = entries
  if (!head) {
    // A tenant that was added since the server's start: nothing stands before its first link.
    if (await makeHead(tx, tenant))
      all = [{ kind: 'genesis', subject: null, body: { before: 0, tables: BOUND_NAMES } }, ...entries]
    head = await lockHead(tx, tenant)
  }
  if (!head) throw new Error(`the head of the chain of tenant ${tenant} vanished in its own transaction`)
  const links: (typeof chain.$inferInsert)[] = []
  for (const entry of all) {
    const link: Omit<typeof chain.$inferInsert, 'hash'> & Entry = {
      tenantId: tenant,
      seq: head.seq + 1,
      ...entry,
      prev: head.hash,
      at,
    }
    const hash = hashOf(link)
    links.push({ ...link, hash })
    head = { seq: link.seq, hash }
  }
  await tx.insert(chain).values(links)
  await tx.update(chainHeads).set(head).where(eq(chainHeads.tenantId, tenant))
  return head
}

/** The tenant's head, which is this transaction's from now on; null where there is no chain. */
export async function lockHead(tx: Db, tenant: string): Promise<Head | null> {
  const [head] = await tx
    .select({ seq: chainHeads.seq, hash: chainHeads.hash })
    .from(chainHeads)
    .where(eq(chainHeads.tenantId, tenant))
    .for('update')
  return head ?? null
}

/** Makes the head of a chain without links; false when there is one, or another transaction has just made it. */
export async function makeHead(tx: Db, tenant: string): Promise<boolean> {
  const made = await tx
    .insert(chainHeads)
    .values({ tenantId: tenant, ...NOTHING })
    .onConflictDoNothing()
    .returning({ tenant: chainHeads.tenantId })
  return made.length > 0
}

/** The first link of this kind about a run, or null. */
export async function findLink(db: Db, tenant: string, run: string, kind: Kind): Promise<Head | null> {
  const [link] = await db
    .select({ seq: chain.seq, hash: chain.hash })
    .from(chain)
    .where(and(eq(chain.tenantId, tenant), eq(chain.subject, run), eq(chain.kind, kind)))
    .orderBy(asc(chain.seq))
    .limit(1)
  return link ?? null
}
