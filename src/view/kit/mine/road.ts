import type { MineRoadLook } from '../../../site/looks/mineRoad'
import type { KitPieces } from '../pieces'
import { steelArches } from './arches'
import { boltRows } from './bolts'
import { coalFace } from './coalFace'
import { roadGrating } from './grating'
import { roadLamp } from './lamp'
import { roadway } from './roadway'
import { mineTrack } from './track'

/** What draws roadways and what holds them. */
export const MINE_ROAD: {
  [K in MineRoadLook['kind']]: (to: KitPieces, look: Extract<MineRoadLook, { kind: K }>) => void
} = {
  'bolt-rows': boltRows,
  'coal-face': coalFace,
  'mine-track': mineTrack,
  'road-grating': roadGrating,
  'road-lamp': roadLamp,
  roadway,
  'steel-arches': steelArches,
}
