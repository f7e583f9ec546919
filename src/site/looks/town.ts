import type { Material } from '../types'

/** Looks of a street of a Chinese town as one rides along it, each in its own frame on the ground; metres. */

/**
 * A house in a row, its front to +z at depth/2: ground floor of shops (`shops`: how many; 0: a plain plinth with a door), storeys
 * above in rows of windows, parapet and what stands on the roof. GB 50096: storeys of flats at least 2.8 m. `style`: `old` of the
 * eighties, `flats` with balconies, `office` with bands of glass, `school` with open galleries.
 */
export interface TownHouseLook {
  kind: 'town-house'
  size: readonly [width: number, height: number, depth: number]
  seed: number
  style: 'old' | 'flats' | 'office' | 'school'
  shops: number
  /** Storey of the ground floor, and of those above. */
  storeys: readonly [ground: number, above: number]
}

/** Kerb stones along a line, the carriageway at its left as one goes along it; `high` over the road. */
export interface KerbLineLook {
  kind: 'kerb-line'
  points: readonly (readonly [x: number, z: number])[]
  high: number
}

/** A railway over the street: deck of girders along z over `breadth`, as long as it is broad for its tracks (along x), parapets with rail and mesh; walls beside the pavements, dark lamps below. */
export interface RailBridgeLook {
  kind: 'rail-bridge'
  length: number
  breadth: number
  clear: number
  thick: number
}

/** A retaining wall of a railway bank along x, facing +z: masonry with pilasters and a coping. */
export interface BankWallLook {
  kind: 'bank-wall'
  length: number
  height: number
}

/** A post of lights with an arm out to -x over the road (GB 14886): three lamps in a housing at its end and at the post, lamps themselves are things. The heads face +z. */
export interface LightPostLook {
  kind: 'light-post'
  arm: number
}

/** One colour of a post of lights, at the end of its arm and at the post, `row` 0 above to 2 below: discs of 0.15 m (GB 14887: 300 mm) under hoods, in the post's frame. */
export interface StreetLightLook {
  kind: 'street-light'
  arm: number
  row: 0 | 1 | 2
}

/** A bus shelter along x, open to +z: roof on posts, back of glass with a poster, bench, stop's plate. */
export interface BusShelterLook {
  kind: 'bus-shelter'
  length: number
  depth: number
  height: number
}

/** Railing at a kerb along x: white rails and bars between blue posts on feet, 1.0 m high (town standard sizes). */
export interface StreetRailingLook {
  kind: 'street-railing'
  length: number
}

/** A fence of bars on a plinth between brick pillars along x, 2.2 m high. */
export interface BarFenceLook {
  kind: 'bar-fence'
  length: number
}

/** A folding gate of a school or compound along x, shut over `width` but for a wicket; pillars with a plate. */
export interface FoldingGateLook {
  kind: 'folding-gate'
  width: number
}

/** A breakfast stall with its front to +z: cart of stainless sheet, steamers, a pan, an awning, stools and a table beside it. */
export interface BreakfastStallLook {
  kind: 'breakfast-stall'
}

/** Parcel lockers along x, doors to +z; or a cabinet of batteries to swap, its doors with lamps. */
export type LockerLook = { kind: 'parcel-locker'; width: number } | { kind: 'swap-cabinet'; width: number }

/** A lane barrier with its house beside the way: a boom of `open` metres lifted at the left of who comes to +z, kerb island, canopy. */
export interface YardGateLook {
  kind: 'yard-gate'
  open: number
}

/** The door of a house of flats to +z: canopy, steps' edge, two leaves, bell plate, and a look at the lift's door behind it. */
export interface HouseDoorLook {
  kind: 'house-door'
}

/** A shelter with sockets for e-bikes along x, open to +z: roof, rack with sockets, painted places, an extinguisher and a camera. */
export interface ChargeCornerLook {
  kind: 'charge-corner'
  length: number
}

/** A street lamp of 8 m with its arm to +z over the road; `wire`: with cables of so many metres along x on both sides. */
export interface StreetLampLook {
  kind: 'street-lamp'
  wire?: number
}

/** A hoarding's gate that stands open along x: pillars, beam, leaves folded inwards (-z), a bath for wheels with gratings and nozzles behind it. */
export interface SiteGateLook {
  kind: 'site-gate'
  width: number
}

/** Goods on the pavement before shops along x: crates of fruit, a rack, hire bikes or scooters in a row, bins, planters. */
export interface PavementGoodsLook {
  kind: 'pavement-goods'
  of: 'fruit' | 'bins' | 'planter' | 'boxes'
  n: number
  material?: Material
}

/** A round cover of cast iron in the road, 0.4 m in radius (GB/T 23858, class D400), its frame flush; or a grooved rail of 0.14 m in the road along z. */
export type RoadIronLook = { kind: 'iron-cover'; radius: number } | { kind: 'groove-rail'; length: number }

export type TownLooks =
  | TownHouseLook
  | KerbLineLook
  | RailBridgeLook
  | BankWallLook
  | LightPostLook
  | StreetLightLook
  | BusShelterLook
  | StreetRailingLook
  | BarFenceLook
  | FoldingGateLook
  | BreakfastStallLook
  | LockerLook
  | YardGateLook
  | HouseDoorLook
  | ChargeCornerLook
  | StreetLampLook
  | SiteGateLook
  | PavementGoodsLook
  | RoadIronLook
