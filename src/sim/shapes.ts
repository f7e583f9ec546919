import { compose, standing } from '../base/pose'
import { IDENTITY, fromAxisAngle, rotate } from '../base/quat'
import { type Vec3, add, distance, scale, sub, vec } from '../base/vec'
import { type Collider, placeSolid } from '../site/collider'
import type { Solid } from '../site/types'
import { BODY_RADIUS } from '../site/walk'
import type { EntityDef, EntityState } from './entity'
import { entityFrame, isCarried, turnAngle } from './handling'

/** What aim and sight need to know of an entity. A cache of what follows from its definition and value: no state. */
export interface EntityShape {
  /** Centre in the entity's frame, for what is carried or walks. */
  centre: Vec3
  radius: number
  /** World colliders and centre of what stays where it was put, for the value that they were made for. */
  colliders: Collider[]
  /** Those of them that stand in the way (barriers.ts). */
  broad: Collider[]
  worldCentre: Vec3 | null
  value: number
}

/** Persons are aimed at as an upright capsule's middle, metres above the feet. */
const PERSON_CENTRE = vec(0, 1.2, 0)
const PERSON_RADIUS = 0.75
/** The smallest thing that can be aimed at, metres. */
const LEAST_RADIUS = 0.05
/** A solid turned out of the upright is aimed at as a ball of this share of its bounding radius. */
const BALL_SHARE = 0.7

/**
 * Narrower solids (handles, cones, levers, loading arms) are stepped past and looked past, metres: a thing stops somebody
 * when it is as broad as they are, in two directions. Chosen.
 */
const LEAST_BREADTH = 2 * BODY_RADIUS

/** The middle one of the solid's three full sizes, metres. */
function breadth({ shape }: Solid): number {
  if (shape.kind === 'sphere') return 2 * shape.radius
  const { x, y, z } = shape.kind === 'box' ? shape.half : vec(shape.radius, shape.half, shape.radius)
  return 2 * Math.max(Math.min(x, y), Math.min(Math.max(x, y), z))
}

/** Is this solid of an entity broad enough to stop a body or a look? Whether it does is said by `passable` and `clear`. */
export const isBroad = (solid: Solid): boolean => breadth(solid) >= LEAST_BREADTH

/** Where a moving solid is, in the entity's frame, when the mechanism stands at `value`. */
function moved(def: EntityDef, solid: Solid, value: number): Solid {
  const m = def.mechanism
  const { shape } = solid
  if (m.kind === 'cord') return { ...solid, shape: { ...shape, at: add(shape.at, scale(m.axis, m.travel * value)) } }
  if (m.kind !== 'lever' && m.kind !== 'door' && m.kind !== 'wheel') return solid
  const angle = turnAngle(def, value)
  const at = add(m.pivot, rotate(fromAxisAngle(m.axis, angle), sub(shape.at, m.pivot)))
  if (angle === 0 || shape.kind === 'sphere') return { ...solid, shape: { ...shape, at } }
  const upright = Math.abs(m.axis.y) > 0.999
  if (upright && shape.kind === 'box') {
    return { ...solid, shape: { ...shape, at, yaw: (shape.yaw ?? 0) + angle * m.axis.y } }
  }
  if (upright && shape.kind === 'cylinder' && shape.axis === 'y') return { ...solid, shape: { ...shape, at } }
  const bound = placeSolid(solid, vec(0, 0, 0), 0).bound
  return { ...solid, shape: { kind: 'sphere', at, radius: bound * BALL_SHARE } }
}

const middle = (colliders: readonly Collider[]): Vec3 =>
  scale(
    colliders.reduce((a, c) => add(a, c.c), vec(0, 0, 0)),
    1 / colliders.length,
  )
const reach = (colliders: readonly Collider[], centre: Vec3): number =>
  colliders.reduce((r, c) => Math.max(r, distance(c.c, centre) + c.bound), LEAST_RADIUS)

/** The shape of an entity at the start of a run. */
export function shapeOf(def: EntityDef): EntityShape {
  if (def.mechanism.kind === 'person') {
    return {
      centre: PERSON_CENTRE,
      radius: PERSON_RADIUS,
      colliders: [],
      broad: [],
      worldCentre: null,
      value: Number.NaN,
    }
  }
  const local = [...def.solids, ...(def.moving ?? [])].map((s) => placeSolid(s, vec(0, 0, 0), 0))
  const centre = local.length > 0 ? middle(local) : (def.handle ?? vec(0, 0, 0))
  return { centre, radius: reach(local, centre), colliders: [], broad: [], worldCentre: null, value: Number.NaN }
}

/** Brings the colliders of a fixed thing up to its value. Call before reading `colliders` or the centre. */
export function refresh(def: EntityDef, state: EntityState, shape: EntityShape): void {
  if (shape.value === state.value || isCarried(def) || def.mechanism.kind === 'person') return
  shape.value = state.value
  const solids = [...def.solids, ...(def.moving ?? []).map((s) => moved(def, s, state.value))]
  shape.colliders = solids.map((s) => placeSolid(s, def.at, def.yaw))
  // by the solids as they were given: a boom that is tilted is aimed at as a ball, and is no broader for it
  const given = [...def.solids, ...(def.moving ?? [])]
  shape.broad = shape.colliders.filter((_, i) => isBroad(given[i] as Solid))
  if (solids.length === 0) {
    shape.worldCentre = compose(standing(def.at, def.yaw), { p: shape.centre, q: IDENTITY }).p
    return
  }
  shape.worldCentre = middle(shape.colliders)
  shape.radius = reach(shape.colliders, shape.worldCentre)
}

/** World centre of an entity as it is now. */
export function centreOf(def: EntityDef, state: EntityState, shape: EntityShape): Vec3 {
  refresh(def, state, shape)
  if (shape.worldCentre) return shape.worldCentre
  const frame = entityFrame(def, state)
  return add(frame.p, rotate(frame.q, shape.centre))
}
