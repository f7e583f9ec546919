import type { Vec3 } from '../base/vec'
import type { CompiledSite } from '../site/compile'
import type { Barriers } from './barriers'
import type { EntityDef, EntityState } from './entity'
import type { EventBody, RunEvent } from './event'
import type { Physics } from './physics/loose'
import type { RoleDef, SceneDef } from './scene'
import type { EntityShape } from './shapes'
import type { World } from './world'

/** A run in progress: the world, what it is made from, and what has happened. */
export interface Sim {
  readonly scene: SceneDef
  readonly role: RoleDef
  readonly site: CompiledSite
  readonly defs: readonly EntityDef[]
  /** Entity id to its place in `defs` and `world.entities`. */
  readonly index: ReadonlyMap<string, number>
  /** Aim shapes, in the order of `defs`. */
  readonly shapes: readonly EntityShape[]
  readonly barriers: Barriers
  readonly world: World
  readonly physics: Physics
  readonly events: RunEvent[]
}

/** The entity's state. Throws when the scene has no such entity (a mistake in the scene, not of the trainee). */
export function entity(sim: Sim, id: string): EntityState {
  const state = sim.world.entities[sim.index.get(id) ?? -1]
  if (!state) throw new Error(`entity '${id}' is not in scene '${sim.scene.id}'; add it to entities() or mend the id`)
  return state
}
export function entityDef(sim: Sim, id: string): EntityDef {
  const def = sim.defs[sim.index.get(id) ?? -1]
  if (!def) throw new Error(`entity '${id}' is not in scene '${sim.scene.id}'; add it to entities() or mend the id`)
  return def
}
/** Is the entity part of this run (form and role) at all? */
export const has = (sim: Sim, id: string): boolean => sim.index.has(id)

/** Writes an event at this tick; `at` defaults to where the trainee's head is. */
export function emit(sim: Sim, body: EventBody, at: Vec3 = sim.world.head.p): void {
  sim.events.push({ ...body, tick: sim.world.tick, at: { x: at.x, y: at.y, z: at.z } })
}
/** Has such an event happened? The scan runs backwards from now. */
export const happened = (sim: Sim, test: (e: RunEvent) => boolean): boolean => sim.events.findLast(test) !== undefined
