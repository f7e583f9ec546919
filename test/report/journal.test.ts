import 'fake-indexeddb/auto'
import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { fail, ok } from '../../src/base/result'
import { decodePartial } from '../../src/record/decode'
import { joinBytes } from '../../src/record/recorder'
import { startRun } from '../../src/record/run'
import type { LiveRun } from '../../src/record/types'
import { indexedDbJournal } from '../../src/report/indexedDbJournal'
import { type JournalPorts, type Standing, keepJournal } from '../../src/report/journal'
import type { JournalEntry, JournalStore } from '../../src/report/journalEntry'
import { aStart } from '../record/fixtures'
import { humanMotion } from '../record/humanMotion'
import { yard } from '../sim/yard'
import { aroundOf } from './around'

const MOTION = humanMotion(700, 'calm', 5)
/** Two seconds: the most that may be lost. */
const MOST_LOST = 120
const start = aStart()
const head = { start, ...aroundOf() }
const settle = async (): Promise<void> => {
  for (let n = 0; n < 20; n++) await Promise.resolve()
}

/** A disk that takes a while, and takes nothing while it is full. */
function slowDisk() {
  const entries = new Map<string, JournalEntry>()
  const pieces = new Map<string, Uint8Array[]>()
  const due: { at: number; land: () => void }[] = []
  const disk = { full: false, latency: 0, tick: 0, writes: 0, entries }
  const store: JournalStore = {
    write: (entry, from, more) =>
      new Promise((settled) => {
        disk.writes++
        const land = (): void => {
          if (disk.full) return settled(fail('disk-full', 'full'))
          entries.set(entry.run, entry)
          pieces.set(entry.run, [...(pieces.get(entry.run) ?? []).slice(0, from), ...more])
          settled(ok(undefined))
        }
        due.push({ at: disk.tick + disk.latency, land })
      }),
    all: async () => ok([...entries.values()]),
    recording: async (run) => ok(joinBytes(pieces.get(run) ?? [])),
    remove: async (run) => {
      entries.delete(run)
      pieces.delete(run)
      return ok(undefined)
    },
  }
  return {
    disk,
    store,
    async pass(ticks = 1) {
      disk.tick += ticks
      while (due[0] && due[0].at <= disk.tick) {
        due.shift()?.land()
        await settle()
      }
    },
    ticksOf(run: string): number {
      const read = decodePartial(joinBytes(pieces.get(run) ?? []))
      return read.ok ? read.value.samples.length : -1
    },
  }
}

function journalOf(store: JournalStore, live: LiveRun, more: Partial<Standing> = {}) {
  const standing: Standing = { live, activeMs: 0, pausedMs: 0, pauses: 0, ...more }
  let ms = 0
  const failed = vi.fn<JournalPorts['failed']>()
  const journal = keepJournal({ store, now: () => new Date(ms), failed }, head, () => standing)
  if (!journal) throw new Error('this core has no pieces')
  return { journal, standing, failed, pass: (by: number) => (ms += by) }
}

describe('a crash', () => {
  it('at any tick costs two seconds at the most, on a disk that takes up to half a second', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 700 }), fc.integer({ min: 0, max: 29 }), async (crash, latency) => {
        const d = slowDisk()
        d.disk.latency = latency
        const live = startRun([yard], start)
        const { journal } = journalOf(d.store, live)
        await d.pass(latency)
        for (let i = 0; i < crash; i++) {
          live.push(MOTION[i] as (typeof MOTION)[number])
          journal.tick()
          await d.pass()
        }
        const kept = d.ticksOf(start.run)
        expect(kept).toBeGreaterThanOrEqual(crash - MOST_LOST)
        expect(d.disk.entries.get(start.run)).toMatchObject({ ticks: kept, ticket: 'tick', closed: null })
        expect(d.disk.writes).toBeLessThanOrEqual(2 + crash / 90)
      }),
      { numRuns: 40 },
    )
  })

  it('leaves a beginning of the very file that the run would have become', async () => {
    const d = slowDisk()
    const live = startRun([yard], start)
    const { journal } = journalOf(d.store, live)
    await d.pass()
    for (const sample of MOTION) {
      live.push(sample)
      journal.tick()
      await d.pass()
    }
    const kept = await d.store.recording(start.run)
    const whole = live.finish('2026-01-05T08:00:10.000Z', 1, 0)
    if (!kept.ok) throw new Error(kept.error.message)
    expect(kept.value).toEqual(whole.slice(0, kept.value.length))
    expect(kept.value.length).toBeGreaterThan(2000)
  })
})

describe('the journal', () => {
  it('waits for a slow disk, and loses nothing of what came up meanwhile', async () => {
    const d = slowDisk()
    d.disk.latency = 400
    const live = startRun([yard], start)
    const { journal } = journalOf(d.store, live)
    for (const sample of MOTION) {
      live.push(sample)
      journal.tick()
      await d.pass()
    }
    expect(d.disk.writes).toBe(2)
    await d.pass(400)
    await d.pass(400)
    expect(d.ticksOf(start.run)).toBe(630)
  })

  it('says once that the disk is full, tries on, and holds all again when there is room', async () => {
    const d = slowDisk()
    const live = startRun([yard], start)
    const { journal, failed } = journalOf(d.store, live)
    await d.pass()
    expect(journal.holds).toBe(true)
    d.disk.full = true
    const run = async (from: number, to: number): Promise<void> => {
      for (let i = from; i < to; i++) {
        live.push(MOTION[i] as (typeof MOTION)[number])
        journal.tick()
        await d.pass()
      }
    }
    await run(0, 400)
    expect(failed).toHaveBeenCalledTimes(1)
    expect(failed.mock.calls[0]?.[0]).toMatchObject({ code: 'disk-full' })
    expect(journal.holds).toBe(false)
    d.disk.full = false
    await run(400, 500)
    expect(journal.holds).toBe(true)
    expect(d.ticksOf(start.run)).toBe(450)
  })

  it('holds nothing before the disk has taken the start', () => {
    expect(journalOf(slowDisk().store, startRun([yard], start)).journal.holds).toBe(false)
  })

  it('goes back with a rewind: the moments after it are gone from the disk too', async () => {
    const d = slowDisk()
    const live = startRun([yard], start)
    const { journal, standing } = journalOf(d.store, live)
    for (let i = 0; i < 500; i++) {
      live.push(MOTION[i] as (typeof MOTION)[number])
      journal.tick()
      await d.pass()
    }
    const back = startRun([yard], start)
    for (let i = 0; i < 100; i++) back.push(MOTION[i] as (typeof MOTION)[number])
    standing.live = back
    back.push(MOTION[600] as (typeof MOTION)[number])
    journal.tick()
    await d.pass()
    expect(d.ticksOf(start.run)).toBe(101)
  })

  it('does not grow younger while time stands still', async () => {
    const d = slowDisk()
    const live = startRun([yard], start)
    const { journal, pass } = journalOf(d.store, live)
    pass(1000)
    live.push(MOTION[0] as (typeof MOTION)[number])
    journal.write()
    await d.pass()
    pass(500_000)
    journal.write()
    await d.pass()
    expect(d.disk.entries.get(start.run)?.writtenAt).toBe(new Date(1000).toISOString())
  })

  it('is forgotten after what is still being written, and not written again', async () => {
    const d = slowDisk()
    const live = startRun([yard], start)
    const { journal } = journalOf(d.store, live)
    live.push(MOTION[0] as (typeof MOTION)[number])
    journal.write()
    const gone = journal.remove()
    await d.pass()
    await gone
    journal.write()
    await d.pass()
    expect(d.disk.entries.size).toBe(0)
  })

  it('is not there for a core that gives no pieces', () => {
    const { sim, ended } = startRun([yard], start)
    const ports = { store: slowDisk().store, now: () => new Date(), failed: () => undefined }
    expect(keepJournal(ports, head, () => ({ live: { sim, ended }, activeMs: 0, pausedMs: 0, pauses: 0 }))).toBeNull()
  })
})

describe('on the disk of a browser', () => {
  afterEach(() => vi.restoreAllMocks())

  it('is what was written, by another page too, with strict durability', async () => {
    const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction')
    const store = indexedDbJournal('j1')
    const live = startRun([yard], start)
    const { journal } = journalOf(store, live)
    for (const sample of MOTION) live.push(sample)
    journal.write()
    await vi.waitFor(async () => expect((await indexedDbJournal('j1').all()).ok).toBe(true))
    await vi.waitFor(() => expect(journal.holds).toBe(true))
    await vi.waitFor(async () => {
      const kept = await indexedDbJournal('j1').recording(start.run)
      const read = kept.ok ? decodePartial(kept.value) : null
      expect(read?.ok && read.value.samples.length).toBe(700)
      expect(read?.ok && read.value.start).toEqual(start)
    })
    const writes = transaction.mock.calls.filter((c) => c[1] === 'readwrite')
    expect(writes.length).toBeGreaterThan(0)
    for (const [, , options] of writes) expect(options).toEqual({ durability: 'strict' })
    await journal.remove()
    expect(await indexedDbJournal('j1').all()).toEqual(ok([]))
    expect(await indexedDbJournal('j1').recording(start.run)).toEqual(ok(new Uint8Array()))
  })

  it('a full one is an expected failure, and leaves what was there', async () => {
    const store = indexedDbJournal('j2')
    const entry = { ...head, run: start.run, pieces: 1 } as JournalEntry
    expect((await store.write(entry, 0, [new Uint8Array([1, 2])])).ok).toBe(true)
    const put = IDBObjectStore.prototype.put
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...a) {
      if (this.name === 'entries') throw new DOMException('full', 'QuotaExceededError')
      return put.apply(this, a)
    })
    expect(await store.write(entry, 1, [new Uint8Array([3])])).toMatchObject({
      ok: false,
      error: { code: 'disk-full' },
    })
    vi.restoreAllMocks()
    expect(await store.recording(start.run)).toEqual(ok(new Uint8Array([1, 2])))
  })
})
