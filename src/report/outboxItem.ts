import type { Completion, Receipt } from '../api/completion'
import type { Failure, Result } from '../base/result'

/** A finished run with all that handing it in takes. */
export interface FinishedRun {
  run: string
  completion: Completion
  recording: Uint8Array
  /**
   * What lets the run in, good for this run alone for as long as the server waits for it: the server's ticket, or the
   * start that the enrolled device has signed.
   */
  ticket: string
  /** The enrolled device's signature over the completion's digest; not there where the device is not enrolled. */
  signature?: string
}

/** A finished run that the server has not acknowledged. */
export interface OutboxItem extends FinishedRun {
  /** Its place in the order of this device, which no clock decides. Those that earlier releases kept have none. */
  place?: number
  /** When it was put here, and when it was last tried, ISO 8601 by the device's clock. */
  putAt: string
  triedAt: string | null
  tries: number
  /** Set while the server's last word is that it will not take it; it is then tried at page open and when asked for. */
  refused: Failure | null
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

/** Can this be sent as a ticket, or as a signature? A header that cannot be set would throw, and keep every other run from being sent. */
export const isTicket = (value: unknown): value is string =>
  typeof value === 'string' && /^[\x21-\x7e]{1,2000}$/.test(value)

/** Is what the disk gives back a run that can be sent? Browsers' storage can be damaged, and anybody can write to it. */
export function isOutboxItem(value: unknown): value is OutboxItem {
  if (!isObject(value) || !isObject(value['completion'])) return false
  const { run, recording, ticket, signature, tries, refused, place } = value
  return (
    typeof run === 'string' &&
    ArrayBuffer.isView(recording) &&
    isTicket(ticket) &&
    (signature === undefined || isTicket(signature)) &&
    (place === undefined || Number.isSafeInteger(place)) &&
    typeof tries === 'number' &&
    Number.isInteger(tries) &&
    (refused === null || (isObject(refused) && typeof refused['code'] === 'string'))
  )
}

/** The order in which runs came: by their place; before them those of earlier releases, by the device's clock. */
export const byPlace = (a: OutboxItem, b: OutboxItem): number =>
  (a.place ?? 0) - (b.place ?? 0) || (a.putAt < b.putAt ? -1 : Number(a.putAt > b.putAt))

/** Where the outbox keeps what waits; IndexedDB in the browser, a map in tests. */
export interface OutboxStore {
  /** Keeps the item for good, in place of an earlier one of the same run. `disk-full` is an expected failure. */
  put(item: OutboxItem): Promise<Result<void>>
  /** Everything that is there, of whatever form: see isOutboxItem. */
  all(): Promise<Result<unknown[]>>
  remove(run: string): Promise<Result<void>>
}

/** What became of one attempt to send. */
export type SendOutcome =
  | { kind: 'acknowledged'; receipt: Receipt }
  /** The server will not take it as it is: trying again soon is of no use. */
  | { kind: 'refused'; failure: Failure }
  | { kind: 'later'; failure: Failure; retryAfterS: number | null }

/** How the outbox reaches the server. */
export type Send = (item: OutboxItem) => Promise<SendOutcome>
