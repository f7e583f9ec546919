import { digestOf } from '../../record/canonical'
import type { Facts } from './facts'

/**
 * What a link tells of a run: by table, what the columns of its row hold from now on. Columns of `runs` that are not
 * named stay as they were; a row of the others is told whole, and null says that it was removed.
 */
export interface Body {
  runs?: Facts
  completions?: Facts | null
  recordings?: Facts | null
  verifications?: Facts | null
  /** In `checked`: what a supervisor said of who wears the headset. */
  checks?: Facts
  /** In `added` and `changed`: an enrolled device. */
  devices?: Facts
  /** In the first link: how many runs stood before the chain began. */
  before?: number
  /** In `removed`: days that the employer kept recordings at that time. */
  days?: number
}

/**
 * genesis: the chain begins. adopted: a run from before it, as it stood then. requeued: the judgement was taken back,
 * because the core that was unknown has come. removed: the recording is past its time. checked: a supervisor has said
 * whether it is the trainee who wears the headset. added, changed: of an enrolled device, and not of a run.
 */
export type Kind =
  | 'genesis'
  | 'adopted'
  | 'started'
  | 'aborted'
  | 'received'
  | 'judged'
  | 'requeued'
  | 'removed'
  | 'checked'
  | 'added'
  | 'changed'

/** What is to be appended. */
export interface Entry {
  kind: Kind
  /** The run, or the device; null for genesis. */
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
