import type { AgentKind, Point } from './map'

/** One road user as the scene asks for it. Where it stands at the start is one of: on a lane, parked beside one, at a place. */
export interface AgentSpec {
  /** Also the id of its entity. */
  id: string
  kind: AgentKind
  /** On this lane (or beside it), with its front axle so many metres along. */
  lane?: string
  atM?: number
  /** Stands so far to the right of the lane's centre line, m (left: below 0), until it is ordered to pull out. */
  parkedM?: number
  /** Stands at a place, off all lanes, until it is ordered; `yaw` 0 looks north (-z). */
  at?: Point & { yaw: number }
  /** Speed that it likes, m/s; default: drawn about the kind's. It never wants more than lanes allow. */
  likesMS?: number
  /** Default: drawn by `TrafficSpec.obeys`. */
  obeys?: boolean
  /** The lanes that it takes again and again, in order; default: it draws where ways part. */
  tour?: readonly string[]
  /** Walks on a leash behind this walker. */
  leash?: string
}

export interface TrafficSpec {
  agents: readonly AgentSpec[]
  /** Share of drivers and riders who let others go first where they must, 0..1. The rest take gaps that make others brake. */
  obeys: number
}

/** Somebody whom the traffic does not move: the trainee, an oriented rectangle with a velocity. */
export interface Other {
  x: number
  z: number
  /** 0 looks north (-z), counter-clockwise from above. */
  yaw: number
  lengthM: number
  widthM: number
  vx: number
  vz: number
  /** On foot one goes first on zebra crossings; so does who pushes a bike (Implementing Regulations, Art. 70). */
  onFoot: boolean
}

/**
 * What a scene can have an agent do. An order that cannot begin safely for the other agents waits until it can. With `blind` it does
 * not look for the trainee before it begins; it still brakes for them once it has seen them in its way.
 */
export type Order =
  /** To the kerb, `offM` to the right of the lane, and stand there with the front axle at `atM` along it; void after 20 s without a gap. */
  | { kind: 'park'; lane: string; atM: number; offM: number }
  /** Who is parked: indicator for `signalS` (default 3; 0: without a sign), then into the lane in a gap that is large enough. */
  | { kind: 'pull-out'; signalS?: number; blind?: true }
  /** Turns so at the next way that parts and offers it. */
  | { kind: 'turn-right' | 'turn-left' | 'straight-on' }
  /** Vehicles: across the road to the left into the lane `onto`, from where it is; radius of the front axle's way, default 5.2 m. */
  | { kind: 'u-turn'; onto: string; radiusM?: number; blind?: true }
  /**
   * Who is away or stands at a place: rides against the lane, `offM` to the right of its centre line as the lane goes, from `fromM`
   * back to `toM` along it; there it waits until nobody sees it, and is gone.
   */
  | { kind: 'wrong-way'; lane: string; fromM: number; toM: number; offM: number; speedMS: number }
  /** On foot: walks or runs along the points, whatever the trainee does, and stands at the last (`gone`: until nobody sees it). */
  | { kind: 'step-out'; path: readonly Point[]; speedMS: number; gone?: true }
  | { kind: 'stop' | 'go' }
  /** A parked vehicle's door, on its left or right side, or shut. It opens whatever the trainee does, not into other agents. */
  | { kind: 'door'; side: 'left' | 'right' | '' }
