import { EYE_HEIGHT } from '../../src/base/person'
import { describe, expect, it } from 'vitest'
import { type Pose, compose, standing } from '../../src/base/pose'
import { fromYawPitch, yawOf } from '../../src/base/quat'
import { vec } from '../../src/base/vec'
import { OWN, before, headingOf, inOrigin, lifted, onFloor, turnedBy, underfoot } from '../../src/view/ar/origin'

const head = (x: number, y: number, z: number, yaw: number, pitch = 0): Pose => ({
  p: vec(x, y, z),
  q: fromYawPitch(yaw, pitch),
})
const close = (a: Pose, b: Pose): void => {
  for (const k of ['x', 'y', 'z'] as const) expect(a.p[k]).toBeCloseTo(b.p[k], 9)
  for (const k of ['x', 'y', 'z', 'w'] as const) expect(a.q[k]).toBeCloseTo(b.q[k], 9)
}

describe('a calibrated tracking space', () => {
  it('is the device space as long as nothing is calibrated', () => {
    const own = head(1, 1.7, -2, 0.4, -0.2)
    close(inOrigin(OWN, own), own)
  })

  it('has whoever sits at the height of somebody who stands, and leaves the rest of the pose', () => {
    const own = head(0.3, 1.18, -0.2, 0.7, -0.3)
    close(inOrigin(lifted(own), own), head(0.3, EYE_HEIGHT, -0.2, 0.7, -0.3))
  })

  it('leaves tall eyes where they are: nobody is let down', () => {
    expect(lifted(head(0, 1.82, 0, 0)).p.y).toBe(0)
  })

  it('begins under the feet and ahead of the eyes of whoever placed the site, on the floor that was found', () => {
    const own = head(2.5, 1.4, -3, 2.1, -0.9)
    const seen = inOrigin(underfoot(own, -0.12), own)
    expect(seen.p.x).toBeCloseTo(0, 9)
    expect(seen.p.y).toBeCloseTo(1.52, 9)
    expect(seen.p.z).toBeCloseTo(0, 9)
    expect(yawOf(seen.q)).toBeCloseTo(0, 9)
  })

  it('is undone by going back through it: what is drawn and what is recorded are one place', () => {
    const origin = turnedBy(underfoot(head(2, 1.6, 1, -1.2), 0.1), 0.35)
    const own = head(-0.4, 1.1, 2.2, 0.9, 0.2)
    close(compose(standing(origin.p, origin.yaw), inOrigin(origin, own)), own)
  })
})

describe('where a phone points', () => {
  it('has a heading also when it looks straight down at the feet', () => {
    for (const pitch of [0.4, 0, -0.8, -1.4, -1.5707]) expect(headingOf(fromYawPitch(1.1, pitch))).toBeCloseTo(1.1, 6)
  })

  it('meets a level floor ahead, and none above or far away', () => {
    expect(onFloor(head(0, 1.5, 0, 0, -Math.PI / 4), 0)).toMatchObject({ y: 0, z: expect.closeTo(-1.5, 9) as number })
    expect(onFloor(head(0, 1.5, 0, 0, 0.2), 0)).toBeNull()
    expect(onFloor(head(0, 1.5, 0, 0, -0.1), 0)).toBeNull()
  })

  it('has the model face whoever put it on the table', () => {
    const origin = before(head(0, 1.5, 0, 0.3), vec(1, 0.75, 0))
    // to the east of the eyes: its far side is the eastern one
    expect(origin.yaw).toBeCloseTo(-Math.PI / 2, 9)
    expect(inOrigin(origin, head(0, 1.5, 0, 0)).p.z).toBeCloseTo(1, 9)
  })
})
