import { compactVerify, errors, importJWK } from 'jose'
import { DEVICE_ALG, type PublicKey, type SIGNED } from '../../api/devices'
import { type Result, fail, ok } from '../../base/result'

/** What a device's signature can stand for. */
export type SignedAs = (typeof SIGNED)[keyof typeof SIGNED]

/**
 * The text that a device has signed. Fails with `signature` where it is not this key's, not for this purpose, or no JWS
 * at all; the message says which.
 */
export async function readSigned(jws: string, as: SignedAs, key: PublicKey): Promise<Result<string>> {
  try {
    const { payload, protectedHeader } = await compactVerify(jws, await importJWK(key, DEVICE_ALG), {
      algorithms: [DEVICE_ALG],
    })
    if (protectedHeader.typ !== as)
      return fail('signature', `it was signed as '${String(protectedHeader.typ).slice(0, 40)}', and not as '${as}'`)
    return ok(new TextDecoder().decode(payload))
  } catch (e) {
    // the key comes from the database: one that is no point on the curve was changed there
    if (e instanceof errors.JOSEError || e instanceof TypeError || e instanceof DOMException)
      return fail('signature', `the signature is not of this device's key (${e.message})`)
    throw e
  }
}
