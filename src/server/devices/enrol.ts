import { and, eq, isNull } from 'drizzle-orm'
import { appendLinks } from '../chain/append'
import type { Entry } from '../chain/link'
import { added, changed } from '../chain/rowLinks'
import { type Db, inTransaction } from '../db/db'
import { newId } from '../db/ids'
import { devices } from '../db/schema'

type NewDevice = Pick<
  typeof devices.$inferSelect,
  'tenantId' | 'siteId' | 'name' | 'about' | 'publicKey' | 'enrolledBy'
>

/**
 * Enrols a device; the link that binds it is to be appended by the caller, last. A key that was enrolled before is a new
 * device nevertheless: it may have lost count of its attempts.
 */
export async function enrolDevice(tx: Db, device: NewDevice, at: Date): Promise<Entry> {
  const row = { ...device, id: newId(at.getTime()), enrolledAt: at, withdrawnAt: null }
  await tx.insert(devices).values(row)
  return added('devices', row)
}

/** Nothing that the device begins from now on is taken. False where there is no such device; once more changes nothing. */
export const withdrawDevice = (db: Db, tenant: string, id: string, at: Date): Promise<boolean> =>
  inTransaction(db, async (tx) => {
    const mine = and(eq(devices.tenantId, tenant), eq(devices.id, id))
    const change = { withdrawnAt: at }
    const [done] = await tx
      .update(devices)
      .set(change)
      .where(and(mine, isNull(devices.withdrawnAt)))
      .returning({ id: devices.id })
    if (!done) return (await tx.select({ id: devices.id }).from(devices).where(mine)).length > 0
    await appendLinks(tx, tenant, at, [changed('devices', { id, ...change })])
    return true
  })
