import { type Rng, nextFloat } from '../../../base/random'

/** So many different grains are made; each is heard many times, and nobody can tell. */
const KINDS = 24
/** A gain that wanders is worked out at so many moments and runs straight between them. */
const MOMENTS = 1024

/** Lays `count` short sounds at random places, each as loud as chance has it (more soft ones than loud ones), round the end into the beginning. */
export function scatter(
  to: Float32Array,
  rng: Rng,
  count: number,
  loud: number,
  grain: (rng: Rng) => Float32Array,
): Float32Array {
  const n = to.length
  const kinds = Array.from({ length: Math.min(KINDS, count) }, () => grain(rng))
  for (let k = 0; k < count; k++) {
    const at = Math.floor(nextFloat(rng) * n)
    const share = nextFloat(rng)
    const times = loud * share * share
    const one = kinds[k % KINDS] as Float32Array
    for (let i = 0; i < one.length; i++) {
      const j = (at + i) % n
      to[j] = (to[j] as number) + (one[i] as number) * times
    }
  }
  return to
}

/** A ping: a sine of `hz` that bends by `bend` of itself and dies within `seconds`, with a rise of a tenth of that. */
export function ping(rate: number, hz: number, bend: number, seconds: number): Float32Array {
  const n = Math.round(rate * seconds)
  const out = new Float32Array(n)
  const fade = 10 ** (-2 / n)
  let t = 0
  let loud = 1
  for (let i = 0; i < n; i++) {
    const s = i / n
    out[i] = Math.sin(2 * Math.PI * t) * Math.min(1, s * 10) * loud * (1 - s)
    t += (hz * (1 + bend * s)) / rate
    loud *= fade
  }
  return out
}

/** A gain that wanders about 1 by `depth` at most, made of the first `most` overtones of the length, so that it closes. */
export function drift(seconds: number, rng: Rng, most: number, depth: number): (s: number) => number {
  const phases = Array.from({ length: most }, () => nextFloat(rng))
  const gains = Float32Array.from({ length: MOMENTS + 1 }, (_, m) => {
    let sum = 0
    for (let k = 0; k < most; k++) sum += Math.sin(2 * Math.PI * (((k + 1) * m) / MOMENTS + (phases[k] as number)))
    return 1 + (depth * sum) / most
  })
  return (s) => {
    const m = ((s / seconds) % 1) * MOMENTS
    const i = Math.floor(m)
    const from = gains[i] as number
    return from + ((gains[i + 1] as number) - from) * (m - i)
  }
}
