// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest'
import type { Pose } from '../../src/base/pose'
import { fromAxisAngle, fromYawPitch, multiply, yawOf } from '../../src/base/quat'
import { vec } from '../../src/base/vec'
import { GENTLE } from '../../src/input/comfort'
import type { Pad } from '../../src/input/controller'
import type { Controls } from '../../src/input/controls'
import { CueWatch } from '../../src/input/cues'
import { DesktopInput } from '../../src/input/desktop'
import { SampleLatch } from '../../src/input/latch'
import { LifeSize } from '../../src/input/lifeSize'
import { promptFor } from '../../src/input/prompt'
import { Sticks } from '../../src/input/sticks'
import { touchDevice } from '../../src/input/touchDevice'
import { VirtualHand } from '../../src/input/virtualHand'
import { createBody, move } from '../../src/players/body'
import { getOn } from '../../src/sim/ride/mounting'
import type { RideState } from '../../src/sim/ride/state'
import type { Command, HandSide, Sample } from '../../src/sim/sample'
import type { Sim } from '../../src/sim/sim'
import { step } from '../../src/sim/step'
import { onTrack } from '../sim/ride/track'
import { phoneFrame, phoneSpace } from './headless/phone'

const DT = 1 / 60

/** Somebody has got on the bike of the track. */
function mounted(): { sim: Sim; bike: RideState } {
  const sim = onTrack()
  step(sim, move(createBody(), sim, {}))
  const { ride } = sim.world
  if (!sim.scene.ride || !ride) throw new Error('the track has a bike')
  getOn(sim, sim.scene.ride, ride)
  return { sim, bike: ride }
}

describe('the stick', () => {
  const pad = (x: number, y: number): Pad => ({ lower: false, upper: false, stick: { x, y } })
  const sticks = new Sticks(GENTLE)
  it('of the right hand opens the throttle ahead, brakes when pulled, and steers; the left one does nothing', () => {
    expect(sticks.ride({ left: pad(1, 1), right: pad(0, 1) }, false)).toEqual({ x: 0, y: 1 })
    expect(sticks.ride({ right: pad(-1, -1) }, false)).toEqual({ x: -1, y: -1 })
    expect(sticks.ride({ left: pad(0.5, 1), right: pad(0, 0) }, false)).toEqual({ x: 0, y: 0 })
  })
  it('leaves the bars to both hands that hold them', () => {
    expect(sticks.ride({ right: pad(1, 0.9) }, true)).toMatchObject({ x: 0 })
  })
  it('neither turns, goes nor squats, not even when it comes back after one has got off', () => {
    const commands: Command[] = []
    for (const [x, y] of [
      [0, 1],
      [1, 0],
      [0, -1],
      [0, 1],
    ] as const) {
      sticks.ride({ right: pad(x, y) }, false)
      expect(sticks.squatAsked).toBe(false)
    }
    for (const y of [1, 0.5, 0]) sticks.frame(DT, { right: pad(0, y) }, commands)
    expect(commands).toEqual([])
    for (const y of [1, 0]) sticks.frame(DT, { right: pad(0, y) }, commands)
    expect(commands).toEqual([{ kind: 'teleport', hand: 'right' }])
  })
})

describe('at a desk', () => {
  function desk() {
    const { sim, bike } = mounted()
    const input = new DesktopInput()
    const latch = new SampleLatch()
    let down = new Set<string>()
    const hold = (s: number, keys: string[] = [], more: Partial<Controls> = {}): void => {
      for (let i = 0; i < Math.round(s * 60); i++) {
        const now = new Set(keys)
        const pressed = new Set(keys.filter((k) => !down.has(k)))
        down = now
        const screen = { select: false, moveX: 0, moveY: 0, looking: true, wheel: 0, cursor: null, aspect: 1.6 }
        latch.offer(input.frame(DT, { down: now, pressed, ...screen, ...more }, sim))
        step(sim, latch.take() as Sample)
      }
    }
    return { sim, bike, input, hold }
  }
  it('W goes and S stops; arrows do the same and turn no head', () => {
    for (const [go, stop] of [
      ['KeyW', 'KeyS'],
      ['ArrowUp', 'ArrowDown'],
    ] as const) {
      const { sim, bike, hold } = desk()
      hold(1)
      const pitch = sim.world.head.q.x
      hold(2, [go])
      expect(bike.ride.speedMS).toBeGreaterThan(1.5)
      hold(2, [stop])
      expect(bike.ride.speedMS).toBe(0)
      expect(sim.world.head.q.x).toBeCloseTo(pitch, 3)
    }
  })
  it('D and the right arrow lead to the right, A and the left one to the left, and the mouse looks about meanwhile', () => {
    for (const [key, way] of [
      ['KeyD', 1],
      ['ArrowRight', 1],
      ['KeyA', -1],
      ['ArrowLeft', -1],
    ] as const) {
      const { sim, bike, hold } = desk()
      hold(2, ['KeyW'])
      hold(1, ['KeyW', key])
      expect(Math.sign(bike.ride.x)).toBe(way)
      const before = yawOf(sim.world.head.q)
      hold(DT, [], { moveX: -100 })
      expect(yawOf(sim.world.head.q)).toBeGreaterThan(before)
    }
  })
  it('who has sat down looks along the road, lower than who stands', () => {
    const { sim, hold } = desk()
    hold(DT, [], { moveX: 900, moveY: 400 })
    sim.world.ride = { ...(sim.world.ride as RideState), state: 'parked' }
    hold(0.5)
    sim.world.ride.state = 'riding'
    hold(2)
    expect(yawOf(sim.world.head.q)).toBeCloseTo(0, 2)
    expect(sim.world.head.p.y).toBeCloseTo(1.52, 2)
  })
  it('E gets off a bike that stands, not one that goes; and again puts it on its stand', () => {
    const { sim, bike, input, hold } = desk()
    hold(1)
    expect(promptFor(sim, input.hand)).toEqual({ kind: 'ride', entity: '' })
    hold(1, ['KeyW'])
    hold(0.2, ['KeyE'])
    hold(1)
    expect(bike.state).toBe('riding')
    expect(promptFor(sim, input.hand)).toBeNull()
    hold(2, ['KeyS'])
    hold(0.1, ['KeyE'])
    hold(1.5)
    expect(bike.state).toBe('pushing')
    expect(promptFor(sim, input.hand)).toEqual({ kind: 'push', entity: '' })
    hold(0.1, ['KeyE'])
    hold(1.5)
    expect(bike.state).toBe('parked')
    expect(sim.events.filter((e) => e.type === 'mounted' || e.type === 'dismounted')).toHaveLength(2)
  })
})

describe('under thumbs', () => {
  it('the page parts ride, and are let go of when time stands still', () => {
    const { sim } = mounted()
    const device = touchDevice(document.createElement('div'))
    device.ride({ throttle: 0.5 })
    device.ride({ steer: 1 })
    expect(device.frame(DT, sim).move).toEqual({ x: 1, y: 0.5 })
    device.ride({ brake: 0.4 })
    expect(device.frame(DT, sim).move).toEqual({ x: 1, y: -0.4 })
    device.release()
    expect(device.frame(DT, sim).move).toEqual({ x: 0, y: 0 })
    device.dispose()
  })
  it('do nothing for who is on foot', () => {
    const sim = onTrack()
    const device = touchDevice(document.createElement('div'))
    device.ride({ throttle: 1 })
    expect(device.frame(DT, sim).move).toEqual({ x: 0, y: 0 })
    device.dispose()
  })

  class Turned extends Event {
    constructor(
      readonly alpha: number,
      readonly beta: number,
      readonly gamma: number,
    ) {
      super('deviceorientation')
    }
  }
  afterEach(() => Reflect.deleteProperty(globalThis, 'DeviceOrientationEvent'))
  it('a device that is leant steers, and turns the head no more', async () => {
    Reflect.set(globalThis, 'DeviceOrientationEvent', Turned)
    const { sim } = mounted()
    const device = touchDevice(document.createElement('div'))
    const asked = device.tilt(true)
    await Promise.resolve()
    window.dispatchEvent(new Turned(0, 60, 0))
    expect(await asked).toBe(true)
    expect(device.tilts).toBe(true)
    const before = device.frame(DT, sim)
    window.dispatchEvent(new Turned(20, 60, 35))
    const leant = device.frame(DT, sim)
    expect(leant.move.x).toBeGreaterThan(0.2)
    expect(Math.abs(yawOf(leant.head.q) - yawOf(before.head.q))).toBeLessThan(0.05)
    device.dispose()
  })
})

describe('with a phone in a room', () => {
  const held = (lean: number): Pose => ({
    p: vec(0, 1.4, 0),
    q: multiply(fromYawPitch(0.4, -0.3), fromAxisAngle(vec(0, 0, 1), -lean)),
  })
  it('leaning it steers to that side, thumbs go and stop', () => {
    const { sim } = mounted()
    const device = new LifeSize()
    const frame = (lean: number) => device.frame(DT, phoneFrame(held(lean), null), phoneSpace, sim).move
    device.ride({ throttle: 0.8 })
    expect(frame(0)).toEqual({ x: 0, y: 0.8 })
    expect(frame(0.4).x).toBeGreaterThan(0.3)
    expect(frame(-0.4).x).toBeLessThan(-0.3)
    device.ride({ brake: 1 })
    expect(frame(0).y).toBe(-1)
  })
})

it('a hand feels that it has hold of the bars, and that it has let go', () => {
  const { sim, bike } = mounted()
  const watch = new CueWatch(sim)
  const sides: HandSide[] = ['left', 'right']
  for (const side of sides) bike.hands[side].on = true
  expect(watch.read([])).toEqual(sides.map((side) => ({ kind: 'take', side })))
  bike.hands.left.on = false
  expect(watch.read([])).toEqual([{ kind: 'let-go', side: 'left' }])
})

it('the saddle says that one gets on by it', () => {
  const sim = onTrack()
  const aim = { ...sim.world.aim.right, target: 'saddle', distance: 0.9 }
  sim.world.aim.right = aim
  expect(promptFor(sim, new VirtualHand())).toEqual({ kind: 'mount', entity: 'saddle' })
  sim.world.aim.right = { ...aim, distance: 3 }
  expect(promptFor(sim, new VirtualHand())?.kind).toBe('mark')
})
