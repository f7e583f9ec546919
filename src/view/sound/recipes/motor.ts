import { bandPass, filter } from '../signal/biquad'
import { pink } from '../signal/noise'
import { add } from '../signal/shape'
import { addSine } from '../signal/tone'
import type { Recipe } from './recipe'

/** Lines of a two-pole motor at 50 Hz: twice the mains and its overtones, the shaft at 2940 turns a minute, the slots. Shares chosen. */
const LINES = [
  [100, 0.5],
  [200, 0.25],
  [300, 0.12],
  [49, 0.4],
  [870, 0.05],
  [1740, 0.03],
] as const

/** An electric motor with its pump: 80 dB at 1 m, under the 85 dB(A) of GBZ 2.2-2007 for eight hours beside it. */
export const motor: Recipe = {
  seconds: 4,
  rate: 12_000,
  loop: true,
  variants: 1,
  db: 80,
  *make({ n, rate, rng }) {
    const x = new Float32Array(n)
    for (const [hz, share] of LINES) addSine(x, (hz * n) / rate, share * 0.4, hz * 0.618)
    yield
    const air = pink(n, rng)
    yield
    filter(air, bandPass(rate, 900, 0.6), true)
    return add(x, air, 0.35)
  },
}
