import { STANDARD_GRAVITY } from '../../base/gravity'
import { PI, pow } from '../../base/math'
import { BOILING_C } from './ammonia'
import { sigmaY, sigmaZ } from './briggs'
import { isHeavyPlume } from './britterMcQuaid'
import { AIR_G_MOL, KELVIN } from './constants'
import { G_MOL } from './gases'
import type { Stability, Terrain } from './pasquill'
import { windAtHeight } from './wind'

/** Shape of a heavy puff, fixed when it leaves its source; all 0 for a gas as heavy as air. */
export interface DenseShape {
  /** sigma y times sigma z right after the jet has mixed with air, m2. */
  areaM2: number
  /** Growth of (half width)^1.5 by gravity, m^1.5 a second. */
  spread: number
  /** Half width at which spreading by gravity is slower than turbulence, m. */
  widestM: number
  /** Speed at the source over the wind at 10 m. */
  slow: number
}

/** Air at 20 C and 1 atm, kg/m3 and J/(kg K) (ideal gas, textbook values). */
const AIR_DENSITY = 1.204
const AIR_CP = 1005
/** Ammonia: heat of vaporisation at the boiling point, J/kg (table in ammonia.ts), and cold vapour, J/(kg K). */
const LATENT = 1.37e6
const VAPOUR_CP = 2100

/**
 * Concentration at which a flashing jet of ammonia has drawn in enough air to be all vapour, kg/m3. Heat balance: the
 * 1.1 MJ that the liquid share of 1 kg needs cool 13 kg of air from 25 to about -60 C; 14 kg of that mixture
 * at 1.6 kg/m3 hold 1 kg, so 0.11, rounded. A training value.
 */
export const MIXED_JET_KG_M3 = 0.1
/** Spreading of a gravity current: its front runs at this times sqrt(g' h). 1.15: van Ulden 1984; Britter 1988: 1.0-1.2. */
const FRONT = 1.15
/** Friction velocity over wind at 10 m: 0.4 / ln(10 / 0.03), open country, neutral logarithmic profile. */
const FRICTION = 0.069
/**
 * A heavy cloud among vehicles, kerbs and pipes stays mixed at least this deep (sigma z), metres: a layer about as
 * deep as the clearance and wheels of the tanker it lies behind. Without it a small leak would pass below everyone's
 * head. A training value; see README.
 */
const SHALLOWEST_M = 0.75
/** And it gets at most this much wider than high (sigma y / sigma z). A training value; see README. */
const ASPECT = 5
/** From here on a puff is neither flatter, slower nor lower than a plume's. Below it Briggs is extrapolated anyway. */
export const NEAR_FIELD_M = 100
/** A heavy jet's middle has sunk to the ground after so many metres. A training value. */
const TOUCHDOWN_M = 5
/** Height at which the power law gives the speed of a heavy layer, m, and its least share of the wind at 10 m. */
const LAYER_M = 1
const SLOWEST = 0.5

/**
 * Kilograms that the mixture with dry air is heavier than the air it pushes aside, per kg of ammonia released:
 * 1 + (latent heat of the liquid share + warming of the vapour) / (cp T of air) - molar mass of air / of ammonia.
 * About 3.4 for an aerosol of 80 % liquid, below 0 (lighter than air) for vapour alone.
 * @param liquidShare 0..1 of the airborne mass that is droplets; @param airC air temperature, C
 */
export function aerosolExcess(liquidShare: number, airC: number): number {
  const heat = liquidShare * LATENT + VAPOUR_CP * (airC - BOILING_C)
  return 1 + heat / (AIR_CP * (airC + KELVIN)) - AIR_G_MOL / G_MOL.ammonia
}

/** No correction: a gas as heavy as air, carried with the wind at 10 m. */
const PASSIVE: Readonly<DenseShape> = { areaM2: 0, spread: 0, widestM: 0, slow: 1 }

/**
 * Shape of the puffs of a source of `nominalKgS` whose mixture has `excess` (see aerosolExcess) in wind `u` m/s.
 * Passive by the criterion of Britter and McQuaid (1988) for continuous releases.
 */
export function denseShape(
  excess: number,
  nominalKgS: number,
  u: number,
  stability: Stability,
  terrain: Terrain,
): DenseShape {
  const areaM2 = nominalKgS / (PI * u * MIXED_JET_KG_M3)
  const weight = (STANDARD_GRAVITY * excess * nominalKgS) / AIR_DENSITY
  const diameter = 2 * Math.sqrt(areaM2)
  if (!isHeavyPlume(weight, u, diameter)) return { ...PASSIVE }
  const friction = FRICTION * u
  return {
    areaM2,
    spread: 1.5 * FRONT * Math.sqrt(weight / (2 * u)),
    widestM: weight / (2 * u * friction * friction),
    slow: Math.max(SLOWEST, windAtHeight(1, LAYER_M, stability, terrain)),
  }
}

/**
 * Crosswind sigma in metres of a heavy puff, `run` metres and `ageS` seconds from its source. A box of half width b
 * spreads with db/dt = FRONT sqrt(g' h); as g' h = weight / (2 b u) whatever air is drawn in, b^1.5 grows evenly.
 */
export function denseSigmaY(
  shape: DenseShape,
  run: number,
  ageS: number,
  stability: Stability,
  terrain: Terrain,
): number {
  const passive = sigmaY(run, stability, terrain)
  if (run >= NEAR_FIELD_M) return passive
  const start = Math.sqrt(3 * shape.areaM2)
  const area = denseArea(shape, run, stability, terrain)
  // Of the bounds the tightest; a box of half width b has the variance b^2 / 3.
  const bound = Math.min(
    Math.max(start, shape.widestM),
    Math.sqrt(3) * sigmaY(NEAR_FIELD_M, stability, terrain),
    Math.sqrt(3 * ASPECT * area),
    (Math.sqrt(3) * area) / SHALLOWEST_M,
  )
  const grown = start * Math.sqrt(start) + shape.spread * ageS
  const half = grown < bound * Math.sqrt(bound) ? pow(grown, 2 / 3) : bound
  return Math.max(passive, half / Math.sqrt(3))
}

/** sigma y times sigma z, m2: what the plume has, and at least what the jet had mixed. Slumping does not dilute. */
export function denseArea(shape: DenseShape, run: number, stability: Stability, terrain: Terrain): number {
  const plume = sigmaY(run, stability, terrain) * sigmaZ(run, stability, terrain)
  return Math.sqrt(plume * plume + shape.areaM2 * shape.areaM2)
}

/** Speed of a puff over the wind at 10 m, `run` metres from its source: back to 1 at NEAR_FIELD_M. */
export const denseTransport = (shape: DenseShape, run: number): number =>
  shape.slow + (1 - shape.slow) * Math.min(1, run / NEAR_FIELD_M)

/** Height of the middle of a heavy puff released at `heightM`, after `run` metres. */
export const denseHeight = (heightM: number, run: number): number => heightM * Math.max(0, 1 - run / TOUCHDOWN_M)
