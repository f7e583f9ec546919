import { createHmac } from 'node:crypto'
import { and, asc, eq, isNotNull } from 'drizzle-orm'
import type { PinVerifier, Roster } from '../../api/devices'
import type { Db } from '../db/db'
import { people, sites, tenants } from '../db/schema'
import { partsOf } from '../identity/secret'
import type { DeviceRow } from './prove'

/**
 * What a device checks a PIN with. Made of the device's id and one way: what lies on one device opens nothing here and
 * none of the others. It does not keep whoever has the device from trying all PINs.
 */
function verifierOf(stored: string, device: string): PinVerifier {
  const parts = partsOf(stored)
  if (!parts) throw new Error('a stored PIN is not of the form that hashSecret writes')
  const check = createHmac('sha256', parts.key).update(`muster-pin\n${device}`).digest('base64url')
  return { ...parts.cost, salt: parts.salt.toString('base64url'), check }
}

/** Everything that this device needs to train people without a network. */
export async function rosterOf(db: Db, { tenantId, id, name, siteId }: DeviceRow, at: Date): Promise<Roster> {
  const [place] = await db
    .select({
      tenant: { id: tenants.id, name: tenants.name },
      site: { id: sites.id, name: sites.name },
      retentionDays: tenants.retentionDays,
    })
    .from(sites)
    .innerJoin(tenants, eq(tenants.id, sites.tenantId))
    .where(and(eq(sites.tenantId, tenantId), eq(sites.id, siteId)))
  if (!place) throw new Error(`device ${id} is enrolled at site ${siteId}, which is gone`)
  const trainees = await db
    .select({ id: people.id, name: people.name, card: people.card, pin: people.secretHash })
    .from(people)
    .where(and(eq(people.tenantId, tenantId), eq(people.kind, 'trainee')))
    .orderBy(asc(people.card), asc(people.id))
  const supervisors = await db
    .select({ id: people.id, name: people.name, pin: people.pinHash })
    .from(people)
    .where(and(eq(people.tenantId, tenantId), eq(people.kind, 'manager'), isNotNull(people.pinHash)))
    .orderBy(asc(people.name), asc(people.id))
  return {
    device: { id, name },
    ...place,
    trainees: trainees.map((t) => ({ ...t, card: t.card ?? '', pin: verifierOf(t.pin, id) })),
    supervisors: supervisors.map((s) => ({ ...s, pin: verifierOf(s.pin ?? '', id) })),
    at: at.toISOString(),
  }
}
