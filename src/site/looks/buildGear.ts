import type { Material } from '../types'
import type { Point } from './pipe'

/** Things of a building site that people wear, hang on, switch and read; metres. Trade sizes where no standard is named. */

/** A full-body harness (GB 6095) that hangs on a hook at the origin; a stand of tube with `n` of them along x. */
export type HarnessLook = { kind: 'harness' } | { kind: 'harness-stand'; n: number }

/** A lanyard's snap hook at the origin, mouth to +z, its webbing with the absorber hanging `drop` below it. */
export interface LanyardHookLook {
  kind: 'lanyard-hook'
  drop: number
}

/** A horizontal lifeline of wire rope of 8 mm along x at the origin's height: end posts on the floor `height` below, tensioner, posts between at most `apart`. */
export interface LifelineLook {
  kind: 'lifeline'
  length: number
  height: number
  apart: number
}

/** An anchor ring on its plate with four bolts, facing +z, 15 kN painted below (EN 795 A class). */
export interface AnchorRingLook {
  kind: 'anchor-ring'
}

/** A water pipe DN25 along x on clips 1.2 m apart at a wall that faces +z. */
export interface PipeOnClipsLook {
  kind: 'pipe-on-clips'
  length: number
}

/** A site distribution box of the third level (JGJ 46: 1.4 m to its middle, on a stand) facing +z, its middle at the origin, `foot` over the floor; `open`: the cover hangs and one sees the breakers. */
export interface SiteBoxLook {
  kind: 'site-box'
  foot: number
  open?: true
}

/** Insulated cable along x on insulated hooks 2 m apart that hang from `drop` above. */
export interface CableHooksLook {
  kind: 'cable-hooks'
  length: number
  drop: number
}

/** A puddle on the floor about the origin. */
export interface PuddleLook {
  kind: 'puddle'
  size: readonly [width: number, depth: number]
  seed: number
}

/** A row of `n` notice boards under a small roof along x, facing +z, panels of 1.2 by 1.6 m. */
export interface NoticeBoardsLook {
  kind: 'notice-boards'
  n: number
}

/** A cup anemometer on its rod, turning about y (moving); its display unit on a wall or post that faces +z; a radio base with aerial and charger on its shelf. */
export type SiteInstrumentLook = { kind: 'anemometer' } | { kind: 'wind-repeater' } | { kind: 'radio-base' }

/** The rescue kit: a red box with its lid, rope bag, descender and pulley to be seen, its underside at the origin. */
export interface RescueKitLook {
  kind: 'rescue-kit'
}

/** A spark catcher under a welding place: a tray of sheet with a fire blanket, its underside at the origin. */
export interface SparkCatcherLook {
  kind: 'spark-catcher'
}

/** A coil of rope on the floor; `scrap`: cut, with a red tag. */
export interface RopeCoilLook {
  kind: 'rope-coil'
  scrap?: true
}

/** A ratchet spanner of 0.32 m along x that lies at the origin; `tethered`: on a cord; a handful of couplers' bolts. */
export type LooseToolLook = { kind: 'spanner'; tethered?: true } | { kind: 'bolts'; n: number }

/** A board on the floor's edge or wall that text is put on, facing +z, framed, on wire: its middle at the origin. */
export interface SiteBannerLook {
  kind: 'site-banner'
  size: readonly [width: number, height: number]
  material: Material
}

/** A cable or hose on the floor through these points. */
export interface FloorCableLook {
  kind: 'floor-cable'
  route: readonly Point[]
  radius: number
  material: Material
}

export type BuildGearLook =
  | HarnessLook
  | LanyardHookLook
  | LifelineLook
  | AnchorRingLook
  | PipeOnClipsLook
  | SiteBoxLook
  | CableHooksLook
  | PuddleLook
  | NoticeBoardsLook
  | SiteInstrumentLook
  | RescueKitLook
  | SparkCatcherLook
  | RopeCoilLook
  | LooseToolLook
  | SiteBannerLook
  | FloorCableLook
