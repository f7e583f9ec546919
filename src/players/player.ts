import type { Vec3 } from '../base/vec'
import type { Judgement } from '../sim/event'
import type { Sim } from '../sim/sim'

/** A place: fixed, or worked out when the player gets there. */
export type Place = Vec3 | ((sim: Sim) => Vec3)

/** A number: fixed, or as things are now. */
export type Amount = number | ((sim: Sim) => number)

/** Rides along a line on the ground. */
export interface RideStep {
  do: 'ride'
  along: readonly Vec3[] | ((sim: Sim) => readonly Vec3[])
  /** How fast, km/h; default 15. */
  kmh?: Amount
  /**
   * How fast it may go now, m/s, by what is to be heeded (a signal, a gap, somebody on the road); Infinity: nothing. What people
   * who react late see late. `stoppingPace(away, easyDecel(sim))` is the speed from which one still stops.
   */
  heed?: (sim: Sim) => number
  /** Where it looks; null or nothing: ahead along the line. */
  look?: (sim: Sim) => Vec3 | null
  /** Leaves off when this holds; default at the line's end. */
  until?: (sim: Sim) => boolean
  /** At the end: come to rest there, or roll on for the next step. Default 'stop'. */
  end?: 'stop' | 'roll'
  /** How hard it reckons to brake, m/s2; default what is easy with the brakes as they are (`easyDecel`): 1.5 dry, less in the wet. */
  decelMS2?: number
}

/**
 * What a player does next. Each step is carried out with eyes, legs and hands alone: the driver looks at the
 * simulation, and answers with samples. Steps are data, so that other drivers (real keys and mouse, an
 * emulated headset) can carry out the same player.
 */
export type Step =
  /** Walks, around what is in the way, to within `near` metres (default 0.3); `heedless` straight there, whatever is underfoot. */
  | { do: 'walk'; to: Place; near?: number; heedless?: true }
  /** Looks at an entity or place; goes to where it can be seen within `from` metres (default: reading distance 2). */
  | { do: 'look'; at: string | Place; seconds?: number; from?: number }
  /**
   * Points at the entity from within `from` metres (default 4), holds, chooses the class, confirms. In a role that judges it
   * says then what is right of a hazard, and what is middling of all else, but for what is given.
   */
  | { do: 'mark'; entity: string; as: string; from?: number; but?: Partial<Judgement> }
  /** Takes back the mark on the entity. */
  | { do: 'unmark'; entity: string; from?: number }
  /** Brings a lever, door, wheel or cord to the value (0..1) by hand, or presses a button or board. */
  | { do: 'operate'; entity: string; to: number }
  /** Goes to a carried thing and takes it into the right hand. */
  | { do: 'take'; entity: string }
  /** Carries what the right hand holds to the socket, or lets it fall at the place. */
  | { do: 'put'; into: string | Place }
  /** Takes the wearable and puts it on. */
  | { do: 'wear'; entity: string }
  /** Walks up to the person and says the line. */
  | { do: 'talk'; person: string; say: string }
  /** Takes the radio and says the line. */
  | { do: 'radio'; say: string }
  /** Reports by radio, or by the telephone named: the right answers, but for those given. */
  | { do: 'report'; phone?: string; but?: Record<string, string> }
  /** Walks up to the bike and gets on; gets off once it stands (it brakes for that), and holds it. */
  | { do: 'mount' }
  | { do: 'dismount' }
  | RideStep
  /** Takes the bike off its stand if need be and pushes it: to a place, round what is in the way; and there onto its stand. */
  | { do: 'push'; to: Place; near?: number; park?: true }
  /** Waits until the condition holds (or for so many seconds, which is also the patience with a condition). */
  | { do: 'wait'; seconds: number; until?: (sim: Sim) => boolean }
  /** Decides what to do when the time comes. */
  | { do: 'decide'; steps: (sim: Sim) => Step[] }
  /** Does these until the condition holds, and drops then what it is at. */
  | { do: 'until'; holds: (sim: Sim) => boolean; steps: Step[] }
  /** Does these; what cannot be carried out is given up after a while, with all that was to come after it in these. */
  | { do: 'try'; steps: Step[] }

/** A closed-loop script that plays a scene by samples only. */
export interface Player {
  scene: string
  role: string
  /** The form to play; the driver looks for a seed that draws it. */
  form: string
  /** What this player shows, for the list of runs. */
  shows: string
  steps: Step[]
}

/** Gives types and one name to look for. */
export const definePlayer = (player: Player): Player => player
