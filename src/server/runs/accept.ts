import { and, eq } from 'drizzle-orm'
import type { Completion, Receipt, VerificationState } from '../../api/completion'
import { digestOf } from '../../record/canonical'
import { appendLinks, findLink } from '../chain/append'
import { completionFacts, openFacts, recordingFacts, runFacts } from '../chain/facts'
import type { Head } from '../chain/link'
import { sealOf } from '../chain/seal'
import { type Db, inTransaction } from '../db/db'
import { completions, recordings, runs, verifications } from '../db/schema'
import type { RunEntry } from './ownRun'
import { sha256Of } from '../sha256'

/** What became of a run that was handed in. */
export type Accepted =
  | { kind: 'received'; receipt: Receipt }
  | { kind: 'refused'; status: 409 | 422; code: string; message: string }

type VerificationRow = Pick<typeof verifications.$inferSelect, 'status' | 'code' | 'why' | 'at'>

/** The verification as the contract tells it. */
export const verificationState = (row: VerificationRow): VerificationState => ({
  status: row.status,
  code: row.code,
  why: row.why,
  at: row.at?.toISOString() ?? null,
})

/** What a device hands in. */
export interface HandedIn {
  completion: Completion
  /** The enrolled device's signature over the completion's digest, or null. The judgement checks it. */
  signature: string | null
  /** The recording. */
  bytes: Uint8Array
}

/**
 * Takes a run: completion, recording, place in the queue of re-runs and link of the chain, all in one transaction, so that what is
 * acknowledged is whole. Sent again, it gives the same receipt. What it says is not judged here but by
 * the re-run: a false claim is kept and refuted, where people can see it, and keeps no true one out.
 */
export async function acceptRun(db: Db, entry: RunEntry, handedIn: HandedIn, at: Date): Promise<Accepted> {
  const { completion, bytes } = handedIn
  if (completion.run !== entry.id)
    return {
      kind: 'refused',
      status: 422,
      code: 'other-run',
      message: `the completion is of run '${completion.run}', but was sent for '${entry.id}'`,
    }
  const digest = sha256Of(bytes)
  if (digest !== completion.recordingDigest)
    return {
      kind: 'refused',
      status: 422,
      code: 'recording-digest',
      message: `the recording's SHA-256 is ${digest}, the completion says ${completion.recordingDigest}; send both of one run, unchanged`,
    }
  return inTransaction(db, (tx) => store(tx, entry, handedIn, at))
}

const mine = (entry: RunEntry) => and(eq(runs.tenantId, entry.tenantId), eq(runs.id, entry.id))

async function store(db: Db, entry: RunEntry, { completion, signature, bytes }: HandedIn, at: Date): Promise<Accepted> {
  const tenantId = entry.tenantId
  const runId = entry.id
  // Locks the run's row, so that the same run sent twice at once is taken once.
  await db.select({ id: runs.id }).from(runs).where(mine(entry)).for('update')
  const recordDigest = digestOf(completion)
  const [earlier] = await db
    .select()
    .from(completions)
    .where(and(eq(completions.tenantId, tenantId), eq(completions.runId, runId)))
  if (earlier) {
    if (earlier.recordDigest !== recordDigest)
      return {
        kind: 'refused',
        status: 409,
        code: 'other-bytes',
        message: `run '${runId}' was handed in before with other content (recording ${earlier.recordingDigest}); the first one stands`,
      }
    const [verification] = await db
      .select()
      .from(verifications)
      .where(and(eq(verifications.tenantId, tenantId), eq(verifications.runId, runId)))
    const link = await findLink(db, tenantId, runId, 'received')
    return { kind: 'received', receipt: receiptOf(completion, earlier.receivedAt, verification ?? PENDING, link) }
  }
  const row = {
    tenantId,
    runId,
    record: completion,
    recordDigest,
    inputDigest: completion.inputDigest,
    recordingDigest: completion.recordingDigest,
    score: completion.verdict.score,
    passed: completion.verdict.passed,
    minutes: completion.credited.minutes,
    receivedAt: at,
    signature,
  }
  await db.insert(completions).values(row)
  await db.insert(recordings).values({ tenantId, runId, size: bytes.length, bytes })
  const waiting = {
    tenantId,
    runId,
    core: entry.core,
    ...PENDING,
    flags: [],
    events: [],
    tries: 0,
    leaseOwner: null,
    leaseUntil: null,
    queuedAt: at,
    seal: null,
  }
  await db.insert(verifications).values({ ...waiting, seal: sealOf('verifications', waiting) })
  // A run that was reported as aborted and then handed in after all was whole after all. One that an earlier release
  // refused (the same motion as another) gets its judgement now.
  const closed = { status: 'completed', note: null, endedAt: at } as const
  await db.update(runs).set(closed).where(mine(entry))
  const body = {
    runs: runFacts(closed),
    completions: completionFacts(row),
    recordings: recordingFacts(bytes.length, completion.recordingDigest),
    verifications: openFacts(waiting),
  }
  const link = await appendLinks(db, tenantId, at, [{ kind: 'received', subject: runId, body }])
  return { kind: 'received', receipt: receiptOf(completion, at, PENDING, link) }
}

const PENDING: VerificationRow = { status: 'pending', code: null, why: null, at: null }

const receiptOf = (c: Completion, receivedAt: Date, verification: VerificationRow, link: Head | null): Receipt => ({
  receipt: {
    run: c.run,
    receivedAt: receivedAt.toISOString(),
    inputDigest: c.inputDigest,
    recordingDigest: c.recordingDigest,
    ...(link ? { link } : {}),
  },
  verification: verificationState(verification),
})
