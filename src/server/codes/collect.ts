import { and, eq } from 'drizzle-orm'
import type { CodeState } from '../../api/codes'
import { appendLinks } from '../chain/append'
import { changed } from '../chain/rowLinks'
import { type Db, inTransaction } from '../db/db'
import { codes, devices, people } from '../db/schema'
import { hashToken, sameText } from '../identity/secret'
import { openSession } from '../identity/sessions'
import type { FoundSite } from '../identity/site'
import { CODE_MS } from './ask'

/**
 * What came of a code, for the device that holds its secret; null for anybody else. A sign-in is given once, whoever asks
 * how often: is that answer lost, the device asks for new digits. That a device is enrolled gives nothing to whoever
 * hears it again, since only its own key can use it: it is told as long as it may be fetched.
 */
export async function collect(
  db: Db,
  site: FoundSite,
  id: string,
  secret: string,
  at: Date,
): Promise<CodeState | null> {
  const tenant = site.tenant.id
  const mine = and(eq(codes.tenantId, tenant), eq(codes.id, id))
  const [found] = await db
    .select({ row: codes, trainee: people.name, device: devices.name })
    .from(codes)
    .leftJoin(people, and(eq(people.tenantId, codes.tenantId), eq(people.id, codes.traineeId)))
    .leftJoin(devices, and(eq(devices.tenantId, codes.tenantId), eq(devices.id, codes.deviceId)))
    .where(and(mine, eq(codes.siteId, site.id)))
  if (!found || !sameText(found.row.secretHash, hashToken(secret))) return null
  const { state, expiresAt, decidedAt, deviceId, traineeId } = found.row
  if (state === 'refused') return { state: 'refused' }
  if (state === 'waiting') return { state: expiresAt > at ? 'waiting' : 'expired' }
  if (state === 'used' || !decidedAt || decidedAt.getTime() + CODE_MS <= at.getTime()) return { state: 'expired' }
  if (deviceId) return { state: 'enrolled', tenant, device: { id: deviceId, name: found.device ?? '' } }
  if (!traineeId) throw new Error(`code ${id} was confirmed for nobody and no device`)
  return inTransaction(db, async (tx) => {
    const [used] = await tx
      .update(codes)
      .set({ state: 'used' })
      .where(and(mine, eq(codes.state, 'confirmed')))
      .returning({ id: codes.id })
    if (!used) return { state: 'expired' }
    const session = await openSession(tx, { tenant, person: traineeId, site: site.id, how: 'code' }, at)
    await appendLinks(tx, tenant, at, [changed('codes', { id, state: 'used' })])
    return {
      state: 'signed-in',
      session: {
        token: session.token,
        trainee: { id: traineeId, name: found.trainee ?? '' },
        expiresAt: session.expiresAt.toISOString(),
      },
    }
  })
}
