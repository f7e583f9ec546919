import type { Vector3 } from 'three'
import type { EntityState } from '../../sim/entity'
import { centreOf } from '../../sim/shapes'
import type { Sim } from '../../sim/sim'

/** What hands get to without a step: so far from between the shoulders, ahead and to the sides, and so high, metres. */
const REACH = { from: 0.18, to: 0.72, aside: 0.45, low: 0.55, high: 1.75 }
/** What somebody holds out is in the air this near, metres. */
const HELD = 0.62
const HELD_LOW = 0.8

/** A thing whose frame is farther than this is not looked at more closely, metres. */
const NEAR = 4

/** Where somebody works with their hands, into `out`: the nearest thing that hands work and that is within reach; or false. */
export function worksAt(sim: Sim, at: Vector3, yaw: number, out: Vector3): boolean {
  const sin = Math.sin(yaw)
  const cos = Math.cos(yaw)
  let least = Number.POSITIVE_INFINITY
  for (let i = 0; i < sim.defs.length; i++) {
    const def = sim.defs[i]
    const state = sim.world.entities[i]
    const shape = sim.shapes[i]
    if (
      !def ||
      !state?.present ||
      !shape ||
      state.worn ||
      Math.abs(state.p.x - at.x) + Math.abs(state.p.z - at.z) > NEAR
    )
      continue
    const { kind } = def.mechanism
    if (kind === 'person' || kind === 'socket') continue
    const c = centreOf(def, state, shape)
    const dx = c.x - at.x
    const dz = c.z - at.z
    const ahead = -dx * sin - dz * cos
    const aside = dx * cos - dz * sin
    const high = c.y - at.y
    if (ahead < REACH.from || ahead > REACH.to || Math.abs(aside) > REACH.aside) continue
    if (high < REACH.low || high > REACH.high) continue
    const away = (ahead - 0.45) ** 2 + aside ** 2 + (high - 1.1) ** 2
    if (away >= least) continue
    least = away
    out.copy(c)
  }
  return least < Number.POSITIVE_INFINITY
}

/** What somebody holds, into `out`: a thing to be carried that is in the air before them, in nobody's hand and in no socket; or false. */
export function holdsAt(sim: Sim, at: Vector3, yaw: number, out: Vector3): boolean {
  for (let i = 0; i < sim.defs.length; i++) {
    const state = sim.world.entities[i]
    if (sim.defs[i]?.mechanism.kind !== 'portable') continue
    if (!state?.present || state.held !== '' || state.socket !== '' || state.worn) continue
    const dx = state.p.x - at.x
    const dz = state.p.z - at.z
    const high = state.p.y - at.y
    if (dx * dx + dz * dz > HELD * HELD || high < HELD_LOW || high > REACH.high) continue
    if (-dx * Math.sin(yaw) - dz * Math.cos(yaw) <= -0.1) continue
    out.copy(state.p)
    return true
  }
  return false
}

/** What somebody points at, into `out`: the middle of an entity, or a place; false where the state names none that is there. */
export function pointsAt(sim: Sim, { points }: EntityState, out: Vector3): boolean {
  if (points === undefined) return false
  if (typeof points !== 'string') {
    out.copy(points)
    return true
  }
  const i = sim.index.get(points) ?? -1
  const def = sim.defs[i]
  const state = sim.world.entities[i]
  const shape = sim.shapes[i]
  if (!def || !state?.present || !shape) return false
  out.copy(centreOf(def, state, shape))
  return true
}
