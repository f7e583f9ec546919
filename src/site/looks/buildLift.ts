import type { Point } from './pipe'

/** Cranes, hoists and what they carry, metres. */

/** The mast of a tower crane of the QTZ 80 class on its foundation at the origin: 1.6 m square, sections of 2.5 m, climbing frame below its top, ties to the building to +z at these heights. */
export interface TowerCraneLook {
  kind: 'tower-crane'
  height: number
  /** Heights of the ties, and how far the building is. */
  ties?: readonly number[]
  reach?: number
}

/** The slewing part of a tower crane about its ring at the origin, jib to +x: cab, apex with pendants, jib, counter-jib with weights. */
export interface CraneJibLook {
  kind: 'crane-jib'
  jib: number
  counter: number
}

/** The trolley on a jib, its sheaves at the origin; the jib's lower chords lie over it, jib along x. */
export interface CraneTrolleyLook {
  kind: 'crane-trolley'
}

/** A hook block of two falls: sheaves above, hook with its catch below; the bowl of the hook at the origin. */
export interface HookBlockLook {
  kind: 'hook-block'
}

/** A wire-rope sling of `legs` from the hook at the origin to points `spread` apart along x, `drop` below. `good`: ferrules and a green tag; `worn`: wire beards, a knot, no tag (GB/T 6067.1: out of service). */
export interface SlingLook {
  kind: 'sling'
  legs: 1 | 2
  spread: number
  drop: number
  state: 'good' | 'worn'
}

/** A bundle of ribbed bars along x, `length` metres (12 m and 9 m are trade lengths), tied with wire, a tag at its end; its underside at the origin. */
export interface RebarBundleLook {
  kind: 'rebar-bundle'
  length: number
  bars: number
}

/** A load in slings, its underside at the origin: `ply`, `tube` along x on battens, or `bricks` in a cage. */
export interface LoadBundleLook {
  kind: 'load-bundle'
  of: 'ply' | 'tube' | 'bricks'
}

/** A welding machine on wheels that faces +z, about 0.6 by 0.5 by 0.8 m, lugs for lifting; with its lead lying along `lead` on the floor where it does. */
export interface WeldingMachineLook {
  kind: 'welding-machine'
  lead?: readonly Point[]
}

/** A construction hoist SC 200 (GB/T 26557): triangular mast of 650 mm along y at the origin with its rack to +x, ties to the building to +x. */
export interface SiteHoistLook {
  kind: 'site-hoist'
  from: number
  to: number
  /** From the mast to the building. */
  reach: number
}

/** The hoist's cage, its floor's middle at the origin: 1.3 by 3.0 (along z) by 2.4 m, mesh sides, doors to +x and -z. */
export interface HoistCageLook {
  kind: 'hoist-cage'
}

/** A landing before a hoist from the building at the origin out to -x: planked floor, side mesh, posts, call button, storey plate. */
export interface HoistLandingLook {
  kind: 'hoist-landing'
  size: readonly [out: number, breadth: number]
}

/** A landing gate of two leaves along z about the origin, facing +x (inside): red frame, mesh, bolt on the hoist's side. What moves is its leaf, hinged at its -z post (about y). */
export interface HoistGateLook {
  kind: 'hoist-gate'
  width: number
  height: number
}

/** A cantilever unloading platform out to +x from the origin at the slab's edge: channel beams, chequered plate, side panels, two ropes a side up to `rope`, plate with its limit. */
export interface UnloadingPlatformLook {
  kind: 'unloading-platform'
  size: readonly [out: number, breadth: number]
  /** Where the ropes are made fast: inwards (to -x) and up. */
  rope: readonly [inward: number, up: number]
}

/** What stands on an unloading platform, its underside at the origin: `light`: a stack of ply; `heavy`: tube and couplers far over one tonne. */
export interface PlatformLoadLook {
  kind: 'platform-load'
  amount: 'light' | 'heavy'
}

/** A suspended platform ZLP 630 (GB/T 19155) along z, floor's middle at the origin: basket 0.7 m broad, hoists and ropes to `rope` above; `lifeline`: its own rope with a grab. */
export interface GondolaLook {
  kind: 'gondola'
  length: number
  rope: number
  lifeline?: true
}

export type BuildLiftLook =
  | TowerCraneLook
  | CraneJibLook
  | CraneTrolleyLook
  | HookBlockLook
  | SlingLook
  | RebarBundleLook
  | LoadBundleLook
  | WeldingMachineLook
  | SiteHoistLook
  | HoistCageLook
  | HoistLandingLook
  | HoistGateLook
  | UnloadingPlatformLook
  | PlatformLoadLook
  | GondolaLook
