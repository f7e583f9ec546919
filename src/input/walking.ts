import { clamp } from '../base/math'
import { rotate } from '../base/quat'
import { seconds } from '../base/time'
import { type Vec3, groundDistance, vec } from '../base/vec'
import { bodyBlockers } from '../sim/barriers'
import { firmFloor } from '../sim/drops'
import { handlePose } from '../sim/handling'
import { findPath } from '../sim/path'
import { isRiding } from '../sim/ride/pushing'
import { type Sim, entity, entityDef } from '../sim/sim'
import type { Errand, Step } from './step'
import { ARM_REACH, SHOULDER } from './virtualHand'
import type { Wish } from './wish'

/** How near one goes to what the hand works, metres on the ground: less than an arm; and to what hangs as high as one reaches. */
const ARM = 0.62
const LEAST_ARM = 0.25
/** A way ends this near to where it leads, and a corner is passed this near, metres. */
const THERE = 0.1
const CORNER = 0.25
/** Some place that a way leads to is this near to any point that one can stand on: the diagonal of a cell of the walking grid. */
const CELL = 0.57
/** The pace falls off from this near to the end, metres, and to no less than this share. */
const SLOWER = 0.5
const SLOWEST = 0.35
/** Somebody who gets no nearer for so long gives up, seconds. */
const STUCK_S = 1.2

/** A share of the walking speed towards a place, in the frame of where the head looks. */
function walkTo(sim: Sim, at: Vec3, pace: number): Wish['walk'] {
  const { head } = sim.world
  const f = rotate(head.q, vec(0, 0, -1))
  const flat = Math.sqrt(f.x * f.x + f.z * f.z)
  const dx = at.x - head.p.x
  const dz = at.z - head.p.z
  const far = Math.sqrt(dx * dx + dz * dz)
  if (flat < 1e-6 || far < 1e-6) return { x: 0, y: 0 }
  const share = pace / (flat * far)
  return { x: (dz * f.x - dx * f.z) * share, y: (dx * f.x + dz * f.z) * share }
}

/** After the handle of what the hand works, where that has gone farther than one stands from it: a wide door, a long arm. */
export function follow(sim: Sim, id: string): Wish['walk'] {
  const state = entity(sim, id)
  const { p } = handlePose(entityDef(sim, id), state, state.value)
  return groundDistance(sim.world.head.p, p) > ARM ? walkTo(sim, p, SLOWEST) : { x: 0, y: 0 }
}

/** Straight to a point, slower towards its end when that is the last of the way. Says whether one got there. */
function* leg(sim: Sim, to: Vec3, last: boolean, face?: () => Vec3): Generator<Step, boolean, void> {
  let nearest = Infinity
  let since = sim.world.tick
  for (;;) {
    const away = groundDistance(sim.world.head.p, to)
    if (away <= (last ? THERE : CORNER)) return true
    if (away < nearest - 0.05) {
      nearest = away
      since = sim.world.tick
    }
    if (seconds(sim.world.tick - since) > STUCK_S) return false
    const pace = last ? Math.max(SLOWEST, Math.min(1, away / SLOWER)) : 1
    yield { walk: walkTo(sim, to, pace), ...(face && { face: face() }) }
  }
}

/** Walks, round what is in the way, to the nearest place that is good. Says whether one got there. */
export function* go(sim: Sim, good: (p: Vec3) => boolean, face?: () => Vec3): Generator<Step, boolean, void> {
  const here = sim.world.head.p
  if (good(here)) return true
  // who sits on a bike walks nowhere
  if (isRiding(sim)) return false
  const path = findPath(sim.site, here, good, bodyBlockers(sim), firmFloor(sim))
  for (const point of path ?? []) if (!(yield* leg(sim, point, point === path?.at(-1), face))) return false
  return path !== null
}

/** To a place on the ground: as near as one gets, then to the very spot. */
export function* goTo(sim: Sim, at: Vec3): Errand {
  if (
    yield* go(
      sim,
      within(() => at, CELL),
    )
  )
    yield* leg(sim, at, true)
}

/**
 * Can the hand of somebody who stands at a point get to a place? One goes nearer to what is high up: roofs are reached
 * from below them. Down to what is low one bends.
 */
export const inReach = (sim: Sim, at: () => Vec3) => {
  return (p: Vec3): boolean => {
    const up = Math.max(0, at().y - (sim.world.head.p.y + SHOULDER.y))
    const far = Math.sqrt(Math.max(0, ARM_REACH * ARM_REACH - up * up - SHOULDER.x * SHOULDER.x)) - THERE
    return groundDistance(p, at()) <= clamp(far, LEAST_ARM, ARM)
  }
}

/** Is somebody who stands at a point within `r` metres of a place, on the ground? */
export const within = (at: () => Vec3, r: number) => {
  return (p: Vec3): boolean => groundDistance(p, at()) <= r
}
