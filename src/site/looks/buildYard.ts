import type { Material } from '../types'

/** Stores of a building site and the street below it, each with its underside at the origin; metres. */

/** A concrete bucket of 1 m3 on its feet with chute and bail. */
export interface ConcreteBucketLook {
  kind: 'concrete-bucket'
}

/** A pallet of AAC blocks, 1.2 by 1.0 m, `courses` of 240 mm. */
export interface BrickPalletLook {
  kind: 'brick-pallet'
  courses: number
}

/** Bars on timber along x: bundles beside each other; formwork ply of 1.83 by 0.915 m, `n` sheets; tube along x in a frame. */
export type SiteStackLook =
  | { kind: 'rebar-stack'; length: number; bundles: number }
  | { kind: 'ply-stack'; n: number }
  | { kind: 'tube-stack'; length: number }

/** A site container of 6.0 by 2.44 by 2.6 m along x, door and windows to +z; `stacked`: two, one on the other, with outside stairs. */
export interface SiteContainerLook {
  kind: 'site-container'
  stacked?: true
  material: Material
}

/** A workshop of the site: a double-layered protective roof of planks (JGJ 80) on posts over a bending bench with bars, along x. */
export interface RebarShopLook {
  kind: 'rebar-shop'
  size: readonly [width: number, depth: number]
}

/** A covered walkway along x (安全通道): two layers of planks 0.7 m apart on tube posts, red-white, 3 m high. */
export interface CoveredWalkwayLook {
  kind: 'covered-walkway'
  length: number
  width: number
}

/** A hoarding along x, 2.5 m high (JGJ 59: at least 2.5 m in towns), white sheet with a blue foot, posts, a cap with spray nozzles; `gate`: a gate of 8 m in its middle. */
export interface HoardingLook {
  kind: 'hoarding'
  length: number
  gate?: true
}

/** A vehicle at the kerb along x: a car of 4.6 by 1.8 by 1.45 m, a van of 5.0 by 1.9 by 2.0 m, a bus of 10.5 m or a mixer lorry of 8.5 m. */
export interface ParkedVehicleLook {
  kind: 'parked-vehicle'
  body: 'car' | 'van' | 'bus' | 'mixer'
  material: Material
}

/** A house of the street as seen from afar: full size along x, up and along z, on the origin; windows in rows on all sides, shops at its foot, air conditioners, water tank and parapet on top. */
export interface StreetHouseLook {
  kind: 'street-house'
  size: readonly [width: number, height: number, depth: number]
  seed: number
  style: 'flats' | 'office' | 'old'
}

/** The town round about as seen from high up and far off: blocks of plain houses, courts and greens on the land, full size about the origin. */
export interface TownLook {
  kind: 'town'
  size: readonly [width: number, depth: number]
  seed: number
}

/** A street along x about the origin: carriageway with markings and a crossing, kerbs, footways; full breadths. */
export interface StreetLook {
  kind: 'street'
  length: number
  road: number
  footway: number
}

/** The storeys of the building below the working floor as seen from outside, from `from` up to the origin: slab edges, columns, mesh and rails; full size in plan. */
export interface StoreysBelowLook {
  kind: 'storeys-below'
  size: readonly [width: number, depth: number]
  storey: number
  count: number
}

/** Ground of a site far below: packed earth and concrete ways with tyre tracks and puddles, full size about the origin. */
export interface SiteGroundLook {
  kind: 'site-ground'
  size: readonly [width: number, depth: number]
  seed: number
}

export type BuildYardLook =
  | ConcreteBucketLook
  | BrickPalletLook
  | SiteStackLook
  | SiteContainerLook
  | RebarShopLook
  | CoveredWalkwayLook
  | HoardingLook
  | ParkedVehicleLook
  | StreetHouseLook
  | TownLook
  | StreetLook
  | StoreysBelowLook
  | SiteGroundLook
