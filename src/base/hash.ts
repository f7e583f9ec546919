import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

/** SHA-256 of bytes or of UTF-8 text, as 64 lower-case hex digits. Synchronous and the same everywhere. */
export const sha256Hex = (data: Uint8Array | string): string =>
  bytesToHex(sha256(typeof data === 'string' ? utf8ToBytes(data) : data))

/**
 * The seed of a run, derived and not chosen (so that nobody fishes for an easy form):
 * SHA-256 over assignment, trainee and attempt number, 32 hex digits.
 */
export const deriveSeed = (assignment: string, trainee: string, attempt: number): string =>
  sha256Hex(`muster-seed\n${assignment}\n${trainee}\n${attempt}`).slice(0, 32)
