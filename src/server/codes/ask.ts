import { createPublicKey } from 'node:crypto'
import { and, eq, gt } from 'drizzle-orm'
import type { AskCode, AskedCode } from '../../api/codes'
import type { PublicKey } from '../../api/devices'
import { type Result, ok } from '../../base/result'
import { appendLinks } from '../chain/append'
import { added } from '../chain/rowLinks'
import { type Db, inTransaction } from '../db/db'
import { newId } from '../db/ids'
import { codes, people, tenants } from '../db/schema'
import { type Refusal, refusal } from '../http/refuse'
import type { FoundSite } from '../identity/site'
import { issueToken, newPin } from '../identity/token'

/**
 * How long a code can be confirmed, and how long after that the device can fetch what came of it, ms. Three minutes: the
 * supervisor has to come to a screen, open the page and type six digits, and needs no second walk for it; whoever reads
 * a code off a headset's mirror an hour later has nothing.
 */
export const CODE_MS = 3 * 60_000
/** Codes that wait at one site at once: a class of 30 that all ask, and some asked again. */
export const WAITING_LIMIT = 40

/** Gives a device six digits to show, which no other device of this employer shows. */
export async function askCode(db: Db, site: FoundSite, asked: AskCode, at: Date): Promise<Result<AskedCode, Refusal>> {
  const tenant = site.tenant.id
  if (asked.purpose === 'sign-in' && !(await isTrainee(db, tenant, asked.trainee)))
    return refusal(
      401,
      'unknown-trainee',
      `there is no trainee '${asked.trainee}' at this training address; load the page again and choose from the list`,
    )
  if (asked.purpose === 'enrol' && !isPoint(asked.publicKey))
    return refusal(422, 'bad-key', 'publicKey: x and y are no point on P-256; make a new key pair and ask again')
  return inTransaction(db, async (tx) => {
    // Who asks at one employer takes turns from here to the commit: else two might be given the same digits.
    await tx.select({ id: tenants.id }).from(tenants).where(eq(tenants.id, tenant)).for('no key update')
    const live = await tx
      .select({ code: codes.code, site: codes.siteId, state: codes.state, expiresAt: codes.expiresAt })
      .from(codes)
      .where(and(eq(codes.tenantId, tenant), gt(codes.expiresAt, at)))
    const waiting = live.filter((c) => c.site === site.id && c.state === 'waiting')
    if (waiting.length >= WAITING_LIMIT) {
      const first = Math.min(...waiting.map((c) => c.expiresAt.getTime()))
      const retryAfterS = Math.ceil((first - at.getTime()) / 1000)
      return refusal(
        429,
        'too-many-codes',
        `${waiting.length} codes wait at this training place already; have some confirmed, or try again in ${retryAfterS} s`,
        { retryAfterS },
      )
    }
    const taken = new Set(live.map((c) => c.code))
    let code = newPin()
    while (taken.has(code)) code = newPin()
    const { token: secret, hash: secretHash } = issueToken(tenant)
    const id = newId(at.getTime())
    const expiresAt = new Date(at.getTime() + CODE_MS)
    const row = {
      tenantId: tenant,
      id,
      siteId: site.id,
      purpose: asked.purpose,
      code,
      secretHash,
      about: asked.about,
      traineeId: asked.purpose === 'sign-in' ? asked.trainee : null,
      publicKey: asked.purpose === 'enrol' ? asked.publicKey : null,
      state: 'waiting' as const,
      createdAt: at,
      expiresAt,
      decidedBy: null,
      decidedAt: null,
      deviceId: null,
    }
    await tx.insert(codes).values(row)
    await appendLinks(tx, tenant, at, [added('codes', row)])
    return ok({ id, code, secret, expiresAt: expiresAt.toISOString() })
  })
}

async function isTrainee(db: Db, tenant: string, person: string): Promise<boolean> {
  const [found] = await db
    .select({ id: people.id })
    .from(people)
    .where(and(eq(people.tenantId, tenant), eq(people.id, person), eq(people.kind, 'trainee')))
  return found !== undefined
}

/** Is this a key that can ever have signed anything? */
function isPoint(key: PublicKey): boolean {
  try {
    createPublicKey({ key, format: 'jwk' })
    return true
  } catch {
    return false
  }
}
