import { decodePartial } from '../record/decode'
import { fromWire } from '../record/quantise'
import type { LiveRun } from '../record/types'
import type { ClosedWhy, JournalEntry } from '../report/journalEntry'
import { hasTurned } from '../sim/systems/breaks'
import type { LoadedCore } from './core'
import { runAgainTo } from './rewind'

/** A run that was broken off can be taken up again for so long, ms; the simulation allows no longer breaks either. */
export const RESUME_WITHIN_MS = 600_000

/** What becomes of a run that an earlier page left behind. */
export type Fate =
  /** It can be gone on with; `live` stands where it was written last. */
  | { kind: 'offer'; live: LiveRun }
  /** It had ended, and only its claim was not written any more. */
  | { kind: 'finish'; live: LiveRun }
  /** Nobody goes on with it. */
  | { kind: 'close'; why: ClosedWhy }

const close = (why: ClosedWhy): Fate => ({ kind: 'close', why })

/** Was it left for too long by the device's clock? A clock that went back (an empty battery) tells nothing. */
export function isTooOld(entry: JournalEntry, now: number): boolean {
  const age = now - Date.parse(entry.writtenAt)
  return !(age >= 0 && age <= RESUME_WITHIN_MS)
}

/**
 * Runs what was written again, in the core that it was begun in, and sees where it stands. An older core may hold its
 * world in a form that this page cannot go on with: then it is closed, and its recording stays as it is.
 */
export async function fateOf(
  entry: JournalEntry,
  recording: Uint8Array,
  loaded: LoadedCore,
  page: { now: () => number; ownCore: string },
): Promise<Fate> {
  const old = isTooOld(entry, page.now())
  if (old && !entry.ended) return close('broken-late')
  const read = decodePartial(recording)
  if (!read.ok) return close('broken-unreadable')
  const samples = read.value.samples.map(fromWire)
  try {
    const live = await runAgainTo(loaded.core, entry.start, samples, samples.length)
    if (live.ended) return { kind: 'finish', live }
    if (old) return close('broken-late')
    return hasTurned(live.sim) ? close('broken-turn') : { kind: 'offer', live }
  } catch (e) {
    if (loaded.id === page.ownCore) throw e
    return close('broken-core')
  }
}
