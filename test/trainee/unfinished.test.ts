import 'fake-indexeddb/auto'
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { deriveSeed } from '../../src/base/hash'
import { fail, ok } from '../../src/base/result'
import { SampleLatch } from '../../src/input/latch'
import { createDriver } from '../../src/players/driver'
import type { Step } from '../../src/players/player'
import type { LiveRun, RunStart } from '../../src/record/types'
import { httpAbort } from '../../src/report/httpAbort'
import { indexedDbJournal } from '../../src/report/indexedDbJournal'
import { keepJournal } from '../../src/report/journal'
import { type JournalEntry, type JournalStore, isJournalEntry } from '../../src/report/journalEntry'
import { type Finished, finishRun } from '../../src/trainee/finish'
import { RunLoop } from '../../src/trainee/runLoop'
import { type LeftRun, type UnfinishedPorts, createUnfinished } from '../../src/trainee/unfinished'
import { coreOf } from '../contract/runs'
import { yard } from '../sim/yard'
import { aroundOf } from '../report/around'

const core = coreOf([yard])
const CORE = 'c'.repeat(64)
const uuid = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
const startOf = (run = 3): RunStart => ({
  core: CORE,
  scene: 'yard',
  role: 'worker',
  seed: deriveSeed(uuid(1), uuid(2), 1),
  practice: false,
  mode: 'desktop',
  language: 'zh-CN',
  run: uuid(run),
  trainee: uuid(2),
  assignment: uuid(1),
  attempt: 1,
  startedAt: '2026-01-01T00:00:00.000Z',
})
const BEGUN = Date.parse('2026-01-01T00:00:00.000Z')
const CALM: Step[] = [
  { do: 'take', entity: 'chock' },
  { do: 'put', into: { x: -6, y: 0, z: 6 } },
  { do: 'walk', to: { x: 6, y: 0, z: 6 } },
  { do: 'walk', to: { x: -6, y: 0, z: 6 } },
  { do: 'walk', to: { x: 6, y: 0, z: 6 } },
]
let disks = 0

/** A device with a disk of its own and a clock; pages come and go on it. */
function deviceWith(store: JournalStore = indexedDbJournal(`unfinished-${disks++}`)) {
  const clock = { ms: BEGUN }
  const report = vi.fn<UnfinishedPorts['report']>(async () => true)
  const handIn = vi.fn<UnfinishedPorts['handIn']>(async () => true)
  const due: (() => void)[] = []
  const page = (more: Partial<UnfinishedPorts> = {}) =>
    createUnfinished({
      store,
      report,
      handIn,
      ownCore: CORE,
      loadCore: async (id) => ok({ id, core }),
      isKept: () => false,
      now: () => clock.ms,
      chance: () => 0.5,
      after: (_, call) => {
        due.push(call)
        return () => undefined
      },
      ...more,
    })
  /** A run on this device: the loop with its journal, played by `steps`, 60 frames a second. */
  const open = (start: RunStart, steps: Step[], left: LeftRun | null = null) => {
    const latch = new SampleLatch()
    const run = left?.live ?? core.startRun(start)
    const resumed = left && { ...left.entry, since: Date.parse(left.entry.writtenAt) }
    const loop = new RunLoop(run, {
      latch,
      now: () => clock.ms,
      changed: (state) => {
        if (state === 'paused') journal?.write()
      },
      ticked: () => journal?.tick(),
      ...(resumed ? { resumed } : {}),
    })
    const journal = keepJournal(
      { store, now: () => new Date(clock.ms), failed: () => undefined },
      { start, ...aroundOf() },
      () => ({ live: loop.live, activeMs: loop.activeMs, pausedMs: loop.pausedMs, pauses: 0 }),
      left?.entry.writtenAt,
    )
    const driver = createDriver({ scene: 'yard', role: 'worker', form: 'a', shows: '', steps })
    const frame = (): void => {
      clock.ms += 1000 / 60
      latch.offer(driver.next(loop.live.sim))
      loop.frame(1 / 60)
    }
    latch.offer(driver.next(run.sim))
    loop.start()
    return { loop, journal, frame }
  }
  const entries = async (): Promise<JournalEntry[]> => {
    const all = await store.all()
    return all.ok ? all.value.filter(isJournalEntry) : []
  }
  /** Plays for so many frames and waits until the disk has what was given to it; then the page is gone. */
  const crashAfter = async (frames: number, steps = CALM, start = startOf(), left: LeftRun | null = null) => {
    const { loop, journal, frame } = open(start, steps, left)
    for (let i = 0; i < frames; i++) frame()
    await vi.waitFor(() => expect(journal?.holds).toBe(true), { interval: 1 })
    await vi.waitFor(
      async () => {
        const all = await entries()
        expect(all.find((e) => e.run === start.run)?.ticks).toBeGreaterThanOrEqual(loop.live.sim.world.tick - 90)
      },
      { interval: 1 },
    )
    return loop
  }
  return { clock, report, handIn, due, page, open, entries, crashAfter, store }
}

function finishedOf(start: RunStart, loop: RunLoop): Finished {
  const finished = finishRun(start, loop.live, '2026-01-01T01:00:00.000Z', loop.activeMs, loop.pausedMs)
  if (!finished.ok) throw new Error(finished.error.message)
  return finished.value
}

describe('a run that was broken off', () => {
  it('at any tick goes on where it was written last, and is verified like any other', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 900 }),
        fc.integer({ min: 0, max: 590_000 }),
        async (frames, gapMs) => {
          const d = deviceWith()
          const before = await d.crashAfter(frames)
          d.clock.ms += gapMs
          const page = d.page()
          await page.open()
          const left = await page.of(uuid(2), 's1')
          if (!left) throw new Error('nothing was offered')
          expect(before.live.sim.world.tick - left.entry.ticks).toBeLessThanOrEqual(120)
          expect(left.live.sim.world.tick).toBe(left.entry.ticks)
          const { loop, frame } = d.open(startOf(), CALM, left)
          for (let i = 0; i < 100; i++) frame()
          loop.stop('trainee')
          const { recording, claim, samples } = finishedOf(startOf(), loop)
          expect(core.verify(recording)).toMatchObject({ status: 'verified' })
          const again = core.rerun(recording)
          expect(again.ok && again.value).toMatchObject({ runDigest: claim.runDigest, inputDigest: claim.inputDigest })
          const resumed = samples.flatMap((s) => s.commands).filter((c) => c.kind === 'resumed')
          const lost = (before.live.sim.world.tick - left.entry.ticks) * (1000 / 60)
          expect(resumed).toHaveLength(1)
          expect(resumed[0]?.gapMs).toBeGreaterThanOrEqual(gapMs + Math.floor(lost) - 1)
          expect(claim.pausedMs).toBeGreaterThanOrEqual(gapMs)
          expect(d.report).not.toHaveBeenCalled()
        },
      ),
      { numRuns: 12 },
    )
  })

  it('lets what was held fall, keeps the place, and writes down the check of the PIN', async () => {
    const d = deviceWith()
    const before = await d.crashAfter(320)
    const page = d.page()
    const left = await page.of(uuid(2), 's1')
    expect(before.live.sim.world.hands.right.holds).toBe('chock')
    expect(left?.live.sim.world.hands.right.holds).toBe('chock')
    const at = { ...left?.live.sim.world.head.p }
    const { loop, frame } = d.open(startOf(), [], left)
    frame()
    frame()
    expect(loop.live.sim.world.hands.right.holds).toBe('')
    expect(loop.live.sim.world.head.p.x).toBeCloseTo(at.x ?? 0, 1)
    expect(loop.live.samples().flatMap((s) => s.commands)).toEqual([
      expect.objectContaining({ kind: 'resumed' }),
      { kind: 'identity-check', how: 'pin', ok: true },
    ])
  })

  it('in a pause goes on, and the pause is in the gap', async () => {
    const d = deviceWith()
    const loop = await d.crashAfter(200)
    loop.pause('trainee')
    await vi.waitFor(async () => expect((await d.entries())[0]?.ticks).toBe(loop.live.sim.world.tick))
    d.clock.ms += 60_000
    const left = await d.page().of(uuid(2), 's1')
    const again = d.open(startOf(), [], left)
    again.frame()
    again.frame()
    const { world } = again.loop.live.sim
    expect(world.device.paused).toBe(false)
    expect(world.pauses).toBe(0)
    expect(world.brokenMs).toBeGreaterThanOrEqual(60_000)
  })

  it('twice goes on twice, and both gaps count', async () => {
    const d = deviceWith()
    await d.crashAfter(200)
    d.clock.ms += 200_000
    const first = await d.page().of(uuid(2), 's1')
    // this page crashes before a tick has passed: the gap is no shorter for it
    d.open(startOf(), [], first)
    await new Promise((r) => setTimeout(r, 50))
    d.clock.ms += 200_000
    const second = await d.page().of(uuid(2), 's1')
    expect(second?.entry.writtenAt).toBe(first?.entry.writtenAt)
    await d.crashAfter(200, [], startOf(), second)
    d.clock.ms += 100_000
    const third = await d.page().of(uuid(2), 's1')
    const { loop, frame } = d.open(startOf(), [], third)
    frame()
    frame()
    expect(loop.live.sim.world.brokenMs).toBeGreaterThanOrEqual(500_000)
    expect(loop.live.ended).toBe(false)
  })

  it('and taken up too late is ended by the simulation itself', async () => {
    const d = deviceWith()
    await d.crashAfter(200)
    const left = await d.page().of(uuid(2), 's1')
    d.clock.ms += 601_000
    const { loop, frame } = d.open(startOf(), [], left)
    frame()
    frame()
    expect(loop.live.ended).toBe(true)
    expect(core.verify(finishedOf(startOf(), loop).recording)).toMatchObject({ status: 'verified' })
  })

  it('that had ended is handed in as it is, however old', async () => {
    const d = deviceWith()
    const loop = await d.crashAfter(150)
    loop.stop('trainee')
    await vi.waitFor(async () => expect((await d.entries())[0]?.ended).toBe(true))
    d.clock.ms += 3_000_000
    await d.page().open()
    expect(core.verify(d.handIn.mock.calls[0]?.[0].recording ?? new Uint8Array())).toMatchObject({ status: 'verified' })
    expect(d.report).not.toHaveBeenCalled()
    expect(await d.entries()).toEqual([])
  })
})

it('goes on in the core that it was begun in after an update of the page', async () => {
  const d = deviceWith()
  await d.crashAfter(200)
  const asked: string[] = []
  const loadCore: UnfinishedPorts['loadCore'] = async (id) => {
    asked.push(id)
    return ok({ id, core })
  }
  const left = await d.page({ ownCore: 'd'.repeat(64), loadCore }).of(uuid(2), 's1')
  expect(asked).toEqual([CORE])
  expect(left?.loaded.id).toBe(CORE)
  expect(d.report).not.toHaveBeenCalled()
})

describe('is closed, reported with its ticks, and forgotten when the server has answered:', () => {
  const closed = async (d: ReturnType<typeof deviceWith>, why: string): Promise<void> => {
    await vi.waitFor(() => expect(d.report).toHaveBeenCalledTimes(1))
    const [entry, said] = d.report.mock.calls[0] ?? []
    expect(entry).toMatchObject({ run: uuid(3), ticket: 'tick' })
    expect(entry?.ticks).toBeGreaterThanOrEqual(90)
    expect(said).toBe(why)
    await vi.waitFor(async () => expect(await d.entries()).toEqual([]))
  }

  it('one of another trainee, but not before somebody has signed in', async () => {
    const d = deviceWith()
    await d.crashAfter(200)
    const page = d.page()
    await page.open()
    expect(d.report).not.toHaveBeenCalled()
    expect(await page.of(uuid(9), 's1')).toBeNull()
    await closed(d, 'broken-other-person')
  })

  it('one that was left for more than ten minutes, without the core', async () => {
    const d = deviceWith()
    await d.crashAfter(200)
    d.clock.ms += 600_001
    await d.page({ loadCore: async () => fail('core', 'no network') }).open()
    await closed(d, 'broken-late')
  })

  it('one from the future: the clock tells nothing', async () => {
    const d = deviceWith()
    await d.crashAfter(200)
    d.clock.ms -= 86_400_000
    await d.page().open()
    await closed(d, 'broken-late')
  })

  it('one in the turn', async () => {
    const d = deviceWith()
    const loop = await d.crashAfter(600, [{ do: 'radio', say: 'start' }])
    expect(loop.live.sim.world.duties[0]?.openedAt).toBeGreaterThan(0)
    await d.page().open()
    await closed(d, 'broken-turn')
  })

  it('one of a core that nobody has', async () => {
    const d = deviceWith()
    await d.crashAfter(200)
    await d.page({ loadCore: async () => fail('unknown-core', 'none of this id') }).open()
    await closed(d, 'broken-core')
  })

  it('one of an older core whose world this page cannot read, while its own core may not throw', async () => {
    const d = deviceWith()
    await d.crashAfter(200)
    const strange = { ...core, startRun: () => ({}) as LiveRun }
    await expect(d.page({ loadCore: async (id) => ok({ id, core: strange }) }).open()).rejects.toThrow(TypeError)
    await d.page({ ownCore: 'd'.repeat(64), loadCore: async (id) => ok({ id, core: strange }) }).open()
    await closed(d, 'broken-core')
  })

  it('one that its trainee ended', async () => {
    const d = deviceWith()
    await d.crashAfter(200)
    const page = d.page()
    const left = await page.of(uuid(2), 's1')
    if (left) await page.close(left.entry, 'broken-ended')
    await closed(d, 'broken-ended')
  })
})

describe('nothing is deleted', () => {
  it('before the server has answered, and it is asked by the next page too', async () => {
    const d = deviceWith()
    await d.crashAfter(200)
    d.report.mockResolvedValue(false)
    const page = d.page()
    await page.of(uuid(9), 's1')
    await vi.waitFor(() => expect(d.due).toHaveLength(1))
    d.due[0]?.()
    await vi.waitFor(() => expect(d.report).toHaveBeenCalledTimes(2))
    page.stop()
    const recording = await d.store.recording(uuid(3))
    expect(recording.ok && recording.value.length).toBeGreaterThan(500)
    const next = d.page()
    // closed is closed: it is not offered to the one whose it was
    expect(await next.of(uuid(2), 's1')).toBeNull()
    d.report.mockResolvedValue(true)
    await next.report()
    expect(await d.entries()).toEqual([])
  })

  it('while the core cannot be loaded: it waits, and is offered later', async () => {
    const d = deviceWith()
    await d.crashAfter(200)
    let up = false
    const page = d.page({ loadCore: async () => (up ? ok({ id: CORE, core }) : fail('core', 'no network')) })
    await page.open()
    expect(await d.entries()).toHaveLength(1)
    up = true
    expect(await page.of(uuid(2), 's1')).not.toBeNull()
    expect(d.report).not.toHaveBeenCalled()
  })

  it('that cannot be read: damaged entries are left alone, and keep no other from going on', async () => {
    const d = deviceWith()
    await d.crashAfter(200)
    for (const damaged of [{ run: 'x' }, { run: 'y', start: null, ticks: 'many' }])
      await d.store.write(damaged as unknown as JournalEntry, 0, [])
    expect((await d.page().of(uuid(2), 's1'))?.entry.run).toBe(uuid(3))
    const all = await d.store.all()
    expect(all.ok && all.value).toHaveLength(3)
  })

  it('but what the outbox has is in the journal no longer', async () => {
    const d = deviceWith()
    await d.crashAfter(200)
    expect(await d.page({ isKept: () => true }).of(uuid(2), 's1')).toBeNull()
    expect(await d.entries()).toEqual([])
    expect(d.report).not.toHaveBeenCalled()
  })

  it('when the finished run is not on disk', async () => {
    const d = deviceWith()
    const loop = await d.crashAfter(150)
    loop.stop('trainee')
    await vi.waitFor(async () => expect((await d.entries())[0]?.ended).toBe(true))
    d.handIn.mockResolvedValue(false)
    await d.page().open()
    expect(await d.entries()).toHaveLength(1)
  })
})

describe('the report of a run that nobody goes on with', () => {
  const entry = { run: uuid(3), ticks: 210, ticket: 'tick' } as JournalEntry
  const answer = (status: number, body: unknown) => vi.fn(async () => new Response(JSON.stringify(body), { status }))

  it('carries ticket, ticks and why', async () => {
    const get = answer(200, { run: uuid(3) })
    expect(await httpAbort('http://x', get as typeof fetch)(entry, 'broken-late')).toBe(true)
    const [url, init] = get.mock.calls[0] as unknown as [string, RequestInit]
    expect(url).toBe(`http://x/api/runs/${uuid(3)}/abort`)
    expect(init.body).toBe('{"ticks":210,"why":"broken-late"}')
    expect(new Headers(init.headers).get('authorization')).toBe('Bearer tick')
  })

  it.each([
    [200, { hotel: 'sign in' }, false],
    [401, { code: 'signed-out', message: 'm' }, true],
    [403, { code: 'device-unknown', message: 'm' }, false],
    [403, { code: 'signature', message: 'm' }, false],
    [403, { code: 'device-withdrawn', message: 'm' }, true],
    [429, { code: 'too-many', message: 'm' }, false],
    [500, { code: 'internal', message: 'm' }, false],
    [502, 'gateway', false],
  ])('an answer of %i with %j is final: %s', async (status, body, final) => {
    expect(await httpAbort('', answer(status, body) as typeof fetch)(entry, 'broken-late')).toBe(final)
  })

  it('no answer is none', async () => {
    const away = vi.fn(async () => Promise.reject(new TypeError('no network')))
    expect(await httpAbort('', away as typeof fetch)(entry, 'broken-late')).toBe(false)
  })
})
