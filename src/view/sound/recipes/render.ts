import { createRng } from '../../../base/random'
import { fastDb, levelTo } from '../signal/level'
import { shape } from '../signal/shape'
import { RECIPES, type SoundName } from './table'

/** Where the loudest 125 ms of a sound are put, dB of full scale, and its highest peak: room for chance in the peaks of noise. */
const LEVEL_DB = -16
const TOP = 0.97
/** What is heard once fades away over its last so many seconds: whatever still sounds then does not click. */
const FADE_S = 0.01

/** A sound as samples: `db` is how loud its loudest 125 ms are, of full scale. */
export interface Rendered {
  samples: Float32Array<ArrayBuffer>
  db: number
}

/** Makes a sound, piece by piece: a piece takes some milliseconds at most. The same samples each time. */
export function* render(name: SoundName): Generator<undefined, Rendered, undefined> {
  const { seconds, rate, loop, variants, make } = RECIPES[name]
  const n = Math.round(seconds * rate)
  const samples = new Float32Array(n * variants)
  const rng = createRng(name)
  for (let k = 0; k < variants; k++) {
    const one = yield* make({ n, rate, rng })
    yield
    if (!loop) shape(one, rate, (s) => Math.min(1, (seconds - s) / FADE_S))
    samples.set(levelTo(one, rate, LEVEL_DB, TOP), k * n)
    yield
  }
  return { samples, db: fastDb(samples, rate) }
}
