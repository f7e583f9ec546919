import { and, desc, eq, ne } from 'drizzle-orm'
import type { Entry } from '../chain/link'
import { added } from '../chain/rowLinks'
import type { Db } from '../db/db'
import { motionPaths } from '../db/schema'
import type { RunEntry } from '../runs/ownRun'
import { likeness, thinPath } from './likeness'

/** Earlier runs that a new one is compared with: the latest of the same scene and device kind. Chosen: 3 MB are read. */
const COMPARED = 500
/** From this share of the moving seconds on two runs are worth a look; a person's own two come to a few per cent. */
const ALIKE = 0.5

/** Runs of one scene, played in one mode, compare. */
type Run = Pick<RunEntry, 'tenantId' | 'id' | 'scene' | 'mode'>

/**
 * The flag `near-copy:<percent>:<run>` where an earlier run of this employer has nearly the same motion, or null. It
 * refutes nothing: people decide, who can replay both.
 */
export async function nearCopyFlag(db: Db, { tenantId, id, scene, mode }: Run, path: number[]): Promise<string | null> {
  const alike = and(
    eq(motionPaths.tenantId, tenantId),
    eq(motionPaths.scene, scene),
    eq(motionPaths.mode, mode),
    ne(motionPaths.runId, id),
  )
  const earlier = await db.select().from(motionPaths).where(alike).orderBy(desc(motionPaths.runId)).limit(COMPARED)
  let best = { run: '', share: 0 }
  for (const { runId, path: bytes } of earlier) {
    const share = likeness(path, unpacked(bytes))
    if (share > best.share) best = { run: runId, share }
  }
  return best.share >= ALIKE ? `near-copy:${Math.floor(best.share * 100)}:${best.run}` : null
}

/**
 * Keeps the path for those to come, and gives the links that are to be appended. The same run judged again keeps the
 * same.
 */
export async function keepPath(tx: Db, { tenantId, id, scene, mode }: Run, path: readonly number[]): Promise<Entry[]> {
  const row = { tenantId, runId: id, scene, mode, path: packed(thinPath(path)) }
  const made = await tx.insert(motionPaths).values(row).onConflictDoNothing().returning({ run: motionPaths.runId })
  return made.map(() => added('motion_paths', row))
}

/** 16-bit little-endian, whatever the machine. */
function packed(path: Int16Array): Uint8Array {
  const bytes = Buffer.alloc(path.length * 2)
  path.forEach((v, i) => bytes.writeInt16LE(v, i * 2))
  return bytes
}

function unpacked(bytes: Uint8Array): Int16Array {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return Int16Array.from({ length: bytes.length >> 1 }, (_, i) => view.readInt16LE(i * 2))
}
