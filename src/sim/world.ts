import type { Pose } from '../base/pose'
import type { Rng } from '../base/random'
import type { Vec3 } from '../base/vec'
import type { EntityState } from './entity'
import type { EndKind, Judgement } from './event'
import type { Harm } from './harm'
import type { ExposureState } from './hazards/exposure'
import type { Heading } from './hazards/heading'
import type { PuffField } from './hazards/puff'
import type { WindState } from './hazards/wind'
import type { TieState } from './lanyard'
import type { RideState } from './ride/state'
import type { HandSide } from './sample'
import type { CraneState } from './script/craneLoad'
import type { Gust } from './script/gusts'
import type { Hanging } from './script/hanging'
import type { ToolFall } from './script/toolFall'
import type { Stance } from './stance'
import type { TrafficState } from './traffic/state'

/** What a form drew from the seed; fixed for a run. */
export interface DrawnForm {
  id: string
  /** Hazards and decoys that are there in this run. */
  hazards: string[]
  decoys: string[]
  /** The scene's own draws: wind, timing, tag numbers. Unit in the key's name (windFromDeg, releaseAfterS). */
  numbers: Record<string, number>
}

export interface HandState {
  tracked: boolean
  /** World poses. */
  grip: Pose
  aim: Pose
  tip: Vec3
  select: boolean
  squeeze: boolean
  /** As they were a tick ago, for edges. */
  selectBefore: boolean
  squeezeBefore: boolean
  /** Entity held, or ''; and the value that it had when last taken or reported. */
  holds: string
  grabbedAt: number
}

/** What a hand points at, by the site's shapes (never by what is drawn). */
export interface AimState {
  /** Entity id, 'panel', 'ground', 'site', 'drop' (nothing to stand on there, and nothing else is met) or ''. */
  target: string
  point: Vec3
  distance: number
  /** Button of the open panel under the ray, or ''. */
  button: string
  /** Ticks that select has been held on this target, now and a tick ago. */
  heldTicks: number
  heldBefore: number
  /** What select went down on, or 'held' when the hand took or had hold of something; until select goes down again. */
  began: string
}

/** A panel that the simulation holds in the air before the trainee; drawn as it says. */
export interface Panel {
  kind: 'mark' | 'judge' | 'talk' | 'radio' | 'report'
  /** Entity that it is about. */
  target: string
  /** Text key of its heading. */
  title: string
  /** Centre of the panel, and the yaw that its face looks to (0 is south, +z). */
  at: Vec3
  yaw: number
  width: number
  height: number
  /** Buttons in the panel's plane, metres from its centre, x to the reader's right, y up. */
  buttons: PanelButton[]
  /** Class or option chosen and not yet confirmed, or ''. */
  chosen: string
  /**
   * Report: which field is asked, and what was said so far, with what was so when it was said. Judging: which of QUESTIONS
   * (judging.ts) is asked, and the sum after the last.
   */
  step: number
  answers: Record<string, { said: string; true: string }>
  /** Judging: the class chosen, and what has been said of the finding so far. */
  judging?: Judging
}

export type Judging = Partial<Judgement> & { class: string }

export interface PanelButton {
  id: string
  /** Text key; marks use class codes as ids and draw their pictogram. */
  text: string
  /** A figure that stands large before the text, and the key of a second line in small. */
  figure?: string
  note?: string
  x: number
  y: number
  w: number
  h: number
  /** 'result' is no button: it shows what comes of the answers, and is named after its colour. */
  role: 'option' | 'result' | 'confirm' | 'back' | 'close' | 'undo'
}

export interface DutyState {
  id: string
  openedAt: number
  doneAt: number
  missed: boolean
}

/** The noticing of one hazard or decoy. */
export interface NoticeState {
  item: string
  perceivableAt: number
  seenTicks: number
  noticedAt: number
}

export interface MarkState {
  entity: string
  item: string
  class: string
  tick: number
  judged?: Judgement
}

/** What the device last told of itself. */
export interface DeviceState {
  tracked: boolean
  /** Is the headset on? */
  worn: boolean
  paused: boolean
}

/** The state of a run after a tick, as plain data: it can be copied, compared, hashed and stored. */
export interface World {
  tick: number
  rng: Rng
  form: DrawnForm
  practice: boolean
  /** Where tracking space stands in the site. */
  rig: {
    p: Vec3
    yaw: number
    /** Tick from which the next teleport is allowed. */
    freeAt: number
  }
  head: Pose
  stance: Stance
  hands: Record<HandSide, HandState>
  aim: Record<HandSide, AimState>
  headInWall: boolean
  /** What has befallen the trainee, so that the run is about to end; null: nothing. */
  harm: Harm | null
  /** How the trainee is tied to the site; only where the scene has a lanyard. */
  tie?: TieState
  /** The trainee's bike; only where the scene has one. */
  ride?: RideState
  worn: string[]
  entities: EntityState[]
  panel: Panel | null
  notices: NoticeState[]
  /** Ticks that each entity has been looked at without a break, near enough to read it; in the order of `entities`. */
  gazeTicks: number[]
  marks: MarkState[]
  /** In a role that judges: the controls to choose from by hazard or decoy, and '' for all else; in the order drawn. */
  choices?: Record<string, string[]>
  /** Hazards that have done their harm. */
  overtaken: string[]
  duties: DutyState[]
  /** Unsafe acts committed, in order. */
  unsafe: string[]
  /** Controls that stand or have stood: `<hazard>/<control>`. */
  controlled: string[]
  wind: WindState
  gas: PuffField
  /** Cranes by their load, falls of tools and people who hang by their entity: the scene makes and steps them. */
  cranes?: Record<string, CraneState>
  toolFalls?: Record<string, ToolFall>
  hanging?: Record<string, Hanging>
  /** Everybody else on the road: the scene makes and steps them. */
  traffic?: TrafficState
  /** Gusts of the wind beside its mean; the scene makes and steps them. */
  gust?: Gust
  /** Below ground: the heading's network of roads, once for each gas that it carries. The scene makes and steps them. */
  air?: Record<string, Heading>
  exposure: ExposureState
  /** Respirable dust breathed so far, mg/m3 x h, where the scene has any. */
  dustMgM3H?: number
  /** The scene's own numbers (stages, pressures, timers); keys fixed at the start. */
  vars: Record<string, number>
  /** Practice: what the hint says and where, or null. */
  hint: { text: string; at: Vec3; until: number } | null
  device: DeviceState
  /** How often each kind of command has been worth an event. */
  told: Record<string, number>
  /** Pauses of 2 s or more; and wall time in ms of all breaks together, also the shorter ones. */
  pauses: number
  brokenMs: number
  /**
   * Asking who trains in the midst of the run: the tick from which it is to be done, the tick after which it was due (-1:
   * not yet), and whether a break for such a check has been.
   */
  ask: { from: number; dueAt: number; had: boolean }
  ended: EndKind | null
  /** The one sample that may follow the end has come. */
  closed: boolean
}
