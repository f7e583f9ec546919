import type { Result } from '../base/result'
import type { RunStart } from '../record/types'
import type { Surroundings } from './surroundings'

/** Why nobody goes on with a run that was broken off; managers read it as `ui.note.<why>`. */
export type ClosedWhy =
  | 'broken-core'
  | 'broken-ended'
  | 'broken-late'
  | 'broken-other-person'
  | 'broken-turn'
  | 'broken-unreadable'

/** A run under way as it stands on the disk of the device, beside the pieces of its recording. */
export interface JournalEntry extends Surroundings {
  run: string
  start: RunStart
  /** When its last tick was written, ISO 8601 by the device's clock. */
  writtenAt: string
  /** Where the run stood then. */
  ticks: number
  ended: boolean
  /** Wall time in milliseconds that was not paused, and that was; and the trainee's own pauses. */
  activeMs: number
  pausedMs: number
  pauses: number
  /** Number of pieces. */
  pieces: number
  /** Set when nobody will go on with it. It stays until the server has answered. */
  closed: ClosedWhy | null
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

/** Is what the disk gives back a run that can be looked at? Browsers' storage can be damaged. */
export function isJournalEntry(value: unknown): value is JournalEntry {
  if (!isObject(value) || !isObject(value['start'])) return false
  const { run, ticket, site, writtenAt, ticks, pieces } = value
  return (
    [run, ticket, site, writtenAt].every((field) => typeof field === 'string') &&
    [ticks, pieces].every((field) => Number.isInteger(field))
  )
}

/** What the entry says beside the run; one of an earlier release knew only of PINs, and of no enrolled device. */
export const surroundingsOf = ({ site, device, ticket, ...later }: JournalEntry): Surroundings => {
  const { signedInBy = 'pin', consent = null, enrolled = null }: Partial<Surroundings> = later
  return { site, device, ticket, signedInBy, consent, enrolled }
}

/** Where runs under way are kept; IndexedDB in the browser, a map in tests. */
export interface JournalStore {
  /**
   * Keeps the entry with its pieces from number `from` on; those before it stay. From 0, they replace all that there
   * were. All of it or nothing. `disk-full` is an expected failure.
   */
  write(entry: JournalEntry, from: number, pieces: readonly Uint8Array[]): Promise<Result<void>>
  /** Everything that is there, of whatever form: see isJournalEntry. */
  all(): Promise<Result<unknown[]>>
  /** The recording so far: its pieces one after the other. */
  recording(run: string): Promise<Result<Uint8Array>>
  remove(run: string): Promise<Result<void>>
}
