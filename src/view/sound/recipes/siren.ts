import { bandPass, filter, lowPass, peak } from '../signal/biquad'
import { clip } from '../signal/shape'
import { saw } from '../signal/tone'
import type { Recipe } from './recipe'

/** Lowest and highest pitch, Hz, and the time from one lowest to the next, s. Chosen, as motor sirens of plants wail. */
const FROM_HZ = 500
const TO_HZ = 1200
const CYCLE_S = 2

/** A plant's siren: wails up and down. Data sheets of such sirens say 100 to 120 dB at 1 m. */
export const siren: Recipe = {
  seconds: CYCLE_S,
  rate: 24_000,
  loop: true,
  variants: 1,
  db: 110,
  *make({ n, rate }) {
    const up = (s: number): number => 1 - Math.abs(1 - (2 * s) / CYCLE_S)
    const x = saw(n, rate, (s) => FROM_HZ * (TO_HZ / FROM_HZ) ** up(s), true)
    yield
    // what is clipped has overtones: from low ones none comes that would fold back
    filter(x, lowPass(rate, 2600), true)
    yield
    clip(x, 2.5)
    yield
    filter(x, bandPass(rate, 1100, 0.7), true)
    yield
    return filter(x, peak(rate, 2400, 2, 8), true)
  },
}
