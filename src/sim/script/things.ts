import type { Vec3 } from '../../base/vec'
import { vec } from '../../base/vec'
import type { EntityDef } from '../entity'

type More = Partial<
  Pick<
    EntityDef,
    | 'yaw'
    | 'aboard'
    | 'aimless'
    | 'effects'
    | 'ropes'
    | 'moving'
    | 'handle'
    | 'labels'
    | 'look'
    | 'display'
    | 'readable'
    | 'start'
  >
>

/** An entity at a place; unturned unless `more` says otherwise. */
export const thing = (
  id: string,
  at: Vec3,
  mechanism: EntityDef['mechanism'],
  solids: EntityDef['solids'],
  more: More = {},
): EntityDef => ({ id, at, yaw: 0, mechanism, solids, ...more })

export const prop = (id: string, at: Vec3, solids: EntityDef['solids'], more: More = {}): EntityDef =>
  thing(id, at, { kind: 'prop' }, solids, more)

/** A place that a portable snaps into. */
export const socket = (id: string, at: Vec3): EntityDef => thing(id, at, { kind: 'socket' }, [])

export const X = vec(1, 0, 0)
export const Y = vec(0, 1, 0)
export const DOWN = vec(0, -1, 0)
export const Z = vec(0, 0, 1)
export const ORIGIN = vec(0, 0, 0)
