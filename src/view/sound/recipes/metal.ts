import { nextBetween } from '../../../base/random'
import { bandPass, filter, peak } from '../signal/biquad'
import { white } from '../signal/noise'
import { drift, ping } from '../signal/scatter'
import { add, blow, shape } from '../signal/shape'
import { saw } from '../signal/tone'
import type { Recipe } from './recipe'

/** A spindle that turns dry: it sticks and slips, and the valve's body sings. 62 dB at 1 m chosen. */
export const creak: Recipe = {
  seconds: 2,
  rate: 24_000,
  loop: true,
  variants: 1,
  db: 62,
  *make({ n, rate, rng }) {
    const slip = drift(n / rate, rng, 7, 0.5)
    const x = saw(n, rate, (s) => 34 * slip(s), true)
    yield
    const dry = Float32Array.from(x)
    filter(x, bandPass(rate, 930, 7), true)
    yield
    add(x, filter(dry, bandPass(rate, 430, 5), true), 0.7)
    yield
    filter(x, peak(rate, 1850, 8, 12), true)
    yield
    const scrape = filter(white(n, rng), bandPass(rate, 2400, 1), true)
    return add(x, scrape, 0.06)
  },
}

/** Overtones of a short steel part, Hz, and for how long they ring, s. Chosen. */
const MODES = [
  [520, 0.3, 0.6],
  [1130, 0.26, 1],
  [1870, 0.2, 0.8],
  [2910, 0.14, 0.6],
  [4150, 0.1, 0.4],
] as const

/** Steel that comes to its stop. 76 dB at 1 m chosen. */
export const clank: Recipe = {
  seconds: 0.5,
  rate: 24_000,
  loop: false,
  variants: 3,
  db: 76,
  *make({ n, rate, rng }) {
    const x = new Float32Array(n)
    for (const [hz, s, share] of MODES) add(x, ping(rate, hz * nextBetween(rng, 0.93, 1.07), 0, s), share * 0.3)
    yield
    const hit = shape(filter(white(n, rng), bandPass(rate, 2200, 0.6), false), rate, blow(0, 0.0006, 0.025))
    return add(x, hit, 0.7)
  },
}

/** A pawl that clicks over teeth, or a cord that pulls its spring. 66 dB at 1 m chosen. */
export const ratchet: Recipe = {
  seconds: 0.5,
  rate: 24_000,
  loop: false,
  variants: 2,
  db: 66,
  *make({ n, rate, rng }) {
    const x = new Float32Array(n)
    for (let k = 0; k < 7; k++) {
      const tooth = shape(filter(white(1200, rng), bandPass(rate, 2600, 2), false), rate, blow(0, 0.0005, 0.018))
      add(tooth, ping(rate, 940 * nextBetween(rng, 0.95, 1.05), 0, 0.03), 0.3)
      add(x, tooth, nextBetween(rng, 0.7, 1), Math.round(rate * (0.02 + 0.058 * k)))
      yield
    }
    return x
  },
}

/** A button or a switch that snaps in. 56 dB at 1 m chosen. */
export const press: Recipe = {
  seconds: 0.2,
  rate: 24_000,
  loop: false,
  variants: 2,
  db: 56,
  *make({ n, rate, rng }) {
    const x = shape(filter(white(n, rng), bandPass(rate, 1500, 1.5), false), rate, blow(0, 0.0005, 0.02))
    yield
    const back = shape(filter(white(n, rng), bandPass(rate, 2600, 1.5), false), rate, blow(0.06, 0.0005, 0.015))
    return add(x, back, 0.5)
  },
}
