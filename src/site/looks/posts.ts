import type { Material } from '../types'

/** A mast of steel tube on a foot of concrete, `height` metres: with one lamp head on an arm, with a windsock's ring, or bare (detectors). */
export interface MastLook {
  kind: 'mast'
  height: number
  head: 'lamp' | 'plain'
}

/** A board on one or two posts facing +z, its middle at height `y`; a notice board has a frame and a small roof. Metres. */
export interface SignBoardLook {
  kind: 'sign-board'
  size: readonly [width: number, height: number]
  y: number
  posts: readonly number[]
  material: Material
  notice?: true
}

/** A post of 1.7 m with a back board at 1.3 m that gear hangs on, facing +z; `tools`: with non-sparking spanners on hooks. */
export interface GearPostLook {
  kind: 'gear-post'
  material: Material
  /** The plate over the board that says what hangs here: breadth and height, and the height of its middle over the ground. */
  plate?: { size: readonly [number, number]; y: number; material: Material }
  tools?: true
}
