import { and, asc, eq } from 'drizzle-orm'
import type { Db } from '../db/db'
import { chain, chainHeads } from '../db/schema'
import { type Entry, type Head, type Kind, NOTHING, hashOf } from './link'

/**
 * Appends links to the tenant's chain and gives the last one. Call it as the last thing in the transaction of the
 * change that the links bind: writers of one tenant take turns from here to their commit, also those on other servers,
 * and nobody who holds the head waits for anything else.
 */
export async function appendLinks(tx: Db, tenant: string, at: Date, entries: readonly Entry[]): Promise<Head> {
  const lock = async (): Promise<Head | undefined> =>
    (
      await tx
        .select({ seq: chainHeads.seq, hash: chainHeads.hash })
        .from(chainHeads)
        .where(eq(chainHeads.tenantId, tenant))
        .for('update')
    )[0]
  let head = await lock()
  let all = entries
  if (!head) {
    // A tenant that was added since the server's start: nothing stands before its first link.
    if (await makeHead(tx, tenant)) all = [{ kind: 'genesis', subject: null, body: { before: 0 } }, ...entries]
    head = await lock()
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
