import { SIGNED, type PublicKey } from '../../api/devices'
import type { Completion } from '../../api/completion'
import type { Disagreement } from '../runs/disagreement'
import { readSigned } from './signed'

/** The enrolled device that began a run, and when it told of it. */
export interface Beginner {
  id: string
  publicKey: PublicKey
  enrolledAt: Date
  withdrawnAt: Date | null
  registeredAt: Date
}

export interface SignedRecord {
  completion: Completion
  /** Digest of the completion, as it is kept. */
  recordDigest: string
  signature: string | null
  /** Null where the server gave the run, to a device that is not enrolled. */
  beginner: Beginner | null
}

/**
 * Why the record is not signed as it has to be, or null: what an enrolled device began it also signs, and what no such
 * device began does not claim one.
 */
export async function unsigned(record: SignedRecord): Promise<Disagreement | null> {
  const { completion, recordDigest, signature, beginner } = record
  const claimed = completion.enrolled ?? null
  if (claimed !== (beginner?.id ?? null))
    return {
      code: 'signature',
      why: `the completion names ${named(claimed)} as its device, but the run was begun by ${named(beginner?.id ?? null)}`,
    }
  if (!beginner) return null
  if (signature === null)
    return { code: 'signature', why: `the completion is not signed by device '${beginner.id}', which began the run` }
  const signed = await readSigned(signature, SIGNED.completion, beginner.publicKey)
  if (!signed.ok) return { code: 'signature', why: `the completion: ${signed.error.message}` }
  return signed.value === recordDigest
    ? null
    : { code: 'signature', why: `device '${beginner.id}' has signed another record than the one that was handed in` }
}

const named = (id: string | null): string => (id === null ? 'no enrolled device' : `'${id}'`)
