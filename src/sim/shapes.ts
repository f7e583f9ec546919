import { compose } from '../base/pose'
import { rotate } from '../base/quat'
import { type Vec3, add, distance, scale, vec } from '../base/vec'
import { type Collider, placeSolid } from '../site/collider'
import type { EntityDef, EntityState } from './entity'
import { entityFrame } from './handling'

/** What aim and sight need to know of an entity: a centre and a radius in its own frame, and fixed colliders. */
export interface EntityShape {
  /** Centre of its solids in the entity's frame. */
  centre: Vec3
  radius: number
  /** World colliders of things that stay where they are; empty for what is carried or walks. */
  fixed: Collider[]
}

/** Persons are aimed at as an upright capsule's middle, metres above the feet. */
const PERSON_CENTRE = vec(0, 1.2, 0)
const PERSON_RADIUS = 0.75
/** The smallest thing that can be aimed at, metres. */
const LEAST_RADIUS = 0.05

/** Works out the aim shape of an entity once, when a run is made. */
export function shapeOf(def: EntityDef): EntityShape {
  if (def.mechanism.kind === 'person') return { centre: PERSON_CENTRE, radius: PERSON_RADIUS, fixed: [] }
  const solids = [...def.solids, ...(def.moving ?? [])]
  if (solids.length === 0) return { centre: def.handle ?? vec(0, 0, 0), radius: LEAST_RADIUS, fixed: [] }
  const local = solids.map((s) => placeSolid(s, vec(0, 0, 0), 0))
  const sum = local.reduce((a, c) => add(a, c.c), vec(0, 0, 0))
  const centre = scale(sum, 1 / local.length)
  const radius = local.reduce((r, c) => Math.max(r, distance(c.c, centre) + c.bound), LEAST_RADIUS)
  const carried = def.mechanism.kind === 'portable' || def.mechanism.kind === 'wearable'
  return { centre, radius, fixed: carried ? [] : solids.map((s) => placeSolid(s, def.at, def.yaw)) }
}

/** World centre of an entity's shape. */
export function centreOf(def: EntityDef, state: EntityState, shape: EntityShape): Vec3 {
  const frame = entityFrame(def, state)
  return frame.q.w === 1 ? add(frame.p, shape.centre) : add(frame.p, rotate(frame.q, shape.centre))
}

/** A point given in the entity's frame, in the world. */
export const pointOf = (def: EntityDef, state: EntityState, local: Vec3): Vec3 =>
  compose(entityFrame(def, state), { p: local, q: { x: 0, y: 0, z: 0, w: 1 } }).p
