import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  BURN_TDU,
  HEAT_PROBITS,
  burnOf,
  burnTime,
  createBurn,
  heatDeaths,
  heatProbit,
  radiationLevel,
  stepBurn,
  thermalDose,
} from '../../../src/sim/hazards/burns'
import {
  createExtinguisher,
  createFire,
  hitShare,
  knockDown,
  stepExtinguisher,
  stepFire,
} from '../../../src/sim/hazards/extinguisher'
import {
  fireballFlux,
  fireballMass,
  fireballRadius,
  fireballSeconds,
  fireballSecondsCcps,
  tanksOf,
} from '../../../src/sim/hazards/fireball'
import { GROWTH, grow, growthHeat } from '../../../src/sim/hazards/fireGrowth'
import { cylinderView, flameFlux, solidFlameFlux, throughAir } from '../../../src/sim/hazards/flame'
import { blastDeaths, overpressureLevel } from '../../../src/sim/hazards/overpressure'
import {
  FUELS,
  burningRate,
  heatRelease,
  pointSource,
  poolDiameter,
  poolFireFlux,
} from '../../../src/sim/hazards/poolFire'
import { roomSoot, visibility } from '../../../src/sim/hazards/visibility'

const range = (min: number, max: number) => fc.double({ min, max, noNaN: true })
const fuels = fc.constantFrom(...Object.values(FUELS))

test('pool fire: wider pools burn faster per area, never over the rate of a wide one', () => {
  fc.assert(
    fc.property(fuels, range(0.01, 50), range(1, 3), (fuel, d, wider) => {
      const rate = burningRate(fuel, d)
      expect(rate).toBeGreaterThan(0)
      expect(burningRate(fuel, d * wider)).toBeGreaterThanOrEqual(rate)
      expect(rate).toBeLessThanOrEqual(fuel.rateKgM2S)
    }),
  )
})

test('pool fire: radiation through any sphere around it is the radiated share of its heat', () => {
  fc.assert(
    fc.property(range(1, 1e6), range(0.1, 1000), (heat, r) => {
      expect((pointSource(heat, r) * 4 * Math.PI * r * r) / (0.3 * heat)).toBeCloseTo(1, 12)
    }),
  )
})

test('pool fire: no pool, no heat; its flags', () => {
  expect(heatRelease(FUELS.diesel, 0)).toBe(0)
  expect(heatRelease(FUELS.diesel, -1)).toBe(0)
  expect(poolFireFlux(FUELS.diesel, 0, 0).kWM2).toBe(0)
  expect(pointSource(0, 0)).toBe(0)
  expect(poolDiameter(Math.PI)).toBeCloseTo(2, 12)
  expect(poolFireFlux(FUELS.diesel, 0.01, 10).outside).toBe('pool-under-0.2-m')
  expect(poolFireFlux(FUELS.diesel, 20, -1).outside).toBe('inside-the-flames')
  expect(poolFireFlux(FUELS.diesel, 20, 2).outside).toBe('flux-over-5-kW-m2')
  expect(poolFireFlux(FUELS.diesel, 20, 50).outside).toBeNull()
})

test('view factor: between 0 and that of the wall, less from farther, more of a taller flame', () => {
  fc.assert(
    fc.property(range(1, 300), range(1, 2), range(0.1, 20), range(0.2, 20), (s, farther, r, h) => {
      const near = cylinderView(s * r, r, h * r)
      const far = cylinderView(s * farther * r, r, h * r)
      for (const v of [near.vertical, near.horizontal]) {
        expect(v).toBeGreaterThanOrEqual(0)
        expect(v).toBeLessThanOrEqual(0.5 + 1e-12)
      }
      expect(far.most).toBeLessThanOrEqual(near.most + 1e-9)
      expect(cylinderView(s * r, r, 1.5 * h * r).vertical).toBeGreaterThanOrEqual(near.vertical - 1e-9)
    }),
  )
  expect(cylinderView(5, 0, 3)).toEqual({ vertical: 0, horizontal: 0, most: 0 })
  expect(cylinderView(1, 1, 4).vertical).toBe(0.5)
})

test('flame: cooler from farther, flagged inside, air takes nothing in the first metre', () => {
  expect(flameFlux(FUELS.gasoline, 10, 30).kWM2).toBeLessThan(flameFlux(FUELS.gasoline, 10, 20).kWM2)
  expect(flameFlux(FUELS.gasoline, 10, 5).outside).toBe('inside-the-flames')
  expect(flameFlux(FUELS.gasoline, 0, 5)).toEqual({ kWM2: 0, outside: null })
  expect(solidFlameFlux(0, 3, 5).kWM2).toBe(0)
  expect(throughAir(0)).toBe(1)
  expect(throughAir(1)).toBe(1)
})

test('fireball: goes with the cube root of its mass; twice the radius is the diameter of CCPS', () => {
  fc.assert(
    fc.property(range(1, 1e6), (mass) => {
      expect(fireballRadius(8 * mass) / fireballRadius(mass)).toBeCloseTo(2, 12)
      expect(fireballSeconds(8 * mass) / fireballSeconds(mass)).toBeCloseTo(2, 12)
      expect(fireballFlux(mass, 1.5 * fireballRadius(mass), 'cylinder').kWM2).toBeLessThan(270)
    }),
  )
  expect(fireballFlux(1000, 10, 'sphere').outside).toBe('inside-the-fireball')
  expect(fireballFlux(0, 10, 'sphere').kWM2).toBe(0)
  expect(fireballFlux(1000, 0, 'sphere').kWM2).toBe(0)
  expect([0, 1, 2, 3, 9].map(tanksOf)).toEqual([null, 'one', 'two', 'many', 'many'])
  expect(fireballMass(1000, 'many')).toBe(900)
  expect(fireballSecondsCcps(29_999)).toBe(fireballSeconds(29_999))
  expect(fireballSecondsCcps(30_000)).toBeCloseTo(14.49, 2)
})

test('thermal dose adds up over any cut of the time, and harm comes at its thresholds', () => {
  fc.assert(
    fc.property(range(1.6, 60), range(0.1, 60), range(0, 1), (q, t, cut) => {
      const once = createBurn()
      stepBurn(once, q, t)
      const twice = createBurn()
      stepBurn(twice, q, t * cut)
      stepBurn(twice, q, t * (1 - cut))
      expect(twice.tdu).toBeCloseTo(once.tdu, 6)
      expect(once.tdu).toBe(thermalDose(q, t))
      expect(once.worst).toBe(burnOf(once.tdu))
      const { seconds } = burnTime('second-degree', q)
      expect(thermalDose(q, seconds)).toBeCloseTo(290, 9)
    }),
  )
  for (const [burn, { tdu, from, to }] of Object.entries(BURN_TDU)) {
    expect(burnOf(tdu)).toBe(burn)
    expect(from).toBeLessThan(tdu)
    expect(to).toBeGreaterThan(tdu)
  }
  expect(burnOf(91.9)).toBeNull()
})

test('radiation that is borne for any time adds no dose; none at all is no harm', () => {
  const state = createBurn()
  stepBurn(state, 1.58, 3600)
  stepBurn(state, -5, 10)
  expect(state).toEqual({ kWM2: 0, peakKWM2: 1.58, tdu: 0, worst: null })
  expect(burnTime('pain', 1.5).outside).toBe('under-1.58-kW-m2')
  expect(burnTime('pain', 0).seconds).toBe(Number.POSITIVE_INFINITY)
  expect(thermalDose(10, -1)).toBe(0)
})

test('Eisenberg: with its 10^4; without it the probit is 23.6 too high and everybody is dead', () => {
  const value = heatProbit(HEAT_PROBITS.eisenberg, 12.5, 30)
  const forgotten = heatProbit({ a: -14.9, b: 2.56 }, 12.5, 30)
  expect(forgotten - value).toBeCloseTo(23.6, 1)
  expect(value).toBeLessThan(5)
  expect(forgotten).toBeGreaterThan(20)
})

test('deaths by radiation never fall with time or strength; from 37.5 kW/m2 on all are dead', () => {
  fc.assert(
    fc.property(range(0, 60), range(0, 60), range(0, 5), (q, t, more) => {
      const { share } = heatDeaths(q, t)
      expect(share).toBeGreaterThanOrEqual(0)
      expect(share).toBeLessThanOrEqual(1)
      expect(heatDeaths(q + more, t).share).toBeGreaterThanOrEqual(share)
      expect(heatDeaths(q, t + more).share).toBeGreaterThanOrEqual(share)
    }),
  )
  expect(heatDeaths(37.5, 0).share).toBe(0)
  expect(heatDeaths(37.5, 1)).toEqual({ share: 1, outside: null })
  expect(heatDeaths(5, 21).outside).toBe('over-20-s')
})

test('tables H.2 and H.3: a value on a row belongs to it, below the last there is none', () => {
  expect([37.5, 25, 12.5, 6.3, 4.7, 1.58].map((q) => radiationLevel(q)?.at)).toEqual([37.5, 25, 12.5, 6.3, 4.7, 1.58])
  expect(radiationLevel(1.57)).toBeNull()
  expect([1.02, 6.89, 69].map((p) => overpressureLevel(p)?.at ?? null)).toEqual([null, 4.8, 68.9])
  expect(blastDeaths(9.9)).toEqual({ share: 0, outside: null })
  expect(blastDeaths(20).outside).toBe('between-10-and-30-kPa')
})

test('a fire grows along its curve in any cut of steps, and stays out when it is out', () => {
  fc.assert(
    fc.property(fc.constantFrom(...Object.values(GROWTH)), range(1, 500), range(0.01, 30), (alpha, t, dt) => {
      expect(grow(alpha, growthHeat(alpha, t), dt) / growthHeat(alpha, t + dt)).toBeCloseTo(1, 9)
    }),
  )
  expect(grow(GROWTH.fast, 0, 10)).toBe(0)
  expect(growthHeat(GROWTH.fast, -1)).toBe(0)
  expect(growthHeat(GROWTH.fast, 1000, 800)).toBe(800)
})

const ABC4 = { chargeKg: 4, dischargeS: 13, reachM: 3.5, delayS: 1, knockKWKg: knockDown('abc-powder', 4) ?? 0 }

test('extinguisher: what left it and what is in it make the charge; full flow lasts its time after the delay', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.boolean(), range(0.001, 3)), { maxLength: 40 }), (presses) => {
      const e = createExtinguisher(ABC4)
      let gone = 0
      for (const [pressed, dt] of presses) gone += stepExtinguisher(e, pressed, dt)
      expect(gone + e.leftKg).toBeCloseTo(4, 9)
      expect(e.leftKg).toBeGreaterThan(0.4 - 1e-9)
    }),
  )
  const e = createExtinguisher(ABC4)
  expect(stepExtinguisher(e, true, 1)).toBe(0)
  expect(stepExtinguisher(e, true, 12.9)).toBeGreaterThan(0)
  expect(e.leftKg).toBeGreaterThan(0.4)
  stepExtinguisher(e, true, 0.2)
  expect(e.leftKg).toBeCloseTo(0.4, 9)
  expect(stepExtinguisher(e, true, 1)).toBe(0)
})

/** kW left after a full discharge with `share` on the base. */
function fight(startKW: number, share: number): number {
  const e = createExtinguisher(ABC4)
  const fire = createFire(GROWTH.fast, startKW, 6000)
  for (let i = 0; i < 900; i++) stepFire(fire, stepExtinguisher(e, true, 1 / 60), share, e.knockKWKg, 1 / 60)
  return fire.heatKW
}

test('training model: 4 kg beat a fire early and aimed at the base, not late, not at the flames', () => {
  expect(fight(1500, 1)).toBe(0)
  expect(fight(1500, 0.2)).toBeGreaterThan(0)
  expect(fight(5500, 1)).toBeGreaterThan(0)
  expect(hitShare(3.5, 3, 0)).toBe(1)
  expect(hitShare(3.5, 5, 0)).toBe(0)
  expect(hitShare(3.5, 3, 0.25)).toBe(0.5)
  expect(knockDown('water', 3)).toBeNull()
  expect(knockDown('abc-powder', 7)).toBeNull()
})

test('visibility: half as far in twice the soot, without bounds in clean air, less in flaming smoke', () => {
  fc.assert(
    fc.property(range(0.001, 1), (soot) => {
      const { metres } = visibility(soot, 'lit-sign', 'flaming')
      expect(visibility(2 * soot, 'lit-sign', 'flaming').metres).toBeCloseTo(metres / 2, 9)
      expect(visibility(soot, 'lit-sign', 'smouldering').metres).toBeGreaterThan(metres)
      expect(visibility(soot, 'reflecting-sign', 'flaming').metres).toBeLessThan(metres)
    }),
  )
  expect(visibility(0, 'lit-sign', 'flaming').metres).toBe(Number.POSITIVE_INFINITY)
  expect(visibility(0.1, 'lit-sign', 'flaming').outside).toBe('smoke-stings')
  expect(roomSoot(100, 0.015, 0)).toBe(0)
})
