/** What the trainee has breathed. */
export interface ExposureState {
  /** mg/m3 in the air at the head, and behind the mask. */
  ambientMgM3: number
  inhaledMgM3: number
  peakInhaledMgM3: number
  /** Toxic load of the probit model: integral of C^n dt with C in mg/m3 and t in minutes. */
  toxicLoad: number
  /** Worst share of AEGL-1, 2, 3 reached, 1 is the level. */
  aegl1: number
  aegl2: number
  aegl3: number
  /** Probability of death by the probit, 0..1. */
  lethality: number
}
