import { bandPass, filter, highPass, lowPass } from '../signal/biquad'
import { pink, white } from '../signal/noise'
import { drift } from '../signal/scatter'
import { add, shape } from '../signal/shape'
import type { Recipe } from './recipe'

/** A steam trap that blows off: softer and lower than a leak under pressure. 70 dB at 1 m chosen. */
export const steam: Recipe = {
  seconds: 4,
  rate: 24_000,
  loop: true,
  variants: 1,
  db: 70,
  *make({ n, rate, rng }) {
    const x = white(n, rng)
    yield
    filter(x, bandPass(rate, 2200, 0.5), true)
    yield
    filter(x, lowPass(rate, 5000), true)
    yield
    shape(x, rate, drift(n / rate, rng, 16, 0.8))
    return x
  },
}

/** A powder extinguisher that is emptied: a roar. 95 dB at 1 m chosen. */
export const extinguisher: Recipe = {
  seconds: 3,
  rate: 24_000,
  loop: true,
  variants: 1,
  db: 95,
  *make({ n, rate, rng }) {
    const x = white(n, rng)
    yield
    filter(x, bandPass(rate, 1100, 0.4), true)
    yield
    filter(x, highPass(rate, 200), true)
    yield
    shape(x, rate, drift(n / rate, rng, 40, 0.9))
    yield
    const low = pink(n, rng)
    yield
    filter(low, bandPass(rate, 260, 1), true)
    return add(x, low, 0.8)
  },
}
