import { bandPass, filter, highPass, lowPass } from '../signal/biquad'
import { white } from '../signal/noise'
import { add, blow, shape } from '../signal/shape'
import type { Recipe } from './recipe'

/** What a hand-held radio lets through, Hz: the telephone band of ITU-T G.712. */
const BAND_HZ = { from: 300, to: 3400 }
const SQUELCH_S = 0.16

/** A radio that opens: a click and a burst of noise. 54 dB at the ear chosen. */
export const radioNoise: Recipe = {
  seconds: 0.3,
  rate: 12_000,
  loop: false,
  variants: 2,
  db: 54,
  *make({ n, rate, rng }) {
    const x = filter(white(n, rng), highPass(rate, BAND_HZ.from), false)
    filter(x, lowPass(rate, BAND_HZ.to), false)
    shape(x, rate, (s) => (s < SQUELCH_S ? 0.5 : 0.5 * Math.max(0, 1 - (s - SQUELCH_S) / 0.012)))
    yield
    const click = shape(filter(white(n, rng), bandPass(rate, 1800, 1), false), rate, blow(0, 0.0005, 0.012))
    return add(x, click, 1)
  },
}
