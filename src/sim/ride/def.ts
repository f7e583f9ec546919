import type { Vec3 } from '../../base/vec'
import type { Bike } from '../hazards/ebike'
import type { Sim } from '../sim'

/** The road under the tyres. */
export interface Road {
  /** Friction of tyre on what lies there, as it is now. */
  friction: number
  /** Rise over run along the way that one rides, above 0 uphill; default level. */
  grade?: number
}

/** The bars, in the bike's own frame, metres: what they turn about, and where the palms take hold when they stand straight. */
export interface BarsDef {
  pivot: Vec3
  left: Vec3
  right: Vec3
  /** What is aboard the bike and turns with them: bar, phone, levers, mirror, front wheel. */
  turn: readonly string[]
}

/** Somebody or something that goes about, as one who runs into it meets it. */
export interface Other {
  /** Its velocity on the ground, m/s. */
  vx: number
  vz: number
  massKg: number
}

/** The bike that the trainee rides. It starts where its entity stands, on its stand. */
export interface RideDef {
  /**
   * An entity of the kind `moved`: origin on the ground under the saddle, -z ahead. Entities that are `aboard` it go along. Its
   * solids are `passable`.
   */
  bike: string
  /** The button aboard that one presses to get on, and off again at a standstill. */
  saddle: string
  /** The button aboard by which one takes the bike off its stand to push it, and puts it back. */
  stand: string
  /** What is aboard and shows the speed, km/h. */
  speedo?: string
  bars: BarsDef
  /** The bike with its rider and what it is loaded with now. */
  model: (sim: Sim) => Bike
  road: (sim: Sim, at: Vec3) => Road
  /** What is left of each brake, as a share of the model's: by wear and wet (`brakesLeft`). */
  brakes: (sim: Sim) => { front: number; rear: number }
  /** How an entity goes that was run into; default: it stands, and is somebody of 75 kg or as heavy as a car. */
  other?: (sim: Sim, id: string) => Other
}
