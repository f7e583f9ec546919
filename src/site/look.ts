import type { BuildLook } from './looks/build'
import type {
  CamArmLook,
  CheckValveLook,
  CouplingLook,
  DropLegLook,
  EarthClampLook,
  GaugeLook,
  HoseLook,
  MeterBoxLook,
  PullGripLook,
  TiedWireLook,
  UnloadingArmLook,
  ValveLeverLook,
  ValveWheelLook,
} from './looks/handled'
import type { CurtainRingLook, PumpSetLook } from './looks/machine'
import type { MineLook } from './looks/mine'
import type { OwnBikeLooks } from './looks/ownBike'
import type { PersonLook } from './looks/person'
import type { PipingLook } from './looks/pipe'
import type { PipeRackLook } from './looks/rack'
import type { TankerLook } from './looks/tanker'
import type { VehicleLook } from './looks/vehicle'
import type { TownLooks } from './looks/town'
import type { BulletTankLook, BundLook, ScrubberLook, StorageTankLook, TowerLook } from './looks/vessel'
import type { YardLook } from './looks/yard'

/** What an entity looks like: a person, whom a layer of their own draws, or a thing. */
export type EntityLook = Look | PersonLook

/**
 * What a part or a thing looks like, in its own frame: the sizes that the kit (src/view/kit) draws from. Looks only: what is met,
 * aimed at and seen are the solids. A part or thing without a look is drawn as its solids.
 */
export type Look =
  | BulletTankLook
  | BundLook
  | PipeRackLook
  | PipingLook
  | ScrubberLook
  | StorageTankLook
  | TankerLook
  | TowerLook
  | CurtainRingLook
  | PumpSetLook
  | CamArmLook
  | CheckValveLook
  | CouplingLook
  | DropLegLook
  | EarthClampLook
  | GaugeLook
  | HoseLook
  | MeterBoxLook
  | PullGripLook
  | TiedWireLook
  | UnloadingArmLook
  | ValveLeverLook
  | ValveWheelLook
  | YardLook
  | MineLook
  | BuildLook
  | VehicleLook
  | OwnBikeLooks
  | TownLooks
