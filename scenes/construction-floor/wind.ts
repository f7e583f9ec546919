import { windAtHeight } from '../../src/sim/hazards/wind'
import { windNow } from '../../src/sim/script/gusts'
import { type Sim, entity } from '../../src/sim/sim'
import { CRANE, STREET_Y } from './plan'
import { isTurn } from './turn'
import { once } from './vars'

/** From here the crane stops, by the anemometer on it, m/s (practice; hazards/windForce.ts). */
export const CRANE_STOP_MS = 12
/** From here nobody works at height outdoors: force 6, m/s (hazards/windForce.ts). */
export const FLOOR_STOP_MS = 10.8
/** Heights of both anemometers over the street, metres. */
const HEIGHTS = { 'wind-crane': CRANE.jibY - STREET_Y, 'wind-floor': 1.5 - STREET_Y } as const
/** Share of a step that a reading follows in a tenth of a second: gusts of some 3 s are seen (WMO-No. 8). */
const FOLLOW = 0.033

/** Mean wind at the crane's top, m/s: among houses, neither hot nor cold. */
export const meanAtCrane = (sim: Sim): number => windAtHeight(sim.world.wind.speed, HEIGHTS['wind-crane'], 'D', 'urban')

/** What both repeaters show, and since when it is too much. Called ten times a second; at the start with a `follow` of 1. */
export function wind(sim: Sim, follow = FOLLOW): void {
  for (const id of ['wind-crane', 'wind-floor'] as const) {
    const it = entity(sim, id)
    it.reading += (windNow(sim, HEIGHTS[id]) - it.reading) * follow
  }
  if (!isTurn(sim, 'wind')) return
  if (entity(sim, 'wind-crane').reading >= CRANE_STOP_MS) once(sim, 'windAt')
  if (entity(sim, 'wind-floor').reading >= FLOOR_STOP_MS) once(sim, 'floorWindAt')
}
