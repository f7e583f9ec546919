import type { Point } from './pipe'

/**
 * A fabric duct through the corners of `route`, hung by hooks from a wire above: `blown` it is round, `limp` it hangs down flat and in
 * folds (fan off), joined by double rings every 10 m (MT 164: anti-static, flame-retardant). `mouth`: its last end is open. Metres.
 */
export interface AirDuctLook {
  kind: 'air-duct'
  route: readonly Point[]
  radius: number
  state: 'blown' | 'limp'
  mouth?: true
}

/** A tear of `length` along x in a duct about the origin's axis: flaps hang about a dark slit on the side to -z. Metres. */
export interface DuctTearLook {
  kind: 'duct-tear'
  radius: number
  length: number
}

/** Two counter-rotating stages in one flameproof casing along x, inlet with its guard and silencer at +x (FBD No 6.3, 2 x 30 kW; trade size 3.4 by 0.9 m). */
export interface MineFanLook {
  kind: 'mine-fan'
}

/** Two ducts from fans that stand `apart` over each other into one, with the box of the flap that shuts off the fan at rest: along x, 2 m, to the duct at -x. */
export interface DuctJunctionLook {
  kind: 'duct-junction'
  radius: number
  apart: number
}

/** A curtain of mist across the road under its roof: pipe along z of `width`, nozzles 0.4 m apart that point down and to +x. Metres. */
export interface SprayBarLook {
  kind: 'spray-bar'
  width: number
}

/** A pressure gauge for a duct: dial, tube to a tap above. */
export interface DuctGaugeLook {
  kind: 'duct-gauge'
}

/** The leaf of an air door, hinged at the origin on the z axis' north end and reaching `width` to +z; steel with a small flap. Metres. */
export interface AirDoorLook {
  kind: 'air-door'
  width: number
  height: number
}

/** A wall of bricks across a road along z with the frame of an air door in its middle. Metres. */
export interface AirWallLook {
  kind: 'air-wall'
  profile: { readonly width: number; readonly spring: number; readonly crown: number }
  door: readonly [width: number, height: number]
}

export type MineAirLook =
  | AirDuctLook
  | DuctTearLook
  | MineFanLook
  | DuctJunctionLook
  | SprayBarLook
  | DuctGaugeLook
  | AirDoorLook
  | AirWallLook
