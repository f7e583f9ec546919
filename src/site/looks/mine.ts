import type { MineAirLook } from './mineAir'
import type { MineElectricLook } from './mineElectric'
import type { MineHaulageLook } from './mineHaulage'
import type { MineRoadLook } from './mineRoad'
import type { MineSafetyLook } from './mineSafety'

/** Looks of what is found under ground. */
export type MineLook = MineRoadLook | MineAirLook | MineHaulageLook | MineElectricLook | MineSafetyLook
