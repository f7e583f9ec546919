/**
 * A belt conveyor along x about the origin, of 0.8 m on ropes and H frames (DSJ 80, GB/T 10595): idlers of three rollers every 1.2 m,
 * return rollers every 3 m, cord of the pull switches on its south side. Metres; `top` is the height of the belt.
 */
export interface BeltConveyorLook {
  kind: 'belt-conveyor'
  length: number
  top: number
  width: number
}

/** The coal on a running belt, alike every 2 m along x: what moves travels with the belt. Metres. */
export interface BeltLoadLook {
  kind: 'belt-load'
  length: number
  width: number
  seed: number
}

/** The drive at a belt's head: drums, gear, motor, chute to +x or -x; or the tail drum. About the belt's end, along x. */
export interface BeltDriveLook {
  kind: 'belt-drive'
  top: number
  width: number
}
export interface BeltTailLook {
  kind: 'belt-tail'
  top: number
  width: number
}
/** The guard of mesh and sheet over a tail drum. */
export interface BeltGuardLook {
  kind: 'belt-guard'
  width: number
}
/** A ribbed flameproof motor of 40 kW along x about its middle, on its bracket. */
export interface BeltMotorLook {
  kind: 'belt-motor'
}
/** A pull switch beside a belt with its arm and a piece of the cord (GB/T 14048.5 device in flameproof housing; trade size). */
export interface PullSwitchLook {
  kind: 'pull-switch'
}

/** A roadheader of the EBZ 160 class along x, its boom to +x: about 8 by 2.2 by 1.7 m; what moves is the cutter head (turning about x). */
export interface RoadheaderLook {
  kind: 'roadheader'
}

/** A fixed mine tub MGC 1.1-6 on its wheels along z: 2.0 by 0.88 by 1.15 m, gauge 600 mm (GB/T 4695, from memory). */
export interface MineTubLook {
  kind: 'mine-tub'
  load: 'coal' | 'empty'
}
/** A stop before tubs: posts at the origin and 1.5 m to -x, and a beam across the track between them (moving, about x) with its handle. */
export interface StopBlockLook {
  kind: 'stop-block'
}

export type MineHaulageLook =
  | BeltConveyorLook
  | BeltLoadLook
  | BeltDriveLook
  | BeltTailLook
  | BeltMotorLook
  | BeltGuardLook
  | PullSwitchLook
  | RoadheaderLook
  | MineTubLook
  | StopBlockLook
