import type { ReportAborted } from '../report/httpAbort'
import { type ClosedWhy, type JournalEntry, type JournalStore, isJournalEntry } from '../report/journalEntry'
import { untilDone } from '../report/untilDone'
import type { LiveRun } from '../record/types'
import type { LoadedCore } from './core'
import { type Fate, fateOf, isTooOld } from './fate'
import { type Finished, finishRun } from './finish'
import type { Answer } from './answer'

/** A run that can be gone on with. `live` stands where it was written last, and has not been pushed since. */
export interface LeftRun {
  entry: JournalEntry
  loaded: LoadedCore
  live: LiveRun
}

export interface UnfinishedPorts {
  store: JournalStore
  report: ReportAborted
  /** The core of this page. A run that was begun before an update names another one. */
  ownCore: string
  loadCore: (id: string) => Promise<Answer<LoadedCore>>
  /** Hands in a run that had ended. True when it is on disk as such. */
  handIn: (finished: Finished, entry: JournalEntry) => Promise<boolean>
  /** Is the finished run kept already, or with the server? */
  isKept: (run: string) => boolean
  now: () => number
  /** In [0, 1). */
  chance: () => number
  /** Calls back after `ms`; gives what cancels it. */
  after: (ms: number, call: () => void) => () => void
}

/** Runs that were broken off on this device. Only the page that claimed the training may touch them. */
export interface Unfinished {
  /** On opening the page: what nobody can go on with is closed. */
  open(): Promise<void>
  /** After the identity check: the run that this trainee may go on with; those of others are closed. */
  of(trainee: string, site: string): Promise<LeftRun | null>
  /** Nobody goes on with it. It stays on disk until the server has answered. */
  close(entry: JournalEntry, why: ClosedWhy): Promise<void>
  /** Tries again to report what is closed: the network is back. */
  report(): Promise<void>
  /** Stops the timer; what is not reported stays on disk. */
  stop(): void
}

export function createUnfinished(ports: UnfinishedPorts): Unfinished {
  const closed = new Map<string, JournalEntry & { closed: ClosedWhy }>()
  /** Runs that were run again already: the PIN is not kept waiting for it twice. */
  const again = new Map<string, LeftRun>()
  let stopped = false
  let turn: Promise<unknown> = Promise.resolve()
  /** One thing at a time, so that no run is looked at while it is being closed. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = turn.then(work)
    turn = mine.catch(() => undefined)
    return mine
  }

  const reports = untilDone(ports, () =>
    inTurn(async () => {
      for (const entry of closed.values()) {
        if (stopped) break
        if (!(await ports.report(entry, entry.closed))) continue
        // Should the disk refuse to forget it, it is reported once more after the next start, which is harmless.
        await ports.store.remove(entry.run)
        closed.delete(entry.run)
      }
      return closed.size
    }),
  )

  const closeOne = async (entry: JournalEntry, why: ClosedWhy): Promise<void> => {
    const said = { ...entry, closed: why }
    again.delete(entry.run)
    closed.set(entry.run, said)
    // A disk that does not take this: the next page comes to the same by itself.
    await ports.store.write(said, said.pieces, [])
  }

  const judge = async (entry: JournalEntry): Promise<{ fate: Fate; loaded: LoadedCore | null } | null> => {
    if (isTooOld(entry, ports.now()) && !entry.ended)
      return { fate: { kind: 'close', why: 'broken-late' }, loaded: null }
    const known = again.get(entry.run)
    if (known?.entry.writtenAt === entry.writtenAt)
      return { fate: { kind: 'offer', live: known.live }, loaded: known.loaded }
    const loaded = await ports.loadCore(entry.start.core)
    if (!loaded.ok && loaded.error.code === 'unknown-core')
      return { fate: { kind: 'close', why: 'broken-core' }, loaded: null }
    const recording = await ports.store.recording(entry.run)
    // Without a network or a disk nothing is known: it waits.
    if (!loaded.ok || !recording.ok) return null
    const fate = await fateOf(entry, recording.value, loaded.value, ports)
    return { fate, loaded: loaded.value }
  }

  const finish = async (entry: JournalEntry, live: LiveRun): Promise<void> => {
    const finished = finishRun(entry.start, live, entry.writtenAt, entry.activeMs, entry.pausedMs)
    if (!finished.ok) return closeOne(entry, 'broken-unreadable')
    if (await ports.handIn(finished.value, entry)) await ports.store.remove(entry.run)
  }

  /** Looks at all that is on disk and gives what can be gone on with, the latest first. */
  const look = async (): Promise<LeftRun[]> => {
    const all = await ports.store.all()
    const offered: LeftRun[] = []
    for (const entry of all.ok ? all.value.filter(isJournalEntry) : []) {
      if (closed.has(entry.run)) continue
      if (ports.isKept(entry.run)) await ports.store.remove(entry.run)
      else if (entry.closed) closed.set(entry.run, { ...entry, closed: entry.closed })
      else {
        const judged = await judge(entry)
        if (judged?.fate.kind === 'close') await closeOne(entry, judged.fate.why)
        else if (judged?.fate.kind === 'finish') await finish(entry, judged.fate.live)
        else if (judged?.loaded) offered.push({ entry, loaded: judged.loaded, live: judged.fate.live })
      }
    }
    return offered.sort((a, b) => Date.parse(b.entry.writtenAt) - Date.parse(a.entry.writtenAt))
  }

  return {
    async open() {
      await inTurn(async () => {
        stopped = false
        for (const left of await look()) again.set(left.entry.run, left)
      })
      await reports.now()
    },
    of: (trainee, site) =>
      inTurn(async () => {
        let mine: LeftRun | null = null
        for (const left of await look()) {
          const { start, site: where } = left.entry
          if (start.trainee !== trainee || where !== site) await closeOne(left.entry, 'broken-other-person')
          else if (mine) await closeOne(left.entry, 'broken-late')
          else mine = left
        }
        again.clear()
        void reports.now()
        return mine
      }),
    close: (entry, why) =>
      inTurn(async () => {
        await closeOne(entry, why)
        void reports.now()
      }),
    report: () => reports.now(),
    stop() {
      stopped = true
      reports.stop()
    },
  }
}
