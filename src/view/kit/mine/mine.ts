import type { MineLook } from '../../../site/looks/mine'
import type { KitPieces } from '../pieces'
import { airDoor, airWall, ductGauge, sprayBar } from './airGear'
import { beltConveyor, beltDrive, beltGuard, beltLoad, beltMotor, beltTail, pullSwitch } from './belt'
import { airDuct, ductTear } from './duct'
import { flameproofSwitch, junctionBox, mineTransformer, relayBox } from './electric'
import { ductJunction, mineFan } from './fan'
import { heap, ribSpall, rockSlab } from './heap'
import { airStation, wallPipes } from './pipes'
import { bar } from './bar'
import { bench } from './bench'
import { boltPlate } from './boltPlate'
import { forepoles } from './forepoles'
import { hungSign } from './hungSign'
import { prop } from './prop'
import { rescuer } from './rescuer'
import { rockCrack } from './rockCrack'
import { roofDrip } from './roofDrip'
import { signalLamp } from './signalLamp'
import { bagged } from './bagged'
import { gasBottle } from './gasBottle'
import { roofGauge } from './roofGauge'
import { sandBox } from './sandBox'
import { wallBoard } from './wallBoard'
import { MINE_ROAD } from './road'
import { roadheader } from './roadheader'
import { mineCables, minePhone, mineSensor } from './signals'
import { mineTub, stopBlock } from './tub'

/** What draws the looks of what is found under ground. */
export const MINE: { [K in MineLook['kind']]: (to: KitPieces, look: Extract<MineLook, { kind: K }>) => void } = {
  ...MINE_ROAD,
  'air-door': airDoor,
  'air-duct': airDuct,
  'air-station': airStation,
  'air-wall': airWall,
  bagged,
  'belt-conveyor': beltConveyor,
  'belt-drive': beltDrive,
  'belt-guard': beltGuard,
  'belt-load': beltLoad,
  'belt-motor': beltMotor,
  'belt-tail': beltTail,
  bench,
  'bolt-plate': boltPlate,
  'duct-gauge': ductGauge,
  'duct-junction': ductJunction,
  'duct-tear': ductTear,
  'flameproof-switch': flameproofSwitch,
  forepole: forepoles,
  forepoles,
  'gas-bottle': gasBottle,
  'gas-probe': bar,
  heap,
  'hung-sign': hungSign,
  'junction-box': junctionBox,
  'mine-cables': mineCables,
  'mine-fan': mineFan,
  'mine-phone': minePhone,
  'mine-sensor': mineSensor,
  'mine-transformer': mineTransformer,
  'mine-tub': mineTub,
  prop,
  'pull-switch': pullSwitch,
  'relay-box': relayBox,
  'rescuer-box': rescuer,
  'rib-spall': ribSpall,
  roadheader,
  'rock-crack': rockCrack,
  'rock-slab': rockSlab,
  'roof-drip': roofDrip,
  'roof-gauge': roofGauge,
  'sand-box': sandBox,
  'self-rescuer': rescuer,
  'signal-lamp': signalLamp,
  'sounding-bar': bar,
  'spray-bar': sprayBar,
  'stop-block': stopBlock,
  'wall-board': wallBoard,
  'wall-pipes': wallPipes,
}
