import { and, eq } from 'drizzle-orm'
import type { Db } from '../db/db'
import { people } from '../db/schema'
import { hashSecret } from './secret'

/** Sets the PIN with which a manager confirms at a device that has no network. */
export async function setConfirmationPin(db: Db, tenant: string, person: string, pin: string): Promise<void> {
  await db
    .update(people)
    .set({ pinHash: await hashSecret(pin) })
    .where(and(eq(people.tenantId, tenant), eq(people.id, person)))
}
