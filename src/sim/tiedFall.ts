import { GRAVITY } from '../base/gravity'
import type { FallWhy } from './event'
import { CLEARANCE_3M, absorb, springForce } from './hazards/fallArrest'
import { fallSpeed } from './hazards/freeFall'
import { swingFall, swingHit } from './hazards/swingFall'
import type { LanyardDef } from './lanyard'

/** How somebody who goes over an edge is tied. */
export interface FallSetup {
  /** From the anchor to the edge's face, m: the rope lies over the edge for so much of its way. */
  behindM: number
  /** From the anchor along the edge to where one goes over, m. */
  alongM: number
  /** How far below the anchor the ring on the back is at the start, m; negative: above it. */
  belowM: number
  anchorKN: number
  /** From the feet down to what they would land on, m. */
  depthM: number
  /** How far along the edge, towards the anchor and past it, one swings before one hits something, m. */
  wayM: number
}

/** A fall that was held. */
export interface Held {
  held: true
  freeFallM: number
  forceKN: number
  /** How far the feet came down, m: free fall, swing, absorber, harness. */
  totalM: number
  /** Room that was left below the feet, m. */
  leftM: number
  swingDeg: number
}

/** A fall that was not: why, how deep, and how fast one hit what is there, m/s. */
export interface NotHeld {
  held: false
  why: FallWhy
  heightM: number
  speedMS: number
}

/** A swing that strikes something slower than this does no harm to speak of, m/s: a fall from 0.2 m. Chosen. */
const BUMP_MS = 2

/** A fall with nothing that holds. */
export const untiedFall = (why: FallWhy, depthM: number): NotHeld => ({
  held: false,
  why,
  heightM: depthM,
  speedMS: fallSpeed(depthM),
})

/**
 * A fall on one leg of a lanyard, in closed form. Down the face of the edge the rope is a pendulum in that plane, whose length is
 * what is left of it beside the way to the face: sqrt(L^2 - behind^2). Free fall and swing: swingFall. A small fall the rope takes
 * as a spring; in a larger one the absorber tears, F s = m g (h + s), and what it leaves at its end the rope takes. Clearance: 3M's parts.
 */
export function tiedFall(lanyard: LanyardDef, setup: FallSetup): Held | NotHeld {
  const { lengthM, absorber, massKg, stiffnessNM } = lanyard
  const { depthM } = setup
  const ropeM = Math.sqrt(Math.max(0, lengthM * lengthM - setup.behindM * setup.behindM))
  const pendulum = { massKg, ropeM, offsetM: setup.alongM, belowM: setup.belowM }
  const swing = swingFall(pendulum)
  const { freeFallM } = swing
  if (freeFallM >= depthM) return { held: false, why: 'clearance', heightM: depthM, speedMS: fallSpeed(depthM) }
  const bareN = springForce(massKg, freeFallM, stiffnessNM)
  const tears = bareN > absorber.forceN
  const arrest = tears ? absorb(massKg, freeFallM, absorber.forceN, absorber.longestM) : { extensionM: 0, leftJ: 0 }
  const restN = arrest.leftJ > 0 ? springForce(massKg, arrest.leftJ / (massKg * GRAVITY), stiffnessNM) : 0
  const forceN = tears ? Math.max(absorber.forceN, restN) : bareN
  if (forceN > setup.anchorKN * 1000) return untiedFall('anchor', depthM)
  const totalM = swing.dropM + arrest.extensionM + CLEARANCE_3M.stretchM
  if (totalM > depthM) {
    // what the absorber has left of the speed on the way that there is
    const torn = Math.min(arrest.extensionM, Math.max(0, depthM - freeFallM))
    const square = 2 * GRAVITY * freeFallM - 2 * (absorber.forceN / massKg - GRAVITY) * torn
    return { held: false, why: 'clearance', heightM: depthM, speedMS: Math.sqrt(Math.max(0, square)) }
  }
  const hit = swingHit(pendulum, Math.abs(setup.alongM) - setup.wayM)
  if (hit && hit.speedMS > BUMP_MS) return { held: false, why: 'swing', heightM: swing.dropM, speedMS: hit.speedMS }
  return {
    held: true,
    freeFallM,
    forceKN: forceN / 1000,
    totalM,
    leftM: depthM - totalM,
    swingDeg: setup.alongM === 0 ? 0 : swing.angleDeg,
  }
}
