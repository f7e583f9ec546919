import { and, eq } from 'drizzle-orm'
import { appendLinks } from '../chain/append'
import { changed } from '../chain/rowLinks'
import { type Db, inTransaction } from '../db/db'
import { people } from '../db/schema'
import { hashSecret } from './secret'

/** Sets the PIN with which a manager confirms at a device that has no network. */
export async function setConfirmationPin(db: Db, tenant: string, person: string, pin: string, at: Date): Promise<void> {
  const change = { pinHash: await hashSecret(pin) }
  await inTransaction(db, async (tx) => {
    await tx
      .update(people)
      .set(change)
      .where(and(eq(people.tenantId, tenant), eq(people.id, person)))
    await appendLinks(tx, tenant, at, [changed('people', { id: person, ...change })])
  })
}
