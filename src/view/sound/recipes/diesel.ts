import { filter, lowPass, peak } from '../signal/biquad'
import { brown } from '../signal/noise'
import { add, clip, shape } from '../signal/shape'
import { saw } from '../signal/tone'
import type { Recipe } from './recipe'

/** Firings a second of a six-cylinder four-stroke engine that idles at 600 turns a minute. */
export const FIRING_HZ = 30
/** Orders of the firing, their shares, and how far off they beat (cents); they begin at different places. Chosen. */
const ORDERS = [
  [0.5, 0.35, 0],
  [1, 0.8, 3],
  [1.5, 0.25, -4],
  [2, 0.5, 5],
  [3, 0.22, -6],
  [4, 0.16, 2],
  [6, 0.09, 0],
] as const

/** A truck's engine that idles; 78 dB at 1 m chosen. */
export const diesel: Recipe = {
  seconds: 4,
  rate: 12_000,
  loop: true,
  variants: 1,
  db: 78,
  *make({ n, rate, rng }) {
    const x = new Float32Array(n)
    for (const [order, share, cents] of ORDERS) {
      const hz = FIRING_HZ * order * 2 ** (cents / 1200)
      add(
        x,
        saw(n, rate, () => hz, true, order * 0.37),
        share * 0.15,
      )
      yield
    }
    // combustion: noise that swells with each firing
    const roar = filter(brown(n, rng), lowPass(rate, 420), true)
    yield
    shape(roar, rate, (s) => 0.5 + 0.7 * ((s * FIRING_HZ) % 1) - 0.35)
    add(x, roar, 1)
    yield
    clip(x, 1.8)
    filter(x, lowPass(rate, 1500, 0.5), true)
    yield
    return filter(x, peak(rate, 110, 1.2, 6), true)
  },
}
