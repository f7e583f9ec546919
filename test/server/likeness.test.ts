import { describe, expect, it } from 'vitest'
import { createRng, nextBetween } from '../../src/base/random'
import { headPath } from '../../src/record/headPath'
import { toWire } from '../../src/record/quantise'
import type { Sample } from '../../src/sim/sample'
import { likeness, thinPath } from '../../src/server/verify/likeness'
import { humanMotion } from '../record/humanMotion'

const MIN = 3600
const pathOf = (samples: readonly Sample[]): number[] => headPath(samples.map((s) => toWire(s)))
const motion = humanMotion(8 * MIN, 'calm', 1)
const kept = thinPath(pathOf(motion))

/** Each place moved by up to `mm` on every axis, as a forger does who knows that the same bits are found. */
function shaken(samples: readonly Sample[], mm: number, seed: string): Sample[] {
  const rng = createRng(seed)
  const by = (v: number): number => v + nextBetween(rng, -mm, mm) / 1000
  return samples.map((s) => ({
    ...s,
    head: { ...s.head, p: { x: by(s.head.p.x), y: by(s.head.p.y), z: by(s.head.p.z) } },
  }))
}

describe('the same motion twice', () => {
  it.each([
    ['as it was', 0, 0],
    ['with 5 mm of noise', 5, 0],
    ['begun 7.3 s later', 5, 438],
    ['with the first 20 s left out', 5, -1200],
  ])('is known again %s', (_, mm, ticks) => {
    const copy = shaken(motion, mm, `noise ${mm} ${ticks}`)
    const moved = ticks < 0 ? copy.slice(-ticks) : [...humanMotion(ticks, 'calm', 99), ...copy]
    expect(likeness(pathOf(moved), kept)).toBeGreaterThan(0.8)
  })

  it.each([2, 3, 4, 5, 6])('is not what another run of the same kind looks like (%i)', (seed) => {
    expect(likeness(pathOf(humanMotion(8 * MIN, 'calm', seed)), kept)).toBeLessThan(0.1)
  })

  it('is not said of people who stand still, nor of a run of some seconds', () => {
    const still = Array.from({ length: 3 * MIN }, () => motion[0] as Sample)
    expect(likeness(pathOf(still), thinPath(pathOf(still)))).toBe(0)
    const short = pathOf(motion.slice(0, 600))
    expect(likeness(short, thinPath(short))).toBe(0)
  })
})
