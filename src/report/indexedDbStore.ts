import type { DBSchema } from 'idb'
import { attempt, database } from './disk'
import type { OutboxStore } from './outboxItem'

interface OutboxDb extends DBSchema {
  items: { key: string; value: unknown }
}

/**
 * The outbox on the browser's disk. Writes are `durability: 'strict'`: `put` returns when the bytes are on the disk,
 * not in the system's cache. A browser without IndexedDB (private windows of some) gives `storage` on every call.
 */
export function indexedDbStore(name = 'muster-outbox'): OutboxStore {
  const open = database<OutboxDb>(name, (db) => void db.createObjectStore('items', { keyPath: 'run' }))
  return {
    put: (item) =>
      attempt(async () => {
        const tx = (await open()).transaction('items', 'readwrite', { durability: 'strict' })
        await Promise.all([tx.store.put(item), tx.done])
      }),
    all: () => attempt(async () => (await open()).getAll('items')),
    remove: (run) =>
      attempt(async () => {
        const tx = (await open()).transaction('items', 'readwrite', { durability: 'strict' })
        await Promise.all([tx.store.delete(run), tx.done])
      }),
  }
}
