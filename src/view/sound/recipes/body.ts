import { bandPass, filter, lowPass } from '../signal/biquad'
import { brown, pink, white } from '../signal/noise'
import { add, blow, shape } from '../signal/shape'
import type { Recipe } from './recipe'

/** When somebody coughs in one round, s, and how hard. Chosen. */
const COUGHS = [
  [0.1, 1],
  [0.55, 0.7],
  [2.1, 0.9],
  [2.5, 0.6],
  [2.85, 0.4],
] as const

/** Somebody who goes on coughing. 74 dB at 1 m chosen. */
export const cough: Recipe = {
  seconds: 4,
  rate: 24_000,
  loop: true,
  variants: 1,
  db: 74,
  *make({ n, rate, rng }) {
    const x = new Float32Array(n)
    for (const [at, hard] of COUGHS) {
      const throat = pink(Math.round(rate * 0.4), rng)
      // first and second formant of an open mouth
      const mouth = filter(Float32Array.from(throat), bandPass(rate, 720, 2.5), false)
      filter(throat, bandPass(rate, 1500, 2), false)
      add(throat, mouth, 1.4)
      add(x, shape(throat, rate, blow(0, 0.012, 0.3)), hard, Math.round(at * rate))
      yield
    }
    return x
  },
}

/** A body that falls on the ground. 72 dB at 1 m chosen. */
export const thud: Recipe = {
  seconds: 0.7,
  rate: 12_000,
  loop: false,
  variants: 2,
  db: 72,
  *make({ n, rate, rng }) {
    const x = filter(brown(n, rng), lowPass(rate, 160, 1.2), false)
    shape(x, rate, blow(0, 0.006, 0.35))
    yield
    // the limbs come after
    const limbs = filter(white(n, rng), bandPass(rate, 420, 1), false)
    shape(limbs, rate, blow(0.12, 0.01, 0.25))
    return add(x, limbs, 0.12)
  },
}
