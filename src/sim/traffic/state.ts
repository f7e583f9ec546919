import type { Rng } from '../../base/random'
import type { AgentKind, Point } from './map'
import type { Near } from './near'
import type { Order } from './spec'

/**
 * How somebody is on the road: on a lane; on a way of their own (U-turn, step-out, wrong way); standing off the traffic (parked,
 * waiting for an order); or away, beyond the edge of the map.
 */
export type AgentMode = 'lane' | 'track' | 'still' | 'away'

/** A way of one's own, and where one joins a lane at its end (`onto` -1: nowhere, one stands there; -2: one is gone). */
export interface Track {
  path: Point[]
  /** Way along it at each point, m. */
  cum: number[]
  onto: number
  ontoM: number
  speedMS: number
}

/** A stretch of a lane that somebody keeps free to cross it, until they have gone `until` metres in all. */
export interface Claim {
  lane: number
  from: number
  to: number
  until: number
  /** Nobody else may claim there. */
  alone: boolean
}

/** A stretch of a lane that a body stands in which is not driving along it: `left` and `right` of its centre line, right above 0. */
export interface Touch {
  lane: number
  rear: number
  front: number
  left: number
  right: number
  /** Its speed along the lane, m/s. */
  v: number
}

/** A road user now: plain data. Lanes are numbers: their place in the map. */
export interface Agent {
  id: string
  kind: AgentKind
  mode: AgentMode
  /** The lane that it is on or stands beside (-1: none), and how far along it (or its track) the front axle is, m. */
  lane: number
  s: number
  /** Place to the right of the centre line, m, and where it goes to across the lane. */
  d: number
  dTo: number
  /** Speed, m/s, and acceleration, m/s2. */
  v: number
  a: number
  /** Middle of the front axle (of walkers: of the body), and heading as a unit vector. */
  x: number
  z: number
  hx: number
  hz: number
  /** Way gone in all, m. */
  odo: number
  /** Lanes that come next, and that it came over, the latest first. */
  route: number[]
  trail: number[]
  tour: number[]
  likesMS: number
  obeys: boolean
  /** Time until it brakes for somebody who appears, s. */
  reactS: number
  /** Since when it has had the trainee in its way and in sight, ticks. */
  seenTicks: number
  /** It goes through crossings and junctions up to there (in `odo` of its front), and nobody may come between any more. */
  goUntil: number
  /** For how long it has waited for a gap, s. */
  waitS: number
  claims: Claim[]
  touches: Touch[]
  track: Track | null
  order: Order | null
  /** Time left until an order begins, s. */
  orderS: number
  /** It has been told to stand, and how it has been told to turn next. */
  held: boolean
  turn: '' | 'left' | 'right' | 'straight'
  indicator: '' | 'left' | 'right'
  brakes: boolean
  door: '' | 'left' | 'right'
  /** Index of the walker that leads it, or -1. */
  leash: number
  /** Away, it comes in again by itself at an edge. */
  comes: boolean
}

/** Everybody on the road. Plain data: a copy has the same future. */
export interface TrafficState {
  tick: number
  agents: Agent[]
  rng: Rng
  /** What the trainee and the others did to one another. */
  near: Near
  /** How often a body was stopped dead so as not to touch another, and the fastest at which one was, m/s: what the driving left over. */
  guards: number
  guardMS: number
}
