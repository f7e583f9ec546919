import type { VehicleWord } from '../../site/looks/vehicle'
import { MeshBuilder } from '../geometry/meshBuilder'

/** When a piece is drawn: while a word of the mode begins so; after a `!`, while none does. */
export type Worded = VehicleWord | '!wheels' | `!${VehicleWord}`

/**
 * Where a look is drawn to, all in its owner's frame. A fixed part of a site has everything in one place; a thing that can be worked
 * moves `moving` with its value and colours `lamps` by its mode.
 */
export interface KitPieces {
  base: MeshBuilder
  moving: MeshBuilder
  lamps: MeshBuilder
  glass: MeshBuilder
  /** Faces out of which a wire mesh is cut. */
  wire: MeshBuilder
  /** Of what is drawn by words of the mode; absent where no mode changes. */
  worded?: Map<Worded, MeshBuilder>
}

/** Where to draw what is seen only in some modes; where none changes, it is as in the mode without words. */
export function seenWhen(to: KitPieces, word: Worded): MeshBuilder {
  const { worded } = to
  if (!worded) return word.startsWith('!') ? to.base : new MeshBuilder()
  const there = worded.get(word) ?? new MeshBuilder()
  worded.set(word, there)
  return there
}
