import { DT } from '../../base/time'
import { type Vec3, copyVec, length, vec } from '../../base/vec'
import type { Collider } from '../../site/collider'
import { rayCollider } from '../../site/ray'
import type { EntityDef, EntityState } from '../entity'
import { RESTITUTION, type Rigid, type RigidWorld, createRigidWorld } from '../physics'
import { type Floor, GROUND } from './floor'
import { apex, keepUnder, stopAtFirst } from './guard'
import { type LooseShape, innerRadius, looseShape, outerRadius, reachDown } from './looseShape'
import { type Lookout, type Lying, type Surroundings, createLookout, createSurroundings } from './surroundings'

/**
 * Loose bodies: things that were let go or thrown, and move until they lie. README.md says what holds, with figures.
 *
 * The library's world exists only while something moves, and holds only that and what it can hit. So rest costs nothing, and
 * what happens next depends on earlier drops only by what lies where.
 */
export interface Physics {
  /** Bodies that are moving. */
  readonly moving: number
  /** Bodies in the library's world, moving and firm: what a tick costs grows with these. 0 while nothing moves. */
  readonly bodies: number
  /** Lets the thing go from where it is, with a speed in m/s (default: none). */
  drop(def: EntityDef, state: EntityState, speed?: Vec3): void
  /**
   * One tick: writes the poses of what moves into the states; lets be what a hand has caught. Gives the ids of what was laid
   * down since the last tick, because too much moved at once (MOST_AWAKE) or it moved for too long (LONGEST).
   */
  step(): readonly string[]
  /** What there is to remember while nothing moves; null while something does. */
  save(): PhysicsState | null
  /** Goes on from there, to the bit as the physics that was saved, with the definitions and states of the run. */
  load(saved: PhysicsState, defs: readonly EntityDef[], states: readonly EntityState[]): void
}

/** Physics at rest, as plain data: what lies, in the order in which it came to rest. */
export interface PhysicsState {
  lying: string[]
}

/** Steps of the library in a tick: at one a tick every stack falls. */
const SUB_STEPS = 4
/** Share of speed kept a tick by what touches something: sliding and rolling losses. Free flight loses nothing. Chosen. */
const KEEP = 0.98
/** Slower than this (m/s and rad/s) for REST_TICKS ticks is rest. Chosen. */
const REST_SPEED = 0.05
const REST_TICKS = 20
/** What trembles below this (m/s and rad/s) for so many ticks (5 s) is at rest, too. Chosen. */
const TREMBLE_SPEED = 0.5
const TREMBLE_TICKS = 300
/** Nothing moves for longer: it is laid down. Ticks, 20 s; a fall of 300 m takes 8 s. */
export const LONGEST = 1200
/** So many bodies move at once; for one more, the slowest is laid down. A heap of so many costs 1 to 3 ms a tick on a desk. Chosen. */
export const MOST_AWAKE = 30

const DOWN = vec(0, -1, 0)
const STILL = vec(0, 0, 0)

interface Loose extends Lying {
  shape: LooseShape
  body: Rigid
  /** It meets parts of the site only. */
  apart: boolean
  lookout: Lookout
  /** Where it was before the sub-step. */
  from: Vec3
  /** The height that its energy allows, metres (see `apex`). */
  ceiling: number
  touches: boolean
  still: number
  trembling: number
  age: number
}

const speedOf = ({ body }: Loose): number => Math.max(length(body.velocity), length(body.angularVelocity))

/**
 * Physics of one run over the site's solids; made anew for every run. `scoring` names the entities by whose place something
 * is judged: they meet parts of the site only, so that nothing that scores rests on a stack.
 */
export function createPhysics(
  colliders: readonly Collider[],
  scoring: ReadonlySet<string>,
  floor: Floor = GROUND,
): Physics {
  const solids = [...floor.solids, ...colliders.filter((c) => c.blocksBody)]
  /** Lids that bear, as they stood in the last tick. */
  let shut: Collider[] = []
  const loose: Loose[] = []
  const ofBody = new Map<Rigid, Loose>()
  const lying = new Map<string, Lying>()
  let laid: string[] = []
  let world: RigidWorld | null = null
  let around: Surroundings | null = null

  function takeOut(item: Loose): void {
    loose.splice(loose.indexOf(item), 1)
    ofBody.delete(item.body)
    world?.remove(item.body)
    if (loose.length === 0) world = around = null
  }

  /** Lids that were opened bear no more, others do again. */
  function watchLids(fresh: boolean): void {
    const now = floor.lids.filter((lid) => lid.isClosed()).map((lid) => lid.solid)
    if (!fresh && now.length === shut.length && now.every((solid, i) => solid === shut[i])) return
    shut = now
    around?.setLids(shut)
    for (const { lookout } of loose) lookout.far = 0
  }

  /** Takes out of the world what has come to rest. It goes on bearing others, unless it scores. */
  function sleep(item: Loose): void {
    takeOut(item)
    if (item.apart) return
    lying.set(item.def.id, { def: item.def, state: item.state })
    for (const other of loose) other.lookout.far = 0
  }

  /** Lays a body on the part of the site that is straight below it. */
  function layDown(item: Loose): void {
    const { shape, state } = item
    const { x, y, z } = state.p
    let below = y
    for (const solid of [...solids, ...shut]) below = Math.min(below, rayCollider(solid, state.p, DOWN))
    state.p = vec(x, Math.min(y, y - below + reachDown(shape, state.q)), z)
    laid.push(item.def.id)
    sleep(item)
  }

  function wake(def: EntityDef, state: EntityState, speed: Vec3): void {
    lying.delete(def.id)
    around?.gone(def.id)
    if (loose.length >= MOST_AWAKE) layDown(loose.reduce((a, b) => (speedOf(b) < speedOf(a) ? b : a)))
    world ??= createRigidWorld()
    around ??= createSurroundings(world, solids, lying)
    watchLids(true)
    const shape = looseShape(def)
    // no hand can push it into the ground
    const { x, y, z } = state.p
    state.p = vec(x, Math.max(y, floor.heightAt(x, z) + reachDown(shape, state.q)), z)
    const apart = scoring.has(def.id)
    const body = world.addLoose(shape, state, 'mass' in def.mechanism ? def.mechanism.mass : 1, apart)
    Object.assign(body.velocity, speed)
    const item: Loose = {
      def,
      state,
      shape,
      body,
      apart,
      lookout: createLookout(),
      from: copyVec(state.p),
      ceiling: apex(state.p.y, speed),
      touches: false,
      still: 0,
      trembling: 0,
      age: 0,
    }
    loose.push(item)
    ofBody.set(body, item)
  }

  /** Notes what touches something, and to whom energy can have gone over. */
  function touch(a: Rigid, b: Rigid): void {
    const one = ofBody.get(a)
    const other = ofBody.get(b)
    if (one) one.touches = true
    if (other) other.touches = true
    if (one && other) one.ceiling = other.ceiling = Math.max(one.ceiling, other.ceiling)
  }

  function subStep(into: RigidWorld): void {
    for (const { body, from } of loose) {
      from.x = body.position.x
      from.y = body.position.y
      from.z = body.position.z
    }
    into.step(DT / SUB_STEPS)
    into.eachContact(touch)
    for (const { body, lookout, from, shape, ceiling } of loose) {
      stopAtFirst(lookout.near, from, body.position, body.velocity, innerRadius(shape), RESTITUTION)
      keepUnder(ceiling, body.position.y, body.velocity)
    }
  }

  /** Ends the tick of a body. */
  function settle(item: Loose): void {
    const { body, state } = item
    if (item.touches) {
      for (const v of [body.velocity, body.angularVelocity]) {
        v.x *= KEEP
        v.y *= KEEP
        v.z *= KEEP
      }
    }
    item.touches = false
    const { position: p, quaternion: q } = body
    state.p = { x: p.x, y: p.y, z: p.z }
    state.q = { x: q.x, y: q.y, z: q.z, w: q.w }
    const speed = speedOf(item)
    item.still = speed < REST_SPEED ? item.still + 1 : 0
    item.trembling = speed < TREMBLE_SPEED ? item.trembling + 1 : 0
    item.age++
    if (item.still >= REST_TICKS || item.trembling >= TREMBLE_TICKS) sleep(item)
    else if (item.age >= LONGEST) layDown(item)
  }

  return {
    get moving() {
      return loose.length
    },
    get bodies() {
      return world?.count ?? 0
    },
    drop: (def, state, speed = STILL) => wake(def, state, speed),
    step() {
      for (const item of loose.slice()) {
        const { held, socket, worn } = item.state
        if (held !== '' || socket !== '' || worn) takeOut(item)
      }
      if (world && around) {
        watchLids(false)
        for (const { lookout, body, shape, apart } of loose) {
          around.lookAround(lookout, body.position, length(body.velocity) * DT + outerRadius(shape), apart)
        }
        for (let s = 0; s < SUB_STEPS; s++) subStep(world)
        for (const item of loose.slice()) settle(item)
      }
      const out = laid
      laid = []
      return out
    },
    save: () => (loose.length > 0 ? null : { lying: [...lying.keys()] }),
    load(saved, defs, states) {
      loose.length = 0
      ofBody.clear()
      world = around = null
      laid = []
      lying.clear()
      for (const id of saved.lying) {
        const def = defs.find((d) => d.id === id)
        const state = states.find((s) => s.id === id)
        if (def && state) lying.set(id, { def, state })
      }
    },
  }
}
