import { type Vec3, copyVec, distance } from '../../base/vec'
import type { Collider } from '../../site/collider'
import type { EntityDef, EntityState } from '../entity'
import type { Rigid, RigidWorld } from '../physics'
import { looseShape, outerRadius } from './looseShape'

/** Firm solids this near to a moving body are in the library's world, metres; beside what it covers in a tick. Chosen. */
const NEAR = 4

/** What lies where it came to rest, and bears what falls on it. */
export interface Lying {
  def: EntityDef
  state: EntityState
}

/** What a moving body found around itself. */
export interface Lookout {
  near: Collider[]
  from: Vec3
  /** How far was looked, metres; 0: not yet, or something has changed. */
  far: number
}

export const createLookout = (): Lookout => ({ near: [], from: { x: 0, y: 0, z: 0 }, far: 0 })

/** Firm things of one world: taken in when something moving comes near, so that what is far away costs nothing. */
export interface Surroundings {
  /** Makes sure that everything is there that a body at `p` can hit which reaches `coversM` from there in a tick. */
  lookAround(lookout: Lookout, p: Vec3, coversM: number, apart: boolean): void
  /** These lids bear now, and no other. */
  setLids(lids: readonly Collider[]): void
  /** Something that lay is taken away. */
  gone(id: string): void
}

export function createSurroundings(
  world: RigidWorld,
  solids: readonly Collider[],
  lying: ReadonlyMap<string, Lying>,
): Surroundings {
  const there = new Map<Collider, Rigid>()
  let lids: readonly Collider[] = []
  const bearing = new Map<string, Rigid>()

  function bear(id: string, { def, state }: Lying, p: Vec3, far: number): void {
    if (!state.present || bearing.has(id)) return
    const shape = looseShape(def)
    if (distance(state.p, p) <= far + outerRadius(shape)) bearing.set(id, world.addLoose(shape, state, 0, false))
  }

  return {
    lookAround(lookout, p, coversM, apart) {
      if (distance(p, lookout.from) + coversM <= lookout.far) return
      const far = NEAR + coversM
      lookout.from = copyVec(p)
      lookout.far = far
      lookout.near = [...solids, ...lids].filter((s) => distance(s.c, p) <= far + s.bound)
      for (const solid of lookout.near) if (!there.has(solid)) there.set(solid, world.addSolid(solid))
      if (!apart) for (const [id, item] of lying) bear(id, item, p, far)
    },
    setLids(now) {
      for (const lid of lids) {
        const body = now.includes(lid) ? undefined : there.get(lid)
        if (!body) continue
        world.remove(body)
        there.delete(lid)
      }
      lids = now
    },
    gone(id) {
      const body = bearing.get(id)
      if (body) world.remove(body)
      bearing.delete(id)
    },
  }
}
