import type { Rng } from '../../../base/random'

/** Samples in the making, piece by piece: between two pieces a frame may be drawn. */
export type Steps = Generator<undefined, Float32Array, undefined>

/** What a recipe is given: how many samples, how many a second, and chance that is the same each time. */
export interface Take {
  n: number
  rate: number
  rng: Rng
}

/** How a sound is made. Rates: 24 kHz carries what is heard of hiss and metal, 12 kHz is enough for engines and wind. */
export interface Recipe {
  /** Length of the circle, or of one variant of a single sound. */
  seconds: number
  rate: 12_000 | 24_000
  /** It goes round for as long as it is heard; its end runs on into its beginning. */
  loop: boolean
  /** So many of them lie one after the other in the samples; each time another one is heard. */
  variants: number
  /** Level at 1 m in the open, or at the ear for what has no place, dB. Given by its source, else chosen. */
  db: number
  make: (take: Take) => Steps
}
