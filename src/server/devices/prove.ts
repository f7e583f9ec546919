import { randomBytes } from 'node:crypto'
import { and, eq, gt } from 'drizzle-orm'
import { uuid } from '../../api/fields'
import { SIGNED } from '../../api/devices'
import { type Result, ok } from '../../base/result'
import { sealOf } from '../chain/seal'
import type { Db } from '../db/db'
import { deviceChallenges, devices } from '../db/schema'
import { type Refusal, refusal } from '../http/refuse'
import { hashToken } from '../identity/secret'
import { readSigned } from './signed'

export type DeviceRow = typeof devices.$inferSelect

/** How long a device has to sign, ms: a slow network both ways. */
export const CHALLENGE_MS = 2 * 60_000

/** The device, unless it is unknown or withdrawn. */
async function findDevice(db: Db, tenant: string, id: string): Promise<Result<DeviceRow, Refusal>> {
  const [device] =
    uuid.safeParse(tenant).success && uuid.safeParse(id).success
      ? await db
          .select()
          .from(devices)
          .where(and(eq(devices.tenantId, tenant), eq(devices.id, id)))
      : []
  if (!device)
    return refusal(403, 'device-unknown', `device '${id}' is not enrolled here; have a supervisor enrol it anew`)
  if (device.withdrawnAt)
    return refusal(
      403,
      'device-withdrawn',
      `device '${device.name}' was withdrawn on ${device.withdrawnAt.toISOString()}; have a supervisor enrol it anew`,
    )
  return ok(device)
}

/** What the device has to sign next; the one before is void. */
export async function giveChallenge(db: Db, tenant: string, id: string, at: Date): Promise<Result<string, Refusal>> {
  const device = await findDevice(db, tenant, id)
  if (!device.ok) return device
  const challenge = randomBytes(32).toString('base64url')
  const fresh = { challengeHash: hashToken(challenge), expiresAt: new Date(at.getTime() + CHALLENGE_MS) }
  const row = { tenantId: tenant, deviceId: id, ...fresh }
  const sealed = { ...fresh, seal: sealOf('device_challenges', row) }
  await db
    .insert(deviceChallenges)
    .values({ ...row, ...sealed })
    .onConflictDoUpdate({ target: [deviceChallenges.tenantId, deviceChallenges.deviceId], set: sealed })
  return ok(challenge)
}

/**
 * The device that has signed its challenge. The signature is looked at first, so that nobody but the device can use the
 * challenge up.
 */
export async function proven(
  db: Db,
  tenant: string,
  id: string,
  proof: string,
  at: Date,
): Promise<Result<DeviceRow, Refusal>> {
  const device = await findDevice(db, tenant, id)
  if (!device.ok) return device
  const signed = await readSigned(proof, SIGNED.challenge, device.value.publicKey)
  if (!signed.ok) return refusal(403, signed.error.code, `the proof of device '${id}': ${signed.error.message}`)
  const [used] = await db
    .delete(deviceChallenges)
    .where(
      and(
        eq(deviceChallenges.tenantId, tenant),
        eq(deviceChallenges.deviceId, id),
        eq(deviceChallenges.challengeHash, hashToken(signed.value)),
        gt(deviceChallenges.expiresAt, at),
      ),
    )
    .returning({ id: deviceChallenges.deviceId })
  return used
    ? device
    : refusal(
        401,
        'challenge',
        `what device '${id}' has signed is not its last challenge, was used, or is past its ${CHALLENGE_MS / 60_000} min; ask for a new one`,
      )
}
