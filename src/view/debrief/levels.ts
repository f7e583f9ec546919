import { AEGL_PPM } from '../../sim/hazards/aegl'
import { mgM3FromPpm } from '../../sim/hazards/gases'
import { IDLH } from '../../sim/hazards/limits'

/** A band of the gas map: from this concentration on, in this colour (sRGB and opacity). */
export interface GasLevel {
  /** For the legend: text key `ui.gas.<id>`. */
  id: 'aegl1' | 'aegl2' | 'idlh' | 'aegl3'
  fromMgM3: number
  color: [number, number, number, number]
}

/** AEGLs for 10 minutes and the IDLH, from mild to deadly. Below the first the map stays clear. */
export const GAS_LEVELS: readonly GasLevel[] = [
  { id: 'aegl1', fromMgM3: mgM3FromPpm(AEGL_PPM[1][0]), color: [250, 214, 60, 105] },
  { id: 'aegl2', fromMgM3: mgM3FromPpm(AEGL_PPM[2][0]), color: [245, 140, 30, 140] },
  { id: 'idlh', fromMgM3: IDLH.mgM3, color: [214, 40, 34, 160] },
  { id: 'aegl3', fromMgM3: mgM3FromPpm(AEGL_PPM[3][0]), color: [118, 20, 96, 185] },
]

/** The highest level that `mgM3` reaches, or null. */
export function levelOf(mgM3: number): GasLevel | null {
  for (let i = GAS_LEVELS.length - 1; i >= 0; i--) {
    const level = GAS_LEVELS[i]
    if (level && mgM3 >= level.fromMgM3) return level
  }
  return null
}
