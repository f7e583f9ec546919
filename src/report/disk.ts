import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import { type Result, fail, ok } from '../base/result'

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

/** Work on the browser's disk; its expected failures are `disk-full` and `storage`. */
export async function attempt<T>(work: () => Promise<T>): Promise<Result<T>> {
  try {
    return ok(await work())
  } catch (e) {
    return failureOf(e)
  }
}

/** A database of version 1 that is opened at the first call, and anew after it was closed from outside. */
export function database<T extends DBSchema>(
  name: string,
  create: (db: IDBPDatabase<T>) => void,
): () => Promise<IDBPDatabase<T>> {
  let opening: Promise<IDBPDatabase<T>> | null = null
  return () => {
    opening ??= openDB<T>(name, 1, {
      upgrade: (db) => create(db),
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
}
