import { denseHeight } from '../../sim/hazards/dense'
import type { GasSource, Puff, PuffField } from '../../sim/hazards/puff'

/**
 * Where cold ammonia is seen at all. A jet of boiling liquid chills the air that it draws in and its water
 * vapour condenses; beyond that white edge the gas goes on unseen. Which concentration the edge lies at
 * depends on humidity; 10 g/m3 (1.4 % by volume) is this training model's choice, not a measurement: about
 * where adiabatic mixing of boiling ammonia leaves air some 10 K colder than it was.
 */
export const FOG_EDGE_KG_M3 = 0.01
/** Thickness in which the fog hides what is behind, kg/m2 of ammonia in the line of sight (by eye). */
const HIDES_KG_M2 = 0.12
/** Distance between balls along a puff, in radii, and the most of them for one puff. */
const PITCH = 0.95
const MOST = 5
/** Spreads are at least these, metres: a jet is as wide as its gap is not. */
const LEAST_Y = 0.1
const LEAST_Z = 0.08
/** Balls overlap: none is more opaque than this. */
const OPAQUE = 0.72

/** One soft ball of fog: middle in metres, half width and half height of where the fog ends, opacity 0..1, and what makes it differ. */
export interface FogBall {
  x: number
  y: number
  z: number
  wide: number
  high: number
  opacity: number
  /** How much denser its middle is than its edge, as the natural logarithm. */
  depth: number
  seed: number
}

/** Concentration in the middle of a puff's section, kg/m3: the bell curve across and up, mirrored at the ground. */
export function coreKgM3(massKg: number, lengthM: number, sigmaY: number, sigmaZ: number): number {
  return massKg / (Math.max(lengthM, 0.3) * Math.PI * sigmaY * sigmaZ)
}

/**
 * Writes the balls of a puff into `out` from index `n`; gives the next free index. Each ends where the bell curve falls to
 * the fog's edge: sigma sqrt(2 ln(core / edge)). Allocates nothing.
 */
export function fogOfPuff(p: Puff, source: GasSource, out: FogBall[], n: number): number {
  const middle = Math.max(0.2, (p.tailSigmaY + p.leadSigmaY) / 2)
  const count = Math.min(MOST, Math.max(1, Math.ceil(p.lengthM / (middle * 2 * PITCH))))
  for (let i = 0; i < count && n < out.length; i++) {
    const s = (i + 0.5) / count
    const sigmaY = Math.max(LEAST_Y, p.tailSigmaY + (p.leadSigmaY - p.tailSigmaY) * s)
    const sigmaZ = Math.max(LEAST_Z, p.tailSigmaZ + (p.leadSigmaZ - p.tailSigmaZ) * s)
    const core = coreKgM3(p.massKg, p.lengthM, sigmaY, sigmaZ)
    if (core <= FOG_EDGE_KG_M3) continue
    const ball = out[n] as FogBall
    const depth = Math.log(core / FOG_EDGE_KG_M3)
    const edge = Math.sqrt(2 * depth)
    const run = p.tailRun + (p.leadRun - p.tailRun) * s
    ball.depth = depth
    ball.wide = sigmaY * edge
    ball.high = sigmaZ * edge
    ball.opacity = Math.min(OPAQUE, 1 - Math.exp((-core * 2 * sigmaY) / HIDES_KG_M2))
    ball.x = source.x + p.tailX + (p.leadX - p.tailX) * s
    ball.z = source.z + p.tailZ + (p.leadZ - p.tailZ) * s
    ball.y = p.shape.areaM2 > 0 ? denseHeight(source.y, run) : source.y
    // what makes it differ stays with it while it drifts: the moment of its release
    ball.seed = (((i + 1) * 0.37 + (run - p.ageS) * 0.031 + p.source * 0.5) % 1) + 1
    n++
  }
  return n
}

/** All fog of a field, newest puffs first, so that what is left out when `out` is full is far from the source. */
export function fogOfField(field: PuffField, out: FogBall[]): number {
  let n = 0
  for (let k = field.puffs.length - 1; k >= 0 && n < out.length; k--) {
    const puff = field.puffs[k] as Puff
    const source = field.sources[puff.source]
    if (source) n = fogOfPuff(puff, source, out, n)
  }
  return n
}
