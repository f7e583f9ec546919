import { describe, expect, it } from 'vitest'
import { KeyRide } from '../../src/input/keyRide'
import { type Shares, asMove, finely } from '../../src/input/riding'

const NOTHING: Shares = { throttle: 0, brake: 0, steer: 0 }

describe('keys on a bike', () => {
  /** After so many seconds of these. */
  const after = (ride: KeyRide, s: number, wanted: Partial<Shares>) => {
    let move = { x: 0, y: 0 }
    for (let i = 0; i < Math.round(s * 60); i++) move = ride.frame(1 / 60, { ...NOTHING, ...wanted })
    return move
  }
  it('open the throttle and pull the brakes as wrist and fingers do: not at once', () => {
    const ride = new KeyRide()
    expect(after(ride, 0.4, { throttle: 1 }).y).toBeCloseTo(0.5, 6)
    expect(after(ride, 0.4, { throttle: 1 }).y).toBe(1)
    expect(after(ride, 0.21, {}).y).toBe(0)
    expect(after(ride, 0.36, { brake: 1 }).y).toBe(-1)
  })
  it('turn the bars, past the middle to the other side, and let them come back', () => {
    const ride = new KeyRide()
    expect(after(ride, 0.8, { steer: 1 }).x).toBeCloseTo(1, 6)
    expect(after(ride, 0.31, { steer: 0 }).x).toBe(0)
    expect(after(ride, 0.4, { steer: -1 }).x).toBeCloseTo(-0.5, 6)
  })
  it('are let go of by who gets off', () => {
    const ride = new KeyRide()
    after(ride, 1, { throttle: 1, steer: 1 })
    ride.rest()
    expect(after(ride, 1 / 60, {})).toEqual({ x: 0, y: 0 })
  })
})

it('whoever brakes and gives throttle at once brakes', () => {
  expect(asMove({ throttle: 1, brake: 0.3, steer: 2 })).toEqual({ x: 1, y: -0.3 })
})

it('a thumb that only lies on its stick does nothing, and a push to its end does all', () => {
  expect([0.1, -0.2, 1, -1].map((push) => finely(push, 0.2))).toEqual([0, 0, 1, -1])
  expect(finely(0.6, 0.2)).toBeLessThan(0.5)
})
