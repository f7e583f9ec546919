import { type AeglGas, aeglMinutes, aeglShare } from './aegl'
import { ppmFromMgM3 } from './gases'
import { PROBITS, PROBIT_LONGEST_MIN, lethality, toxicLoad } from './probit'

/** What the trainee has breathed. */
export interface ExposureState {
  /** mg/m3 in the air at the head, and behind the mask. */
  ambientMgM3: number
  inhaledMgM3: number
  peakInhaledMgM3: number
  /** Toxic load of the probit model: integral of C^n dt with C in mg/m3 and t in minutes. */
  toxicLoad: number
  /** Share of AEGL-1, 2, 3 used up, 1 is the level. They never fall. */
  aegl1: number
  aegl2: number
  aegl3: number
  /** Probability of death by the probit, 0..1. */
  lethality: number
  /** The same as if no mask had been worn, for the debrief. */
  unmaskedLoad: number
  unmaskedAegl2: number
  unmaskedLethality: number
  /** Seconds with gas in the air that was breathed. */
  gasS: number
}

/** Gases whose exposure can be followed: those with AEGLs and with a probit. */
export type ExposureGas = AeglGas & keyof typeof PROBITS

/** Nothing breathed yet. */
export const createExposure = (): ExposureState => ({
  ambientMgM3: 0,
  inhaledMgM3: 0,
  peakInhaledMgM3: 0,
  toxicLoad: 0,
  aegl1: 0,
  aegl2: 0,
  aegl3: 0,
  lethality: 0,
  unmaskedLoad: 0,
  unmaskedAegl2: 0,
  unmaskedLethality: 0,
  gasS: 0,
})

/**
 * Adds `dtS` seconds in `ambientMgM3` of the gas behind a mask that lets in 1 / `protectionFactor` (1: none; less counts
 * as 1). Loads only add up: recovery in clean air within a run is not counted.
 */
export function stepExposure(
  state: ExposureState,
  ambientMgM3: number,
  protectionFactor: number,
  dtS: number,
  gas: ExposureGas = 'ammonia',
): void {
  const ambient = Math.max(0, ambientMgM3)
  const inhaled = ambient / Math.max(1, protectionFactor)
  state.ambientMgM3 = ambient
  state.inhaledMgM3 = inhaled
  if (ambient === 0) return
  state.gasS += dtS
  state.peakInhaledMgM3 = Math.max(state.peakInhaledMgM3, inhaled)
  state.toxicLoad += toxicLoad(PROBITS[gas], inhaled, dtS)
  state.aegl1 += aeglShare(1, inhaled, dtS, gas)
  state.aegl2 += aeglShare(2, inhaled, dtS, gas)
  state.aegl3 += aeglShare(3, inhaled, dtS, gas)
  state.lethality = lethality(PROBITS[gas], state.toxicLoad)
  state.unmaskedLoad += toxicLoad(PROBITS[gas], ambient, dtS)
  state.unmaskedAegl2 += aeglShare(2, ambient, dtS, gas)
  state.unmaskedLethality = lethality(PROBITS[gas], state.unmaskedLoad)
}

/** What of the exposure lies outside the models that judge it. */
export type ExposureOutside = 'exposure-longer-than-30-min' | 'aegl-shorter-than-10-min'

/**
 * The flag of the probit: the exposure goes on for longer than its constants are made for.
 * Short exposures are what it is used for, so that there is no lower bound.
 */
export const exposureOutside = (state: ExposureState): ExposureOutside | null =>
  state.gasS > PROBIT_LONGEST_MIN * 60 ? 'exposure-longer-than-30-min' : null

/** The flag of the AEGLs: so much is breathed now that a level is reached sooner than any is published for (tier 2 or 3). */
export const exposureAeglOutside = (state: ExposureState, gas: ExposureGas = 'ammonia'): ExposureOutside | null =>
  state.inhaledMgM3 > 0 && aeglMinutes(2, ppmFromMgM3(state.inhaledMgM3, gas), gas) < 10
    ? 'aegl-shorter-than-10-min'
    : null
