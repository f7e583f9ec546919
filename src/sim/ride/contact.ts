import { cos, sin } from '../../base/math'
import type { Vec3 } from '../../base/vec'
import type { Collider } from '../../site/collider'
import { BODY_RADIUS, inTheWay, pushOut } from '../../site/walk'
import { bodyBlockers } from '../barriers'
import type { EntityDef, EntityState } from '../entity'
import { goesAbout, isCarried } from '../handling'
import { type EntityShape, refresh } from '../shapes'
import type { Sim } from '../sim'
import type { Other, RideDef } from './def'

/**
 * Bike and rider on the ground are two discs: half the breadth of the bars (0.6 m; GB 17761 has no e-bike broader than 0.7 m), one
 * over the front wheel and one under the rider. In a tick the fastest that meet here, 25 and 60 km/h head-on, come 0.4 m nearer: less
 * than a disc is broad, so that nothing is passed through.
 */
export const DISC_M = 0.3
const AHEAD_M = [0.8, 0.05] as const

/** Somebody with no word of how they go: standing, and as heavy as a person (GB/T 10000-2023, clothed) or a car. kg. */
export const PERSON_KG = 75
const CAR_KG = 1400

/** What was run into, or ran into the trainee. */
export interface Contact {
  /** The entity, or '' for a part of the site and what stands fixed there. */
  id: string
  person: boolean
  /** Out of it, as a vector on the ground, metres; its direction is where the blow comes from. */
  x: number
  z: number
  /** How fast they close along that direction, m/s, and how much of it is the other's doing. */
  closingMS: number
  othersMS: number
  massKg: number
}

/** A disc of the trainee: its middle, radius, and velocity on the ground. */
interface Disc {
  x: number
  z: number
  r: number
  vx: number
  vz: number
}

const standing = (person: boolean): Other => ({ vx: 0, vz: 0, massKg: person ? PERSON_KG : CAR_KG })

function contactOf(disc: Disc, push: { x: number; z: number }, id: string, person: boolean, other: Other): Contact {
  const l = Math.sqrt(push.x * push.x + push.z * push.z) || 1
  const nx = push.x / l
  const nz = push.z / l
  const own = -(disc.vx * nx + disc.vz * nz)
  const othersMS = other.vx * nx + other.vz * nz
  return { id, person, x: push.x, z: push.z, closingMS: own + othersMS, othersMS, massKg: other.massKg }
}

const worse = (a: Contact | null, b: Contact): Contact => (a && a.closingMS >= b.closingMS ? a : b)

function pushedOut(colliders: readonly Collider[], disc: Disc, tested: boolean): { x: number; z: number } | null {
  for (let i = 0; i < colliders.length; i++) {
    const c = colliders[i] as Collider
    if (!tested && !inTheWay(c)) continue
    const push = pushOut(c, disc.x, disc.z, disc.r)
    if (push) return push
  }
  return null
}

/** How the disc leaves somebody who stands or goes there. */
function outOfPerson({ p }: EntityState, disc: Disc): { x: number; z: number } | null {
  const dx = disc.x - p.x
  const dz = disc.z - p.z
  const r = disc.r + BODY_RADIUS
  const d = Math.sqrt(dx * dx + dz * dz)
  if (d >= r) return null
  return d > 1e-6 ? { x: (dx / d) * (r - d), z: (dz / d) * (r - d) } : { x: r, z: 0 }
}

/** Does it go about, so that one can run into it, and is it no part of one's own bike? */
const isOther = (def: EntityDef, bike: string): boolean =>
  goesAbout(def) && !isCarried(def) && def.id !== bike && def.aboard !== bike

function outOf(def: EntityDef, state: EntityState, shape: EntityShape, disc: Disc): { x: number; z: number } | null {
  const dx = disc.x - state.p.x
  const dz = disc.z - state.p.z
  const { centre } = shape
  const reach = shape.radius + disc.r + Math.sqrt(centre.x * centre.x + centre.z * centre.z)
  if (dx * dx + dz * dz > reach * reach) return null
  if (def.mechanism.kind === 'person') return outOfPerson(state, disc)
  refresh(def, state, shape)
  return pushedOut(shape.colliders, disc, false)
}

/** The worst that a disc meets now, or null. */
function met(sim: Sim, def: RideDef, disc: Disc): Contact | null {
  let worst: Contact | null = null
  const solid = pushedOut(bodyBlockers(sim), disc, true)
  if (solid) worst = contactOf(disc, solid, '', false, standing(false))
  for (let i = 0; i < sim.defs.length; i++) {
    const d = sim.defs[i]
    const state = sim.world.entities[i]
    const shape = sim.shapes[i]
    if (!d || !shape || !state?.present || !isOther(d, def.bike)) continue
    const push = outOf(d, state, shape, disc)
    if (!push) continue
    const person = d.mechanism.kind === 'person'
    worst = worse(worst, contactOf(disc, push, d.id, person, def.other?.(sim, d.id) ?? standing(person)))
  }
  return worst
}

/** The worst that the bike meets where it is now, going at `speedMS` along its yaw. */
export function bikeMeets(sim: Sim, def: RideDef, at: Vec3, yaw: number, speedMS: number): Contact | null {
  const fx = -sin(yaw)
  const fz = -cos(yaw)
  let worst: Contact | null = null
  for (const ahead of AHEAD_M) {
    const disc = { x: at.x + fx * ahead, z: at.z + fz * ahead, r: DISC_M, vx: fx * speedMS, vz: fz * speedMS }
    const contact = met(sim, def, disc)
    if (contact) worst = worse(worst, contact)
  }
  return worst
}

/** The worst of what goes about that meets the trainee on foot. */
export const bodyMeets = (sim: Sim, def: RideDef, feet: Vec3): Contact | null =>
  met(sim, def, { x: feet.x, z: feet.z, r: BODY_RADIUS, vx: 0, vz: 0 })
