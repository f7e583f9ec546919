import { expect, it } from 'vitest'
import { createWind, turnWind, stepWind } from '../../../src/sim/hazards/wind'
import { airAt, createGust, gustLength, stepGust, turbulence, windNow } from '../../../src/sim/script/gusts'
import { standAt } from '../storey'

it('turbulence and gust length are those of EN 1991-1-4: at 40 m in category III 0.204 and 111 m', () => {
  expect(turbulence(40)).toBeCloseTo(1 / Math.log(40 / 0.3), 6)
  expect(turbulence(40)).toBeCloseTo(0.204, 3)
  expect(gustLength(40)).toBeCloseTo(300 * 0.2 ** 0.6098, 1)
})

it('gusts have no mean, the deviation of the turbulence and a memory of one gust, and the same seed the same', () => {
  const series = () => {
    const { sim } = standAt(0, 4)
    sim.world.wind = createWind(8, 270)
    sim.world.gust = createGust()
    return Array.from({ length: 60_000 }, () => {
      stepGust(sim, 40)
      return windNow(sim, 40)
    })
  }
  const wind = series()
  const mean = wind.reduce((a, b) => a + b, 0) / wind.length
  const variance = wind.reduce((a, b) => a + (b - mean) * (b - mean), 0) / wind.length
  // power law for towns: 8 m/s at 10 m are 8 4^0.25 = 11.3 at 40 m
  expect(mean / 11.31).toBeGreaterThan(0.9)
  expect(mean / 11.31).toBeLessThan(1.1)
  expect(Math.sqrt(variance) / mean).toBeGreaterThan(0.12)
  expect(Math.sqrt(variance) / mean).toBeLessThan(0.3)
  expect(Math.abs((wind[1] ?? 0) - (wind[0] ?? 0))).toBeLessThan(1.5)
  expect(series()).toEqual(wind)
})

it('the mean grows as the wind of the site does, and nobody reads less than nothing', () => {
  const { sim } = standAt(0, 4)
  sim.world.wind = createWind(4, 270)
  turnWind(sim.world.wind, 12, 270, 60)
  const before = windNow(sim, 40)
  for (let i = 0; i < 700; i++) stepWind(sim.world.wind, 0.1)
  expect(windNow(sim, 40) / before).toBeCloseTo(3, 6)
  expect(airAt(sim, 40).x).toBeCloseTo(windNow(sim, 40), 6)
  sim.world.gust = { ms: -99 }
  expect(windNow(sim, 40)).toBe(0)
})
