import { expect, it } from 'vitest'
import { BEND_SPEED, EYE_HEIGHT } from '../../src/base/person'
import { IDENTITY } from '../../src/base/quat'
import { vec } from '../../src/base/vec'
import { KNEELING, Stance } from '../../src/view/ar/stance'

const DT = 1 / 72
const head = (y: number) => ({ p: vec(0, y, 0), q: IDENTITY })
/** Heights of the eyes over the floor of tracking space while the head stays at `y` for so many frames. */
const eyes = (stance: Stance, y: number, frames: number): number[] =>
  Array.from({ length: frames }, () => y - stance.floor(head(y), DT))

it('lifts who sits to the eyes of who stands, and leaves who stands as they are', () => {
  const seated = new Stance()
  seated.posture = 'seated'
  expect(eyes(seated, 1.2, 1)).toEqual([EYE_HEIGHT])
  expect(eyes(new Stance(), 1.5, 1)).toEqual([1.5])
})

it.each([
  ['seated', 1.2],
  ['standing', 1.62],
] as const)('who squats %s glides to the eyes of who kneels, and back, no faster than a body', (posture, y) => {
  const stance = new Stance()
  stance.posture = posture
  const [up = 0] = eyes(stance, y, 1)
  stance.squats = true
  const down = eyes(stance, y, 72)
  expect(down.at(-1)).toBeCloseTo(KNEELING)
  expect(stance.glides).toBe(false)
  const steps = down.map((e, i) => (down[i - 1] ?? up) - e)
  expect(Math.max(...steps)).toBeLessThanOrEqual(BEND_SPEED * DT + 1e-9)
  stance.squats = false
  expect(eyes(stance, y, 72).at(-1)).toBeCloseTo(up)
})

it('the head moves freely meanwhile, but not under the ground', () => {
  const stance = new Stance()
  eyes(stance, 1.6, 1)
  stance.squats = true
  eyes(stance, 1.6, 72)
  expect(eyes(stance, 1.5, 1)[0]).toBeCloseTo(KNEELING - 0.1)
  expect(eyes(stance, 0.8, 72).at(-1)).toBeCloseTo(0.2)
  expect(eyes(stance, 1.6, 72).at(-1)).toBeCloseTo(KNEELING)
})

it('whoever is as low already gets no lower, and a device that sets its space anew changes nothing of it', () => {
  const stance = new Stance()
  eyes(stance, 0.6, 1)
  stance.squats = true
  expect(eyes(stance, 0.6, 9).at(-1)).toBe(0.6)
  stance.squats = false
  eyes(stance, 1.6, 9)
  stance.squats = true
  eyes(stance, 1.6, 72)
  stance.forget()
  expect(eyes(stance, 1.6, 1)[0]).toBeCloseTo(KNEELING)
})
