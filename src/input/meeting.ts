import { type Vec3, add, groundDistance, scale } from '../base/vec'
import { type Sim, entity, entityDef } from '../sim/sim'
import { meets } from '../sim/systems/aim'

/** Somebody nearer than this, metres on the ground, is addressed only by a tap on the upper body. Chosen: an arm and a little. */
const BESIDE = 1.1
/** The upper body: metres above the feet from the lower ribs to over the head, and to each side of the middle with a finger's breadth. */
const CHEST = 1.2
const OVERHEAD = 1.9
const BREADTH = 0.35

export const isPerson = (sim: Sim, id: string): boolean =>
  sim.index.has(id) && entityDef(sim, id).mechanism.kind === 'person'

/** What a tap meets: an entity, 'ground', 'site' or nothing (''), and where. */
interface Met {
  target: string
  point: Vec3
}

/** Does a ray go to the head or the chest of somebody? To what a follower's legs cover, it goes past them. */
function addresses(sim: Sim, id: string, way: Vec3): boolean {
  const { p } = sim.world.head
  const at = entity(sim, id).p
  const x = at.x - p.x
  const z = at.z - p.z
  const flat = Math.sqrt(way.x * way.x + way.z * way.z)
  if (flat < 1e-6) return false
  // where the ray comes nearest to the upright line through them
  const along = (x * way.x + z * way.z) / flat
  const aside = Math.abs(x * way.z - z * way.x) / flat
  const up = p.y + (way.y / flat) * along - at.y
  return along > 0 && aside < BREADTH && up > CHEST && up < OVERHEAD
}

/** What a tap along `way` (a direction in the world) is meant for, as the simulation has it. */
export function meet(sim: Sim, way: Vec3): Met {
  const { p } = sim.world.head
  if (sim.world.headInWall) return { target: '', point: p }
  // somebody who has nothing to say only stands before what is meant, and so does who stands at one's side
  const { target, distance: far } = meets(
    sim,
    'right',
    p,
    way,
    (id) =>
      isPerson(sim, id) &&
      (sim.scene.logic.talk(sim, id).length === 0 ||
        (groundDistance(p, entity(sim, id).p) < BESIDE && !addresses(sim, id, way))),
  )
  return { target, point: add(p, scale(way, far)) }
}
