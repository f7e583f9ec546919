import { expect, test } from 'vitest'
import { sigmaZ } from '../../../src/sim/hazards/briggs'
import { stabilityClass } from '../../../src/sim/hazards/pasquill'
import { plume } from '../../../src/sim/hazards/plume'

test('urban A-B: 339 m at 1 km, not the 252 m of the misprinted table', () => {
  expect(sigmaZ(1000, 'B', 'urban')).toBeGreaterThan(330)
})

test('says which bound of its range was left', () => {
  const s = { rateKgS: 1, heightM: 0, windMS: 2 }
  expect(plume(s, 99, 0, 0, 'D', 'rural').outside).toBe('nearer-than-100-m')
  expect(plume(s, 100, 0, 0, 'D', 'rural').outside).toBeNull()
  expect(plume(s, 10_001, 0, 0, 'D', 'rural').outside).toBe('farther-than-10-km')
  expect(plume({ ...s, windMS: 0.9 }, 200, 0, 0, 'D', 'rural').outside).toBe('wind-below-1-m-s')
  expect(plume(s, -5, 0, 0, 'D', 'rural')).toEqual({ kgM3: 0, outside: null })
})

test('an overcast sky is neutral at any wind, by day and by night: Turner 1970, table 3-1', () => {
  for (const wind of [0, 1.9, 2.2, 3.4, 5, 12])
    expect(stabilityClass(wind, 'overcast')).toEqual({ class: 'D', or: 'D' })
})
