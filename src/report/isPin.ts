import { hmac } from '@noble/hashes/hmac.js'
import { scryptAsync } from '@noble/hashes/scrypt.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'
import { base64url } from 'jose'
import type { PinVerifier } from '../api/devices'

/** Bytes of the key that the server derives. */
const KEY_BYTES = 32

/**
 * Is `pin` the one that `verifier` was made of for this device? About half a second on a desktop: whoever takes the
 * device apart has to spend it on each of a million PINs, which is hours, not years. That is why a withdrawn device
 * means new PINs.
 */
export async function isPin(pin: string, { N, r, p, salt, check }: PinVerifier, device: string): Promise<boolean> {
  const key = await scryptAsync(pin.normalize('NFKC'), base64url.decode(salt), { N, r, p, dkLen: KEY_BYTES })
  return base64url.encode(hmac(sha256, key, utf8ToBytes(`muster-pin\n${device}`))) === check
}
