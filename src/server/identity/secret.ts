import { createHash, randomBytes, scrypt, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

interface Cost {
  N: number
  r: number
  p: number
}

/** scrypt with N = 2^14, r = 8, p = 5: OWASP's smallest memory (16 MiB) with its matching p. */
const COST: Cost = { N: 1 << 14, r: 8, p: 5 }
const SALT_BYTES = 16
const KEY_BYTES = 32

const derive = promisify<string, Buffer, number, Cost, Buffer>(scrypt)

/** A PIN or password as it is stored: algorithm, cost, salt and key. The cost may rise later: old ones name theirs. */
export async function hashSecret(secret: string, cost: Cost = COST): Promise<string> {
  const salt = randomBytes(SALT_BYTES)
  const key = await derive(secret.normalize('NFKC'), salt, KEY_BYTES, cost)
  return ['scrypt', cost.N, cost.r, cost.p, salt.toString('base64url'), key.toString('base64url')].join('$')
}

/** What is compared against when there is no such person, so that the answer takes as long. */
const NOBODY = `scrypt$${COST.N}$${COST.r}$${COST.p}$${'A'.repeat(22)}$${'A'.repeat(43)}`

/** What a stored secret consists of; null where it is not of ours. */
export function partsOf(stored: string): { cost: Cost; salt: Buffer; key: Buffer } | null {
  const [name, n, r, p, salt, key] = stored.split('$')
  if (name !== 'scrypt' || salt === undefined || key === undefined) return null
  return {
    cost: { N: Number(n), r: Number(r), p: Number(p) },
    salt: Buffer.from(salt, 'base64url'),
    key: Buffer.from(key, 'base64url'),
  }
}

/** Is `secret` the one that was hashed? In constant time; `stored` null (nobody) takes as long and is never right. */
export async function isSecret(secret: string, stored: string | null): Promise<boolean> {
  const parts = partsOf(stored ?? NOBODY)
  if (!parts) return false
  const got = await derive(secret.normalize('NFKC'), parts.salt, parts.key.length, parts.cost)
  return timingSafeEqual(got, parts.key) && stored !== null
}

/** SHA-256 of a random token, base64url. Tokens have 256 random bits, so that a slow hash would add nothing. */
export const hashToken = (token: string): string => createHash('sha256').update(token).digest('base64url')

/** Compares two strings without telling by the time where they differ. */
export function sameText(a: string, b: string): boolean {
  const x = createHash('sha256').update(a).digest()
  const y = createHash('sha256').update(b).digest()
  return timingSafeEqual(x, y)
}
