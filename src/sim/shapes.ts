import { type Pose, compose, standing } from '../base/pose'
import { IDENTITY, conjugate, fromAxisAngle, rotate, yawOf } from '../base/quat'
import { type Vec3, add, distance, scale, sub, vec } from '../base/vec'
import { type Collider, placeSolid } from '../site/collider'
import { MISS, rayCollider } from '../site/ray'
import type { Solid } from '../site/types'
import { BODY_RADIUS } from '../site/walk'
import type { EntityDef, EntityState } from './entity'
import { entityFrame, goesAbout, isCarried, turnAngle } from './handling'

/** What aim and sight need to know of an entity. A cache of what follows from its definition and value: no state. */
export interface EntityShape {
  /** Centre in the entity's frame, for what is carried or walks. */
  centre: Vec3
  radius: number
  /** What a ray has to meet of it, in the entity's frame: for what is carried, walks, or has no solids. */
  local: Collider[]
  /** World colliders and centre of what stays where it was put, for the value that they were made for. */
  colliders: Collider[]
  /** Those of them that stand in the way (barriers.ts). */
  broad: Collider[]
  worldCentre: Vec3 | null
  value: number
  /** Of what the scene moves: the pose that they were made for. */
  at: Pose | null
}

/** Persons are aimed at in the middle, metres above the feet. */
const PERSON_CENTRE = vec(0, 1.2, 0)
/**
 * What of them a ray meets: an upright cylinder of a stature of 1.8 m, a helmet and the breadth of shoulders in thick clothes
 * (0.5 m), with a finger's breadth more; no more, so that one points past people in a narrow road. Chosen.
 */
const PERSON: Solid = {
  shape: { kind: 'cylinder', at: vec(0, 0.95, 0), radius: 0.33, half: 0.95, axis: 'y' },
  material: 'black',
}
/** What is carried is aimed at with so much around it, metres: rods are thin, fingers are not. Chosen. */
const MARGIN = 0.04
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

/** The solid with a margin on all sides. */
function widened(solid: Solid): Solid {
  const { shape } = solid
  if (shape.kind === 'box') return { ...solid, shape: { ...shape, half: add(shape.half, vec(MARGIN, MARGIN, MARGIN)) } }
  const radius = shape.radius + MARGIN
  return {
    ...solid,
    shape: shape.kind === 'sphere' ? { ...shape, radius } : { ...shape, radius, half: shape.half + MARGIN },
  }
}

/** What has no solids is aimed at as the smallest thing. */
const ballAt = (at: Vec3): Solid => ({ shape: { kind: 'sphere', at, radius: LEAST_RADIUS }, material: 'black' })
const placed = (solids: readonly Solid[]): Collider[] => solids.map((s) => placeSolid(s, vec(0, 0, 0), 0))

/** The shape of an entity at the start of a run. */
export function shapeOf(def: EntityDef): EntityShape {
  const fresh = { colliders: [], broad: [], worldCentre: null, value: Number.NaN, at: null }
  if (def.mechanism.kind === 'person') {
    const local = placed([PERSON])
    return { centre: PERSON_CENTRE, radius: reach(local, PERSON_CENTRE), local, ...fresh }
  }
  const solids = [...def.solids, ...(def.moving ?? [])]
  const bare = placed(solids)
  const centre = bare.length > 0 ? middle(bare) : (def.handle ?? vec(0, 0, 0))
  if (!isCarried(def) && solids.length > 0) return { centre, radius: reach(bare, centre), local: [], ...fresh }
  const local = placed(solids.length > 0 ? solids.map(widened) : [ballAt(centre)])
  return { centre, radius: reach(local, centre), local, ...fresh }
}

/**
 * Distance along the ray from `o` in unit direction `d` to the entity, metres; MISS when it passes by.
 * The shape has to be up to date (`refresh`).
 */
export function rayShape(def: EntityDef, state: EntityState, shape: EntityShape, o: Vec3, d: Vec3): number {
  if (shape.colliders.length > 0) return Math.min(...shape.colliders.map((c) => rayCollider(c, o, d)))
  const { p, q } = entityFrame(def, state)
  const back = conjugate(q)
  const from = rotate(back, sub(o, p))
  const way = rotate(back, d)
  const t = Math.min(...shape.local.map((c) => rayCollider(c, from, way)))
  // somebody so near that one's hand is within them is pointed past
  return t === 0 && def.mechanism.kind === 'person' ? MISS : t
}

/** The solids of a mechanism that stands at `value`, in the entity's frame. */
const solidsAt = (def: EntityDef, value: number): Solid[] => [
  ...def.solids,
  ...(def.moving ?? []).map((s) => moved(def, s, value)),
]

/** What goes about is met where it is: the scene moves it, or it is aboard of what goes. */
function refreshGoing(def: EntityDef, { p, q, value }: EntityState, shape: EntityShape): void {
  if (shape.at?.p === p && shape.at.q === q && (shape.value === value || def.moving === undefined)) return
  shape.at = { p, q }
  shape.value = value
  const yaw = yawOf(q)
  shape.colliders = solidsAt(def, value).map((s) => placeSolid(s, p, yaw))
}

/** Brings the colliders of a thing that no hand carries up to its value or place. Call before reading `colliders` or the centre. */
export function refresh(def: EntityDef, state: EntityState, shape: EntityShape): void {
  if (isCarried(def) || def.mechanism.kind === 'person') return
  if (goesAbout(def)) return refreshGoing(def, state, shape)
  if (shape.value === state.value) return
  shape.value = state.value
  shape.colliders = solidsAt(def, state.value).map((s) => placeSolid(s, def.at, def.yaw))
  // by the solids as they were given: a boom that is tilted is aimed at as a ball, and is no broader for it
  const given = [...def.solids, ...(def.moving ?? [])]
  shape.broad = shape.colliders.filter((_, i) => isBroad(given[i] as Solid))
  if (shape.colliders.length === 0) {
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
