import { randomBytes, randomInt } from 'node:crypto'
import { hashToken } from './secret'

/**
 * A token names its tenant before its 256 random bits, so that it is looked up within the tenant: the tables are
 * distributed by tenant, and no query goes across.
 */
export interface IssuedToken {
  token: string
  hash: string
}

const TENANT_BYTES = 16
const RANDOM_BYTES = 32
const LENGTH = Math.ceil(((TENANT_BYTES + RANDOM_BYTES) * 4) / 3)

export function issueToken(tenant: string): IssuedToken {
  const bytes = Buffer.concat([Buffer.from(tenant.replaceAll('-', ''), 'hex'), randomBytes(RANDOM_BYTES)])
  const token = bytes.toString('base64url')
  return { token, hash: hashToken(token) }
}

/** The tenant that a token names, or null where it is not a token of ours. */
export function tenantOf(token: string): string | null {
  if (token.length !== LENGTH || !/^[\w-]+$/.test(token)) return null
  const hex = Buffer.from(token, 'base64url').subarray(0, TENANT_BYTES).toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}

/** Letters and digits that nobody mixes up when a code is read out or copied by hand. */
const CLEAR = 'abcdefghjkmnpqrstvwxyz23456789'
const text = (length: number, from: string): string =>
  Array.from({ length }, () => from[randomInt(from.length)]).join('')

/** The secret part of a training address: 20 characters, 98 bits. */
export const newSiteCode = (): string => text(20, CLEAR)
/** A password that can be copied by hand: 16 characters, 78 bits. */
export const newPassword = (): string => text(16, CLEAR)
/** Six random digits: a PIN, or a code that a device shows. */
export const newPin = (): string => text(6, '0123456789')
