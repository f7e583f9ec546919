import { describe, expect, it } from 'vitest'
import { entity } from '../../../src/sim/sim'
import { get } from '../../../scenes/chemical-unloading/vars'
import { letGo, letLiquidOn, pass, stage, work } from './stage'

const LOCKED = { 'cam-a': 1, 'cam-b': 1 }
const FORMS = ['a', 'b', 'c', 'd']

describe('the coupling', () => {
  it.each(FORMS)('lets go within 3 to 6 s of liquid when a cam arm stands off (form %s)', (form) => {
    const sim = stage(form)
    const before = sim.world.tick
    letGo(sim)
    const s = (sim.world.tick - before) / 60
    pass(sim, 0.1)
    expect(s).toBeGreaterThanOrEqual(3)
    expect(s).toBeLessThanOrEqual(6.1)
    expect(entity(sim, 'liquid-arm').value).toBeGreaterThan(0.1)
  })
  it.each(FORMS)('holds when both are locked, and the load runs to its end (form %s)', (form) => {
    const sim = stage(form)
    work(sim, LOCKED)
    const level = get(sim, 'levelPct')
    letLiquidOn(sim)
    pass(sim, 70)
    expect(sim.events.some((e) => e.type === 'release')).toBe(false)
    expect(get(sim, 'stage')).toBe(2)
    expect(get(sim, 'levelPct') - level).toBeCloseTo(12, 0)
    expect(get(sim, 'levelPct')).toBeLessThan(85)
  })
  it('does not let go of gas pressure alone', () => {
    const sim = stage('a')
    work(sim, { 'gas-valve': 1 })
    pass(sim, 20)
    expect(get(sim, 'releasedAt')).toBe(0)
  })
})

describe('the nitrogen test', () => {
  const tested = (locked: boolean): number[] => {
    const sim = stage('a')
    if (locked) work(sim, LOCKED)
    work(sim, { 'n2-valve': 1 })
    pass(sim, 5)
    const filled = get(sim, 'armMPa')
    work(sim, { 'n2-valve': 0 })
    pass(sim, 6)
    return [filled, get(sim, 'armMPa'), entity(sim, 'arm-gauge').reading]
  }
  it('stands at 0.8 MPa when the coupling is locked', () => expect(tested(true)).toEqual([0.8, 0.8, 0.8]))
  it('cannot be filled, and falls, when it is not', () => {
    const [filled, later] = tested(false)
    expect(filled).toBeLessThan(0.5)
    expect(later).toBeLessThan((filled ?? 0) * 0.8)
  })
  it('is passed only by who has looked at the gauge', () => {
    const sim = stage('a')
    work(sim, LOCKED)
    work(sim, { 'n2-valve': 1 })
    pass(sim, 5)
    work(sim, { 'n2-valve': 0 })
    pass(sim, 10)
    expect(get(sim, 'testedAt')).toBe(0)
    expect(sim.world.unsafe).toEqual([])
    letLiquidOn(sim)
    pass(sim, 1)
    expect(sim.world.unsafe).toContain('liquid-before-test')
  })
})

describe('what is shut in', () => {
  it('climbs between two shut valves, and falls to the line when one is opened', () => {
    const sim = stage('c')
    const before = entity(sim, 'line-gauge').reading
    pass(sim, 60)
    expect(entity(sim, 'line-gauge').reading).toBeGreaterThan(before + 0.3)
    work(sim, { 'block-2': 1 })
    pass(sim, 10)
    expect(entity(sim, 'line-gauge').reading).toBeCloseTo(0.8, 1)
    expect(sim.world.controlled).toContain('trapped-liquid/relieve')
  })
})

describe('the coupling under pressure', () => {
  it('must not be worked: an unsafe act', () => {
    const sim = stage('a')
    work(sim, { 'n2-valve': 1 })
    pass(sim, 3)
    work(sim, LOCKED)
    pass(sim, 1)
    expect(sim.world.unsafe).toEqual(['coupling-under-pressure'])
  })
})
