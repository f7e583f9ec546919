import { createRng } from '../../base/random'
import type { AcousticPlace } from '../../site/types'
import { type PlaceBox, PLACES, criticalM, rt60 } from './place'
import type { Steps } from './recipes/recipe'
import { filter, highPass, lowPass } from './signal/biquad'
import { white } from './signal/noise'
import { add, fade } from './signal/shape'

/** Below and above this the tail dies at its own pace, Hz. */
const SPLIT_HZ = 1400
/** The tail is followed until it has fallen by 60 dB and a little. */
const LENGTH = 1.15
const SOUND_MS = 343
/** Source and ear in the middle of the place are so far from each other, metres. Chosen. */
const APART_M = 4
/** Source and ear are so high, metres. */
const EAR_M = 1.6
/** Ears are so far apart, metres: the first echoes come to one a little later. */
const HEAD_M = 0.18

/** First reflections: how late, s, and how loud, against the sound at 1 m. The ground's is left out: levels at 1 m hold it. */
function* echoes({ size, walls }: PlaceBox): Generator<{ s: number; loud: number }> {
  const half = APART_M / 2
  const sides = [
    [Math.hypot(APART_M, size.z), walls.z],
    [Math.hypot(APART_M, size.z), walls.z],
    [size.x - half, walls.x],
    [size.x + half, walls.x],
    [Math.hypot(APART_M, 2 * (size.y - EAR_M)), walls.roof],
  ] as const
  for (const [way, { low }] of sides)
    yield { s: (way - APART_M) / SOUND_MS, loud: Math.sqrt(1 - low) / Math.max(1, way) }
}

/**
 * How a place answers a click at one ear: noise that dies exponentially (60 dB within rt60, above 1.4 kHz sooner), with the
 * reflections of walls and roof before it. Its energy is 1: what is sent to it says how loud the answer is.
 */
export function* impulse(place: AcousticPlace, rate: number, ear: 'left' | 'right'): Steps {
  const box = PLACES[place]
  const long = { low: rt60(box, 'low'), high: rt60(box, 'high') }
  const n = Math.round(rate * Math.max(long.low, long.high) * LENGTH)
  const rng = createRng(`${place} ${ear}`)
  const x = filter(white(n, rng), lowPass(rate, SPLIT_HZ), false)
  yield
  fade(filter(x, lowPass(rate, SPLIT_HZ), false), rate, long.low)
  yield
  const high = white(n, rng)
  yield
  filter(high, highPass(rate, SPLIT_HZ), false)
  yield
  fade(filter(high, highPass(rate, SPLIT_HZ), false), rate, long.high)
  yield
  add(x, high, 0.5)
  yield
  unit(x)
  // on the scale of the tail: at the critical distance the direct sound has the energy of the tail
  const direct = criticalM(box)
  let k = ear === 'left' ? 0 : 1
  for (const { s, loud } of echoes(box)) {
    const at = Math.round((s + ((k++ % 2) * HEAD_M) / SOUND_MS) * rate)
    if (at < n) x[at] = (x[at] as number) + direct * loud
  }
  return unit(x)
}

/** Scales to energy 1. */
function unit(x: Float32Array): Float32Array {
  let sum = 0
  for (const v of x) sum += v * v
  const times = sum > 0 ? 1 / Math.sqrt(sum) : 0
  for (let i = 0; i < x.length; i++) x[i] = (x[i] as number) * times
  return x
}
