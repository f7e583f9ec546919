import { expect, it } from 'vitest'
import { vec } from '../../../src/base/vec'
import type { AcousticPlace } from '../../../src/site/types'
import { impulse } from '../../../src/view/sound/impulse'
import { type Band, PLACES, rt60 } from '../../../src/view/sound/place'
import { answer, placeAt } from '../../../src/view/sound/reverb'
import { filter, highPass, lowPass } from '../../../src/view/sound/signal/biquad'

const NAMES = Object.keys(PLACES) as AcousticPlace[]
const RATE = 24_000

function made(place: AcousticPlace, ear: 'left' | 'right' = 'left'): Float32Array {
  const steps = impulse(place, RATE, ear)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/** Time of a fall by 60 dB from the slope between -5 and -30 dB of the energy that is left (Schroeder 1965, ISO 3382). */
function measured(place: AcousticPlace, band: Band): number {
  const x = made(place)
  // twice: a filter of fourth order keeps the other band out
  const pass = band === 'low' ? lowPass(RATE, 700) : highPass(RATE, 2800)
  filter(filter(x, pass, false), pass, false)
  const left = new Float64Array(x.length + 1)
  for (let i = x.length - 1; i >= 0; i--) left[i] = (left[i + 1] ?? 0) + (x[i] ?? 0) ** 2
  const when = (db: number): number => left.findIndex((e) => 10 * Math.log10(e / (left[0] ?? 1)) < db) / RATE
  return ((when(-30) - when(-5)) * 60) / 25
}

it.each(NAMES)('lets sound die in %s as the formula says, low and high', (place) => {
  for (const band of ['low', 'high'] as const) {
    const said = rt60(PLACES[place], band)
    expect(measured(place, band) / said, `${band}: ${said.toFixed(2)} s`).toBeGreaterThan(0.9)
    expect(measured(place, band) / said, `${band}: ${said.toFixed(2)} s`).toBeLessThan(1.1)
  }
})

it('answers with energy 1, differently at each ear', () => {
  const [left, right] = [made('hall'), made('hall', 'right')]
  for (const x of [left, right]) expect(x.reduce((sum, v) => sum + v * v, 0)).toBeCloseTo(1, 3)
  expect(left).not.toEqual(right)
})

it('is longest underground and in a hall, shortest under an open shed', () => {
  const t = (place: AcousticPlace): number => rt60(PLACES[place], 'low')
  expect(t('hall')).toBeGreaterThan(1.5)
  expect(t('roadway')).toBeGreaterThan(t('outdoor'))
  expect(t('shed')).toBeLessThan(t('outdoor'))
})

it('sends more to the answer the farther a source is', () => {
  for (const place of NAMES) expect(answer(place, 20)).toBeGreaterThan(answer(place, 1))
  expect(answer('roadway', 10)).toBeGreaterThan(answer('outdoor', 10))
})

it('knows the room where somebody stands', () => {
  const acoustics = { place: 'street', rooms: [{ place: 'hall', at: vec(5, 2, 0), half: vec(2, 2, 2) }] } as const
  const site = { acoustics: { place: acoustics.place, rooms: [...acoustics.rooms] } }
  expect(placeAt({}, vec(0, 0, 0))).toBe('outdoor')
  expect(placeAt({ sky: 'underground' }, vec(0, 0, 0))).toBe('roadway')
  expect(placeAt(site, vec(0, 1.6, 0))).toBe('street')
  expect(placeAt(site, vec(4, 1.6, 1))).toBe('hall')
})
