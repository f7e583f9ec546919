import { DEVICE_ALG, type PublicKey, type SIGNED, publicKeySchema } from '../api/devices'

export interface DeviceKeys {
  /** Not extractable: no script reads it, it only signs. */
  privateKey: CryptoKey
  publicKey: PublicKey
}

/** Can this page make and use keys? Plain HTTP in the local network has no WebCrypto. */
export const hasKeys = (): boolean => globalThis.crypto?.subtle !== undefined

/** The key pair of a device, made in it. */
export async function makeDeviceKeys(): Promise<DeviceKeys> {
  const curve = { name: 'ECDSA', namedCurve: 'P-256' }
  const pair = await crypto.subtle.generateKey(curve, false, ['sign', 'verify'])
  const { kty, crv, x, y } = await crypto.subtle.exportKey('jwk', pair.publicKey)
  return { privateKey: pair.privateKey, publicKey: publicKeySchema.parse({ kty, crv, x, y }) }
}

/** A compact JWS over `text`; `as` says what it stands for. */
export async function signAs(key: CryptoKey, as: (typeof SIGNED)[keyof typeof SIGNED], text: string): Promise<string> {
  // loaded where there is something to sign: most devices are not enrolled
  const { CompactSign } = await import('jose')
  return new CompactSign(new TextEncoder().encode(text)).setProtectedHeader({ alg: DEVICE_ALG, typ: as }).sign(key)
}
