import { describe, expect, it } from 'vitest'
import { type Vec3, vec } from '../../../src/base/vec'
import { strike } from '../../../src/sim/hazards/droppedObject'
import { letFall, stepToolFalls, toolRisk } from '../../../src/sim/script/toolFall'
import { entity } from '../../../src/sim/sim'
import { standAt } from '../storey'

const STILL = vec(0, 0, 0)

function fall(from: Vec3, v: Vec3, { areaM2 = 0, massKg = 0.2, air = STILL, floorY = -24, mate = vec(0, 0, 0) } = {}) {
  const { sim } = standAt(0, 4)
  const bolt = entity(sim, 'bolt')
  bolt.p = from
  entity(sim, 'mate').p = mate
  letFall(sim, 'bolt', { massKg, areaM2 }, v, floorY)
  let ticks = 0
  for (; ticks < 900 && !sim.world.toolFalls?.bolt?.landed; ticks++) {
    sim.world.tick++
    stepToolFalls(sim, air)
  }
  const landed = sim.events.find((e) => e.type === 'landed')
  return { sim, bolt, landed, seconds: ticks / 60 }
}

describe('a tool that goes over the edge', () => {
  it('falls as long and hits as hard as free fall says: 0.2 kg from 27 m, 53 J (DROPS)', () => {
    const { landed, seconds, bolt } = fall(vec(0, 3, -8.1), STILL)
    expect(landed).toMatchObject({ heightM: 27 })
    expect(landed?.type === 'landed' && landed.energyJ).toBeCloseTo(53, 0)
    expect(seconds).toBeCloseTo(2.346, 1)
    expect(bolt.p.y).toBe(-24)
  })
  it('goes as far out as its speed and the time of the fall', () => {
    // 24 m: 2.212 s at 1.5 m/s
    expect(fall(vec(0, 0, -8.1), vec(0, 0, -1.5)).bolt.p.z).toBeCloseTo(-8.1 - 3.318, 1)
  })
  it('is slowed by the air as the closed form has it, and carried away by wind', () => {
    const areaM2 = 0.004
    const { landed, bolt } = fall(vec(0, 0, -8.1), STILL, { areaM2 })
    const closed = strike(0.2, 24, { coefficient: 1.2, areaM2 }).energyJ
    expect(landed?.type === 'landed' && landed.energyJ / closed).toBeCloseTo(1, 1)
    expect(bolt.p.x).toBeCloseTo(0, 9)
    expect(fall(vec(0, 0, -8.1), STILL, { areaM2, air: vec(10, 0, 0) }).bolt.p.x).toBeGreaterThan(1)
  })
  it('slides to the edge first, or comes to rest before it', () => {
    expect(fall(vec(0, 0, -7.5), vec(0, 0, -3)).bolt.p.y).toBe(-24)
    const { bolt, landed } = fall(vec(0, 0, -6), vec(0, 0, -1))
    // 1^2 / (2 0.6 9.81) = 0.085 m
    expect(bolt.p.z).toBeCloseTo(-6.085, 1)
    expect(bolt.p.y).toBe(0)
    expect(landed).toBeUndefined()
  })
  it('strikes whoever stands where it comes down, by its energy at the head', () => {
    const { sim } = fall(vec(0, 0, -8.1), STILL, { massKg: 0.5, mate: vec(0.2, -24, -8.1) })
    const blow = sim.events.find((e) => e.type === 'struck')
    expect(blow).toMatchObject({ who: 'mate', by: 'bolt' })
    // 0.5 kg over 22.3 m
    expect(blow?.type === 'struck' && blow.energyJ).toBeCloseTo(109.4, -1)
    const past = fall(vec(0, 0, -8.1), STILL, { mate: vec(0.6, -24, -8.1) })
    expect(past.sim.events.some((e) => e.type === 'struck')).toBe(false)
  })
  it('has a fall radius by height: 24 m, 5 m', () => {
    expect(toolRisk(0.2, 0, 24)).toMatchObject({ radiusM: 5 })
    expect([4, 10, 24, 40].map((h) => toolRisk(1, 0, h).radiusM)).toEqual([3, 4, 5, 6])
    expect(toolRisk(0.2, 0, 27).strike).toMatchObject({ injures: true })
  })
})
