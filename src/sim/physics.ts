import { Body, Box, GSSolver, Material, Vec3 as CannonVec3, World as CannonWorld } from 'cannon-es'
import { GRAVITY } from '../base/gravity'
import { DT } from '../base/time'
import type { Collider } from '../site/collider'
import type { EntityDef, EntityState } from './entity'

/**
 * Loose bodies: things that were let go and fall until they lie. The only file that knows cannon-es.
 *
 * What scores is never computed here. Settings as measured for cannon-es 0.20 at 60 ticks a second:
 * four sub-steps with a stiff contact keep what is dropped below its start; restitution stays well under 1;
 * only boxes (its cylinders use the engine's trigonometry, its trimeshes let boxes through); damping is our
 * own, because the library's uses Math.pow. A body that rests is taken out, so that rest costs nothing.
 */
export interface Physics {
  /** Bodies that are moving. */
  readonly moving: number
  /** Lets the thing fall from where it is. */
  drop(def: EntityDef, state: EntityState): void
  /** One tick: writes the poses of what moves into the states; takes back what a hand has caught. */
  step(entities: readonly EntityState[]): void
  /** What there is to remember while nothing moves; null while something does. */
  save(): PhysicsState | null
  /** Goes on from there, to the bit as the physics that was saved. */
  load(state: PhysicsState): void
}

/** Physics at rest, as plain data: which solids were taken in, in their order, and how many bodies were made so far. */
export interface PhysicsState {
  landings: number[]
  bodies: number
}

const SUB_STEPS = 4
const SOLVER_ITERATIONS = 20
const CONTACT_STIFFNESS = 1e7 // N/m
const CONTACT_RELAXATION = 4 // time steps
const FRICTION = 0.6 // rubber and steel on concrete, dry
const RESTITUTION = 0.1
/** Share of speed kept a tick: air and rolling losses, so that things come to rest. */
const KEEP = 0.98
/** Slower than this (m/s and rad/s) for REST_TICKS ticks is rest. */
const REST_SPEED = 0.05
const REST_TICKS = 20
/** Longest fall in ticks; whatever still moves then is put to rest (5 s). */
const LONGEST = 300
/** Half the least thickness of a body, metres: thinner ones would fall through. */
const LEAST_HALF = 0.04
/** Only solids this near to the ground, and this near to where something is dropped, can be landed on; metres. */
const LANDING_HEIGHT = 2
const LANDING_REACH = 4

interface Loose {
  id: string
  body: Body
  still: number
  age: number
}

function halfOf(def: EntityDef): CannonVec3 {
  let x = LEAST_HALF
  let y = LEAST_HALF
  let z = LEAST_HALF
  for (const { shape } of [...def.solids, ...(def.moving ?? [])]) {
    const r = shape.kind === 'box' ? shape.half : null
    const span = (axis: 'x' | 'y' | 'z'): number => {
      if (r) return r[axis]
      if (shape.kind === 'cylinder') return shape.axis === axis ? shape.half : shape.radius
      return shape.kind === 'sphere' ? shape.radius : 0
    }
    x = Math.max(x, Math.abs(shape.at.x) + span('x'))
    y = Math.max(y, Math.abs(shape.at.y) + span('y'))
    z = Math.max(z, Math.abs(shape.at.z) + span('z'))
  }
  return new CannonVec3(x, y, z)
}

function ground(material: Material): Body {
  const body = new Body({ mass: 0, material, shape: new Box(new CannonVec3(500, 1, 500)) })
  body.position.set(0, -1, 0)
  return body
}

function landing(collider: Collider, material: Material): Body | null {
  const s = collider.shape
  if (!collider.blocksBody || collider.c.y - collider.bound > LANDING_HEIGHT) return null
  const half =
    s.kind === 'box'
      ? new CannonVec3(s.half.x, s.half.y, s.half.z)
      : s.kind === 'sphere'
        ? new CannonVec3(s.radius, s.radius, s.radius)
        : new CannonVec3(
            s.axis === 'x' ? s.half : s.radius,
            s.axis === 'y' ? s.half : s.radius,
            s.axis === 'z' ? s.half : s.radius,
          )
  const body = new Body({ mass: 0, material, shape: new Box(half) })
  body.position.set(collider.c.x, collider.c.y, collider.c.z)
  // half angle from the full angle's sine and cosine, exact (sqrt only)
  const w = Math.sqrt(Math.max(0, (1 + collider.cos) / 2))
  const y = Math.sqrt(Math.max(0, (1 - collider.cos) / 2)) * (collider.sin < 0 ? -1 : 1)
  body.quaternion.set(0, y, 0, w)
  body.aabbNeedsUpdate = true
  return body
}

/** Physics of one run over the site's solids. Made anew for every run: nothing is shared between runs. */
export function createPhysics(colliders: readonly Collider[]): Physics {
  const loose: Loose[] = []
  let world: CannonWorld | null = null
  /** Places in `colliders` of the solids that were taken in, in their order: the solver's result depends on it. */
  let landings: number[] = []
  /** Bodies made so far. The library counts them over all worlds; each world counts for itself here. */
  let bodies = 0
  const material = new Material({ friction: FRICTION, restitution: RESTITUTION })

  /** A new body takes the next number of this world, whatever other runs have made meanwhile. */
  function count<T>(make: () => T): T {
    Body.idCounter = bodies
    const made = make()
    bodies = Body.idCounter
    return made
  }

  /** The world is only built when the first thing is dropped: most runs drop nothing. */
  function build(): CannonWorld {
    const solver = new GSSolver()
    solver.iterations = SOLVER_ITERATIONS
    const made = new CannonWorld({ gravity: new CannonVec3(0, -GRAVITY, 0), solver })
    made.defaultContactMaterial.contactEquationStiffness = CONTACT_STIFFNESS
    made.defaultContactMaterial.contactEquationRelaxation = CONTACT_RELAXATION
    made.addBody(count(() => ground(material)))
    return made
  }

  function takeIn(into: CannonWorld, place: number): void {
    const collider = colliders[place]
    if (!collider) return
    landings.push(place)
    const body = count(() => landing(collider, material))
    if (body) into.addBody(body)
  }

  /** Adds what lies under and around the place; every body in the library's world costs time in every step. */
  function surround(into: CannonWorld, x: number, z: number): void {
    for (let i = 0; i < colliders.length; i++) {
      const collider = colliders[i]
      if (!collider) continue
      const dx = collider.c.x - x
      const dz = collider.c.z - z
      const far = LANDING_REACH + collider.bound
      if (dx * dx + dz * dz <= far * far && !landings.includes(i)) takeIn(into, i)
    }
  }

  function rest(i: number): void {
    const item = loose[i]
    if (!item) return
    world?.removeBody(item.body)
    loose.splice(i, 1)
  }

  function settleOne(item: Loose, state: EntityState): boolean {
    const { body } = item
    body.velocity.scale(KEEP, body.velocity)
    body.angularVelocity.scale(KEEP, body.angularVelocity)
    const p = body.position
    const q = body.quaternion
    state.p = { x: p.x, y: p.y, z: p.z }
    state.q = { x: q.x, y: q.y, z: q.z, w: q.w }
    const slow = body.velocity.length() < REST_SPEED && body.angularVelocity.length() < REST_SPEED
    item.still = slow ? item.still + 1 : 0
    item.age++
    return item.still >= REST_TICKS || item.age >= LONGEST
  }

  return {
    get moving() {
      return loose.length
    },
    drop(def, state) {
      world ??= build()
      surround(world, state.p.x, state.p.z)
      const mass = 'mass' in def.mechanism ? def.mechanism.mass : 1
      const shape = new Box(halfOf(def))
      const body = count(() => new Body({ mass, material, shape, linearDamping: 0, angularDamping: 0 }))
      body.position.set(state.p.x, Math.max(state.p.y, LEAST_HALF), state.p.z)
      body.quaternion.set(state.q.x, state.q.y, state.q.z, state.q.w)
      body.aabbNeedsUpdate = true
      world.addBody(body)
      loose.push({ id: def.id, body, still: 0, age: 0 })
    },
    step(entities) {
      for (let i = loose.length - 1; i >= 0; i--) {
        const state = entities.find((e) => e.id === loose[i]?.id)
        if (!state || state.held !== '' || state.socket !== '' || state.worn) rest(i)
      }
      if (!world || loose.length === 0) return
      for (let s = 0; s < SUB_STEPS; s++) world.step(DT / SUB_STEPS)
      for (let i = loose.length - 1; i >= 0; i--) {
        const item = loose[i] as Loose
        const state = entities.find((e) => e.id === item.id)
        if (state && settleOne(item, state)) rest(i)
      }
    },
    save: () => (loose.length > 0 ? null : { landings: [...landings], bodies }),
    load(state) {
      loose.length = 0
      landings = []
      bodies = 0
      world = state.bodies > 0 ? build() : null
      for (const place of state.landings) if (world) takeIn(world, place)
      bodies = state.bodies
    },
  }
}
