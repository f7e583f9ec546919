import type { Failure } from '../../base/result'
import type { Comfort } from '../../input/comfort'
import type { RunStart } from '../../record/types'
import type { Journal, Standing } from '../../report/journal'
import type { Sim } from '../../sim/sim'
import type { Asking, IdentityCheck } from '../check/identityCheck'
import type { LoadedCore } from '../core'
import type { Finished } from '../finish'
import type { PauseWhy } from '../runLoop'

type Phase = 'ready' | 'running' | 'paused' | 'rewinding' | 'ended'

export interface SessionState {
  phase: Phase
  why: PauseWhy | null
  sim: Sim
  immersive: boolean
  /** What is asked of whoever is there now, or null. */
  check: IdentityCheck | null
  /** Own pauses so far. */
  pauses: number
  /** The pointer is locked to the middle of the picture. */
  locked: boolean
  /** Fingers move the body, and the page shows the panels that hang in the yard otherwise. */
  byTouch: boolean
  /** A phone shows the real room: turning the phone looks about. */
  room: boolean
  /** Why the disk does not take the run while it happens, or null. */
  unkept: Failure | null
}

export interface SessionPorts {
  loaded: LoadedCore
  preview: RunStart
  /** How the trainee wants to stand, hold, move and read; left out as long as nobody was asked. */
  comfort?: Comfort
  now: () => number
  /** Begins to keep the run on disk; null where that is not possible. */
  journal: (
    start: RunStart,
    standing: () => Standing,
    failed: (failure: Failure) => void,
    tickedAt?: string,
  ) => Journal | null
  asking: Asking
  /** `present`: the trainee is still there, as far as is known. */
  ended: (finished: Finished, journal: Journal | null, present: boolean) => void
  failed: (message: string) => void
}
