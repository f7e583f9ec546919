import type { Vec3 } from '../base/vec'
import type { Wish } from './wish'

/** What an errand wants of a frame, and what the eyes go to by themselves meanwhile (a place in the world). */
export interface Step extends Partial<Wish> {
  face?: Vec3
}

/** Something that takes more than a moment: yields what it wants now, and is resumed a frame later. */
export type Errand = Generator<Step, void, void>
