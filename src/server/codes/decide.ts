import { and, eq } from 'drizzle-orm'
import type { DecideCode } from '../../api/codes'
import { type Result, ok } from '../../base/result'
import { appendLinks } from '../chain/append'
import { changed } from '../chain/rowLinks'
import { type Db, inTransaction } from '../db/db'
import { codes } from '../db/schema'
import { enrolDevice } from '../devices/enrol'
import { type Refusal, refusal } from '../http/refuse'

/**
 * A manager's yes or no to what a device asks. It stands: the same said again is as good as the first time (an answer
 * that was lost), anything else is refused.
 */
export const decideCode = (
  db: Db,
  { tenant, person }: { tenant: string; person: string },
  id: string,
  { confirm, deviceName }: DecideCode,
  at: Date,
): Promise<Result<null, Refusal>> =>
  inTransaction(db, async (tx) => {
    const mine = and(eq(codes.tenantId, tenant), eq(codes.id, id))
    const [code] = await tx.select().from(codes).where(mine).for('update')
    if (!code) return refusal(404, 'not-found', `there is no code '${id}' here; type the six digits again`)
    if (code.state !== 'waiting') {
      const confirmed = code.state !== 'refused'
      if (code.decidedBy === person && confirmed === confirm) return ok(null)
      return refusal(409, 'code-decided', `this code was ${confirmed ? 'confirmed' : 'refused'} before; that stands`)
    }
    if (code.expiresAt <= at)
      return refusal(409, 'code-expired', 'this code has expired; have the device show new digits, and type those')
    const decided = { decidedBy: person, decidedAt: at }
    if (!confirm || code.purpose === 'sign-in') {
      const change = { ...decided, state: confirm ? ('confirmed' as const) : ('refused' as const) }
      await tx.update(codes).set(change).where(mine)
      await appendLinks(tx, tenant, at, [changed('codes', { id, ...change })])
      return ok(null)
    }
    if (deviceName === undefined || !code.publicKey)
      return refusal(
        422,
        'device-name',
        'a device that is enrolled needs a name; send deviceName, as it is written on it',
      )
    const { siteId, about, publicKey } = code
    const row = { tenantId: tenant, siteId, name: deviceName, about, publicKey, enrolledBy: person }
    const link = await enrolDevice(tx, row, at)
    const change = { ...decided, state: 'confirmed' as const, deviceId: link.subject }
    await tx.update(codes).set(change).where(mine)
    await appendLinks(tx, tenant, at, [link, changed('codes', { id, ...change })])
    return ok(null)
  })
