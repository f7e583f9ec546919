import { describe, expect, it } from 'vitest'
import { SampleLatch } from '../../src/input/latch'
import type { LiveRun } from '../../src/record/types'
import type { Sample } from '../../src/sim/sample'
import { type LoopState, type PauseWhy, RunLoop } from '../../src/trainee/runLoop'

const POSE = { p: { x: 0, y: 1.6, z: 0 }, q: { x: 0, y: 0, z: 0, w: 1 } }
const HAND = { tracked: true, grip: POSE, aim: POSE, tip: POSE.p, select: false, squeeze: false, pinch: 0 }
const SAMPLE: Sample = { head: POSE, left: HAND, right: HAND, move: { x: 0, y: 0 }, commands: [] }

/** A loop over a run that only counts; `stop` in a sample ends it as the simulation would. */
function loopWith() {
  const pushed: Sample[] = []
  let ended = false
  let now = 0
  const run = {
    get ended() {
      return ended
    },
    push(sample: Sample) {
      if (ended) return
      pushed.push(sample)
      if (sample.commands.some((c) => c.kind === 'stop')) ended = true
    },
  } as unknown as LiveRun
  const latch = new SampleLatch()
  const states: [LoopState, PauseWhy | null][] = []
  const loop = new RunLoop(run, { latch, now: () => now, changed: (s, w) => states.push([s, w]) })
  latch.offer(SAMPLE)
  return {
    loop,
    latch,
    pushed,
    states,
    pass: (ms: number) => (now += ms),
    commands: () => pushed.flatMap((s) => s.commands),
  }
}

describe('frames of any rate', () => {
  for (const hz of [36, 60, 72, 90, 120, 144]) {
    it(`${hz} Hz give 60 ticks a second`, () => {
      const { loop, pushed } = loopWith()
      loop.start()
      for (let i = 0; i < hz * 5; i++) loop.frame(1 / hz)
      expect(Math.abs(pushed.length - 300)).toBeLessThanOrEqual(1)
      expect(loop.activeMs).toBeCloseTo(5000, 3)
    })
  }

  it('alpha is the share of a tick that has passed', () => {
    const { loop } = loopWith()
    loop.start()
    loop.frame(1.25 / 60)
    expect(loop.alpha).toBeCloseTo(0.25, 6)
  })

  it('nothing passes before the start', () => {
    const { loop, pushed } = loopWith()
    loop.frame(1)
    expect(pushed).toHaveLength(0)
  })
})

describe('a device that falls behind', () => {
  it('never drops a tick: what is beyond a quarter of a second counts as paused', () => {
    const { loop, pushed, commands } = loopWith()
    loop.start()
    loop.frame(0.75)
    loop.frame(1 / 60)
    expect(commands()).toEqual([])
    expect(pushed).toHaveLength(16)
    expect(loop.pausedMs).toBeCloseTo(500, 6)
    expect(loop.activeMs).toBeCloseTo(250 + 1000 / 60, 6)
    expect(loop.state).toBe('running')
  })

  it('pauses itself when much of its time is lost, and the recording shows it', () => {
    const { loop, commands } = loopWith()
    loop.start()
    for (let i = 0; i < 12 && loop.state === 'running'; i++) loop.frame(1)
    expect([loop.state, loop.why]).toEqual(['paused', 'slow'])
    expect(commands()).toEqual([{ kind: 'pause' }])
  })

  it('goes on when it is only now and then', () => {
    const { loop } = loopWith()
    loop.start()
    for (let s = 0; s < 30; s++) {
      loop.frame(0.5)
      for (let i = 0; i < 30; i++) loop.frame(1 / 60)
    }
    expect(loop.state).toBe('running')
  })
})

describe('pausing', () => {
  it('is in the recording before it returns; no ticks pass; going on tells how long it was', () => {
    const { loop, pushed, commands, pass } = loopWith()
    loop.start()
    loop.frame(0.1)
    loop.pause('trainee')
    const n = pushed.length
    expect(commands()).toEqual([{ kind: 'pause' }])
    loop.frame(5)
    expect(pushed).toHaveLength(n)
    pass(4200)
    loop.unpause()
    loop.frame(1 / 60)
    expect(commands().at(-1)).toEqual({ kind: 'unpause', ms: 4200 })
    expect(loop.pausedMs).toBe(4200)
  })

  it('can be ended from; the recording then shows the end of the pause and the stop', () => {
    const { loop, commands, states } = loopWith()
    loop.start()
    loop.frame(0.1)
    loop.pause('hidden')
    loop.stop('trainee')
    expect(commands().map((c) => c.kind)).toEqual(['pause', 'unpause', 'stop'])
    expect(states.at(-1)).toEqual(['ended', null])
  })

  it('a second pause changes nothing', () => {
    const { loop, commands } = loopWith()
    loop.start()
    loop.frame(0.1)
    loop.pause('hidden')
    loop.pause('trainee')
    expect(commands()).toHaveLength(1)
    expect(loop.why).toBe('hidden')
  })
})

it('nothing is pushed once the run has ended', () => {
  const { loop, latch, pushed } = loopWith()
  loop.start()
  latch.offer({ ...SAMPLE, commands: [{ kind: 'stop', why: 'supervisor' }] })
  loop.frame(0.2)
  expect(pushed).toHaveLength(1)
  loop.frame(0.2)
  expect(pushed).toHaveLength(1)
})
