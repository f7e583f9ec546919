/** A place on the plan: metres, x east, z south. */
export interface Point {
  x: number
  z: number
}

export type LaneKind = 'motor' | 'bike' | 'foot'

/**
 * A way that agents follow, in one direction. Ways through junctions and over crossings are lanes too. A lane that has a signal
 * ends at the stop line of its group.
 */
export interface Lane {
  id: string
  kind: LaneKind
  /** Centre line in the direction of travel, at least two points. Bends are given by points at most some metres apart. */
  path: readonly Point[]
  /** Speed that is allowed, or that a bend asks for, m/s. */
  limitMS: number
  /** Lanes that go on where it ends. None: here one leaves the map. */
  next: readonly string[]
  /** How likely each of `next` is taken; default: all the same. */
  shares?: readonly number[]
  /** Who leaves the map comes in again at the start of such a lane, of the kind that they need, out of sight. */
  entry?: true
  /** Through a junction: how it turns. Lorries, cars and buses show the indicator before it and in it. */
  turn?: 'left' | 'right' | 'straight' | 'u-turn'
  /** Whose light stands at its end. */
  signal?: { plan: string; group: string }
  /** Lanes that go first where they cross or join this one. */
  yieldsTo?: readonly string[]
  /** Kinds that may choose it where ways part; default: all that belong on its kind of lane. */
  only?: readonly AgentKind[]
}

/** Where people go across a carriageway. */
export interface Crossing {
  id: string
  /** Lanes of kind `foot` over the carriageway, of both directions. */
  lanes: readonly string[]
  /** With stripes: drivers and riders let people go first (Road Traffic Safety Law, Art. 47). Without: people wait for a gap. */
  zebra: boolean
}

/** What one phase of a signal plan does. Times in s. */
export interface Phase {
  /** Groups that have green in it. One that has green in the next phase too keeps it. */
  green: readonly string[]
  greenS: number
  /** Walkers' groups get this as flashing green: who has not started stays. */
  amberS: number
  allRedS: number
}

export interface SignalPlan {
  id: string
  phases: readonly Phase[]
  /** So far into the cycle it begins, s. */
  offsetS: number
  /** Pairs of groups that must never have green, or amber, together. */
  conflicts: readonly (readonly [string, string])[]
}

/** Everything that is fixed about the roads of a scene. */
export interface TrafficMap {
  lanes: readonly Lane[]
  crossings: readonly Crossing[]
  signals: readonly SignalPlan[]
}

export type AgentKind = 'car' | 'van' | 'taxi' | 'bus' | 'lorry' | 'ebike' | 'tricycle' | 'walker' | 'child' | 'dog'
