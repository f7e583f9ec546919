import type { MeshBuilder } from '../geometry/meshBuilder'

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
}
