import { digestOf } from '../../record/canonical'
import type { BoundName } from './bound'
import type { Facts } from './facts'

/**
 * What a link tells: by table, what the columns of the row hold from now on. Columns of `runs`, and of a row that was
 * changed, stay as they were where they are not named; everything else is told whole, and null says that it was removed.
 */
export type Body = Partial<Record<BoundName, Facts | null>> & {
  /** In the first link: how many runs stood before the chain began. */
  before?: number
  /** In genesis and widened: the tables that are bound from here on; a genesis without it bound runs alone. */
  tables?: BoundName[]
  /** In `removed`: days that the employer kept recordings at that time. */
  days?: number
}

/**
 * Of the chain: genesis begins it, widened binds tables that it did not bind before; adopted, a run or row from before,
 * as it stood then. Of a run: requeued, the judgement was taken back, because the core that was unknown has come;
 * removed, the recording is past its time. Of a row of another table: added, changed, deleted.
 */
export type Kind =
  | 'genesis'
  | 'widened'
  | 'adopted'
  | 'started'
  | 'aborted'
  | 'received'
  | 'judged'
  | 'requeued'
  | 'removed'
  | 'added'
  | 'changed'
  | 'deleted'

/** What is to be appended. */
export interface Entry {
  kind: Kind
  /** The run, or the key of the row; null where the link is about the chain itself. */
  subject: string | null
  body: Body
}

/** Where a chain stands: its last link. */
export interface Head {
  seq: number
  hash: string
}

/** What the first link names as the one before. */
export const NOTHING: Head = { seq: 0, hash: '0'.repeat(64) }

/** Everything in a link but its hash. */
export interface Unhashed {
  tenantId: string
  seq: number
  kind: string
  subject: string | null
  body: unknown
  prev: string
  at: Date
}

/** SHA-256 over the canonical form (record/canonical.ts) of everything in a link but its hash. */
export const hashOf = ({ tenantId, seq, kind, subject, body, prev, at }: Unhashed): string =>
  digestOf(['muster chain 1', tenantId, seq, kind, subject, body, prev, at.toISOString()])
