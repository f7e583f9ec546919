import { describe, expect, it, vi } from 'vitest'
import { replayRun } from '../../src/record/replayRun'
import type { CoreApi, RunStart } from '../../src/record/types'
import { createDriver } from '../../src/players/driver'
import { Replay } from '../../src/view/replay/replay'
import { openReplay } from '../../src/view/replay/openReplay'
import { coreOf } from '../contract/runs'
import { tour } from '../e2e/harness/tour'
import { yard } from '../sim/yard'

const old = coreOf([yard])
const now: CoreApi = { ...old, replay: (start) => replayRun([yard], start) }
const ID = 'c'.repeat(64)
const start: RunStart = {
  core: ID,
  scene: 'yard',
  role: 'worker',
  seed: 'yard',
  practice: true,
  mode: 'headless',
  language: 'zh-CN',
  run: '00000000-0000-4000-8000-000000000003',
  trainee: 'trainee',
  assignment: 'assignment',
  attempt: 1,
  startedAt: '2026-01-01T00:00:00.000Z',
}

const live = old.startRun(start)
const driver = createDriver(tour)
while (!live.ended) live.push(driver.next(live.sim))
const samples = live.samples()
const END = samples.length
const recording = live.finish('2026-01-01T00:10:00.000Z', 0, 0)

/** The world as it was at a tick. */
function worldAt(tick: number) {
  const run = old.startRun(start)
  for (const sample of samples.slice(0, tick)) run.push(sample)
  return run.sim.world
}

describe.each([
  ['of today', now],
  ['from before runs could be taken back', old],
])('a replay in a core %s', (_, core) => {
  it('shows any tick as it was, in whatever order', async () => {
    const replay = new Replay(core, start, samples)
    for (const tick of [0, 700, 640, 1, END, 333]) {
      await replay.seek(tick)
      expect(replay.store.getState()).toMatchObject({ tick, busy: false })
      expect(replay.store.getState().sim?.world).toEqual(worldAt(tick))
    }
  })
  it('what is asked for during the work is not lost', async () => {
    const replay = new Replay(core, start, samples)
    const first = replay.seek(END)
    void replay.seek(100)
    await first
    expect(replay.store.getState()).toMatchObject({ tick: 100, busy: false })
  })
  it('plays at the speed chosen, to the end and no farther, and again from the start', async () => {
    const replay = new Replay(core, start, samples)
    await replay.seek(0)
    replay.setSpeed(0.25)
    replay.play(true)
    replay.advance(1)
    expect(replay.store.getState().tick).toBe(15)
    replay.setSpeed(8)
    replay.advance(0.5)
    await vi.waitFor(() => expect(replay.store.getState()).toMatchObject({ tick: 255, busy: false }))
    replay.advance(1000)
    await vi.waitFor(() => expect(replay.store.getState()).toMatchObject({ tick: END, playing: false, busy: false }))
    replay.play(true)
    await vi.waitFor(() => expect(replay.store.getState()).toMatchObject({ tick: 0, playing: true, busy: false }))
  })
  it('beyond the ends lie the ends', async () => {
    const replay = new Replay(core, start, samples)
    await replay.seek(1e9)
    expect(replay.store.getState().tick).toBe(END)
    await replay.seek(-5)
    expect(replay.store.getState().tick).toBe(0)
  })
  it('notes way and dose twice a second once it is prepared, and stands where it was asked to', async () => {
    const replay = new Replay(core, start, samples)
    await replay.prepare(200)
    expect(replay.store.getState()).toMatchObject({ tick: 200, ready: true })
    expect(replay.notes.map((n) => n.tick)).toEqual(
      Array.from({ length: Math.floor(END / 30) }, (_, i) => (i + 1) * 30),
    )
  })
  it('what is asked for while it is prepared is where it stands then', async () => {
    const replay = new Replay(core, start, samples)
    const whole = replay.prepare()
    await replay.seek(321)
    await whole
    expect(replay.store.getState()).toMatchObject({ tick: 321, ready: true, busy: false })
  })
  it('stops working when it is closed', async () => {
    const replay = new Replay(core, start, samples)
    const work = replay.seek(END)
    replay.close()
    await work
    expect(replay.store.getState().tick).toBeLessThan(END)
  })
})

it('keeps the same world while it goes back and forth, so that the picture is not built anew', async () => {
  const replay = new Replay(now, start, samples)
  await replay.seek(900)
  const { sim } = replay.store.getState()
  await replay.seek(10)
  expect(replay.store.getState().sim).toBe(sim)
})

describe('opening a recording', () => {
  it('takes the core that it names', async () => {
    const asked: string[] = []
    const opened = await openReplay(recording, async (address) => {
      asked.push(address)
      return { core: now }
    })
    expect(asked).toEqual([`/core/${ID}.js`])
    if (!opened.ok) throw new Error(opened.error.message)
    expect(opened.value.ticks).toBe(END)
  })
  it('says what is wrong with a damaged one, and with a core that is not there', async () => {
    expect(await openReplay(recording.slice(0, 200), async () => ({ core: now }))).toMatchObject({ ok: false })
    expect(await openReplay(recording, () => Promise.reject(new Error('404')))).toMatchObject({
      ok: false,
      error: { code: 'core' },
    })
  })
})
