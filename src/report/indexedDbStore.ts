import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import { type Result, fail, ok } from '../base/result'
import type { OutboxStore } from './outboxItem'

interface OutboxDb extends DBSchema {
  items: { key: string; value: unknown }
}

/** Expected failures of the browser's storage as values; anything else is a bug and throws. */
function failureOf(e: unknown): Result<never> {
  if (e instanceof DOMException || (e instanceof Error && e.name.endsWith('Error') && 'code' in e)) {
    if (e.name === 'QuotaExceededError')
      return fail(
        'disk-full',
        'the run could not be written: the disk of this device is full; send it now or save it to a file',
      )
    return fail(
      'storage',
      `the run could not be written: the browser's storage says ${e.name} (${e.message}); save it to a file`,
    )
  }
  throw e
}

async function attempt<T>(work: () => Promise<T>): Promise<Result<T>> {
  try {
    return ok(await work())
  } catch (e) {
    return failureOf(e)
  }
}

/**
 * The outbox on the browser's disk. Writes are `durability: 'strict'`: `put` returns when the bytes are on the disk,
 * not in the system's cache. A browser without IndexedDB (private windows of some) gives `storage` on every call.
 */
export function indexedDbStore(name = 'muster-outbox'): OutboxStore {
  let opening: Promise<IDBPDatabase<OutboxDb>> | null = null
  const open = (): Promise<IDBPDatabase<OutboxDb>> => {
    opening ??= openDB<OutboxDb>(name, 1, {
      upgrade: (db) => void db.createObjectStore('items', { keyPath: 'run' }),
      // Another page wants a newer form of the database, or the browser closed it: open anew at the next call.
      blocking: (_now, _wanted, event) => {
        opening = null
        if (event.target instanceof IDBDatabase) event.target.close()
      },
      terminated: () => {
        opening = null
      },
    }).catch((e: unknown) => {
      opening = null
      throw e
    })
    return opening
  }
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
