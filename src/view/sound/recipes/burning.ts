import { nextBetween } from '../../../base/random'
import { bandPass, filter, highPass, lowPass } from '../signal/biquad'
import { brown, white } from '../signal/noise'
import { drift, scatter } from '../signal/scatter'
import { add, blow, shape } from '../signal/shape'
import type { Recipe } from './recipe'

/** A fire: it roars low and crackles. 80 dB at 1 m chosen. */
export const fire: Recipe = {
  seconds: 5,
  rate: 24_000,
  loop: true,
  variants: 1,
  db: 80,
  *make({ n, rate, rng }) {
    const x = brown(n, rng)
    yield
    filter(x, lowPass(rate, 500), true)
    yield
    shape(x, rate, drift(n / rate, rng, 30, 0.8))
    yield
    const crackle = scatter(new Float32Array(n), rng, 260, 1, (r) => {
      const s = nextBetween(r, 0.004, 0.02)
      return shape(white(Math.round(rate * s * 2), r), rate, blow(0, 0.0005, s))
    })
    yield
    filter(crackle, bandPass(rate, 2600, 0.6), true)
    return add(x, crackle, 1)
  },
}

/** A welder's arc: it crackles in time with the mains. 75 dB at 1 m chosen. */
export const arc: Recipe = {
  seconds: 2,
  rate: 24_000,
  loop: true,
  variants: 1,
  db: 75,
  *make({ n, rate, rng }) {
    const x = white(n, rng)
    yield
    filter(x, highPass(rate, 1500), true)
    yield
    shape(x, rate, (s) => 0.3 * Math.sin(2 * Math.PI * 50 * s) ** 2)
    yield
    return scatter(x, rng, 160, 1, (r) => {
      const s = nextBetween(r, 0.002, 0.008)
      return shape(white(Math.round(rate * s * 2), r), rate, blow(0, 0.0003, s))
    })
  },
}
