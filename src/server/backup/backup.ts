import { performance } from 'node:perf_hooks'
import type { OpenDb } from '../db/open'
import { dumpRecordings, dumpTables } from './dump'
import { dumpFiles } from './files'
import type { Manifest } from './manifest'
import { type Sink, beginBackup } from './write'

export interface BackedUp {
  manifest: Manifest
  /** How long nothing else could use the embedded database, ms; 0 for PostgreSQL, which goes on meanwhile. */
  heldMs: number
}

/**
 * Writes everything as it is at one moment. PostgreSQL keeps that moment for a transaction while servers go on. The
 * embedded database has one connection, so that such a transaction holds up everybody else: it takes in all rows but the
 * bytes of recordings, which never change and are read afterwards, one by one between other queries. The caller sees to it
 * that none is removed meanwhile.
 */
export async function writeBackup({ db, kind }: OpenDb, data: string, now: Date, sink: Sink): Promise<BackedUp> {
  const out = await beginBackup(sink, now)
  const began = performance.now()
  let heldMs = 0
  const snapshot = await db.transaction(
    async (tx) => {
      const tables = await dumpTables(tx, out)
      if (kind === 'server') await dumpRecordings(tx, tables.recordings, out)
      return tables
    },
    { isolationLevel: 'repeatable read', accessMode: 'read only' },
  )
  if (kind === 'embedded') {
    heldMs = performance.now() - began
    await dumpRecordings(db, snapshot.recordings, out)
  }
  await dumpFiles(data, out)
  const { migrations, heads, tables } = snapshot
  return { manifest: await out.end({ migrations, heads, tables }), heldMs }
}
