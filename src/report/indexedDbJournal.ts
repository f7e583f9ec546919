import type { DBSchema, IDBPDatabase, IDBPTransaction } from 'idb'
import { joinBytes } from '../record/recorder'
import { attempt, database } from './disk'
import type { JournalStore } from './journalEntry'

interface JournalDb extends DBSchema {
  entries: { key: string; value: unknown }
  /** By run and number. */
  pieces: { key: [string, number]; value: Uint8Array }
}

const STORES: ['entries', 'pieces'] = ['entries', 'pieces']
type Change = IDBPTransaction<JournalDb, typeof STORES, 'readwrite'>
/** Every piece of a run. */
const allOf = (run: string): IDBKeyRange => IDBKeyRange.bound([run, 0], [run, Number.POSITIVE_INFINITY])

type Work = (() => Promise<unknown>)[]

/** All of the work or nothing of it: what fails takes back what went before. */
async function whole(db: IDBPDatabase<JournalDb>, work: (tx: Change) => Work): Promise<void> {
  const tx = db.transaction(STORES, 'readwrite', { durability: 'strict' })
  const going: Promise<unknown>[] = [tx.done]
  try {
    for (const request of work(tx)) going.push(request())
    await Promise.all(going)
  } catch (e) {
    void Promise.allSettled(going)
    try {
      tx.abort()
    } catch {
      // It has come to its end by itself.
    }
    throw e
  }
}

/** Runs under way on the browser's disk, written as the outbox is: what `write` has acknowledged is on the disk. */
export function indexedDbJournal(name = 'muster-journal'): JournalStore {
  const open = database<JournalDb>(name, (db) => {
    db.createObjectStore('entries', { keyPath: 'run' })
    db.createObjectStore('pieces')
  })
  const change = (work: (tx: Change) => Work) => attempt(async () => whole(await open(), work))
  return {
    write: (entry, from, pieces) =>
      change((tx) => [
        ...(from === 0 ? [() => tx.objectStore('pieces').delete(allOf(entry.run))] : []),
        ...pieces.map((piece, i) => () => tx.objectStore('pieces').put(piece, [entry.run, from + i])),
        () => tx.objectStore('entries').put(entry),
      ]),
    all: () => attempt(async () => (await open()).getAll('entries')),
    recording: (run) => attempt(async () => joinBytes(await (await open()).getAll('pieces', allOf(run)))),
    remove: (run) =>
      change((tx) => [() => tx.objectStore('pieces').delete(allOf(run)), () => tx.objectStore('entries').delete(run)]),
  }
}
