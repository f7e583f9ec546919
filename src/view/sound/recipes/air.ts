import { nextBetween } from '../../../base/random'
import { bandPass, filter, highPass, lowPass } from '../signal/biquad'
import { brown, pink } from '../signal/noise'
import { drift, ping, scatter } from '../signal/scatter'
import { add, shape } from '../signal/shape'
import { addSine } from '../signal/tone'
import type { Recipe } from './recipe'

/** Wind that the level below is for, m/s: a gentle breeze. */
export const WIND_MS = 2.5

/** Wind about the ears and in the gear of a plant. 44 dB at the ear at 2.5 m/s chosen. */
export const wind: Recipe = {
  seconds: 8,
  rate: 12_000,
  loop: true,
  variants: 1,
  db: 44,
  *make({ n, rate, rng }) {
    const x = brown(n, rng)
    yield
    filter(x, lowPass(rate, 350), true)
    yield
    shape(x, rate, drift(n / rate, rng, 5, 0.7))
    yield
    const whistle = pink(n, rng)
    yield
    filter(whistle, bandPass(rate, 640, 4), true)
    shape(whistle, rate, drift(n / rate, rng, 4, 0.9))
    return add(x, whistle, 0.35)
  },
}

/** What a plant hums from afar: transformers, fans, far pumps. 62 dB at 1 m of what hums chosen. */
export const hum: Recipe = {
  seconds: 4,
  rate: 12_000,
  loop: true,
  variants: 1,
  db: 62,
  *make({ n, rate, rng }) {
    const x = pink(n, rng)
    yield
    filter(x, lowPass(rate, 320), true)
    filter(x, highPass(rate, 25), true)
    shape(x, rate, () => 0.6)
    yield
    for (const [hz, share] of [
      [50, 0.1],
      [100, 0.2],
      [200, 0.06],
      [300, 0.03],
      [24.5, 0.06],
    ] as const)
      addSine(x, (hz * n) / rate, share, hz * 0.618)
    return x
  },
}

/** Phrases of a bird in one round. */
const PHRASES = 5

/** Sparrows in the trees at the fence, few. 62 dB at 1 m chosen. */
export const birds: Recipe = {
  seconds: 9,
  rate: 24_000,
  loop: true,
  variants: 1,
  db: 62,
  *make({ n, rate, rng }) {
    const x = new Float32Array(n)
    for (let k = 0; k < PHRASES; k++) {
      const phrase = new Float32Array(Math.round(rate * 0.8))
      const hz = nextBetween(rng, 3000, 4200)
      for (let i = 0; i < 4; i++)
        add(
          phrase,
          ping(rate, hz * nextBetween(rng, 0.9, 1.15), nextBetween(rng, -0.3, 0.3), 0.12),
          nextBetween(rng, 0.4, 1),
          Math.round(rate * 0.18 * i),
        )
      yield
      scatter(x, rng, 1, 1, () => phrase)
    }
    return x
  },
}
