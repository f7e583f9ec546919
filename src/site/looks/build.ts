import type { BuildEdgeLook } from './buildEdge'
import type { BuildFrameLook } from './buildFrame'
import type { BuildGearLook } from './buildGear'
import type { BuildLiftLook } from './buildLift'
import type { BuildScaffoldLook } from './buildScaffold'
import type { BuildYardLook } from './buildYard'

/** Looks of what is found on a building site and in the street below it. */
export type BuildLook =
  | BuildFrameLook
  | BuildEdgeLook
  | BuildScaffoldLook
  | BuildLiftLook
  | BuildGearLook
  | BuildYardLook
