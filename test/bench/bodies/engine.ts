import type { Quat } from '../../../src/base/quat'
import type { Vec3 } from '../../../src/base/vec'

/** A loose body of a scenario. */
export interface BodySpec {
  /** A ball by its radius or a box by its half sizes, metres. */
  ball?: number
  half?: Vec3
  p: Vec3
  q?: Quat
  v?: Vec3
  massKg: number
}

/** A scenario: bodies over a floor at height 0, and perhaps a wall (a box at rest). */
export interface Setting {
  bodies: readonly BodySpec[]
  wall?: { p: Vec3; half: Vec3 }
  restitution: number
}

/** An engine at work on one setting. Places are those after the last tick. */
export interface Run {
  tick(): void
  place(i: number): Vec3
  /** Bodies that still cost something. */
  awake(): number
}

/** One physics engine as the bench drives it: everything at 60 ticks a second, gravity 9.81. */
export interface Engine {
  name: 'cannonBare' | 'ours' | 'rapier'
  settings: string
  /** null: the engine is not offered with this setting. */
  start(setting: Setting): Run | null
  /** A point of 1 kg on 1 m of rope, let go level: its energy over that at the start, per tick. */
  pendulum(): () => number
}

export const FRICTION = 0.6
