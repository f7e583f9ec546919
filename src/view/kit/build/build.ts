import type { BuildLook } from '../../../site/looks/build'
import type { KitPieces } from '../pieces'
import { towerCrane } from './crane'
import { craneTrolley, hookBlock } from './hook'
import { craneJib } from './jib'
import { sling } from './sling'
import { guardrail } from './guardrail'
import { liftGate } from './liftGate'
import { openingCover } from './openingCover'
import { slabHole } from './slabHole'
import { sleeve } from './sleeve'
import { rcColumn, rcWall } from './column'
import { blockWall, rebarMat } from './masonry'
import { shaftFrame, stairFlight } from './shaft'
import { rcSlab } from './slab'
import { siteBanner } from './banner'
import { siteInstrument } from './instrument'
import { looseTool } from './looseTool'
import { noticeBoards } from './noticeBoards'
import { rescueKit } from './rescueKit'
import { ropeCoil } from './ropeCoil'
import { sparkCatcher } from './sparkCatcher'
import { anchorRing, harness, lanyardHook, lifeline, pipeOnClips } from './harness'
import { hoistCage, hoistGate, hoistLanding, siteHoist } from './hoist'
import { storeysBelow, streetHouse } from './house'
import { loadBundle, rebarBundle, weldingMachine } from './loads'
import { gondola, platformLoad, unloadingPlatform } from './platform'
import { cableHooks, floorCable, puddle, siteBox } from './power'
import { safetyMesh, scaffoldPlank, tubeScaffold } from './scaffold'
import { shoreBay, shoreLeg } from './shore'
import { brickPallet, concreteBucket, rebarShop, siteContainer, siteStack } from './stores'
import { coveredWalkway, hoarding, siteGround, street } from './street'
import { parkedVehicle } from './vehicle'
import { town } from './town'

/** What draws the looks of a building site and its street. */
export const BUILD: { [K in BuildLook['kind']]: (to: KitPieces, look: Extract<BuildLook, { kind: K }>) => void } = {
  'anchor-ring': anchorRing,
  anemometer: siteInstrument,
  'block-wall': blockWall,
  bolts: looseTool,
  'brick-pallet': brickPallet,
  'cable-hooks': cableHooks,
  'concrete-bucket': concreteBucket,
  'covered-walkway': coveredWalkway,
  'crane-jib': craneJib,
  'crane-trolley': craneTrolley,
  'floor-cable': floorCable,
  gondola,
  guardrail,
  harness,
  'harness-stand': harness,
  hoarding,
  'hoist-cage': hoistCage,
  'hoist-gate': hoistGate,
  'hoist-landing': hoistLanding,
  'hook-block': hookBlock,
  'lanyard-hook': lanyardHook,
  lifeline,
  'lift-gate': liftGate,
  'load-bundle': loadBundle,
  'notice-boards': noticeBoards,
  'opening-cover': openingCover,
  'parked-vehicle': parkedVehicle,
  'pipe-on-clips': pipeOnClips,
  'platform-load': platformLoad,
  'ply-stack': siteStack,
  puddle,
  'radio-base': siteInstrument,
  'rc-column': rcColumn,
  'rc-slab': rcSlab,
  'rc-wall': rcWall,
  'rebar-bundle': rebarBundle,
  'rebar-mat': rebarMat,
  'rebar-shop': rebarShop,
  'rebar-stack': siteStack,
  'rescue-kit': rescueKit,
  'rope-coil': ropeCoil,
  'safety-mesh': safetyMesh,
  'scaffold-plank': scaffoldPlank,
  'shaft-frame': shaftFrame,
  'shore-bay': shoreBay,
  'shore-leg': shoreLeg,
  'site-banner': siteBanner,
  'site-box': siteBox,
  'site-container': siteContainer,
  'site-ground': siteGround,
  'site-hoist': siteHoist,
  'slab-hole': slabHole,
  sleeve,
  sling,
  'spark-catcher': sparkCatcher,
  spanner: looseTool,
  'stair-flight': stairFlight,
  'storeys-below': storeysBelow,
  street,
  'street-house': streetHouse,
  town,
  'tower-crane': towerCrane,
  'tube-scaffold': tubeScaffold,
  'tube-stack': siteStack,
  'unloading-platform': unloadingPlatform,
  'welding-machine': weldingMachine,
  'wind-repeater': siteInstrument,
}
