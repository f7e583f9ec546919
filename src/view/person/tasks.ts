import { Vector3 } from 'three'
import { centreOf } from '../../sim/shapes'
import type { Sim } from '../../sim/sim'

/** What hands get to without a step: so far from between the shoulders, ahead and to the sides, and so high, metres. */
const REACH = { from: 0.18, to: 0.72, aside: 0.45, low: 0.55, high: 1.75 }
/** What somebody holds out is in the air this near, metres. */
const HELD = 0.62
const HELD_LOW = 0.8

/** How far something is ahead and aside of somebody at `at` who looks along `yaw`. */
function seen(at: Vector3, yaw: number, x: number, z: number): { ahead: number; aside: number } {
  const dx = x - at.x
  const dz = z - at.z
  return { ahead: -dx * Math.sin(yaw) - dz * Math.cos(yaw), aside: dx * Math.cos(yaw) - dz * Math.sin(yaw) }
}

/** Where somebody works with their hands: at the nearest thing that hands work and that is within reach, or null. */
export function worksAt(sim: Sim, at: Vector3, yaw: number): Vector3 | null {
  let best: Vector3 | null = null
  let least = Number.POSITIVE_INFINITY
  sim.defs.forEach((def, i) => {
    const state = sim.world.entities[i]
    const shape = sim.shapes[i]
    const { kind } = def.mechanism
    if (!state?.present || !shape || state.worn || kind === 'person' || kind === 'socket') return
    const c = centreOf(def, state, shape)
    const { ahead, aside } = seen(at, yaw, c.x, c.z)
    const high = c.y - at.y
    if (
      ahead < REACH.from ||
      ahead > REACH.to ||
      Math.abs(aside) > REACH.aside ||
      high < REACH.low ||
      high > REACH.high
    )
      return
    const away = Math.hypot(ahead - 0.45, aside, high - 1.1)
    if (away >= least) return
    least = away
    best = new Vector3(c.x, c.y, c.z)
  })
  return best
}

/** What somebody holds: a thing to be carried that is in the air before them, in nobody's hand and in no socket; or null. */
export function holdsAt(sim: Sim, at: Vector3, yaw: number): Vector3 | null {
  for (let i = 0; i < sim.defs.length; i++) {
    const def = sim.defs[i]
    const state = sim.world.entities[i]
    if (!def || !state?.present || state.held !== '' || state.socket !== '' || state.worn) continue
    if (def.mechanism.kind !== 'portable') continue
    const high = state.p.y - at.y
    const away = Math.hypot(state.p.x - at.x, state.p.z - at.z)
    if (away > HELD || high < HELD_LOW || high > REACH.high) continue
    if (seen(at, yaw, state.p.x, state.p.z).ahead > -0.1) return new Vector3(state.p.x, state.p.y, state.p.z)
  }
  return null
}
