import type { Material } from '../types'
import type { Dn, Point } from './pipe'

/** Things that hands work at an unloading station, in the frame of their entity; what turns or travels is given at value 0. Metres. */

/** A hand wheel at `off` along z with its stem and yoke behind; looks to -z or +z (`facing`). */
export interface ValveWheelLook {
  kind: 'valve-wheel'
  radius: number
  facing: 1 | -1
  /** Length of the stem behind the wheel. */
  stem: number
  material: Material
}

/** A lever of `length` along `along` that turns about `axis`, and what it turns: a drive's box, a small ball valve, or one on a pipe along x. */
export interface ValveLeverLook {
  kind: 'valve-lever'
  axis: Point
  along: Point
  length: number
  /** How far before the origin the lever lies, along the axis. */
  off: number
  material: Material
  body: 'box' | 'stem' | 'ball'
}

/** A dial gauge that looks to -z or +z, on a stem downwards; with a piece of the pipe along x that it sits on. */
export interface GaugeLook {
  kind: 'gauge'
  radius: number
  facing: 1 | -1
  stem: number
  pipe?: { dn: Dn; half: number; material: Material }
}

/** The end of the vehicle's coupling with the lugs of its cam arms; along z. */
export interface CouplingLook {
  kind: 'coupling'
  radius: number
}

/** A cam arm that stands out along x to `side`. */
export interface CamArmLook {
  kind: 'cam-arm'
  side: 1 | -1
  length: number
}

/** A grip to pull: its middle, direction and length, the rod to what it pulls, with a red box there or not. */
export interface PullGripLook {
  kind: 'pull-grip'
  at: Point
  along: Point
  length: number
  rod: Point
  box: boolean
  material: Material
}

/** The articulated part of an unloading arm: from the swivel at the origin `reach` along z, then `drop` down to its coupler. */
export interface DropLegLook {
  kind: 'drop-leg'
  reach: number
  drop: number
  material: Material
}

/** The fixed part of an unloading arm: pillar at the origin, inboard pipe to the swivel at `reach` along z, balance weight behind. */
export interface UnloadingArmLook {
  kind: 'unloading-arm'
  height: number
  reach: number
  swivel: number
  material: Material
}

/** A corrugated metal hose along x that sags between its fittings; bulged at one place, with broken braid, when it is worn. */
export interface HoseLook {
  kind: 'hose'
  half: number
  radius: number
  sag: number
  bulge: boolean
}

/** A swing check valve with a piece of pipe on either side, along x. */
export interface CheckValveLook {
  kind: 'check-valve'
  dn: Dn
  half: number
  pipe: Material
}

/** Wire that ties something up: turns about y, of `radius`, over `height`. */
export interface TiedWireLook {
  kind: 'tied-wire'
  radius: number
  height: number
}

/** An earthing clamp with its cable's sleeve below. */
export interface EarthClampLook {
  kind: 'earth-clamp'
}

/** The box of a fixed instrument: face with a screen, looks to +z. */
export interface MeterBoxLook {
  kind: 'meter-box'
  size: Point
}
