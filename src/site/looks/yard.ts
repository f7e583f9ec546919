import type { BuildingLook, ShedLook, ShelterLook } from './buildings'
import type { EvidenceLook } from './evidence'
import type { BollardsLook, FenceLook, GateLook } from './enclosure'
import type { CabinetLook, CylinderRackLook, EyewashLook, FireGearLook, StoreLook } from './gear'
import type {
  AssemblyLook,
  DrainLook,
  KerbLook,
  ParkingBlockLook,
  PitLook,
  RoadMarkLook,
  SpeedHumpLook,
} from './ground'
import type {
  BeaconLook,
  CarriedLook,
  DetectorLook,
  EmergencyStopLook,
  MaskLook,
  MonitorLook,
  PlateLook,
  ScbaGaugeLook,
  StandBoardLook,
  ValvePostLook,
  WallLook,
  WindsockLook,
  WornLook,
} from './instruments'
import type { HedgeLook, TreeLook, TuftsLook } from './plants'
import type { GearPostLook, MastLook, SignBoardLook } from './posts'

/** Looks of what stands about a yard: enclosure, buildings, posts, plants, ground and gear. */
export type YardLook =
  | TreeLook
  | HedgeLook
  | TuftsLook
  | FenceLook
  | GateLook
  | BollardsLook
  | BuildingLook
  | ShedLook
  | ShelterLook
  | MastLook
  | SignBoardLook
  | GearPostLook
  | KerbLook
  | DrainLook
  | PitLook
  | AssemblyLook
  | SpeedHumpLook
  | ParkingBlockLook
  | RoadMarkLook
  | CabinetLook
  | CylinderRackLook
  | EyewashLook
  | FireGearLook
  | StoreLook
  | DetectorLook
  | BeaconLook
  | EmergencyStopLook
  | WindsockLook
  | ValvePostLook
  | WornLook
  | MaskLook
  | CarriedLook
  | ScbaGaugeLook
  | StandBoardLook
  | WallLook
  | MonitorLook
  | PlateLook
  | EvidenceLook
