/**
 * A tree with its foot at the origin. `street`: a camphor or plane with a broad crown; `column`: a poplar or cypress; `young`: newly
 * planted, tied to a stake. `height` in metres; trees of the same form and `seed` are alike; `far` draws fewer and larger leaves,
 * `row` about as few, of a size for an avenue that one goes along.
 */
export interface TreeLook {
  kind: 'tree'
  form: 'street' | 'column' | 'young'
  height: number
  seed: number
  far?: true
  row?: true
}

/** A clipped hedge along x; length, height and depth in metres. */
export interface HedgeLook {
  kind: 'hedge'
  size: readonly [length: number, height: number, depth: number]
  seed: number
}

/** Tufts of grass along x, `length` metres, within a strip of `depth`; one in about `pitch` metres. */
export interface TuftsLook {
  kind: 'tufts'
  length: number
  depth: number
  pitch: number
  seed: number
}
