import { and, asc, eq, ne, sql } from 'drizzle-orm'
import {
  type RecordedList,
  VOICE_LEAST_MS,
  VOICE_LIMIT,
  VOICE_MOST_MS,
  VOICE_RATE,
  type VoiceKey,
  type VoiceList,
} from '../../api/voices'
import { type Result, ok } from '../../base/result'
import { readWav } from '../../base/wav'
import { appendLinks } from '../chain/append'
import { added, changed, deleted } from '../chain/rowLinks'
import { type Db, inTransaction } from '../db/db'
import { newId } from '../db/ids'
import { people, tenants, voiceLines } from '../db/schema'
import { type Refusal, refusal } from '../http/refuse'
import type { Session } from '../identity/sessions'
import { sha256Of } from '../sha256'

/** Sound that one employer may keep, bytes: half an hour and more, ten scenes in two languages. Chosen. */
export const VOICE_QUOTA = 64 * 1024 * 1024

const ofScene = (tenant: string, { scene, language }: Omit<VoiceKey, 'line'>) =>
  and(eq(voiceLines.tenantId, tenant), eq(voiceLines.scene, scene), eq(voiceLines.language, language))

const ofLine = (tenant: string, key: VoiceKey) => and(ofScene(tenant, key), eq(voiceLines.line, key.line))

const COLUMNS = { line: voiceLines.line, sha256: voiceLines.sha256, lengthMs: voiceLines.lengthMs }

/** The lines that there are for a scene in a language, for devices. */
export async function listVoices(db: Db, tenant: string, of: Omit<VoiceKey, 'line'>): Promise<VoiceList> {
  return { lines: await db.select(COLUMNS).from(voiceLines).where(ofScene(tenant, of)).orderBy(asc(voiceLines.line)) }
}

/** The same for managers: also when, and by whom. */
export async function listRecorded(db: Db, tenant: string, of: Omit<VoiceKey, 'line'>): Promise<RecordedList> {
  const lines = await db
    .select({ ...COLUMNS, recordedAt: voiceLines.recordedAt, recordedBy: people.name })
    .from(voiceLines)
    .innerJoin(people, and(eq(people.tenantId, voiceLines.tenantId), eq(people.id, voiceLines.recordedBy)))
    .where(ofScene(tenant, of))
    .orderBy(asc(voiceLines.line))
  return { lines: lines.map((line) => ({ ...line, recordedAt: line.recordedAt.toISOString() })) }
}

/** A line's sound by its digest, or null. */
export async function findVoice(db: Db, tenant: string, sha256: string): Promise<Uint8Array | null> {
  const [row] = await db
    .select({ bytes: voiceLines.bytes })
    .from(voiceLines)
    .where(and(eq(voiceLines.tenantId, tenant), eq(voiceLines.sha256, sha256)))
    .limit(1)
  return row?.bytes ?? null
}

/** Keeps a line, in place of the one that was there. Of two managers at once the later one stays, whole. */
export async function keepVoice(
  db: Db,
  { tenant, person }: Session,
  key: VoiceKey,
  bytes: Uint8Array,
  at: Date,
): Promise<Result<null, Refusal>> {
  const samples = readWav(bytes, VOICE_RATE)
  if (!samples.ok) return refusal(422, 'bad-voice', samples.error.message)
  const lengthMs = Math.round((samples.value.length / VOICE_RATE) * 1000)
  if (bytes.length > VOICE_LIMIT || lengthMs < VOICE_LEAST_MS)
    return refusal(
      422,
      'bad-voice',
      `the line is ${lengthMs} ms long; it must be between ${VOICE_LEAST_MS} and ${VOICE_MOST_MS} ms`,
    )
  return inTransaction(db, async (tx) => {
    // Who records at one employer takes turns from here to the commit: the room is counted, and the last one stays.
    await tx.select({ id: tenants.id }).from(tenants).where(eq(tenants.id, tenant)).for('no key update')
    const [old] = await tx.select({ id: voiceLines.id }).from(voiceLines).where(ofLine(tenant, key))
    const [used] = await tx
      .select({ bytes: sql<string>`COALESCE(SUM(octet_length(${voiceLines.bytes})), 0)::text` })
      .from(voiceLines)
      .where(and(eq(voiceLines.tenantId, tenant), old ? ne(voiceLines.id, old.id) : undefined))
    if (Number(used?.bytes) + bytes.length > VOICE_QUOTA)
      return refusal(
        409,
        'voice-quota',
        `${used?.bytes} bytes of voice lines are kept, at most ${VOICE_QUOTA} may be; delete lines that are not needed`,
      )
    const told = { bytes, lengthMs, sha256: sha256Of(bytes), recordedAt: at, recordedBy: person }
    if (old) {
      await tx
        .update(voiceLines)
        .set(told)
        .where(and(eq(voiceLines.tenantId, tenant), eq(voiceLines.id, old.id)))
      await appendLinks(tx, tenant, at, [changed('voice_lines', { id: old.id, ...told })])
    } else {
      const row = { tenantId: tenant, id: newId(at.getTime()), ...key, ...told }
      await tx.insert(voiceLines).values(row)
      await appendLinks(tx, tenant, at, [added('voice_lines', row)])
    }
    return ok(null)
  })
}

/** Takes a line away; false when there is none. */
export async function removeVoice(db: Db, tenant: string, key: VoiceKey, at: Date): Promise<boolean> {
  return inTransaction(db, async (tx) => {
    const gone = await tx.delete(voiceLines).where(ofLine(tenant, key)).returning({ id: voiceLines.id })
    if (gone.length > 0)
      await appendLinks(
        tx,
        tenant,
        at,
        gone.map((row) => deleted('voice_lines', row)),
      )
    return gone.length > 0
  })
}
