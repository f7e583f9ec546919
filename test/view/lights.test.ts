import fc from 'fast-check'
import { Vector3 } from 'three'
import { describe, expect, it } from 'vitest'
import { fromYaw } from '../../src/base/quat'
import { vec } from '../../src/base/vec'
import type { EntityDef, EntityState } from '../../src/sim/entity'
import { createPuffField } from '../../src/sim/hazards/puff'
import type { Site } from '../../src/site/types'
import { type Light, LampSlots } from '../../src/view/look/lampSlots'
import { fireStrength, flicker } from '../../src/view/look/fireLight'
import { SiteLights } from '../../src/view/look/siteLights'
import { SKIES } from '../../src/view/look/skies'
import { Surroundings } from '../../src/view/look/surroundings'

const lamp = (x: number, strength = 100): Light => ({
  x,
  y: 7,
  z: 0,
  strength,
  flicker: 1,
  color: [1, 1, 1],
  shines: 0,
  aim: { x: 0, y: -1, z: 0 },
})
const shares = (slots: LampSlots): number => slots.slots.reduce((n, s) => n + s.share, 0)
const lit = (slots: LampSlots): Light[] => slots.slots.flatMap(({ light }) => (light ? [light] : []))

describe('the few lights that shaders have', () => {
  it('are the brightest where one stands, all there in the first frame', () => {
    const lamps = [0, 10, 20, 30].map((x) => lamp(x))
    const slots = new LampSlots(2)
    slots.follow(lamps, 29, 1.6, 0, 0)
    expect(new Set(lit(slots))).toEqual(new Set([lamps[3], lamps[2]]))
    expect(shares(slots)).toBe(2)
  })
  it('hold a far fire before a near lamp that is weaker', () => {
    const fire = lamp(20, 5000)
    const slots = new LampSlots(1)
    slots.follow([lamp(1), fire], 0, 1.6, 0, 0)
    expect(lit(slots)).toEqual([fire])
  })
  it('give nothing for what does not burn', () => {
    const slots = new LampSlots(2)
    slots.follow([lamp(1, 0), lamp(3)], 0, 1.6, 0, 0)
    expect(lit(slots)).toHaveLength(1)
  })
  it('change without a jump, wherever one walks, and never hold a light twice', () => {
    const lamps = [0, 8, 16, 24, 32, 40].map((x) => lamp(x))
    fc.assert(
      fc.property(fc.array(fc.double({ min: -5, max: 45, noNaN: true }), { minLength: 2, maxLength: 80 }), (ways) => {
        const slots = new LampSlots(3)
        const before = new Map<Light, number>()
        ways.forEach((x, i) => {
          slots.follow(lamps, x, 1.6, 0, 1 / 72)
          const now = new Map(slots.slots.flatMap(({ light, share }) => (light ? [[light, share] as const] : [])))
          expect(now.size).toBe(lit(slots).length)
          if (i > 0)
            for (const l of lamps) expect(Math.abs((now.get(l) ?? 0) - (before.get(l) ?? 0))).toBeLessThan(0.02)
          before.clear()
          for (const [l, share] of now) before.set(l, share)
        })
      }),
    )
  })
  it('give way in the end to those that one has come to', () => {
    const lamps = [lamp(0), lamp(40)]
    const slots = new LampSlots(1)
    slots.follow(lamps, 0, 1.6, 0, 0)
    for (let i = 0; i < 72 * 4; i++) slots.follow(lamps, 40, 1.6, 0, 1 / 72)
    expect(slots.slots[0]).toEqual({ light: lamps[1], share: 1 })
  })
  it('keep who is lit when two are nearly as bright', () => {
    const lamps = [lamp(0), lamp(10)]
    const slots = new LampSlots(1)
    slots.follow(lamps, 4.9, 1.6, 0, 0)
    slots.follow(lamps, 5.1, 1.6, 0, 1 / 72)
    expect(slots.slots[0]).toEqual({ light: lamps[0], share: 1 })
  })
})

describe('lights of a place', () => {
  const fire = { kind: 'fire', at: vec(0, 0, 0), diameter: 1, heatKW: 450 } as const
  const burning: EntityDef = {
    id: 'f',
    at: vec(1, 0.7, 2),
    yaw: 0,
    mechanism: { kind: 'prop' },
    solids: [],
    effects: [fire],
  }
  const site: Site = { id: 's', half: { x: 9, z: 9 }, parts: [], lamps: [vec(0, 3, 0), vec(5, 3, 0)] }
  const gas = createPuffField('D')

  it('are what burns and what is worn where the lamps are baked, and the lamps too where they are not', () => {
    const around = new Surroundings()
    expect(new SiteLights(site, [burning], [lamp(3)], SKIES.underground, around).count).toBe(2)
    expect(new SiteLights(site, [burning], [], SKIES.night, around).count).toBe(3)
    expect(new SiteLights(site, [], [], SKIES.clear, around).count).toBe(0)
  })
  it('shine from where it burns, under ground too', () => {
    const around = new Surroundings()
    const lights = new SiteLights(site, [burning], [], SKIES.underground, around)
    const state: EntityState = {
      id: 'f',
      present: true,
      value: 0,
      held: '',
      p: burning.at,
      q: fromYaw(0),
      socket: '',
      worn: false,
      mode: '',
      reading: 0,
    }
    lights.update([state], gas, new Vector3(0, 1.6, 0), 0, 0)
    const { lampAt, lampLight } = around.uniforms
    expect(lampAt.value[0]?.x).toBe(1)
    expect(lampAt.value[0]?.w).toBe(1)
    expect(lampLight.value[0]?.r).toBeGreaterThan(10)
    lights.update([{ ...state, present: false }], gas, new Vector3(0, 1.6, 0), 0, 2)
    expect(lampLight.value[0]?.r).toBe(0)
  })
})

describe('the light of a fire', () => {
  it('grows with its heat, and outshines lamps after dark as it does not the sun', () => {
    expect(fireStrength(2000, 260)).toBeCloseTo(2 * fireStrength(1000, 260))
    expect(fireStrength(1500, 260)).toBeGreaterThan(260)
    expect(fireStrength(1500, 0)).toBeLessThan(9)
  })
  it('flickers within bounds', () => {
    const seen = Array.from({ length: 2000 }, (_, i) => flicker(i / 72, 1.2))
    expect(Math.min(...seen)).toBeGreaterThan(0.59)
    expect(Math.max(...seen)).toBeLessThanOrEqual(1)
    expect(Math.max(...seen) - Math.min(...seen)).toBeGreaterThan(0.2)
  })
})
