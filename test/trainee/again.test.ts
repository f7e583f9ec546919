import { beforeAll, describe, expect, it } from 'vitest'
import { deriveSeed } from '../../src/base/hash'
import type { RunStart } from '../../src/record/types'
import type { Sample } from '../../src/sim/sample'
import { DebriefWalk } from '../../src/trainee/debrief/walk'
import { type Finished, finishRun } from '../../src/trainee/finish'
import { rewindTick, runAgainTo } from '../../src/trainee/rewind'
import { coreOf } from '../contract/runs'
import { yard } from '../sim/yard'

const core = coreOf([yard])
const uuid = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
const start: RunStart = {
  core: 'c'.repeat(64),
  scene: 'yard',
  role: 'worker',
  seed: deriveSeed(uuid(1), uuid(2), 1),
  practice: true,
  mode: 'desktop',
  language: 'zh-CN',
  run: uuid(3),
  trainee: uuid(2),
  assignment: uuid(1),
  attempt: 1,
  startedAt: '2026-01-01T00:00:00.000Z',
}
const at = (x: number, y: number, z: number) => ({ p: { x, y, z }, q: { x: 0, y: 0, z: 0, w: 1 } })
const still = {
  tracked: false,
  grip: at(0, 1, 0),
  aim: at(0, 1, 0),
  tip: { x: 0, y: 1, z: 0 },
  select: false,
  squeeze: false,
  pinch: 0,
}
const sample = (tick: number): Sample => ({
  head: at(0, 1.65, 0),
  left: still,
  right: still,
  move: { x: Math.sin(tick / 50), y: 0.6 },
  commands: tick === 900 ? [{ kind: 'stop', why: 'trainee' }] : [],
})

let finished: Finished
beforeAll(() => {
  const live = core.startRun(start)
  for (let t = 0; !live.ended; t++) live.push(sample(t))
  const closed = finishRun(start, live, '2026-01-01T00:00:15.000Z', 15_000.4, 0.2)
  if (!closed.ok) throw new Error(closed.error.message)
  finished = closed.value
})

it('a finished run reports what stands in its file, and the file verifies', () => {
  expect(finished.claim).toMatchObject({ ticks: 901, activeMs: 15_000, pausedMs: 0, verdict: { ended: 'stopped' } })
  expect(core.verify(finished.recording).status).toBe('verified')
  expect(finished.samples).toHaveLength(901)
})

describe('running it again', () => {
  it('gives the world as it stood, to the bit', async () => {
    const once = core.startRun(start)
    for (let t = 0; t < 500; t++) once.push(sample(t))
    const again = await runAgainTo(core, start, finished.samples, 500)
    expect(again.sim.world).toEqual(once.sim.world)
  })

  it('a rewind goes back ten seconds and never before the start', () => {
    expect(rewindTick(1000)).toBe(400)
    expect(rewindTick(200)).toBe(0)
  })

  it('a rewound practice run can be played on and still verifies', async () => {
    const again = await runAgainTo(core, start, finished.samples, 300)
    for (let t = 300; !again.ended; t++) again.push(sample(t))
    const closed = finishRun(start, again, '2026-01-01T00:00:20.000Z', 20_000, 0)
    expect(closed.ok && core.verify(closed.value.recording).status).toBe('verified')
  })
})

describe('the walk through the lost points', () => {
  it('goes through them in the order of time and shows each at its tick', async () => {
    const walk = new DebriefWalk(core, finished)
    const ticks = walk.losses.map((l) => l.tick)
    expect(walk.losses.length).toBe(finished.claim.verdict.losses.length)
    expect(ticks).toEqual([...ticks].sort((a, b) => a - b))
    for (let i = walk.losses.length - 1; i >= 0; i--) {
      await walk.go(i)
      const { tick, sim } = walk.replay.store.getState()
      expect(walk.store.getState().index).toBe(i)
      expect(sim?.world.tick).toBe(tick)
      expect(tick).toBe(Math.min(901, Math.max(0, walk.losses[i]?.tick ?? 0)))
    }
  })

  it('beyond the ends lie the ends', async () => {
    const walk = new DebriefWalk(core, finished)
    await walk.go(-5)
    expect(walk.store.getState().index).toBe(0)
  })
})
