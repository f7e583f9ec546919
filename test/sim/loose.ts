import { type Quat, quat } from '../../src/base/quat'
import { type Vec3, vec } from '../../src/base/vec'
import { type Collider, placeSolid } from '../../src/site/collider'
import type { Shape } from '../../src/site/types'
import type { EntityDef, EntityState } from '../../src/sim/entity'

/** A part of a site, as the physics gets it. */
export const solid = (shape: Shape, at: Vec3, yaw = 0): Collider => placeSolid({ shape, material: 'concrete' }, at, yaw)

/** A thing to be let go, and its state. */
export interface Thing {
  def: EntityDef
  state: EntityState
}

export const thing = (id: string, shape: Shape, p: Vec3, mass = 1, q: Quat = quat(0, 0, 0, 1)): Thing => ({
  def: {
    id,
    at: vec(0, 0, 0),
    yaw: 0,
    mechanism: { kind: 'portable', sockets: [], mass },
    solids: [{ shape, material: 'steel' }],
  },
  state: {
    id,
    present: true,
    value: 0,
    held: '',
    p: { ...p },
    q: { ...q },
    socket: '',
    worn: false,
    mode: '',
    reading: 0,
  },
})

export const boxed = (id: string, half: Vec3, p: Vec3, mass = 1, q?: Quat): Thing =>
  thing(id, { kind: 'box', at: vec(0, 0, 0), half }, p, mass, q)

export const balled = (id: string, radius: number, p: Vec3, mass = 1): Thing =>
  thing(id, { kind: 'sphere', at: vec(0, 0, 0), radius }, p, mass)
