import type { Vec3 } from '../base/vec'
import type { Collider } from '../site/collider'
import type { CompiledSite } from '../site/compile'
import { castSight } from '../site/ray'
import { insideSolid, obstacles } from '../site/walk'
import type { EntityDef } from './entity'
import { goesAbout } from './handling'
import { isBroad, refresh } from './shapes'
import type { Sim } from './sim'

/**
 * What stands in the way: the site's solids, and those of the entities that are there now, doors as they stand. A cache of what
 * follows from definitions, presence and values: no state.
 */
export interface Barriers {
  /** Entities that can stand in the way, by their place in `defs`. */
  readonly entities: readonly number[]
  /** What a walking body meets: the site's own first. */
  readonly blocking: Collider[]
  /** The values of `entities` that `blocking` was made for; ABSENT when not there. */
  readonly madeFor: number[]
}

/** No mechanism's value. */
const ABSENT = -1
/** People make way, what is carried is not set down to build a wall, and what the scene moves pushes rather than stops. */
const canStand = (def: EntityDef): boolean =>
  !goesAbout(def) && [...def.solids, ...(def.moving ?? [])].some((s) => isBroad(s) && !(s.passable && s.clear))

export function createBarriers(site: CompiledSite, defs: readonly EntityDef[]): Barriers {
  const entities = defs.flatMap((def, i) => (canStand(def) ? [i] : []))
  return { entities, blocking: [...site.blocking], madeFor: entities.map(() => ABSENT) }
}

const NOTHING: readonly Collider[] = []

/** Broad solids of an entity as they stand now; none when it is not there. */
function standing(sim: Sim, i: number): readonly Collider[] {
  const def = sim.defs[i]
  const state = sim.world.entities[i]
  const shape = sim.shapes[i]
  if (!def || !state?.present || !shape) return NOTHING
  refresh(def, state, shape)
  return shape.broad
}

/** What a walking body meets now: the site's own first. The same list is filled anew when something has changed. */
export function bodyBlockers(sim: Sim): readonly Collider[] {
  const { entities, blocking, madeFor } = sim.barriers
  let changed = false
  for (let k = 0; k < entities.length; k++) {
    const state = sim.world.entities[entities[k] as number]
    const value = state?.present ? state.value : ABSENT
    if (value === madeFor[k]) continue
    madeFor[k] = value
    changed = true
  }
  if (changed) {
    blocking.length = sim.site.blocking.length
    for (const i of entities) blocking.push(...obstacles(standing(sim, i)))
  }
  return blocking
}

/**
 * Distance in metres to what hides the rest along the ray within `reach`, or MISS. `own` is the entity that is looked at, by its
 * place in `defs`: it does not hide itself.
 */
export function castBarriers(sim: Sim, o: Vec3, d: Vec3, reach: number, own = -1): number {
  let best = castSight(sim.site.hiding, o, d, reach)
  for (const i of sim.barriers.entities) {
    if (i !== own) best = Math.min(best, castSight(standing(sim, i), o, d, Math.min(best, reach)))
  }
  return best
}

/** Is the point inside something that stops body and look (a head in a wall)? */
export const isWalledIn = (sim: Sim, p: Vec3): boolean =>
  insideSolid(sim.site.hiding, p) || sim.barriers.entities.some((i) => insideSolid(standing(sim, i), p))
