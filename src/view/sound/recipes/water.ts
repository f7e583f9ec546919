import { nextBetween } from '../../../base/random'
import { bandPass, filter, highPass, lowPass } from '../signal/biquad'
import { white } from '../signal/noise'
import { drift, ping, scatter } from '../signal/scatter'
import { add, shape } from '../signal/shape'
import type { Recipe } from './recipe'

/** Pitch of the little bubbles that drops make, Hz, and how long they sound, s: radii of 1 to 4 mm (Minnaert: 3.26 m/s over the radius). */
const BUBBLE_HZ = { from: 800, to: 3200 }
const BUBBLE_S = 0.02

/** Nozzles that spray a curtain of water, which patters down. 82 dB at 1 m chosen. */
export const spray: Recipe = {
  seconds: 4,
  rate: 24_000,
  loop: true,
  variants: 1,
  db: 82,
  *make({ n, rate, rng }) {
    const x = white(n, rng)
    yield
    filter(x, bandPass(rate, 2600, 0.45), true)
    yield
    filter(x, lowPass(rate, 7000), true)
    yield
    shape(x, rate, drift(n / rate, rng, 12, 0.25))
    yield
    return scatter(x, rng, 900, 0.4, (r) => ping(rate, nextBetween(r, BUBBLE_HZ.from, BUBBLE_HZ.to), 0.2, BUBBLE_S))
  },
}

/** A basin's two streams: a thin rush and bubbles. 60 dB at 1 m chosen. */
export const eyewash: Recipe = {
  seconds: 3,
  rate: 24_000,
  loop: true,
  variants: 1,
  db: 60,
  *make({ n, rate, rng }) {
    const x = white(n, rng)
    yield
    filter(x, bandPass(rate, 1600, 0.8), true)
    yield
    shape(x, rate, () => 0.25)
    return scatter(x, rng, 240, 0.9, (r) => ping(rate, nextBetween(r, 350, 1400), 0.5, nextBetween(r, 0.03, 0.07)))
  },
}

/** Rain on hard ground, as it is heard all round. 58 dB at the ear chosen: a shower. */
export const rain: Recipe = {
  seconds: 5,
  rate: 24_000,
  loop: true,
  variants: 1,
  db: 58,
  *make({ n, rate, rng }) {
    const x = white(n, rng)
    yield
    filter(x, highPass(rate, 900), true)
    yield
    filter(x, lowPass(rate, 6500), true)
    yield
    const drops = scatter(new Float32Array(n), rng, 1600, 1, (r) =>
      ping(rate, nextBetween(r, 1500, 5000), 0.1, nextBetween(r, 0.004, 0.012)),
    )
    yield
    return add(x, drops, 1.6)
  },
}
