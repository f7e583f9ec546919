import { TAU, cos, sin } from '../base/math'
import { type Drop, dropAt } from '../site/drops'
import { BODY_RADIUS } from '../site/walk'
import type { EntityDef, EntityState } from './entity'
import type { Sim } from './sim'

/** From this value on a door or lever that closes a drop is open. */
const AJAR = 0.05

/** Does an entity close the drop that names it now (Drop.closedBy)? */
export function closes(def: EntityDef, state: EntityState, all: readonly EntityState[]): boolean {
  if (!state.present) return false
  const { kind } = def.mechanism
  if (kind === 'socket') return all.some((e) => e.present && e.socket === def.id)
  if (kind === 'portable') return state.socket !== ''
  return (kind !== 'door' && kind !== 'lever') || state.value < AJAR
}

/** Is the drop closed now? */
function isClosed({ defs, index, world }: Sim, { closedBy }: Drop): boolean {
  const i = closedBy === undefined ? undefined : index.get(closedBy)
  const def = i === undefined ? undefined : defs[i]
  const state = i === undefined ? undefined : world.entities[i]
  return def !== undefined && state !== undefined && closes(def, state, world.entities)
}

/** The drop that is open at a place on the plan now, or null where the floor bears. */
export function openDrop(sim: Sim, x: number, z: number): Drop | null {
  const { drops, slab } = sim.site.site
  if (!drops && !slab) return null
  const drop = dropAt(drops ?? [], slab, x, z)
  return drop && !isClosed(sim, drop) ? drop : null
}

/** Corners of the square about a body's outline, and the middles of its sides: as share of its radius. */
const ROUND: readonly (readonly [number, number])[] = [
  [1, 0],
  [-1, 0],
  [0, 1],
  [0, -1],
  [0.7, 0.7],
  [-0.7, 0.7],
  [0.7, -0.7],
  [-0.7, -0.7],
]

/** Directions in which it is looked for an edge, and steps on the way, metres. */
const LOOKS = 16
const LOOK_STEP = 0.1
const ROSE: readonly (readonly [number, number])[] = Array.from({ length: LOOKS }, (_, i) => [
  cos((TAU * i) / LOOKS),
  sin((TAU * i) / LOOKS),
])

/**
 * How far it is from a place to the next open drop, metres to a tenth, as far as `mostM`; Infinity when there is none so near.
 * Scenes ask it for who works at an edge.
 */
export function edgeDistance(sim: Sim, at: { x: number; z: number }, mostM: number): number {
  for (let i = 0; i * LOOK_STEP <= mostM; i++) {
    const r = i * LOOK_STEP
    if (ROSE.some(([x, z]) => openDrop(sim, at.x + x * r, at.z + z * r) !== null)) return r
  }
  return Infinity
}

/** Does the floor bear all of a body that stands there, at a place on the plan? */
export type Bears = (x: number, z: number) => boolean

/** Where the floor bears now, with a body's radius to the next edge; null where a site has no drops. */
export function firmFloor(sim: Sim): Bears | null {
  const { drops, slab } = sim.site.site
  if (!drops && !slab) return null
  return (x, z) =>
    openDrop(sim, x, z) === null &&
    ROUND.every(([dx, dz]) => openDrop(sim, x + dx * BODY_RADIUS, z + dz * BODY_RADIUS) === null)
}
