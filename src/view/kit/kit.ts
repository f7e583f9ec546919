import type { Look } from '../../site/look'
import { BUILD } from './build/build'
import { bulletTank } from './bulletTank'
import { bund } from './bund'
import { dropLeg, unloadingArm } from './handled/arm'
import { camArm, coupling, pullGrip, tiedWire } from './handled/coupling'
import { earthClamp, hose, meterBox } from './handled/earth'
import { checkValve, gauge, valveLever, valveWheel } from './handled/valves'
import { curtainRing } from './curtainRing'
import { MINE } from './mine/mine'
import { pumpSet } from './pumpSet'
import { pipeRack } from './pipeRack'
import { piping } from './piping'
import { scrubber } from './scrubber'
import { storageTank } from './storageTank'
import { tanker } from './tanker/tanker'
import { tower } from './tower'
import type { KitPieces } from './pieces'
import { OWN_BIKE } from './street/ownBike'
import { VEHICLES } from './street/vehicles'
import { TOWN } from './town/town'
import { YARD } from './yard/yard'

/** What draws each kind of look: one file a kind. */
const KIT: { [K in Look['kind']]: (to: KitPieces, look: Extract<Look, { kind: K }>) => void } = {
  'bullet-tank': bulletTank,
  bund,
  'pipe-rack': pipeRack,
  piping,
  scrubber,
  'storage-tank': storageTank,
  tanker,
  tower,
  'curtain-ring': curtainRing,
  'pump-set': pumpSet,
  'cam-arm': camArm,
  'check-valve': checkValve,
  coupling,
  'drop-leg': dropLeg,
  'earth-clamp': earthClamp,
  gauge,
  hose,
  'meter-box': meterBox,
  'pull-grip': pullGrip,
  'tied-wire': tiedWire,
  'unloading-arm': unloadingArm,
  'valve-lever': valveLever,
  'valve-wheel': valveWheel,
  ...YARD,
  ...MINE,
  ...BUILD,
  ...VEHICLES,
  ...OWN_BIKE,
  ...TOWN,
}

/** Draws `look` into `to`, in its owner's frame. */
export const drawLook = (to: KitPieces, look: Look): void =>
  (KIT[look.kind] as (to: KitPieces, look: Look) => void)(to, look)
