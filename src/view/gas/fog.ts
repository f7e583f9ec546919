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
/** Distance between soft balls along a puff, in radii, and the most of them for one puff. */
const PITCH = 0.8
const MOST = 6
/** Radius of a ball in sigmas: the fog's edge lies farther out where it is denser. */
const RADIUS = 1.7
const LEAST_RADIUS = 0.25

/** One soft ball of fog: place in metres, radius, opacity 0..1, and a number that makes it differ from its neighbours. */
export interface FogBall {
  x: number
  y: number
  z: number
  radius: number
  opacity: number
  seed: number
}

/** Concentration in the middle of a puff's section, kg/m3: the bell curve across and up, mirrored at the ground. */
export function coreKgM3(massKg: number, lengthM: number, sigmaY: number, sigmaZ: number): number {
  return massKg / (Math.max(lengthM, 0.3) * Math.PI * sigmaY * sigmaZ)
}

/** Writes the balls of a puff into `out` from index `n`; gives the next free index. Allocates nothing. */
export function fogOfPuff(p: Puff, source: GasSource, out: FogBall[], n: number): number {
  const radius = Math.max(LEAST_RADIUS, RADIUS * Math.sqrt(p.sigmaXY * p.sigmaZ))
  const count = Math.min(MOST, Math.max(1, Math.ceil(p.lengthM / (radius * PITCH))))
  for (let i = 0; i < count && n < out.length; i++) {
    const s = (i + 0.5) / count
    const sigmaY = Math.max(0.08, p.tailSigmaY + (p.leadSigmaY - p.tailSigmaY) * s)
    const sigmaZ = Math.max(0.06, p.tailSigmaZ + (p.leadSigmaZ - p.tailSigmaZ) * s)
    const core = coreKgM3(p.massKg, p.lengthM, sigmaY, sigmaZ)
    if (core < FOG_EDGE_KG_M3) continue
    const ball = out[n] as FogBall
    const near = Math.min(1, (core / FOG_EDGE_KG_M3 - 1) / 2)
    ball.radius = Math.max(LEAST_RADIUS, RADIUS * Math.sqrt(sigmaY * sigmaZ))
    ball.opacity = near * Math.min(0.6, 1 - Math.exp((-core * 2 * sigmaY) / HIDES_KG_M2))
    ball.x = source.x + p.tailX + (p.leadX - p.tailX) * s
    ball.z = source.z + p.tailZ + (p.leadZ - p.tailZ) * s
    ball.y = Math.max(ball.radius * 0.3, p.y * 0.8)
    ball.seed = (i * 0.37 + p.ageS * 0.11 + p.source * 0.5) % 1
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
