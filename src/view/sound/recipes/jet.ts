import { bandPass, filter, highPass, lowPass, peak } from '../signal/biquad'
import { pink, white } from '../signal/noise'
import { drift } from '../signal/scatter'
import { add, shape } from '../signal/shape'
import type { Recipe } from './recipe'

/**
 * Rate that the level below is for, kg/s, and the level at 1 m. A choked jet turns 1e-4 of its power into sound (IEC 60534-8-3);
 * at 415 m/s (sound in ammonia vapour at 0 degC) that are 0.086 W, 109 dB, and 98 dB at 1 m in the open (11 dB less).
 * Sound power goes with the rate, so amplitude goes with its root.
 */
export const JET_KG_S = 0.01
const DB = 98

/** Gas under pressure that gets out of a gap. */
export const jet: Recipe = {
  seconds: 4,
  rate: 24_000,
  loop: true,
  variants: 1,
  db: DB,
  *make({ n, rate, rng }) {
    const x = white(n, rng)
    yield
    filter(x, highPass(rate, 1800, 0.7), true)
    yield
    filter(x, peak(rate, 5200, 1.4, 9), true)
    yield
    filter(x, lowPass(rate, 11_000), true)
    yield
    shape(x, rate, drift(n / rate, rng, 24, 0.5))
    yield
    const body = pink(n, rng)
    yield
    filter(body, bandPass(rate, 380, 1.2), true)
    return add(x, body, 0.7)
  },
}
