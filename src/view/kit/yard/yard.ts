import type { YardLook } from '../../../site/looks/yard'
import type { KitPieces } from '../pieces'
import { building } from './building'
import { cabinet, cylinderRack } from './cabinet'
import { chock, cone, faceMask, gasMeter, keys } from './carried'
import { clutter, hungHose, looseHose, reliefValve, weldingPlace } from './evidence'
import { eyewash } from './eyewash'
import { bollards, fence } from './fence'
import { extinguisher, hoseReel, hydrant, trolley } from './fireGear'
import { forklift } from './forklift'
import { gate } from './gate'
import { assembly, drain, kerb, parkingBlock, pit, roadMark, speedHump } from './ground'
import { hedge, tufts } from './hedge'
import { beacon, detector, emergencyStop, scbaGauge } from './instruments'
import { gearPost, mast, signBoard } from './posts'
import { shed, shelter } from './shed'
import { clipboard, indicator, keyBox, monitor, pushPlate, standBoard, valvePost } from './stands'
import { distributionBox, drums, pallets, spillKit } from './stores'
import { tree } from './tree'
import { windsock } from './wind'

/** What draws the looks of a yard. */
export const YARD: { [K in YardLook['kind']]: (to: KitPieces, look: Extract<YardLook, { kind: K }>) => void } = {
  assembly,
  beacon,
  bollards,
  building,
  cabinet,
  chock,
  clipboard,
  clutter,
  cone,
  'cylinder-rack': cylinderRack,
  detector,
  'distribution-box': distributionBox,
  drain,
  drums,
  'emergency-stop': emergencyStop,
  extinguisher,
  eyewash,
  'face-mask': faceMask,
  fence,
  'gas-meter': gasMeter,
  forklift,
  gate,
  'gear-post': gearPost,
  hedge,
  'hose-reel': hoseReel,
  'hung-hose': hungHose,
  hydrant,
  indicator,
  kerb,
  'key-box': keyBox,
  keys,
  'loose-hose': looseHose,
  mast,
  monitor,
  pallets,
  'parking-block': parkingBlock,
  pit,
  'push-plate': pushPlate,
  'relief-valve': reliefValve,
  'road-mark': roadMark,
  'scba-gauge': scbaGauge,
  shed,
  shelter,
  'sign-board': signBoard,
  'speed-hump': speedHump,
  'spill-kit': spillKit,
  'stand-board': standBoard,
  tree,
  trolley,
  tufts,
  'valve-post': valvePost,
  'welding-place': weldingPlace,
  windsock,
}
