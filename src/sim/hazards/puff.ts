/** Pasquill stability class. */
export type Stability = 'A' | 'B' | 'C' | 'D' | 'E' | 'F'

/** One parcel of released gas. */
export interface Puff {
  x: number
  y: number
  z: number
  massKg: number
  /** Metres travelled since release, which sets its size. */
  travelled: number
  ageS: number
  sigmaXY: number
  sigmaZ: number
}

export interface GasSource {
  id: string
  x: number
  y: number
  z: number
  /** Airborne mass flow in kg/s; 0 while closed. */
  rateKgS: number
}

/** Gas over the site as puffs along the wind's history. A training model within 100 m. */
export interface PuffField {
  stability: Stability
  sources: GasSource[]
  puffs: Puff[]
  /** Everything released so far. */
  emittedKg: number
  /** Time since the last puff left, in seconds. */
  sinceEmitS: number
}
