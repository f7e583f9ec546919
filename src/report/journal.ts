import type { Failure } from '../base/result'
import type { LiveRun } from '../record/types'
import type { JournalEntry, JournalStore } from './journalEntry'
import type { Surroundings } from './surroundings'

/** Ticks from one write to the next: 1.5 s, so that with half a second for the disk no crash costs more than 2 s. */
export const JOURNAL_TICKS = 90

/** What stays the same from the start of a run to its end. */
export type JournalHead = Pick<JournalEntry, 'start'> & Surroundings

/** Where a run stands: `live` is another one after a rewind in practice. */
export interface Standing extends Pick<JournalEntry, 'activeMs' | 'pausedMs' | 'pauses'> {
  live: Pick<LiveRun, 'sim' | 'ended' | 'takePieces'>
}

/** Keeps one run on disk while it happens. */
export interface Journal {
  /** After every tick: writes when it is time to. Costs a frame no more than the packing of its samples. */
  tick(): void
  /** Writes what there is, at once: when time stops, when the page goes, when the run ends. */
  write(): void
  /** Has the disk taken what was written last? If not, a crash loses the run. */
  readonly holds: boolean
  /** The finished run is kept elsewhere now: forgets this one, after what is still being written. */
  remove(): Promise<void>
}

export interface JournalPorts {
  store: JournalStore
  now: () => Date
  /** The disk does not take it; told once, however often it is tried again. */
  failed: (failure: Failure) => void
}

/**
 * Begins to keep a run on disk. One write is under way at a time: what comes up meanwhile goes with the next one, so a
 * slow disk is written to less often. What a full one refused is tried again with the next piece. `tickedAt`: of a run
 * that goes on, when its last tick was written. Null where the core is from before recordings could be taken in pieces.
 */
export function keepJournal(
  ports: JournalPorts,
  head: JournalHead,
  standing: () => Standing,
  tickedAt = ports.now().toISOString(),
): Journal | null {
  const first = standing().live
  if (!first.takePieces) return null
  let from = first
  let lastTick = first.sim.world.tick
  let writtenAt = tickedAt
  let written = 0
  let waiting: Uint8Array[] = []
  let entry: JournalEntry | null = null
  let writing: Promise<void> | null = null
  let holds = false
  let told = false
  let removed = false

  const take = (): void => {
    const { live, activeMs, pausedMs, pauses } = standing()
    if (live !== from) {
      written = 0
      waiting = []
      from = live
    }
    const { tick } = live.sim.world
    // a pause, or a page that is closed in it, does not make the run younger
    if (tick !== lastTick) writtenAt = ports.now().toISOString()
    lastTick = tick
    waiting.push(...(live.takePieces?.() ?? []))
    entry = {
      ...head,
      run: head.start.run,
      writtenAt,
      ticks: tick,
      ended: live.ended,
      activeMs: Math.round(activeMs),
      pausedMs: Math.round(pausedMs),
      pauses,
      pieces: written + waiting.length,
      closed: null,
    }
  }
  const writeAll = async (): Promise<void> => {
    while (entry && !removed) {
      const going = { entry, from: written, pieces: [...waiting], of: from }
      entry = null
      const kept = await ports.store.write(going.entry, going.from, going.pieces)
      holds = kept.ok
      if (!kept.ok && !told) {
        told = true
        ports.failed(kept.error)
      }
      if (!kept.ok) return
      // pieces that came up meanwhile were added behind these; after a rewind all are other ones
      if (going.of !== from) continue
      written += going.pieces.length
      waiting = waiting.slice(going.pieces.length)
    }
  }
  const write = (): void => {
    if (removed) return
    take()
    writing ??= writeAll().finally(() => {
      writing = null
    })
  }
  write()
  return {
    tick() {
      const { live } = standing()
      if (live !== from || live.ended || live.sim.world.tick >= lastTick + JOURNAL_TICKS) write()
    },
    write,
    get holds() {
      return holds
    },
    async remove() {
      removed = true
      await writing
      await ports.store.remove(head.start.run)
    },
  }
}
