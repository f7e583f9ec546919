import { serialize } from 'node:v8'
import { ok } from '../../src/base/result'
import { TICK_RATE } from '../../src/base/time'
import { keepJournal } from '../../src/report/journal'
import type { JournalStore } from '../../src/report/journalEntry'
import { coreId, loadBuiltCore } from '../e2e/support/api'
import { aStart } from '../record/fixtures'
import { type Tremor, humanMotion } from '../record/humanMotion'
import { finishRun } from '../server/realRun'
import type { Metric } from './metric'
import { round } from './stats'
import { aroundOf } from '../report/around'

const MINUTES = 2
const TICKS = MINUTES * 60 * TICK_RATE

/** Counts what it is given, as the browser's database stores it: structured clones of entries, and the pieces' bytes. */
function countingStore() {
  const given = { writes: 0, pieces: 0, entries: 0 }
  const store: JournalStore = {
    write: async (entry, _from, pieces) => {
      given.writes++
      given.entries += serialize(entry).length
      given.pieces += pieces.reduce((sum, p) => sum + p.length, 0)
      return ok(undefined)
    },
    all: async () => ok([]),
    recording: async () => ok(new Uint8Array()),
    remove: async () => ok(undefined),
  }
  return { given, store }
}

async function written(tremor: Tremor): Promise<Metric> {
  const core = await loadBuiltCore()
  const start = { ...aStart(), core: coreId(), scene: 'chemical-unloading', role: 'worker', mode: 'vr' as const }
  const live = core.startRun(start)
  const { given, store } = countingStore()
  const head = { start, ...aroundOf({ site: aStart().run, ticket: 'x'.repeat(80) }) }
  const journal = keepJournal({ store, now: () => new Date(), failed: () => {} }, head, () => ({
    live,
    activeMs: 0,
    pausedMs: 0,
    pauses: 0,
  }))
  if (!journal) throw new Error('this core gives no pieces')
  for (const [i, sample] of humanMotion(TICKS, tremor, 1).entries()) {
    live.push(i === TICKS - 1 ? { ...sample, commands: [{ kind: 'stop', why: 'trainee' }] } : sample)
    journal.tick()
    // a write is done before the next one, as on a disk that keeps up
    await Promise.resolve()
  }
  await new Promise((done) => setImmediate(done))
  const { recording, completion } = finishRun(live, start, head.site)
  const outbox = recording.length + serialize(completion).length
  const journalBytes = given.pieces + given.entries
  const perMinute = (bytes: number): number => Math.round(bytes / MINUTES)
  return {
    journal: perMinute(journalBytes),
    ofThatPieces: perMinute(given.pieces),
    ofThatEntries: perMinute(given.entries),
    writesAMinute: round(given.writes / MINUTES),
    finishedRun: perMinute(outbox),
    ofThatRecording: perMinute(recording.length),
    allToRecording: round((journalBytes + outbox) / recording.length),
  }
}

/** What a run of two minutes gives the device's disk: its journal while it happens, and the finished run for the outbox. */
export async function diskBytes(): Promise<Metric> {
  return {
    unit: 'bytes a minute of run, as they are given to IndexedDB',
    calm: await written('calm'),
    walking: await written('walking'),
    shaky: await written('shaky'),
    minutes: MINUTES,
    note: 'generated human motion (test/record/humanMotion.ts) on the real core, without the log and the indexes of the browser’s own database; the finished run is written once, so its share a minute falls with the length of the run',
  }
}
