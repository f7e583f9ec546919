import { describe, expect, it } from 'vitest'
import scene from '../../scenes/chemical-unloading/scene'
import { IDENTITY, fromYaw } from '../../src/base/quat'
import { vec } from '../../src/base/vec'
import { createSim } from '../../src/sim/create'
import { createPuffField, addSource, concentrationMgM3, setRate, stepPuffs } from '../../src/sim/hazards/puff'
import { heskestadHeight } from '../../src/sim/hazards/flame'
import { createWind } from '../../src/sim/hazards/wind'
import { entity } from '../../src/sim/sim'
import { piecesOf } from '../../src/view/entity/pieces'
import {
  Emitters,
  MOST_EMITTERS,
  MOST_PARTICLES,
  sortByDistance,
  wantedStrength,
} from '../../src/view/effects/emitters'
import { darkness } from '../../src/view/effects/kinds/smoke'
import { fallSeconds } from '../../src/view/effects/kinds/water'
import { plumeSpeed } from '../../src/view/effects/kinds/plume'
import { type Law, REST, boundsOf, coast, riseOf } from '../../src/view/effects/law'
import { lawsOf } from '../../src/view/effects/lawsOf'
import { placed } from '../../src/view/effects/place'
import { TEXELS } from '../../src/view/effects/rows'
import { FOG_EDGE_KG_M3, type FogBall, fogOfField } from '../../src/view/gas/fog'

const table = (): Float32Array => new Float32Array(MOST_EMITTERS * TEXELS * 4)
const strengthOf = (t: Float32Array, row: number): number => t[(row * TEXELS + 7) * 4] ?? 0
const wind = { toX: 1, toZ: 0, speed: 2 }

describe('the law of a particle', () => {
  it('without drag is that of a thrown thing, with drag it comes to rest after speed / drag', () => {
    const free = coast(1e-4, 2)
    expect(free.way).toBeCloseTo(2, 3)
    expect(free.lifted).toBeCloseTo(2, 3)
    expect(coast(5, 100).way).toBeCloseTo(1 / 5)
  })
  it('agrees with its equation of motion, worked out in small steps', () => {
    const law: Law = {
      ...REST,
      shape: 'puff',
      at: [0, 0, 0],
      count: 1,
      lifeS: 2,
      velocity: [0, 3, 0],
      drag: 1.4,
      lift: 2,
      size: [1, 1],
      opacity: 1,
      color: [1, 1, 1],
    }
    let y = 0
    let v = 3
    for (let k = 0; k < 20_000; k++) {
      v += (2 - 1.4 * v) * 1e-4
      y += v * 1e-4
    }
    expect(riseOf(law)).toBeCloseTo(y, 2)
  })
  it('stays within its bounds with the wind, whatever the chances', () => {
    for (const law of lawsOf({ kind: 'smoke', at: vec(1, 0, 2), diameter: 1, heatKW: 500, sootGS: 1 })) {
      const b = boundsOf(law, 3, 1)
      for (let k = 0; k <= 10; k++) {
        const age = (law.lifeS * k) / 10
        const { way, lifted } = coast(law.drag, age)
        const x = law.at[0] + law.velocity[0] * way + 3 * law.wind * (age - way)
        const y = law.at[1] + law.velocity[1] * way + law.lift * lifted
        const z = law.at[2] + law.velocity[2] * way + law.wind * (age - way)
        expect(Math.hypot(x - b.x, y - b.y, z - b.z)).toBeLessThan(b.radius)
      }
    }
  })
})

describe('fire and smoke follow the models', () => {
  it.each([
    [0.5, 100],
    [1.2, 1500],
    [3, 12_000],
  ])('flames over a base of %s m and %s kW end where Heskestad has their height', (diameter, heatKW) => {
    const flames = lawsOf({ kind: 'fire', at: vec(0, 0, 0), diameter, heatKW }).find((l) => l.shape === 'flame')
    if (!flames) throw new Error('no flames')
    expect(riseOf(flames)).toBeCloseTo(heskestadHeight(heatKW, diameter), 5)
    expect(flames.half[0]).toBeLessThanOrEqual(diameter / 2)
  })
  it('the plume is continuous where McCaffrey’s regions meet, and slows above them', () => {
    const q = 1000 ** 0.4
    expect(plumeSpeed(1000, 0.0799 * q) / plumeSpeed(1000, 0.0801 * q)).toBeCloseTo(1, 1)
    expect(plumeSpeed(1000, 0.199 * q) / plumeSpeed(1000, 0.201 * q)).toBeCloseTo(1, 1)
    expect(plumeSpeed(1000, 8)).toBeLessThan(plumeSpeed(1000, 4))
  })
  it('smoke darkens with soot by Beer’s law: twice the soot lets the square through', () => {
    const once = 1 - darkness(0.5, 2, 0.6)
    expect(1 - darkness(1, 2, 0.6)).toBeCloseTo(once * once)
    expect(darkness(0, 2, 0.6)).toBe(0)
  })
  it('water falls as long as a thrown thing does', () => {
    const t = fallSeconds(3, 1.2)
    expect(3 * t - (9.80665 / 2) * t * t).toBeCloseTo(-1.2, 2)
  })
})

describe('effects of things', () => {
  const sim = createSim(scene, 'worker', 'seed', { practice: true })
  it('of the chemical scene fit into the budget in every form', () => {
    for (const seed of ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']) {
      const { defs } = createSim(scene, 'worker', seed, { practice: false })
      const emitters = new Emitters(defs, table(), 1)
      const particles = emitters.all.reduce((n, e) => n + e.law.count, 0)
      expect(particles).toBeLessThan(MOST_PARTICLES / 2)
      expect(emitters.all.length).toBeGreaterThan(8)
    }
  })
  it('are there while their owner is, and come up and go down in time', () => {
    const rows = table()
    const emitters = new Emitters(sim.defs, rows, 1)
    const curtain = emitters.all.find((e) => e.law.shape === 'sheet')
    if (!curtain) throw new Error('no curtain')
    const { entities, gas } = sim.world
    emitters.follow(entities, gas, wind, 1)
    expect(strengthOf(rows, curtain.row)).toBe(0)
    entity(sim, 'curtain').present = true
    expect(emitters.follow(entities, gas, wind, 0.1)).toBe(true)
    const early = strengthOf(rows, curtain.row)
    expect(early).toBeGreaterThan(0)
    expect(early).toBeLessThan(0.5)
    emitters.follow(entities, gas, wind, 5)
    expect(strengthOf(rows, curtain.row)).toBe(1)
    // nothing to do any more: the table is not touched
    emitters.changed = false
    emitters.follow(entities, gas, wind, 0.1)
    expect(emitters.changed).toBe(false)
    entity(sim, 'curtain').present = false
    emitters.follow(entities, gas, wind, 5)
    expect(strengthOf(rows, curtain.row)).toBe(0)
  })
  it('of a leak are as strong as its source is over its first rate, and nothing without it', () => {
    const field = createPuffField('D')
    const jet = { kind: 'jet', at: vec(0, 0, 0), towards: vec(1, 0, 0), reach: 2, by: { gas: 's' } } as const
    const state = entity(sim, 'coupling')
    expect(wantedStrength(jet, state, field)).toBe(0)
    addSource(field, { id: 's', x: 0, y: 1, z: 0 })
    expect(wantedStrength(jet, state, field)).toBe(0)
    setRate(field, 's', 0.4)
    expect(wantedStrength(jet, state, field)).toBe(1)
    setRate(field, 's', 0.1)
    expect(wantedStrength(jet, state, field)).toBeCloseTo(0.25)
  })
  it('are drawn in place of the solids that stand for them, and of no others', () => {
    const def = sim.defs.find((d) => d.id === 'curtain')
    expect(def?.solids.length).toBe(4)
    expect(def && piecesOf(def).glass).toBeNull()
    const trap = { ...def, id: 'x', at: vec(0, 0, 0), yaw: 0, mechanism: { kind: 'prop' } } as NonNullable<typeof def>
    expect(piecesOf({ ...trap, effects: [] }).glass?.triangles).toBeGreaterThan(0)
  })
  it('turn with their owner', () => {
    const jet = { kind: 'jet', at: vec(0, 1, -1), towards: vec(0, 0, -2), reach: 2 } as const
    const turned = placed(jet, vec(5, 0, 5), fromYaw(Math.PI / 2))
    expect(turned.at.x).toBeCloseTo(4)
    expect(turned.at.z).toBeCloseTo(5)
    expect('towards' in turned && turned.towards.x).toBeCloseTo(-2)
    expect(placed(jet, vec(0, 0, 0), IDENTITY).at).toEqual(jet.at)
  })
  it('too many of them are refused by name', () => {
    const dust = { kind: 'dust', at: vec(0, 0, 0), half: vec(5, 2, 5) } as const
    const def = { ...sim.defs[0], id: 'much', effects: Array.from({ length: 12 }, () => dust) } as (typeof sim.defs)[0]
    expect(() => new Emitters([def], table(), 1)).toThrow(/'much'.*1600 particles/)
  })
  it('are sorted from far to near', () => {
    const law = lawsOf({ kind: 'steam', at: vec(0, 0, 0), radius: 0.1, speed: 1 })[0] as Law
    const at = (x: number, row: number) => ({ law, row, strength: 1, x, y: 0, z: 0, away: 0 })
    const list = [at(1, 0), at(9, 1), at(4, 2)]
    expect(sortByDistance(list, { x: 0, y: 0, z: 0 })).toBe(true)
    expect(list.map((e) => e.row)).toEqual([1, 2, 0])
    expect(sortByDistance(list, { x: 0, y: 0, z: 0 })).toBe(false)
    sortByDistance(list, { x: 10, y: 0, z: 0 })
    expect(list.map((e) => e.row)).toEqual([0, 2, 1])
  })
})

describe('cold fog', () => {
  it('ends where the gas falls to the edge of the fog, as the simulation has it', () => {
    const field = createPuffField('D')
    addSource(field, { id: 's', x: 0, y: 0.95, z: 0, rateKgS: 0.3, excess: 0.3 })
    const blows = createWind(2, 270)
    for (let k = 0; k < 300; k++) stepPuffs(field, blows, 0.1)
    const balls: FogBall[] = Array.from({ length: 200 }, () => ({
      x: 0,
      y: 0,
      z: 0,
      wide: 0,
      high: 0,
      opacity: 0,
      depth: 0,
      seed: 0,
    }))
    const n = fogOfField(field, balls)
    expect(n).toBeGreaterThan(4)
    // away from the source, where neighbouring puffs run on evenly
    for (const b of balls.slice(0, n).filter((b) => b.x > 3 && b.depth > 0.3)) {
      const kgM3 = (z: number): number => concentrationMgM3(field, vec(b.x, Math.max(0, b.y), z)) / 1e6
      expect(kgM3(b.z)).toBeGreaterThan(FOG_EDGE_KG_M3 * 0.7)
      expect(kgM3(b.z + b.wide * 1.35)).toBeLessThan(FOG_EDGE_KG_M3)
    }
  })
  it('is nowhere when the gas is thin', () => {
    const field = createPuffField('D')
    addSource(field, { id: 's', x: 0, y: 0.95, z: 0, rateKgS: 1e-5 })
    for (let k = 0; k < 100; k++) stepPuffs(field, createWind(3, 270), 0.1)
    expect(field.puffs.length).toBeGreaterThan(0)
    expect(fogOfField(field, [{ x: 0, y: 0, z: 0, wide: 0, high: 0, opacity: 0, depth: 0, seed: 0 }])).toBe(0)
  })
})
