import { exp, ln } from '../../base/math'
import type { PuffField } from './puff'

/** A water-spray curtain standing in the way of the vapour, and where its water went. A training model. */
export interface Curtain {
  /** Middle and radius of where it sprays, metres. */
  x: number
  z: number
  radiusM: number
  /** Water, litres a second. */
  waterLS: number
  /** Share of the vapour that it takes out of a cloud passing through, 0..1. */
  takes: number
  /** So far: water run off in litres (it must not reach the rain drain), ammonia in it in kg. */
  runOffL: number
  ammoniaKg: number
}

/** Share taken out that trials and laboratories report for sprays on vapour, low to high; their spread is as wide. Not confirmed in one publication. */
export const CURTAIN_TAKES = { low: 0.3, middle: 0.5, high: 0.7, unconfirmed: true } as const
/** A litre of spray takes up at most so much ammonia before it is too warm and full, kg. A training value (10 % solution). */
const MOST_KG_PER_L = 0.1

/** A curtain that has not run yet. */
export const createCurtain = (
  x: number,
  z: number,
  radiusM: number,
  waterLS: number,
  takes: number = CURTAIN_TAKES.middle,
): Curtain => ({ x, z, radiusM, waterLS, takes, runOffL: 0, ammoniaKg: 0 })

/**
 * Sprays for `dtS` seconds: puffs whose middle is in the spray lose mass so that one drifting across its diameter with
 * the wind (`windMS`) loses the share `takes`. Washed mass goes to field.washedKg. Never use it on liquid: see README.
 */
export function stepCurtain(curtain: Curtain, field: PuffField, windMS: number, dtS: number): void {
  curtain.runOffL += curtain.waterLS * dtS
  const acrossS = (2 * curtain.radiusM) / Math.max(windMS, 0.5)
  const gone = 1 - exp((ln(1 - curtain.takes) * dtS) / acrossS)
  let room = curtain.waterLS * dtS * MOST_KG_PER_L
  for (const puff of field.puffs) {
    const dx = puff.x - curtain.x
    const dz = puff.z - curtain.z
    if (dx * dx + dz * dz > curtain.radiusM * curtain.radiusM) continue
    const taken = Math.min(room, puff.massKg * gone)
    puff.massKg -= taken
    room -= taken
    field.washedKg += taken
    curtain.ammoniaKg += taken
  }
}
