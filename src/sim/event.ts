import type { Consequence, Exposure, Likelihood } from '../../content/lec'
import type { Vec3 } from '../base/vec'
import type { HarmKind } from './harm'
import type { HandSide } from './sample'

/** What somebody who judges has said of a finding: L, E and C (content/lec.ts), and the control chosen, by its id. */
export type Judgement = {
  l: Likelihood
  e: Exposure
  c: Consequence
  control: string
}

/**
 * What happened in a run. Events are the only input of scoring. `at` is where in the site, so that the
 * debrief can go there. Ids are those of the scene.
 */
export type EventBody =
  /** The danger can be perceived from now on (tick 0 unless the scene says otherwise). */
  | { type: 'perceivable'; hazard: string }
  /** The hazard has done its harm: to mark or control it now prevents nothing. */
  | { type: 'overtaken'; hazard: string }
  /** In view, near enough, not hidden, for long enough. `item` is a hazard or a decoy. */
  | { type: 'noticed'; item: string }
  /**
   * Confirmed in the class picker. `item` is the hazard or decoy that the entity stands for, '' for neither. `judged` in a role
   * that judges.
   */
  | { type: 'marked'; entity: string; item: string; class: string; judged?: Judgement }
  /** A mark taken back before the run's end. */
  | { type: 'unmarked'; entity: string; item: string }
  /** A mechanism reached an end or was let go elsewhere. value 0..1. by: 'trainee' or an actor's id. */
  | { type: 'operated'; entity: string; value: number; by: string }
  | { type: 'took'; entity: string; hand: HandSide }
  | { type: 'let-go'; entity: string }
  /** Too much moved at once, or it moved for too long: it was laid on what is below it (physics/README.md). */
  | { type: 'laid-down'; entity: string }
  /** Put into a socket. */
  | { type: 'placed'; entity: string; socket: string }
  | { type: 'worn'; entity: string }
  /** Looked at a display or board near enough and long enough to read it. */
  | { type: 'read'; entity: string; value: number }
  /** The trainee said something: an order, a question, a refusal. */
  | { type: 'said'; to: string; line: string }
  /** Somebody else said something (a line of the scene's texts). */
  | { type: 'heard'; from: string; line: string }
  /** The report was sent: for each field the chosen option, and the right one at the moment that it was said. */
  | { type: 'reported'; fields: Record<string, { said: string; true: string }> }
  | { type: 'controlled'; hazard: string; control: string; rank: 1 | 2 | 3 | 4 | 5 }
  | { type: 'duty-open'; duty: string }
  /** `early` lists duties that had to come before and were not done. */
  | { type: 'duty-done'; duty: string; early: string[] }
  /** The duty's window has passed, or the run ended with it open. */
  | { type: 'duty-missed'; duty: string }
  | { type: 'unsafe'; act: string }
  | { type: 'release'; source: string; rateKgS: number }
  | { type: 'release-ended'; source: string }
  | { type: 'alarm'; what: string; on: boolean }
  /** The trainee's own exposure passed a level of its scale (see the scene's exposure levels). */
  | { type: 'exposed'; level: string; value: number }
  /** A hazard model was used outside its range (flag of src/models): for people, not for scoring. Once a model and flag. */
  | { type: 'outside'; model: string; flag: string }
  /**
   * The trainee fell: down what drop (of the site), how deep in metres, and how fast they met what is there, m/s. Why: nothing held
   * them; or what they were tied to broke (`anchor`), let them down too far (`clearance`), or swung them against something.
   */
  | { type: 'fell'; drop: string; heightM: number; speedMS: number; why: FallWhy }
  /** A fall was held by the lanyard: by which hook at which anchor; metres, kilonewtons, degrees of the swing, room left below. */
  | {
      type: 'arrested'
      hook: string
      anchor: string
      freeFallM: number
      forceKN: number
      totalM: number
      leftM: number
      swingDeg: number
    }
  /** A thing struck somebody ('trainee' or a person's id) with so many joules. */
  | { type: 'struck'; who: string; by: string; energyJ: number }
  /** A thing that fell has come down: with so many joules, from so high in metres. */
  | { type: 'landed'; entity: string; energyJ: number; heightM: number }
  /** The trainee went to the end of the lanyard that this hook is on. */
  | { type: 'tugged'; entity: string }
  /** The trainee got on the bike, and off it. */
  | { type: 'mounted'; entity: string }
  | { type: 'dismounted'; entity: string }
  /** The bike was braked hard, from so many m/s; and a wheel slid under its brake. */
  | { type: 'braked-hard'; entity: string; speedMS: number }
  | { type: 'wheel-locked'; entity: string; wheel: 'front' | 'rear' }
  /** The trainee came off the bike, so fast in m/s; and what they ran into, if anything that is an entity. */
  | { type: 'crashed'; entity: string; why: CrashWhy; into: string; speedMS: number }
  | { type: 'actor'; actor: string; what: string }
  /** The head went into a wall, or came out. */
  | { type: 'head-in-wall'; inside: boolean }
  | { type: 'command'; command: string; value: number }
  | { type: 'ended'; how: EndKind }

/** The front wheel slid under its brake; grip was too little for the bend; the rear wheel rose; ran into something. */
export type CrashWhy = 'front-slid' | 'slid-in-bend' | 'over-the-bars' | 'ran-into'

export type FallWhy = 'untied' | 'anchor' | 'clearance' | 'swing'

export type EndKind = 'signed-off' | 'evacuated' | 'refused' | 'timeout' | 'incapacitated' | 'stopped' | HarmKind

export type RunEvent = EventBody & { tick: number; at: Vec3 }
