import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { LanyardDef } from '../../src/sim/lanyard'
import { type FallSetup, tiedFall } from '../../src/sim/tiedFall'
import { LANYARD } from './storey'

const six: LanyardDef = { ...LANYARD, absorber: { forceN: 6000, longestM: 1.75 } }
const straight: FallSetup = { behindM: 0, alongM: 0, belowM: 0, anchorKN: 15, depthM: 24, wayM: Infinity }

describe('a fall on a lanyard', () => {
  it('is stopped as F s = m g (h + s) says: 100 kg, 1.8 m, 6 kN tear 0.352 m', () => {
    const end = tiedFall(six, straight)
    expect(end).toMatchObject({ held: true, freeFallM: 1.8, forceKN: 6, swingDeg: 0 })
    // free fall, absorber, 0.45 m of harness (3M)
    if (end.held) expect(end.totalM).toBeCloseTo(1.8 + 0.352 + 0.45, 3)
    if (end.held) expect(end.leftM).toBeCloseTo(24 - end.totalM, 9)
  })
  it('is longer by the way from the feet to the ring when tied at the feet: 1.52 m (3M)', () => {
    const end = tiedFall(six, { ...straight, belowM: -1.52 })
    expect(end.held && end.freeFallM).toBeCloseTo(3.32, 9)
  })
  it('does not tear the absorber when there is hardly any: the rope takes m g (1 + sqrt(1 + 2 k h / m g)) as a spring', () => {
    const end = tiedFall(six, { ...straight, belowM: 1.75 })
    // 981 N (1 + sqrt(1 + 2 * 40,000 * 0.05 / 981)) = 3.19 kN
    expect(end.held && end.forceKN).toBeCloseTo(3.19, 2)
    expect(end.held && end.totalM).toBeCloseTo(0.05 + 0.45, 9)
  })
  it('breaks an anchor that holds less than the jerk, and then goes all the way', () => {
    // sqrt(2 * 9.81 * 24) = 21.70 m/s
    expect(tiedFall(six, { ...straight, anchorKN: 5.9 })).toMatchObject({ held: false, why: 'anchor', heightM: 24 })
    expect(tiedFall(six, { ...straight, anchorKN: 6 }).held).toBe(true)
  })
  it('jerks harder once the absorber is torn to its end, and a weaker anchor then breaks', () => {
    const short: LanyardDef = { ...six, absorber: { forceN: 2500, longestM: 0.5 } }
    const end = tiedFall(short, straight)
    // 1766 J less (2500 - 981) 0.5 = 1006 J left: as from 1.026 m on the bare rope
    expect(end.held && end.forceKN).toBeCloseTo(0.981 * (1 + Math.sqrt(1 + (2 * 40_000 * 1.026) / 981)), 1)
    expect(tiedFall(short, { ...straight, anchorKN: 8 })).toMatchObject({ held: false, why: 'anchor' })
  })
  it('ends on what is below when there is not enough room: in free fall, or with the absorber at work', () => {
    expect(tiedFall(six, { ...straight, belowM: -1.52, depthM: 3 })).toEqual({
      held: false,
      why: 'clearance',
      heightM: 3,
      speedMS: Math.sqrt(2 * 9.81 * 3),
    })
    const slowed = tiedFall(six, { ...straight, depthM: 2 })
    // v^2 = 2 g 1.8 - 2 (60 - 9.81) 0.2
    expect(slowed).toMatchObject({ held: false, why: 'clearance' })
    expect(!slowed.held && slowed.speedMS).toBeCloseTo(Math.sqrt(35.316 - 20.076), 3)
    expect(tiedFall(six, { ...straight, depthM: 2.61 }).held).toBe(true)
  })
  it('swings under an anchor that is beside, and strikes what stands in the way', () => {
    const beside: FallSetup = { ...straight, alongM: 3, belowM: 4 }
    const five: LanyardDef = { ...six, lengthM: 5 }
    const free = tiedFall(five, beside)
    expect(free).toMatchObject({ held: true, freeFallM: 0 })
    expect(free.held && free.swingDeg).toBeCloseTo(36.87, 2)
    // straight below the anchor after 1 m of drop: sqrt(2 g 1) = 4.429 m/s
    const struck = tiedFall(five, { ...beside, wayM: 3 })
    expect(struck).toMatchObject({ held: false, why: 'swing', heightM: 1 })
    expect(!struck.held && struck.speedMS).toBeCloseTo(4.429, 3)
    // hardly moved yet
    expect(tiedFall(five, { ...beside, wayM: 0.05 }).held).toBe(true)
  })
  it('over an edge that the anchor lies behind, has less rope, and so less to fall', () => {
    const near = tiedFall(six, straight)
    const far = tiedFall(six, { ...straight, behindM: 1 })
    // sqrt(1.8^2 - 1^2) = 1.497 m
    expect(near.held && far.held && far.freeFallM).toBeCloseTo(1.497, 3)
  })
  it('whatever the setup, gives numbers that can be stored, and holds no fall that is deeper than the room', () => {
    const range = (min: number, max: number) => fc.double({ min, max, noNaN: true })
    fc.assert(
      fc.property(
        range(0, 3),
        range(0, 3),
        range(-2, 3),
        range(0, 30),
        range(2, 60),
        range(0, 5),
        (behindM, alongM, belowM, anchorKN, depthM, wayM) => {
          const end = tiedFall(LANYARD, { behindM, alongM, belowM, anchorKN, depthM, wayM })
          for (const n of Object.values(end)) if (typeof n === 'number') expect(Number.isFinite(n)).toBe(true)
          if (end.held) expect(end.totalM).toBeLessThanOrEqual(depthM)
          if (end.held) expect(end.forceKN).toBeLessThanOrEqual(anchorKN)
        },
      ),
    )
  })
})
