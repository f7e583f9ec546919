import type { Failure, Result } from '../base/result'
import type { RunEvent } from '../sim/event'
import type { Sample } from '../sim/sample'
import type { SceneDef } from '../sim/scene'
import type { PhysicsState } from '../sim/physics/loose'
import type { Sim } from '../sim/sim'
import type { World } from '../sim/world'
import type { Verdict } from '../score/types'

/** How the trainee took part; comparisons stay within a mode. */
export type Mode = 'vr' | 'ar' | 'touch' | 'desktop' | 'headless'

/** The first part of a recording: everything that the run started from. */
export interface RunStart {
  /** SHA-256 of the core file that the run ran with, 64 hex digits. */
  core: string
  scene: string
  role: string
  seed: string
  practice: boolean
  mode: Mode
  language: 'zh-CN' | 'en'
  /** Id of the run (uuid), of the trainee (pseudonymous), of the assignment, and the attempt's number from 1. */
  run: string
  trainee: string
  assignment: string
  attempt: number
  /** ISO 8601 by the device's clock. */
  startedAt: string
}

/** The last part: what is claimed. */
export interface Claim {
  ticks: number
  inputDigest: string
  runDigest: string
  verdict: Verdict
  endedAt: string
  /** Wall time in milliseconds: not paused, and paused. */
  activeMs: number
  pausedMs: number
}

/** A run while it happens. Poses are quantised by push before the simulation sees them. */
export interface LiveRun {
  readonly sim: Sim
  /**
   * Advances one tick. A run that has ended takes the checks of who trained, once (cores from before this was added: never);
   * nothing beside and after them, and nothing when the recording is finished.
   */
  push(sample: Sample): void
  readonly ended: boolean
  /**
   * The tick after which it is due to ask who trains, -1 until then. Cores from before this was added do without, and take
   * no check after the end.
   */
  readonly askDueAt?: number
  /** Ends the recording with its claim and gives the file's bytes. */
  finish(endedAt: string, activeMs: number, pausedMs: number): Uint8Array
  /** The samples so far, decoded, for practice rewind. */
  samples(): Sample[]
  /**
   * The pieces of the recording since the last call, up to the present tick; those of all calls, one after the other, are
   * the file so far. For keeping it on disk while the run happens. Cores from before this was added do without.
   */
  takePieces?(): Uint8Array[]
}

/** A moment of a run that it can be taken back to: plain data. */
export interface Snapshot {
  tick: number
  world: World
  events: RunEvent[]
  physics: PhysicsState
}

/** A run that is looked at: fed with the samples of a recording, and taken back to moments that were saved. */
export interface ReplayRun {
  readonly sim: Sim
  /** Advances one tick. Does nothing with what a run that has ended does not take. */
  push(sample: Sample): void
  /** The moment as it stands, or null while something falls: then it cannot be saved, and a little later it can. */
  save(): Snapshot | null
  /** To a moment of this very run, before or after the present one. */
  load(snapshot: Snapshot): void
}

export interface Rerun {
  start: RunStart
  claim: Claim
  /** What the re-run gave. */
  ticks: number
  inputDigest: string
  runDigest: string
  verdict: Verdict
  /** The tick after which it was due to ask who trains, -1 where it never was. Cores from before this was added do without. */
  askDueAt?: number
  events: RunEvent[]
}

/** Why a recording is not verified: one code a cause, one sentence for people. */
export type Verification =
  | { status: 'verified'; why: string }
  | { status: 'refuted'; code: 'input-digest' | 'run-digest' | 'verdict' | 'ticks' | 'seed'; why: string }
  | { status: 'unverifiable'; code: 'unreadable' | 'unknown-core'; why: string }

/** What a motion is like. */
export interface MotionFacts {
  /** Share of the ticks in which head or hand moved faster than a body does. */
  fastShare: number
  /** Share of the ticks in which the head did not move by its last digit. */
  stillShare: number
  /** Longest time in which nothing was done and nobody looked about, seconds. */
  idleS: number
  /** The head's way (headPath.ts). Cores from before this was added do without. */
  path?: number[]
}

/** All at the price of one re-run; `rerun` is null where there is none. */
export interface Examination {
  verification: Verification
  rerun: Rerun | null
  /** Cores from before this was added do without, and so does a recording that cannot be read. */
  motion?: MotionFacts
}

/** What the core file exports. A core keeps these names for good: older recordings are re-run through them. */
export interface CoreApi {
  scenes: readonly SceneDef[]
  startRun(start: RunStart): LiveRun
  rerun(bytes: Uint8Array): Result<Rerun, Failure>
  verify(bytes: Uint8Array): Verification
  /** Cores from before this was added do without. */
  examine?(bytes: Uint8Array): Examination
  /** Cores from before this was added do without. */
  replay?(start: RunStart): ReplayRun
  /** The lesson in how the device is used. It has no recording: `finish` throws. Cores from before this was added do without. */
  startLesson?(): LiveRun
}
