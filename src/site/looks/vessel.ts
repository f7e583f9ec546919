import type { Material } from '../types'

/**
 * A horizontal pressure vessel along x, its axis over the origin, with half spheres as ends, saddles, platform, ladder and fittings. Metres.
 */
export interface BulletTankLook {
  kind: 'bullet-tank'
  radius: number
  /** Height of the axis over the ground, and half the length between the ends. */
  axis: number
  half: number
  /** Middles of the saddles and of the nozzles on top, along x. */
  saddles: readonly number[]
  nozzles: readonly number[]
  /** The platform on top: half its length about the middle, its near and far edge in z; the ladder's foot. */
  platform: { half: number; z: readonly [number, number]; ladder: readonly [x: number, z: number] }
  band: Material
}

/** An upright storage tank with a cone roof, spiral stairs and rails. Metres. */
export interface StorageTankLook {
  kind: 'storage-tank'
  radius: number
  height: number
  band: Material
  /** Where the stairs begin, radians from east over south. */
  stairs: number
}

/** A tower: a stack, or a column of a plant with platforms round it. Metres. */
export interface TowerLook {
  kind: 'tower'
  radius: number
  height: number
  /** Red and white by turns from half its height on (aviation marking), or of one colour. */
  banded: boolean
  platforms: number
  material: Material
}

/** A small scrubber column: dished ends, skirt, packing flange, manhole, level glass, vent with its cap. Metres. */
export interface ScrubberLook {
  kind: 'scrubber'
  radius: number
  height: number
  /** Top of the vent over the ground and its radius. */
  vent: { top: number; radius: number }
}

/** A wall of `height` round a rectangle about the origin, with steps over it on its south side at `steps`. Metres. */
export interface BundLook {
  kind: 'bund'
  width: number
  depth: number
  height: number
  thick: number
  steps: number
}
