import type { Consequence, Exposure, Likelihood } from '../../content/lec'
import type { Rng } from '../base/random'
import type { Vec3 } from '../base/vec'
import type { Site, Sky } from '../site/types'
import type { EntityDef } from './entity'
import type { EndKind } from './event'
import type { ExposureGas } from './hazards/exposure'
import type { LanyardDef } from './lanyard'
import type { RideDef } from './ride/def'
import type { Sim } from './sim'
import type { SoundDef } from './sound'
import type { DrawnForm } from './world'

/** Rank of a control: 1 elimination, 2 substitution, 3 engineering, 4 administrative, 5 PPE. */
export type ControlRank = 1 | 2 | 3 | 4 | 5

export interface ControlDef {
  id: string
  rank: ControlRank
  /** True from the tick at which the trainee's control stands. */
  done: (sim: Sim) => boolean
}

/** A control that can be ordered against a finding. Text key `control.<id>`; rank 0: it controls nothing. */
export interface ControlChoice {
  id: string
  rank: ControlRank | 0
}

/** What a role that judges is asked about a hazard, and what would be right. */
export interface RiskDef {
  /** What the danger deserves here (content/lec.ts). Text key `hazard.<id>.risk` says why. */
  l: Likelihood
  e: Exposure
  c: Consequence
  /** 3 to 5 controls to choose from; the lowest rank above 0 is the best. Default: COMMON_CONTROLS. */
  choices?: readonly ControlChoice[]
}

export interface HazardDef {
  id: string
  /** GB 6441-2025 accident type, for example '0026'. The right answer of the class picker. */
  class: string
  /** GB/T 13861-2022 factor. */
  factor: string
  /** Entities that stand for it: aiming at any of them and marking counts. The first one is where the debrief goes. */
  entities: string[]
  /** Share of the form's difficulty; forms have equal sums. */
  weight: number
  /** Farthest distance from which it can be noticed, metres. */
  range: number
  /** When it can first be perceived; default from the start. */
  perceivable?: (sim: Sim) => boolean
  /** From when it has done its harm: marks and controls after that count for nothing. Default: never. */
  overtaken?: (sim: Sim) => boolean
  /** What one can do about it here, best first. Empty: marking (and so reporting) is all that a trainee can do. */
  controls: ControlDef[]
  /** Needed where the scene has a role that judges. */
  risk?: RiskDef
}

export interface DecoyDef {
  id: string
  entities: string[]
  weight: number
  range: number
  /** Controls that a role that judges can choose from when it takes it for a danger: 3 to 5 ids. Default: COMMON_CONTROLS. */
  choices?: readonly string[]
}

export interface DutyDef {
  id: string
  roles: string[]
  weight: number
  /** Competency that it is counted under. */
  competency: Competency
  phase: 'routine' | 'turn' | 'end'
  /** When it begins to be owed; default from the start. A duty that never opens does not count. */
  opens?: (sim: Sim) => boolean
  done: (sim: Sim) => boolean
  /** Timed: the window in seconds from opening, scored in five equal bands. */
  windowS?: number
  /** Duties that must have been done before. */
  after?: string[]
  /** Entities that are worked to do it; the trainee's working one before it opens is a false alarm (SPEC.md, S18). */
  acts?: string[]
  /** Where the debrief goes and the hint points. */
  where: (sim: Sim) => Vec3
}

export type Competency = 'recognise' | 'judge' | 'prepare' | 'operate' | 'respond' | 'communicate'

export interface UnsafeActDef {
  id: string
  roles: string[]
  when: (sim: Sim) => boolean
}

export interface RoleDef {
  id: string
  /** Where the rig starts: on the ground, yaw 0 looks north. */
  start: { p: Vec3; yaw: number }
  /** Wearables worn at the start. */
  wears: string[]
  /** Says of each thing marked how likely, how often and how bad (L, E, C), and orders a control (SPEC.md, S29). Default: no. */
  judges?: boolean
  /** Passed needs at least this score (0..100), no unsafe act, and these duties done if they opened. */
  pass: { score: number; duties: string[] }
}

export interface FormDef {
  id: string
  hazards: string[]
  decoys: string[]
  /** Draws the form's numbers within its bounds. */
  draw: (rng: Rng) => Record<string, number>
  /** The sky that is drawn over the site in this form; default the site's own. Looks only: nothing is judged by it. */
  sky?: Sky
}

export interface ReportFieldDef {
  id: string
  options: string[]
  /** The right option now. */
  truth: (sim: Sim) => string
}

/** The poisonous gas of a scene whose air is not that of `world.gas`. */
export interface AirDef {
  gas: ExposureGas
  /** How much of it is in the air at a point, mg/m3. */
  mgM3: (sim: Sim, at: Vec3) => number
}

/** Dust in the air of a scene that is bad for the lungs over the years, not at once. */
export interface DustDef {
  kind: 'coal' | 'cement'
  /** Free silica in it, percent: by that the limit is chosen. */
  silicaPercent: number
  /** Respirable dust in the air at a point, mg/m3. Beams of lamps show it. Changes nothing. */
  mgM3: (sim: Sim, at: Vec3) => number
}

/** What the scene's own machinery and people do each tick; called by the systems of the same names. */
export interface SceneLogic {
  /** Sets vars, wind and gas at tick 0. */
  setup: (sim: Sim) => void
  mechanisms: (sim: Sim) => void
  actors: (sim: Sim) => void
  /** What is breathed; null: nothing that could harm anybody. Default: ammonia, as far as `world.gas` has it. */
  air?: AirDef | null
  /** What dust is breathed; default: none worth a word. Told at the end beside its limit, and costs no points. */
  dust?: DustDef
  /** How far the trainee sees in smoke, metres; default: without limit. Nothing farther is noticed, read or drawn. Changes nothing. */
  sight?: (sim: Sim) => number
  /** How many times less the trainee breathes than is in the air (1 without a mask). */
  protection: (sim: Sim) => number
  /** The trainee has breathed for `dtS` seconds in air with `mgM3` of gas: what that uses up of what they wear. */
  breathed?: (sim: Sim, mgM3: number, dtS: number) => void
  /** Options of a talk with a person, or of the radio (person 'radio'): keys of the scene's texts `say.<key>`. */
  talk: (sim: Sim, person: string) => string[]
  /** The option that opens the report panel is 'report'. */
  report: ReportFieldDef[]
  /** The run's end by the trainee's own decision or by what happened, or null. */
  ends: (sim: Sim) => EndKind | null
  /** The next hint in practice, or null. */
  hint: (sim: Sim) => { text: string; at: Vec3 } | null
  /** Lessons: passes the step that is shown. Called between ticks; no recording holds it, as none holds a lesson. */
  skip?: (sim: Sim) => void
}

/**
 * A training unit as data and pure functions. Text keys resolve in the scene's text files:
 * hazard.<id>.{name,clue,right}, with a role that judges hazard.<id>.risk and control.<id>, decoy.<id>.{name,why}, duty.<id>.{name,right}, unsafe.<id>.{name,right},
 * entity.<id>, role.<id>, say.<key>, heard.<key>, report.<field>, report.<field>.<option>, form.<id>.
 */
export interface SceneDef {
  id: string
  /** A lesson teaches how the device is used: it is offered by itself, and never recorded, sent or credited. Default: a drill. */
  kind?: 'lesson'
  site: Site
  /** Accident types offered by the class picker (6 to 8 codes of content/accidentTypes). */
  classes: string[]
  /** Longest run in seconds. */
  limitS: number
  roles: RoleDef[]
  hazards: HazardDef[]
  decoys: DecoyDef[]
  duties: DutyDef[]
  unsafeActs: UnsafeActDef[]
  forms: FormDef[]
  /** Everything that can change, for the form drawn and the role. */
  entities: (form: DrawnForm, role: string) => EntityDef[]
  logic: SceneLogic
  /** The lanyard that the trainee can tie themselves to the site with. */
  lanyard?: LanyardDef
  /** The bike that the trainee can ride. */
  ride?: RideDef
  /** What is heard beside steps, hands at work, coughing and gas that gets out, which sound by themselves. */
  sounds?: SoundDef[]
}

/** Checks nothing at run time (the contract test does); gives types and one name to look for. */
export const defineScene = (scene: SceneDef): SceneDef => scene
