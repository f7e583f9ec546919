import type { Receipt } from '../api/completion'
import type { Result } from '../base/result'

/** The part of a receipt that stays true: that the server had the run, when, and where in the employer's chain. */
export type KeptReceipt = Receipt['receipt']

/**
 * What this device has to show should a run ever be missing at the server. IndexedDB in the browser, a map in tests.
 */
export interface ReceiptStore {
  /** In place of an earlier one of the same run. */
  keep(receipt: KeptReceipt): Promise<Result<void>>
  /** In the order in which the server had them. */
  all(): Promise<Result<KeptReceipt[]>>
}

/** Those that name their link, as a file for `muster audit --receipt FILE`: each is looked for on the chain. */
export const receiptsFile = (receipts: readonly KeptReceipt[]): string =>
  `${JSON.stringify(
    receipts.filter((r) => r.link),
    null,
    1,
  )}\n`
