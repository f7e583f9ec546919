import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Clicks } from '../../../src/view/sound/clicks'
import { DUCK, Mixer } from '../../../src/view/sound/mixer'
import { FakeContext, type FakeNode, type FakeParam, stubAudio } from './fakeAudio'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const node = (n: unknown): FakeNode => n as FakeNode
/** Product of the gains on the way from a node to the loudspeakers at a moment. */
function way(from: FakeNode, s: number): number {
  const own = (from.gain as FakeParam | undefined)?.at(s) ?? 1
  const [next] = from.to
  return from.kind === 'destination' ? 1 : next ? own * way(next, s) : 0
}
const db = (gain: number): number => 20 * Math.log10(gain)

function open(): { mixer: Mixer; ctx: FakeContext } {
  stubAudio(true)
  const mixer = new Mixer()
  mixer.wake()
  const ctx = FakeContext.made[0] as FakeContext
  return { mixer, ctx }
}

describe('before a gesture', () => {
  it('makes nothing, whatever is asked of it', () => {
    stubAudio(false)
    const mixer = new Mixer()
    mixer.wake()
    mixer.go()
    mixer.setVolume('low')
    mixer.speak()()
    new Clicks(mixer).play('press')
    mixer.rest()
    vi.runAllTimers()
    mixer.close()
    expect(FakeContext.made).toEqual([])
    expect(mixer.desk).toBeNull()
    expect(mixer.voices).toBeNull()
  })

  it('makes one context at the first one, for all', () => {
    const { mixer } = open()
    mixer.wake()
    mixer.wake()
    new Clicks(mixer).play('press')
    expect(FakeContext.made).toHaveLength(1)
    expect(mixer.voices).not.toBeNull()
  })

  it('works where the browser does not tell of gestures', () => {
    stubAudio(true)
    vi.stubGlobal('navigator', {})
    const mixer = new Mixer()
    mixer.wake()
    expect(mixer.desk).not.toBeNull()
  })
})

describe('while somebody speaks', () => {
  it('lets the world step back by 9 dB within 80 ms and come again within 400 ms', () => {
    const { mixer, ctx } = open()
    const world = node(mixer.desk?.world)
    const voice = node(mixer.desk?.voice)
    const before = way(world, 0)
    const spoken = way(voice, 0)
    ctx.currentTime = 1
    const done = mixer.speak()
    expect(db(way(world, 1.01) / before)).toBeGreaterThan(-4)
    expect(db(way(world, 1.08) / before)).toBeLessThan(DUCK.db + 1)
    expect(db(way(world, 3) / before)).toBeCloseTo(DUCK.db, 2)
    expect(way(voice, 3)).toBe(spoken)
    ctx.currentTime = 3
    done()
    expect(db(way(world, 3.05) / before)).toBeLessThan(-5)
    expect(db(way(world, 3.4) / before)).toBeGreaterThan(-1)
  })

  it('waits for the last of several, and counts each once', () => {
    const { mixer, ctx } = open()
    const world = node(mixer.desk?.world)
    const before = way(world, 0)
    const one = mixer.speak()
    const two = mixer.speak()
    one()
    one()
    ctx.currentTime = 5
    expect(db(way(world, 5) / before)).toBeCloseTo(DUCK.db, 1)
    two()
    expect(db(way(world, 9) / before)).toBeCloseTo(0, 1)
  })
})

describe('what the device is set to', () => {
  it('mutes the world and clicks, and never voices', () => {
    const { mixer } = open()
    mixer.go()
    const { world, hands, voice } = mixer.desk ?? {}
    const before = way(node(world), 0)
    mixer.setVolume('low')
    expect(db(way(node(world), 1) / before)).toBeCloseTo(-9.9, 1)
    mixer.setVolume('off')
    expect(mixer.audible).toBe(false)
    expect(way(node(world), 9)).toBeLessThan(1e-6)
    expect(way(node(hands), 9)).toBeLessThan(1e-6)
    expect(way(node(voice), 9)).toBeGreaterThan(0.3)
    mixer.setVolume('full')
    expect(mixer.audible).toBe(true)
  })

  it('holds also for what is made later', () => {
    stubAudio(true)
    const mixer = new Mixer()
    mixer.setVolume('off')
    mixer.wake()
    expect(way(node(mixer.desk?.world), 0)).toBe(0)
  })
})

describe('when time stands still', () => {
  it('fades out and sleeps, and wakes up again', async () => {
    const { mixer, ctx } = open()
    const voice = node(mixer.desk?.voice)
    mixer.rest()
    expect(mixer.audible).toBe(false)
    expect(way(voice, 0.1)).toBeLessThan(0.01)
    expect(ctx.state).toBe('running')
    await vi.advanceTimersByTimeAsync(300)
    expect(ctx.state).toBe('suspended')
    ctx.currentTime = 1
    mixer.go()
    expect(ctx.state).toBe('running')
    expect(way(voice, 1.1)).toBeGreaterThan(0.5)
  })

  it('does not sleep when it goes on at once', async () => {
    const { mixer, ctx } = open()
    mixer.rest()
    mixer.go()
    await vi.advanceTimersByTimeAsync(1000)
    expect(ctx.state).toBe('running')
  })

  it('goes on sleeping when somebody presses something meanwhile', async () => {
    const { mixer, ctx } = open()
    mixer.rest()
    await vi.advanceTimersByTimeAsync(300)
    mixer.wake()
    await vi.advanceTimersByTimeAsync(0)
    expect(ctx.state).toBe('suspended')
  })

  it('is let go with the run', () => {
    const { mixer, ctx } = open()
    mixer.close()
    expect(ctx.state).toBe('closed')
    expect(mixer.desk).toBeNull()
  })
})
