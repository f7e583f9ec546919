import { AEGL_PPM } from '../../sim/hazards/aegl'
import { mgM3FromPpm } from '../../sim/hazards/gases'
import { IDLH } from '../../sim/hazards/limits'
import { PROBITS, probitOf, toxicLoad } from '../../sim/hazards/probit'

/** A band of a map: from this value on, in this colour (sRGB and opacity), its edge drawn and named. */
export interface MapLevel {
  /** Text key of its name: `ui.map.<id>`. */
  id: string
  from: number
  color: readonly [number, number, number, number]
}
/** All maps have so many. */
export type MapLevels = readonly [MapLevel, MapLevel, MapLevel, MapLevel]

const MILD = [250, 214, 60, 105] as const
const BAD = [245, 140, 30, 140] as const
const WORSE = [214, 40, 34, 160] as const
const DEADLY = [118, 20, 96, 185] as const

/** Concentration, mg/m3: AEGLs for 10 minutes and the IDLH, from mild to deadly. Below the first the map stays clear. */
export const GAS_LEVELS: MapLevels = [
  { id: 'aegl1', from: mgM3FromPpm(AEGL_PPM[1][0]), color: MILD },
  { id: 'aegl2', from: mgM3FromPpm(AEGL_PPM[2][0]), color: BAD },
  { id: 'idlh', from: IDLH.mgM3, color: WORSE },
  { id: 'aegl3', from: mgM3FromPpm(AEGL_PPM[3][0]), color: DEADLY },
]

/** Ten minutes, as long as the AEGLs of the first column. */
const TEN_MIN_S = 600
const tenMinutes = (ppm: number): number => toxicLoad(PROBITS.ammonia, mgM3FromPpm(ppm), TEN_MIN_S)
/** Toxic load at which this share of people dies (AQ/T 3046-2013): exp((Pr - a) / b). */
const deadly = (share: number): number => Math.exp((probitOf(share) - PROBITS.ammonia.a) / PROBITS.ammonia.b)

/** Toxic load, (mg/m3)^2 min: that of AEGL-2 and AEGL-3 over ten minutes, and those that 1 % and half of all die of. */
export const DOSE_LEVELS: MapLevels = [
  { id: 'load2', from: tenMinutes(AEGL_PPM[2][0]), color: MILD },
  { id: 'load3', from: tenMinutes(AEGL_PPM[3][0]), color: BAD },
  { id: 'lethal1', from: deadly(0.01), color: WORSE },
  { id: 'lethal50', from: deadly(0.5), color: DEADLY },
]

/** The highest of `levels` that `value` reaches, or null. */
export function levelOf(levels: MapLevels, value: number): MapLevel | null {
  for (let i = levels.length - 1; i >= 0; i--) {
    const level = levels[i]
    if (level && value >= level.from) return level
  }
  return null
}
