import type { DBSchema } from 'idb'
import { receiptSchema } from '../api/completion'
import { attempt, database } from './disk'
import type { KeptReceipt, ReceiptStore } from './receipts'

interface ReceiptDb extends DBSchema {
  receipts: { key: string; value: unknown; indexes: { at: string } }
}

/** Those of a headset that is used all day for three years, at 300 bytes each; older ones go. */
const KEPT = 20_000

/** Receipts on the browser's disk, beside the outbox. */
export function indexedDbReceipts(name = 'muster-receipts'): ReceiptStore {
  const open = database<ReceiptDb>(name, (db) => {
    db.createObjectStore('receipts', { keyPath: 'run' }).createIndex('at', 'receivedAt')
  })
  const isReceipt = (value: unknown): value is KeptReceipt => receiptSchema.shape.receipt.safeParse(value).success
  return {
    keep: (receipt) =>
      attempt(async () => {
        const tx = (await open()).transaction('receipts', 'readwrite', { durability: 'strict' })
        await tx.store.put(receipt)
        let over = (await tx.store.count()) - KEPT
        for (let at = over > 0 ? await tx.store.index('at').openCursor() : null; at && over > 0; over--) {
          await at.delete()
          at = await at.continue()
        }
        await tx.done
      }),
    all: () => attempt(async () => (await (await open()).getAllFromIndex('receipts', 'at')).filter(isReceipt)),
  }
}
