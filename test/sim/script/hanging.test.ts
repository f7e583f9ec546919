import { describe, expect, it } from 'vitest'
import {
  type Hanging,
  beginHanging,
  inTime,
  phaseAfter,
  reach,
  stepHanging,
  takeDown,
} from '../../../src/sim/script/hanging'
import type { Sim } from '../../../src/sim/sim'
import { standAt } from '../storey'

const minutes = (sim: Sim, n: number): void => {
  for (let i = 0; i < n * 3600; i++) stepHanging(sim)
}
const hangs = (): { sim: Sim; h: Hanging } => {
  const { sim } = standAt(0, 4)
  beginHanging(sim, 'mate')
  const h = sim.world.hanging?.mate
  if (!h) throw new Error('nobody hangs')
  return { sim, h }
}

describe('somebody who hangs in a harness', () => {
  it('should be reached within 6 and down within 10 minutes (ANSI Z359.2; practice)', () => {
    expect([0, 359, 360, 599, 600].map(phaseAfter)).toEqual(['well', 'well', 'poorly', 'poorly', 'fainting'])
    const { sim, h } = hangs()
    minutes(sim, 6.1)
    reach(h)
    minutes(sim, 3.5)
    takeDown(h)
    expect(inTime(h)).toEqual({ reached: false, down: true })
    expect(sim.events.filter((e) => e.type === 'actor').map((e) => e.type === 'actor' && e.what)).toEqual([
      'hangs',
      'poorly',
    ])
    expect(h.phase).toBe('down')
    minutes(sim, 1)
    expect(h.hungS).toBeCloseTo(9.6 * 60, 0)
  })
  it('gets worse later when the legs are moved, later still in loops, and the rules wait for neither', () => {
    const until = (relief: Hanging['relief']): number => {
      const { sim, h } = hangs()
      h.relief = relief
      while (h.phase !== 'fainting' && h.hungS < 3600) stepHanging(sim)
      expect(h.relief).toBe('none')
      return h.hungS / 60
    }
    expect(until('none')).toBeCloseTo(10, 1)
    expect(until('pedalling')).toBeCloseTo(20, 1)
    expect(until('loops')).toBeCloseTo(40, 1)
    const { sim, h } = hangs()
    h.relief = 'loops'
    minutes(sim, 7)
    reach(h)
    expect(inTime(h).reached).toBe(false)
  })
  it('who was never brought down was not in time', () => {
    expect(inTime(hangs().h)).toEqual({ reached: false, down: false })
  })
})
