/** A motor and what it drives on one shaft along x, on a plinth over the origin. Metres. */
export interface PumpSetLook {
  kind: 'pump-set'
  machine: 'pump' | 'compressor'
}

/** A ring of water-curtain pipe on posts, `width` along x and `depth` along z, with nozzles `apart`. Metres. */
export interface CurtainRingLook {
  kind: 'curtain-ring'
  width: number
  depth: number
  height: number
  apart: number
}
