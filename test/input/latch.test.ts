import { describe, expect, it } from 'vitest'
import { SampleLatch } from '../../src/input/latch'
import type { Command, HandSample, Sample } from '../../src/sim/sample'

const at = (x: number) => ({ p: { x, y: 1, z: 0 }, q: { x: 0, y: 0, z: 0, w: 1 } })
const hand = (x: number, select = false): HandSample => ({
  tracked: true,
  grip: at(x),
  aim: at(x),
  tip: { x, y: 1, z: 0 },
  select,
  squeeze: false,
  pinch: 0,
})
const frame = (x: number, select = false, commands: Command[] = []): Sample => ({
  head: at(x),
  left: hand(0),
  right: hand(x, select),
  move: { x: 0, y: 0 },
  commands,
})

describe('frames faster than ticks', () => {
  it('keep a press that began and ended between two ticks, each edge with the pose of its frame', () => {
    const latch = new SampleLatch()
    latch.offer(frame(0))
    latch.offer(frame(1, true))
    latch.offer(frame(2, false))
    latch.offer(frame(3, false))
    expect([latch.take(), latch.take(), latch.take()].map((s) => [s?.right.aim.p.x, s?.right.select])).toEqual([
      [1, true],
      [2, false],
      [3, false],
    ])
  })

  it('only the newest of frames without an edge counts', () => {
    const latch = new SampleLatch()
    for (let x = 0; x < 5; x++) latch.offer(frame(x))
    expect(latch.take()?.head.p.x).toBe(4)
  })
})

describe('frames slower than ticks', () => {
  it('give the same sample again, its commands only once', () => {
    const latch = new SampleLatch()
    latch.offer(frame(0, false, [{ kind: 'snap-turn', dir: 1 }]))
    expect(latch.take()?.commands).toEqual([{ kind: 'snap-turn', dir: 1 }])
    expect(latch.take()?.commands).toEqual([])
    expect(latch.take()?.head.p.x).toBe(0)
  })
})

it('there is nothing to take before the first frame', () => {
  expect(new SampleLatch().take()).toBeNull()
})

it('a command from outside goes with the next frame and keeps that frame', () => {
  const latch = new SampleLatch()
  latch.offer(frame(0))
  latch.command({ kind: 'hint' })
  latch.offer(frame(1))
  latch.offer(frame(2))
  const first = latch.take()
  expect([first?.head.p.x, first?.commands]).toEqual([1, [{ kind: 'hint' }]])
  expect(latch.take()?.head.p.x).toBe(2)
})

it('a flush hands over every command that waits, in order, and forgets the edges', () => {
  const latch = new SampleLatch()
  latch.offer(frame(0))
  latch.offer(frame(1, true, [{ kind: 'tracking-lost' }]))
  latch.command({ kind: 'headset-off' })
  expect(latch.flush({ kind: 'pause' })?.commands.map((c) => c.kind)).toEqual(['tracking-lost', 'headset-off', 'pause'])
  expect(latch.take()?.commands).toEqual([])
})

it('a burst longer than the queue loses edges but never commands', () => {
  const latch = new SampleLatch()
  for (let i = 0; i < 40; i++) latch.offer(frame(i, i % 2 === 1, i === 3 ? [{ kind: 'recentre' }] : []))
  const taken = Array.from({ length: 40 }, () => latch.take())
  expect(taken.flatMap((s) => s?.commands ?? [])).toEqual([{ kind: 'recentre' }])
})

describe('a smooth turn', () => {
  const turn = (mrad: number): Command[] => [{ kind: 'turn', mrad }]
  const turned = (latch: SampleLatch, n: number) =>
    Array.from({ length: n }, () =>
      latch.take()?.commands.reduce((sum, c) => sum + (c.kind === 'turn' ? c.mrad : 0), 0),
    )

  it('adds up over frames and is no edge: frames faster than ticks leave nothing behind', () => {
    const latch = new SampleLatch()
    for (let x = 0; x < 4; x++) latch.offer(frame(x, false, turn(7.4)))
    expect(latch.take()).toMatchObject({ head: { p: { x: 3 } }, commands: [{ kind: 'turn', mrad: 29 }] })
    latch.offer(frame(4, false, turn(0.4)))
    expect(turned(latch, 2)).toEqual([1, 0])
  })

  it('is spread over ticks at 120 degrees a second, in whole milliradians', () => {
    const latch = new SampleLatch()
    latch.offer(frame(0, false, turn(-80)))
    expect(turned(latch, 4)).toEqual([-34, -34, -12, 0])
  })

  it('does not go on after a pause', () => {
    const latch = new SampleLatch()
    latch.offer(frame(0, false, turn(80)))
    latch.flush({ kind: 'pause' })
    expect(turned(latch, 1)).toEqual([0])
  })
})
