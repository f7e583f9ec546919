import { createHash } from 'node:crypto'

/** SHA-256 in hexadecimal digits by Node's own code, for bytes by the gigabyte; base/hash.ts runs everywhere. */
export const sha256Of = (bytes: string | Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
