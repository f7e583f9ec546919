import {
  Body,
  Box,
  Vec3 as CannonVec3,
  World as CannonWorld,
  ConvexPolyhedron,
  GSSolver,
  Material,
  type Shape,
  Sphere,
} from 'cannon-es'
import { GRAVITY } from '../base/gravity'
import type { Pose } from '../base/pose'
import type { Quat } from '../base/quat'
import type { Vec3 } from '../base/vec'
import type { Collider } from '../site/collider'
import type { LooseShape } from './physics/looseShape'
import { prism } from './physics/prism'

/** A body of the library: its own vectors, which may be written to. Metres, m/s, rad/s. */
export interface Rigid {
  readonly position: Vec3
  readonly quaternion: Quat
  readonly velocity: Vec3
  readonly angularVelocity: Vec3
}

/**
 * The library's world behind plain data: the only file that knows cannon-es. What rests, what is swept and what bears what
 * is decided in physics/loose.ts; what the library cannot do stands in physics/README.md.
 */
export interface RigidWorld {
  /** Bodies in it, moving and firm: what a step costs grows with these. */
  readonly count: number
  /** A part of the site: nothing moves it. */
  addSolid(solid: Collider): Rigid
  /** A loose thing; with mass 0 (kg) one that nothing moves. What is `apart` meets parts of the site only. */
  addLoose(shape: LooseShape, at: Pose, massKg: number, apart: boolean): Rigid
  remove(body: Rigid): void
  /** Moves everything on by `dtS` seconds. */
  step(dtS: number): void
  /** Every pair that touched in the last step. */
  eachContact(visit: (a: Rigid, b: Rigid) => void): void
}

/** Share of the speed into a firm solid that is given back. The library gains energy at 1. Chosen, for tools and bricks. */
export const RESTITUTION = 0.1
/** Rubber and steel on concrete, dry. Chosen. */
export const FRICTION = 0.6
/** These three as measured with cannon-es 0.20 at 240 steps a second: `npm run bench -- bodies`. */
const SOLVER_ITERATIONS = 20
const CONTACT_STIFFNESS = 1e7 // N/m
const CONTACT_RELAXATION = 4 // steps

/** Groups of the library: who meets whom. */
const FIRM = 1
const LOOSE = 2
const APART = 4

function shapeOf(shape: Collider['shape']): Shape {
  if (shape.kind === 'sphere') return new Sphere(shape.radius)
  if (shape.kind === 'box') return new Box(new CannonVec3(shape.half.x, shape.half.y, shape.half.z))
  const { corners, faces } = prism(shape.radius, shape.half, shape.axis)
  return new ConvexPolyhedron({ vertices: corners.map((c) => new CannonVec3(c.x, c.y, c.z)), faces })
}

/** An empty world. Damping is 0: the library's own uses Math.pow. */
export function createRigidWorld(): RigidWorld {
  const solver = new GSSolver()
  solver.iterations = SOLVER_ITERATIONS
  // never sooner: else how well one body is solved would depend on all others
  solver.tolerance = 0
  const world = new CannonWorld({ gravity: new CannonVec3(0, -GRAVITY, 0), solver })
  world.defaultContactMaterial.contactEquationStiffness = CONTACT_STIFFNESS
  world.defaultContactMaterial.contactEquationRelaxation = CONTACT_RELAXATION
  const material = new Material({ friction: FRICTION, restitution: RESTITUTION })
  /** Bodies made so far. The library counts them over all worlds; each world counts for itself, whatever others make. */
  let counted = 0

  function add(shape: Shape, at: Vec3, q: Quat, mass: number, group: number, mask: number): Rigid {
    Body.idCounter = counted
    const body = new Body({ mass, material, shape, linearDamping: 0, angularDamping: 0 })
    counted = Body.idCounter
    body.collisionFilterGroup = group
    body.collisionFilterMask = mask
    body.position.set(at.x, at.y, at.z)
    body.quaternion.set(q.x, q.y, q.z, q.w)
    body.aabbNeedsUpdate = true
    world.addBody(body)
    return body
  }

  return {
    get count() {
      return world.bodies.length
    },
    addSolid(solid) {
      // half angle from the full angle's sine and cosine, exact (sqrt only)
      const w = Math.sqrt(Math.max(0, (1 + solid.cos) / 2))
      const y = Math.sqrt(Math.max(0, (1 - solid.cos) / 2)) * (solid.sin < 0 ? -1 : 1)
      return add(shapeOf(solid.shape), solid.c, { x: 0, y, z: 0, w }, 0, FIRM, LOOSE | APART)
    },
    addLoose(shape, { p, q }, massKg, apart) {
      const made = shape.kind === 'ball' ? new Sphere(shape.radius) : shapeOf({ ...shape, at: p })
      return add(made, p, q, massKg, apart ? APART : LOOSE, apart ? FIRM : FIRM | LOOSE)
    },
    remove: (body) => world.removeBody(body as Body),
    step: (dtS) => world.step(dtS),
    eachContact(visit) {
      for (const { bi, bj } of world.contacts) visit(bi, bj)
    },
  }
}
