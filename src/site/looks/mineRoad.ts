/** A roadway's section about its axis: walls straight to the spring line, then half an ellipse to the crown. Metres. */
export interface Profile {
  readonly width: number
  /** Where the straight wall ends and the arch begins. */
  readonly spring: number
  readonly crown: number
}

/** Another roadway that meets this one, by a point on its axis and its way in the frame of the owner; metres. */
export interface Branch {
  readonly at: readonly [x: number, z: number]
  readonly towards: readonly [x: number, z: number]
  readonly profile: Profile
  /** It passes by, and this one ends at it; else it begins there and this one passes by. */
  readonly through?: true
}

/**
 * A piece of a roadway along x about the origin: walls, roof and floor as they were driven, overbreak outwards. `strata`: coal in the
 * ribs under a roof of rock, bolted and meshed; `lagged`: sprayed concrete with mesh behind steel arches; `sprayed`: sprayed concrete.
 */
export interface RoadwayLook {
  kind: 'roadway'
  length: number
  profile: Profile
  lining: 'strata' | 'lagged' | 'sprayed'
  /** Where the piece's middle lies along the whole road, metres: pieces of one road go on in each other. */
  along: number
  seed: number
  /** The piece's axis lies along the site's z. */
  turned?: true
  branches?: readonly Branch[]
  /** Mesh ends here along the piece's axis, where it does not go all the way. */
  meshTo?: number
}

/** The end of a heading: coal as the cutter left it, about the origin on the floor, facing -x. Metres. */
export interface CoalFaceLook {
  kind: 'coal-face'
  profile: Profile
  seed: number
}

/** Steel arches of U29 section (GB/T 4697) across x at `at`, three pieces with two lap joints, each of two clamps. Metres. */
export interface SteelArchesLook {
  kind: 'steel-arches'
  profile: Profile
  at: readonly number[]
}

/**
 * Rows of resin bolts across x at `at`: dished plates of 150 mm (MT/T 146.2) with nut and bolt end, a W strap of 2.5 by 280 mm over
 * those of the roof.
 */
export interface BoltRowsLook {
  kind: 'bolt-rows'
  profile: Profile
  at: readonly number[]
}

/** Track along x: rails of 22 kg/m (GB/T 11264) on wooden sleepers 0.7 m apart, fishplates every 8 m. Metres. */
export interface MineTrackLook {
  kind: 'mine-track'
  length: number
  gauge: number
}

/** A lamp under the roof along x: flameproof LED roadway lamp of 24 W (trade size 0.7 m), on two chains. */
export interface RoadLampLook {
  kind: 'road-lamp'
  /** From its hooks down to the lamp, metres. */
  drop: number
}

/** A grating of flat bars across a road along x, 栅栏, with two rails and posts: nobody goes on here. Metres. */
export interface RoadGratingLook {
  kind: 'road-grating'
  width: number
  height: number
}

export type MineRoadLook =
  | RoadwayLook
  | CoalFaceLook
  | SteelArchesLook
  | BoltRowsLook
  | MineTrackLook
  | RoadLampLook
  | RoadGratingLook
