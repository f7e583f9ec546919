import { Quaternion, Vector3 } from 'three'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import scene from '../../../scenes/chemical-unloading/scene'
import { fromYawPitch, rotate } from '../../../src/base/quat'
import { vec } from '../../../src/base/vec'
import { createSim } from '../../../src/sim/create'
import { setRate } from '../../../src/sim/hazards/puff'
import type { Sky } from '../../../src/site/types'
import { type Sim, emit, entity } from '../../../src/sim/sim'
import { Ear } from '../../../src/view/sound/ear'
import { emittersOf } from '../../../src/view/sound/emitter'
import { Mixer } from '../../../src/view/sound/mixer'
import { RECIPES } from '../../../src/view/sound/recipes/table'
import { Gait, stepOn } from '../../../src/view/sound/walking'
import { WorldSound } from '../../../src/view/sound/worldSound'
import type { DrawFrame } from '../../../src/view/stage/layer'
import { Track } from '../../../src/view/stage/track'
import { FakeContext, type FakeNode, type FakeParam, stubAudio } from './fakeAudio'

beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }))
afterEach(async () => {
  // what is being made goes on in the next test
  await vi.runAllTimersAsync()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const newSim = (seed = 'seed'): Sim => createSim(scene, 'worker', seed, { practice: true })

class Stand {
  readonly mixer = new Mixer()
  readonly sound: WorldSound
  readonly frame: DrawFrame
  constructor(
    readonly sim: Sim,
    plays = true,
  ) {
    this.sound = new WorldSound(sim, this.mixer, plays)
    const frame = { sim, track: new Track(sim), eye: new Vector3(-12, 1.65, -3), gaze: new Quaternion(), dtS: 1 / 60 }
    this.frame = frame as DrawFrame
  }
  /** So many seconds of frames, with the idle moments between them. */
  async go(s: number, each?: () => void): Promise<void> {
    for (let i = 0; i < s * 60; i++) {
      each?.()
      this.frame.track.note()
      this.sound.update(this.frame)
      this.ctx.currentTime += 1 / 60
      await vi.advanceTimersByTimeAsync(17)
    }
  }
  get ctx(): { currentTime: number; nodes: FakeNode[] } {
    return FakeContext.made[0] ?? { currentTime: 0, nodes: [] }
  }
  /** Sources that have been started and not stopped. */
  get playing(): FakeNode[] {
    return this.ctx.nodes.filter((n) => n.kind === 'source' && n.started && !n.stopped)
  }
}

describe('the world of a run', () => {
  it('is silent and makes nothing before a gesture', async () => {
    stubAudio(false)
    const stand = new Stand(newSim())
    stand.mixer.wake()
    await stand.go(1)
    expect(FakeContext.made).toEqual([])
    expect(stand.sound.count).toBe(0)
  })

  it('is heard after one, by no more than twelve at once in the midst of everything', async () => {
    stubAudio(true)
    const sim = newSim()
    const stand = new Stand(sim)
    stand.mixer.wake()
    stand.mixer.go()
    await stand.go(6)
    const calm = stand.playing.length
    expect(calm).toBeGreaterThan(0)
    for (const key of ['esdAt', 'alarmAt', 'releasedAt']) sim.world.vars[key] = 1
    setRate(sim.world.gas, 'coupling', 0.1)
    entity(sim, 'curtain').present = true
    for (const id of ['mask', 'meter']) entity(sim, id).worn = true
    entity(sim, 'meter').reading = 200
    await stand.go(8)
    expect(stand.sound.count).toBeGreaterThan(calm)
    for (let k = 0; k < 20; k++) emit(sim, { type: 'operated', entity: 'esv-lever', value: 0, by: 'trainee' })
    await stand.go(0.2)
    expect(stand.sound.count).toBeLessThanOrEqual(12)
    stand.mixer.rest()
    await stand.go(1)
    expect(stand.playing.filter((n) => n.started?.length === 2)).toEqual([])
  })

  it('is not heard while it is muted, nor where it is not to play', async () => {
    stubAudio(true)
    const muted = new Stand(newSim())
    muted.mixer.wake()
    muted.mixer.go()
    muted.mixer.setVolume('off')
    await muted.go(2)
    expect(muted.sound.count).toBe(0)
    const plain = new Stand(newSim(), false)
    plain.mixer.wake()
    plain.mixer.go()
    FakeContext.made.shift()
    await plain.go(2)
    expect(plain.ctx.nodes.filter((n) => n.kind === 'source')).toEqual([])
    const ears = FakeContext.made[0]?.listener.positionX as FakeParam | undefined
    expect(ears?.at(2)).toBeCloseTo(-12, 1)
  })

  it('does not change the run that it reads', async () => {
    stubAudio(true)
    const sim = newSim()
    const before = JSON.stringify(sim.world)
    const stand = new Stand(sim)
    stand.mixer.wake()
    stand.mixer.go()
    await stand.go(1)
    expect(JSON.stringify(sim.world)).toBe(before)
    expect(sim.events).toEqual([])
  })
})

it('turns the ears as the head is turned', () => {
  stubAudio(true)
  const ctx = new FakeContext()
  const ear = new Ear(ctx as unknown as AudioContext)
  for (const q of [fromYawPitch(0.7, -0.4), fromYawPitch(-2, 1), { x: 0.1, y: 0.5, z: -0.3, w: 0.806 }]) {
    ctx.currentTime += 1
    ear.follow(new Vector3(1, 2, 3), new Quaternion(q.x, q.y, q.z, q.w).normalize())
    const unit = new Quaternion(q.x, q.y, q.z, q.w).normalize()
    const ahead = rotate(unit, vec(0, 0, -1))
    const up = rotate(unit, vec(0, 1, 0))
    const { listener } = ctx
    const at = (name: string): number => listener[name]?.at(ctx.currentTime + 0.9) ?? Number.NaN
    for (const [name, v] of [
      ['forward', ahead],
      ['up', up],
    ] as const)
      for (const axis of ['x', 'y', 'z'] as const) expect(at(name + axis.toUpperCase())).toBeCloseTo(v[axis], 5)
    expect([at('positionX'), at('positionY'), at('positionZ')].map(Math.round)).toEqual([1, 2, 3])
  }
})

describe('what sounds in the yard of the tanker', () => {
  const shares = (sim: Sim): Map<string, number> => {
    const map = new Map<string, number>()
    for (const e of emittersOf(sim)) map.set(e.sound, Math.max(map.get(e.sound) ?? 0, e.now(0.1)))
    return map
  }
  it('is recipes that there are, at places that are numbers', () => {
    for (const e of emittersOf(newSim())) {
      expect(RECIPES[e.sound].loop).toBe(true)
      expect(Number.isFinite(e.now(0.1) + e.at.x + e.at.y + e.at.z)).toBe(true)
    }
  })
  it('is wind, birds and a pump at first, and neither siren nor gas', () => {
    const now = shares(newSim())
    for (const name of ['wind', 'birds', 'motor', 'hum']) expect(now.get(name), name).toBeGreaterThan(0)
    for (const name of ['siren', 'gas-alarm', 'jet', 'spray', 'mask-breath', 'cough', 'detector-low'])
      expect(now.get(name) ?? 0, name).toBe(0)
  })
  it('is rain where the sky rains, and no wind underground', () => {
    const under = (sky: Sky): string[] => {
      const sim = createSim({ ...scene, site: { ...scene.site, sky } }, 'worker', 'seed', { practice: true })
      return emittersOf(sim).flatMap((e) => (e.where === 'air' ? [e.sound] : []))
    }
    expect(under('clear')).toEqual(['wind'])
    expect(under('rain')).toEqual(['wind', 'rain'])
    expect(under('underground')).toEqual([])
  })
  it('is the jet by its rate: four times as much is twice the amplitude', () => {
    const sim = newSim()
    setRate(sim.world.gas, 'coupling', 0.01)
    expect(shares(sim).get('jet')).toBeCloseTo(1, 6)
    setRate(sim.world.gas, 'coupling', 0.04)
    expect(shares(sim).get('jet')).toBeCloseTo(2, 6)
  })
  it('is the siren after the stop, and no bird any more', () => {
    const sim = newSim()
    sim.world.vars['esdAt'] = 100
    expect(shares(sim).get('siren')).toBe(1)
    expect(shares(sim).get('birds')).toBe(0)
    expect(shares(sim).get('motor')).toBeLessThan(0.3)
  })
  it('is a meter that hurries from its second alarm on, where it is worn', () => {
    const sim = newSim()
    sim.world.vars['releasedAt'] = 1
    Object.assign(entity(sim, 'meter'), { reading: 40, worn: true })
    expect([shares(sim).get('detector-low'), shares(sim).get('detector-high')]).toEqual([1, 0])
    entity(sim, 'meter').reading = 80
    expect([shares(sim).get('detector-low'), shares(sim).get('detector-high')]).toEqual([0, 1])
    const meter = emittersOf(sim).find((e) => e.sound === 'detector-high')
    meter?.now(0.1)
    expect(meter?.at.x).toBe(sim.world.head.p.x)
  })
  it('is a wheel while it is turned', () => {
    const sim = newSim()
    const wheels = emittersOf(sim).filter((e) => e.sound === 'creak')
    expect(wheels.length).toBeGreaterThan(2)
    entity(sim, 'liquid-valve').value = 0.02
    expect(Math.max(...wheels.map((e) => e.now(0.1)))).toBeGreaterThan(0.5)
    expect(Math.max(...wheels.map((e) => e.now(0.1)))).toBe(0)
  })
})

describe('steps', () => {
  it('sound by what is walked on, which is what lies on top', () => {
    const { colliders } = newSim().site
    expect(stepOn(colliders, -43, 0, -20)).toBe('step-gravel')
    expect(stepOn(colliders, 0, 0, 12)).toBe('step-asphalt')
    expect(stepOn(colliders, 2, 0, 2)).toBe('step-concrete')
    expect(stepOn(colliders, 14, 0, 24)).toBe('step-grass')
    for (const [x, z] of [
      [0, 12],
      [2, 2],
    ] as const)
      expect(stepOn(colliders.toReversed(), x, 0, z)).toBe(stepOn(colliders, x, 0, z))
  })
  it('come as often as somebody walks at that speed, and never while they stand', () => {
    const count = (speed: number): number => {
      const gait = new Gait()
      let steps = 0
      for (let i = 0; i < 600; i++) if (gait.step(speed, 1 / 60)) steps++
      return steps
    }
    expect(count(0.2)).toBe(0)
    // 1.4 m/s are about 117 steps a minute
    expect(count(1.4)).toBeGreaterThan(17)
    expect(count(1.4)).toBeLessThan(22)
    expect(count(2.6)).toBeGreaterThan(count(1.4))
  })
  it('of the trainee are heard where they walk, not where they are put', async () => {
    stubAudio(true)
    const stand = new Stand(newSim())
    stand.mixer.wake()
    stand.mixer.go()
    await stand.go(4)
    const once = (): number => stand.ctx.nodes.filter((n) => n.kind === 'source' && n.started?.length === 3).length
    const before = once()
    stand.frame.eye.x += 5
    await stand.go(0.5)
    expect(once()).toBe(before)
    await stand.go(2, () => {
      stand.frame.eye.x += 1.4 / 60
    })
    expect(once() - before).toBeGreaterThanOrEqual(3)
    expect(once() - before).toBeLessThanOrEqual(5)
  })
})
