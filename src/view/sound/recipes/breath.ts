import { bandPass, filter, highPass } from '../signal/biquad'
import { pink, white } from '../signal/noise'
import { add, shape, swell } from '../signal/shape'
import { addSine } from '../signal/tone'
import type { Recipe, Steps, Take } from './recipe'

/** One breath of somebody who works, s: 17 a minute. In, hold, out. Chosen. */
const BREATH_S = 3.5
const IN = swell(0.1, 1.3)
const OUT = swell(1.6, 3.2)

/** Air in and out through bands about two pitches; the valve of the way out flutters. */
function* breath({ n, rate, rng }: Take, inHz: number, outHz: number, hiss: number): Steps {
  const x = white(n, rng)
  yield
  filter(x, bandPass(rate, inHz, 0.9), true)
  shape(x, rate, (s) => hiss * IN(s))
  yield
  const out = pink(n, rng)
  yield
  filter(out, bandPass(rate, outHz, 1.1), true)
  shape(out, rate, (s) => OUT(s) * (1 + 0.25 * Math.sin(2 * Math.PI * 26 * s)))
  return add(x, out, 1.6)
}

/** Behind a filter mask, as the wearer hears it: 52 dB at the ear chosen. */
export const maskBreath: Recipe = {
  seconds: BREATH_S,
  rate: 24_000,
  loop: true,
  variants: 1,
  db: 52,
  make: (take) => breath(take, 1100, 480, 0.8),
}

/** Out of a bottle: the lung demand valve hisses. 66 dB at the ear chosen. */
export const scbaBreath: Recipe = {
  seconds: BREATH_S,
  rate: 24_000,
  loop: true,
  variants: 1,
  db: 66,
  make: (take) => breath(take, 3200, 560, 1.6),
}

/** The whistle of a bottle that runs low: at least 90 dB(A) at the ear and 2 to 4 kHz (EN 137). */
export const scbaWhistle: Recipe = {
  seconds: 2,
  rate: 24_000,
  loop: true,
  variants: 1,
  db: 90,
  *make({ n, rate, rng }) {
    const x = white(n, rng)
    yield
    filter(x, highPass(rate, 2500), true)
    shape(x, rate, () => 0.08)
    yield
    for (const [hz, share] of [
      [3050, 0.6],
      [3068, 0.25],
      [6100, 0.12],
    ] as const)
      addSine(x, (hz * n) / rate, share, hz * 0.618)
    return x
  },
}
