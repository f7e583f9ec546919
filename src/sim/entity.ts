import type { Quat } from '../base/quat'
import type { Vec3 } from '../base/vec'
import type { Effect } from '../site/effect'
import type { EntityLook } from '../site/look'
import type { Label, Material, Solid } from '../site/types'
import type { HandSide } from './sample'

/** How a hand works a thing. Values run from 0 to 1; the scene says what they mean. */
export type Mechanism =
  /** Pressed with the finger; value 1 while pressed, for good with `latching` (emergency buttons). */
  | { kind: 'button'; latching?: boolean }
  /** Turns by `range` radians about `axis` through `pivot`. Also doors, cam arms, quarter-turn valves. */
  | { kind: 'lever' | 'door'; pivot: Vec3; axis: Vec3; range: number }
  /** A hand wheel that takes `turns` full turns; value = turns done / turns. Positive turn about `axis` opens. */
  | { kind: 'wheel'; pivot: Vec3; axis: Vec3; turns: number }
  /** Pulled along `axis` by `travel` metres; springs back; counts as operated once at full travel. */
  | { kind: 'cord'; axis: Vec3; travel: number }
  /** Carried. Fits into the sockets named; clamps and plugs are these. */
  | { kind: 'portable'; sockets: string[]; mass: number }
  /** Carried, and worn when let go near the body part. */
  | { kind: 'wearable'; on: 'face' | 'chest' | 'back'; mass: number }
  /** A place that a portable snaps into. Not drawn unless it has solids. */
  | { kind: 'socket' }
  /** A sign board that is turned over by a touch; value 0 or 1. */
  | { kind: 'board' }
  /** Can be talked to. */
  | { kind: 'person' }
  /** A telephone that stays where it hangs: one talks into it as to a person. */
  | { kind: 'phone' }
  /** Goes where the scene moves it, at `p` and turned by `q` about the vertical: a load on a hook, a trolley, a cage. No hand holds it. */
  | { kind: 'moved' }
  /** Only to be looked at: gauges, lamps, evidence. */
  | { kind: 'prop' }

/** A rope, chain or wire from one entity to another. Looks only. */
export interface Rope {
  /** Where it begins, in the entity's own frame, and where it ends in that of the other. */
  at: Vec3
  to: string
  toAt: Vec3
  radius: number
  material: Material
  /** It sags by what it is longer than the way, metres; default: it is taut. */
  lengthM?: number
  /** An edge, in the entity's own frame: while the other end hangs below it the rope lies over it, taut. */
  over?: Vec3
}

/** What a form puts into the site and can change: fixed for a run. Local frame: `at`, `yaw`. */
export interface EntityDef {
  id: string
  at: Vec3
  /** Radians, counter-clockwise from above. */
  yaw: number
  /** The entity that it is fixed to and goes along with; `at` and `yaw` are then in that one's frame. */
  aboard?: string
  mechanism: Mechanism
  /** What does not move when the mechanism does. These shapes are also what aim and sight meet. */
  solids: Solid[]
  /** What turns or travels with the mechanism's value, given at value 0. */
  moving?: Solid[]
  /** What is drawn in place of the solids and of what moves; of a person: their trade and build. */
  look?: EntityLook
  /** What streams, burns or drifts from it while it is present. Looks only. */
  effects?: readonly Effect[]
  /** Where a hand takes hold at value 0; default the origin. */
  handle?: Vec3
  ropes?: readonly Rope[]
  /** Hands do not point at it but at what is behind (a curtain of water, drifting steam). Its solids are to be clear. */
  aimless?: true
  labels?: Label[]
  /** A number that one can read on it: unit and decimals; the scene's logic sets `reading`. */
  display?: { unit: string; decimals: number; at: Vec3; yaw: number; height: number }
  /** Farthest distance in metres from which it can be read ('read' event); displays default to 2.5, others cannot be read. */
  readable?: number
  start?: Partial<Pick<EntityState, 'present' | 'value' | 'mode' | 'points' | 'reading' | 'worn' | 'socket'>>
}

/** What changes about an entity during a run. */
export interface EntityState {
  id: string
  present: boolean
  value: number
  /** The hand that holds it, or ''. */
  held: '' | HandSide
  /** World position and turn: of the base for mechanisms, of the thing for portables and persons. */
  p: Vec3
  q: Quat
  /** The socket that it sits in, or ''. */
  socket: string
  worn: boolean
  /** A word of the scene's: chooses solids (`modes`), a person's posture (idle, walk, point, cough, down ...). */
  mode: string
  /** What a person in the mode 'point' points at: the id of an entity, or a place in the world; none: straight ahead. */
  points?: string | Vec3
  reading: number
}
