import { describe, expect, it } from 'vitest'
import { fromAxisAngle, multiply, fromYaw } from '../../../src/base/quat'
import { type Vec3, add, distance, vec } from '../../../src/base/vec'
import { createBody, move } from '../../../src/players/body'
import { gripAt } from '../../../src/sim/ride/handsOnBars'
import { BARS_MOST } from '../../../src/sim/ride/steering'
import { LEVER_S } from '../../../src/sim/ride/wants'
import type { HandSample, HandSide, Sample } from '../../../src/sim/sample'
import { onBike, onTrack, RIDE, track } from './track'
import { rider } from './rider'

interface Hand {
  side: HandSide
  barRad?: number
  twist?: number
  select?: boolean
  squeeze?: boolean
  off?: Vec3
}

/** A hand that follows the bars as they stand at an angle, twisted back so far about them. */
const hand = ({
  side,
  barRad = 0,
  twist = 0,
  select = false,
  squeeze = true,
  off = vec(0, 0, 0),
}: Hand): HandSample => {
  const p = add(gripAt(RIDE.bars, side, barRad), off)
  const q = multiply(fromYaw(barRad), fromAxisAngle(vec(1, 0, 0), twist))
  return { tracked: true, grip: { p, q }, aim: { p, q }, tip: p, select, squeeze, pinch: 0 }
}
const both = (more: Omit<Hand, 'side'>): Partial<Sample> => ({
  left: hand({ side: 'left', ...more, twist: 0, select: false }),
  right: hand({ side: 'right', ...more }),
})

/** Somebody with both hands on the bars, going at 3 m/s. */
function onBars() {
  const r = rider(3)
  r.push(0, 0, both({ squeeze: false }))
  r.push(0, 0, both({}))
  return r
}

describe('hands on the bars', () => {
  it('hold when they close near their grip, and let go when they open or slip', () => {
    const { bike, push } = onBars()
    expect([bike.hands.left.on, bike.hands.right.on]).toEqual([true, true])
    push(0, 0, both({ off: vec(0, 0, 0.2) }))
    expect(bike.hands.left.on).toBe(true)
    push(0, 0, { ...both({}), left: hand({ side: 'left', off: vec(0, 0.5, 0) }) })
    expect([bike.hands.left.on, bike.hands.right.on]).toEqual([false, true])
    push(0, 0, both({ squeeze: false }))
    expect(bike.hands.right.on).toBe(false)
  })
  it('do not take hold from too far off, nor when they were closed before they came', () => {
    const { bike, push } = rider(3)
    push(0, 0, both({ squeeze: false, off: vec(0, 0, 0.3) }))
    push(0, 0, both({ off: vec(0, 0, 0.3) }))
    push(0, 0, both({}))
    expect([bike.hands.left.on, bike.hands.right.on]).toEqual([false, false])
  })
  it('steer by the line between the palms: a turn to the left rides to the left', () => {
    for (const turn of [0.2, -0.2]) {
      const { bike, push } = onBars()
      for (let i = 0; i < 60; i++) push(0, 0, both({ barRad: turn }))
      expect(bike.barRad).toBeCloseTo(turn, 6)
      expect(bike.steer).toBeCloseTo(-turn / BARS_MOST, 6)
      expect(Math.sign(bike.ride.curvature)).toBe(Math.sign(turn))
    }
  })
  it('one hand alone steers as well', () => {
    const { bike, push } = onBars()
    for (let i = 0; i < 10; i++)
      push(0, 0, {
        ...both({}),
        left: hand({ side: 'left', squeeze: false }),
        right: hand({ side: 'right', barRad: 0.25 }),
      })
    expect(bike.hands.left.on).toBe(false)
    expect(bike.barRad).toBeCloseTo(0.25, 6)
  })
  it('the right grip twisted back is throttle, and forward or held nothing', () => {
    const { bike, push } = onBars()
    push(0, 0, both({ twist: 0.5 }))
    expect(bike.throttle).toBeGreaterThan(0.4)
    expect(bike.throttle).toBeLessThan(0.65)
    push(0, 0, both({ twist: 1 }))
    expect(bike.throttle).toBe(1)
    push(0, 0, both({ twist: -0.5 }))
    expect(bike.throttle).toBe(0)
    // turned bars are no twist
    push(0, 0, both({ barRad: 0.4 }))
    expect(bike.throttle).toBe(0)
  })
  it('the trigger of a hand pulls its lever, in the time that a hand closes: right in front, left behind', () => {
    const { bike, push } = onBars()
    for (let t = 0; t < LEVER_S * 30; t++) push(0, 0, both({ select: true }))
    expect(bike.front).toBeCloseTo(0.5, 6)
    expect(bike.rear).toBe(0)
    for (let t = 0; t < 40; t++) push(0, 0, { ...both({ select: true }), left: hand({ side: 'left', select: true }) })
    expect([bike.front, bike.rear]).toEqual([1, 1])
    for (let t = 0; t < 10; t++) push(0, 0, both({}))
    expect([bike.front, bike.rear]).toEqual([0, 0])
  })
  it('point at nothing meanwhile: a brake marks nothing and opens no panel', () => {
    const { sim, push } = onBars()
    for (let t = 0; t < 60; t++) push(0, 0, both({ select: true }))
    for (let t = 0; t < 10; t++) push(0, 0, both({}))
    expect(sim.world.panel).toBeNull()
    expect(sim.world.aim.right.began).toBe('held')
  })
  it('add up with the stick of a device, within bounds', () => {
    const { bike, push } = onBars()
    push(0.5, 0.8, both({ barRad: -0.3, twist: 0.5 }))
    expect(bike.steer).toBe(1)
    expect(bike.throttle).toBe(1)
  })
  it('bars turn with what is on them, about their pivot', () => {
    const { sim, bike, hold } = onBars()
    hold(0.2, 0, 0, both({ barRad: 0.3 }))
    expect(onBike(sim, 'saddle').turn).toBeCloseTo(0, 6)
    expect(onBike(sim, 'bar').turn).toBeCloseTo(bike.barRad, 6)
  })
})

describe('commands on the bike', () => {
  it('teleport and turns do nothing', () => {
    const { sim, push } = rider(0)
    const before = { ...sim.world.rig, p: { ...sim.world.rig.p } }
    push(0, 0, {
      commands: [
        { kind: 'snap-turn', dir: 1 },
        { kind: 'turn', mrad: 30 },
        { kind: 'teleport', hand: 'right' },
      ],
    })
    expect(distance(sim.world.rig.p, before.p)).toBe(0)
    expect(sim.world.rig.yaw).toBe(before.yaw)
  })
  it('a recentre keeps the place: the head stays where it is, and the bike goes on under it', () => {
    const { sim, bike, hold } = rider(4)
    hold(1, 0.4, 0.3)
    const straight = createBody()
    const plain = move(straight, sim, {})
    const { head } = sim.world
    const seat = { ...bike.seat }
    // the same head in a tracking space that was set anew half a metre off and a quarter turned
    const moved: Sample = {
      ...plain,
      head: { p: vec(0.5, plain.head.p.y, -0.3), q: multiply(fromYaw(Math.PI / 2), plain.head.q) },
    }
    const way = bike.wayM
    hold(1 / 60, 0, 0, { ...moved, commands: [{ kind: 'recentre' }], move: { x: 0, y: 0 } })
    expect(Math.hypot(sim.world.head.p.x - head.p.x, sim.world.head.p.z - head.p.z)).toBeLessThan(
      bike.wayM - way + 0.02,
    )
    expect(bike.seat).not.toEqual(seat)
    hold(2, 0, 0.2, { ...moved, commands: [], move: { x: 0, y: 0.2 } })
    expect(Math.hypot(sim.world.head.p.x - bike.ride.x, sim.world.head.p.z + bike.ride.y)).toBeLessThan(0.2)
  })
})

describe('where there is no bike', () => {
  it('the world has no word of one', () => {
    const { ride: _, ...scene } = track
    expect('ride' in onTrack(false, scene).world).toBe(false)
  })
})
