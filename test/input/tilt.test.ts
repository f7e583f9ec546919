// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest'
import { rad } from '../../src/base/math'
import { listenToTilt, lookOf, turnOf } from '../../src/input/tilt'

/** An upright phone has beta 90; angles in degrees as in the DeviceOrientation event. */
const look = (alpha: number, beta: number, gamma: number, screen = 0) => lookOf(turnOf(alpha, beta, gamma, screen))

describe('how a phone is turned', () => {
  it('upright it looks ahead, level; turned to the left the yaw grows', () => {
    expect(look(0, 90, 0).yaw).toBeCloseTo(0, 6)
    expect(look(0, 90, 0).pitch).toBeCloseTo(0, 6)
    expect(look(30, 90, 0).yaw).toBeCloseTo(rad(30), 6)
    expect(look(330, 90, 0).yaw).toBeCloseTo(rad(-30), 6)
  })

  it('tipped back it looks up, flat on a table it looks down', () => {
    expect(look(0, 110, 0).pitch).toBeCloseTo(rad(20), 6)
    expect(look(0, 70, 0).pitch).toBeCloseTo(rad(-20), 6)
    expect(look(0, 0, 0).pitch).toBeCloseTo(-Math.PI / 2, 6)
  })

  it('on its side it says the same: left is left, and up is up', () => {
    // its top to the left, its long side level: gamma -90; the screen is turned by 90
    expect(look(90, 0, -90, 90).yaw).toBeCloseTo(look(90, 0, -90).yaw, 6)
    const level = look(0, 0, -90, 90)
    const left = look(25, 0, -90, 90)
    expect(left.yaw - level.yaw).toBeCloseTo(rad(25), 6)
    expect(left.pitch).toBeCloseTo(0, 6)
    // past the upright the device counts gamma from the other side
    expect(look(0, 0, -70, 90).pitch).toBeCloseTo(rad(-20), 6)
    expect(look(180, 180, -70, 90).pitch).toBeCloseTo(rad(20), 6)
  })
})

describe('listening to it', () => {
  class Turned extends Event {
    constructor(
      readonly alpha: number | null,
      readonly beta: number | null,
      readonly gamma: number | null,
    ) {
      super('deviceorientation')
    }
  }
  afterEach(() => Reflect.deleteProperty(globalThis, 'DeviceOrientationEvent'))
  const turn = (alpha: number, beta: number): boolean => window.dispatchEvent(new Turned(alpha, beta, 0))

  it('tells by how much it was turned since it was asked last, and nothing at first', async () => {
    Reflect.set(globalThis, 'DeviceOrientationEvent', Turned)
    const asked = listenToTilt(window)
    await Promise.resolve()
    turn(350, 90)
    const tilt = await asked
    expect(tilt?.read()).toEqual({ yaw: 0, pitch: 0 })
    turn(10, 95)
    const turned = tilt?.read()
    expect(turned?.yaw).toBeCloseTo(rad(20), 6)
    expect(turned?.pitch).toBeCloseTo(rad(5), 6)
    expect(tilt?.read()).toEqual({ yaw: 0, pitch: 0 })
    tilt?.stop()
    turn(40, 90)
    expect(tilt?.read()).toEqual({ yaw: 0, pitch: 0 })
  })

  it('is none where the browser has no such event, or the person says no', async () => {
    Reflect.set(globalThis, 'DeviceOrientationEvent', undefined)
    expect(await listenToTilt(window)).toBeNull()
    Reflect.set(
      globalThis,
      'DeviceOrientationEvent',
      Object.assign(() => 0, { requestPermission: async () => 'denied' }),
    )
    expect(await listenToTilt(window)).toBeNull()
  })
})
