/**
 * A flameproof switch that faces +z, its middle at the origin: vacuum starter QBZ (0.72 by 0.75 by 0.5 m on skids) or feeder KBZ
 * (0.95 by 0.9 by 0.6 m); door with bolts, window, buttons, handle at its side (moving, about z), cable entries. Trade sizes.
 */
export interface FlameproofSwitchLook {
  kind: 'flameproof-switch'
  model: 'starter' | 'feeder'
  /** Height of its middle over the floor, where it stands on a rack. */
  foot?: number
}

/** A relay switch of 0.5 m that faces +z; `open`: its cover is off, and one sees the contactor and its leads. */
export interface RelayBoxLook {
  kind: 'relay-box'
  open?: true
}

/** A flameproof junction box BHD that faces +z: 0.42 by 0.3 by 0.16 m, twelve bolts; `loose`: two are missing and the lid gapes. */
export interface JunctionBoxLook {
  kind: 'junction-box'
  loose?: true
}

/** A mobile substation KBSGZY on rail wheels along z: 3.4 by 1.1 by 1.5 m, ribbed tank, high and low voltage boxes at its ends. */
export interface MineTransformerLook {
  kind: 'mine-transformer'
}

/** Cables on hooks along x at a wall that faces +z, hooks 1.5 m apart, sag 60 mm: power black, lighting, signals blue. Metres. */
export interface MineCablesLook {
  kind: 'mine-cables'
  length: number
  /** Heights of the cables over the origin. */
  at: readonly number[]
}

/** A sensor that hangs under its hook, as seen from +z: stainless case 0.27 by 0.13 m with a window of digits, head below (AQ 6201 class). */
export interface MineSensorLook {
  kind: 'mine-sensor'
  head: 'gas' | 'wind'
}

/** A flameproof telephone on a wall that faces +z: case, receiver, keys (trade size 0.3 by 0.35 m). */
export interface MinePhoneLook {
  kind: 'mine-phone'
}

/** A signal lamp of 0.1 m under its guard, facing +z, by its parts: what is always there, and the glow of its glass. */
export interface SignalLampLook {
  kind: 'signal-lamp'
  part: 'housing' | 'glow'
}

export type MineElectricLook =
  | FlameproofSwitchLook
  | JunctionBoxLook
  | RelayBoxLook
  | MineTransformerLook
  | MineCablesLook
  | MineSensorLook
  | MinePhoneLook
  | SignalLampLook
