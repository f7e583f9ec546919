import { and, eq, lt } from 'drizzle-orm'
import { appendLinks } from '../chain/append'
import { deleted } from '../chain/rowLinks'
import { type Db, inTransaction } from '../db/db'
import { codes } from '../db/schema'
import { CODE_MS } from './ask'

/** Codes from the time on that they can neither be confirmed nor fetched. What came of them has links of its own. */
export async function removeExpiredCodes(db: Db, now: Date): Promise<void> {
  const over = lt(codes.expiresAt, new Date(now.getTime() - CODE_MS))
  for (const { tenant } of await db.selectDistinct({ tenant: codes.tenantId }).from(codes).where(over))
    await inTransaction(db, async (tx) => {
      const gone = await tx
        .delete(codes)
        .where(and(eq(codes.tenantId, tenant), over))
        .returning({ id: codes.id })
      if (gone.length > 0)
        await appendLinks(
          tx,
          tenant,
          now,
          gone.map((row) => deleted('codes', row)),
        )
    })
}
