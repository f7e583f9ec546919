import { createStore } from 'zustand/vanilla'
import type { Mode, RunStart } from '../record/types'
import type { StartedRun } from '../api/runs'
import type { Consent } from '../api/completion'
import type { SiteInfo, TraineeSession } from '../api/site'
import type { AbandonWhy, TrainingClient } from './client'
import type { LoadedCore } from './core'
import type { Finished } from './finish'
import type { Whose } from './identity'
import type { SignedIn } from './signedIn'
import type { LeftRun, Unfinished } from './unfinished'
import type { Answer, RequestFailure } from './answer'
import type { Language } from './ports'

export type Step =
  | 'language'
  | 'card'
  | 'pin'
  | 'code'
  | 'enrol'
  | 'resume'
  | 'consent'
  | 'choice'
  | 'briefing'
  | 'first-time'
  | 'comfort'
  | 'lesson'
  | 'run'
  | 'debrief'
  | 'sent'

export interface Choice {
  scene: string
  role: string
  practice: boolean
}

export interface FlowState {
  step: Step
  language: Language
  site: SiteInfo | null
  /** Whose card was taken. */
  trainee: string
  signedIn: SignedIn | null
  /** What the trainee agreed to. */
  consent: Consent | null
  core: LoadedCore | null
  choice: Choice
  /** The run that the server knows of, and how it was started. */
  started: RunStart | null
  /** Lets this device hand in or abort that run. */
  ticket: string
  finished: Finished | null
  /** A run of this trainee that was broken off on this device, and may be gone on with. */
  left: LeftRun | null
  /** The headset is on from the lesson: the drill begins in it without another question. */
  worn: boolean
  /** A request is under way. */
  busy: boolean
  /** What went wrong last, for the page to say. */
  failure: RequestFailure | null
  /** Wall time in ms until which no PIN is taken. */
  lockedUntil: number
}

export interface FlowPorts {
  code: string
  client: TrainingClient
  loadCore: () => Promise<Answer<LoadedCore>>
  unfinished: Pick<Unfinished, 'of' | 'close'>
  now: () => number
}

const START: FlowState = {
  step: 'language',
  language: 'zh-CN',
  site: null,
  trainee: '',
  signedIn: null,
  consent: null,
  core: null,
  choice: { scene: '', role: '', practice: true },
  started: null,
  ticket: '',
  finished: null,
  left: null,
  worn: false,
  busy: false,
  failure: null,
  lockedUntil: 0,
}

const startOf = (state: FlowState, core: LoadedCore, mode: Mode, given: StartedRun): RunStart => ({
  core: core.id,
  scene: state.choice.scene,
  role: state.choice.role,
  practice: state.choice.practice,
  seed: given.seed,
  mode,
  language: state.language,
  run: given.run,
  trainee: state.signedIn?.trainee.id ?? state.trainee,
  assignment: given.assignment,
  attempt: given.attempt,
  startedAt: given.startedAt,
})

/** The trainee's way from language to sent, as a store; pages only show it and call it. */
export function createFlow(ports: FlowPorts) {
  const store = createStore<FlowState>(() => START)
  const { getState: get, setState: set } = store

  /** Runs one request at a time; its failure is kept for the page. */
  async function during<T>(work: () => Promise<Answer<T>>): Promise<T | null> {
    if (get().busy) return null
    set({ busy: true, failure: null })
    const answer = await work()
    set({ busy: false, failure: answer.ok ? null : answer.error })
    return answer.ok ? answer.value : null
  }

  /** Signs in, and looks for a run that this trainee broke off here. True when that came to anything. */
  async function enter(signIn: () => Promise<Answer<SignedIn>>): Promise<boolean> {
    const entered = await during(async () => {
      const answer = await signIn()
      if (!answer.ok) return answer
      const left = await ports.unfinished.of(answer.value.trainee.id, get().site?.site.id ?? '')
      return { ok: true, value: { signedIn: answer.value, left } }
    })
    if (entered) set({ ...entered, step: entered.left ? 'resume' : 'consent', lockedUntil: 0 })
    return entered !== null
  }

  return {
    store,
    go: (step: Step): void => set({ step, worn: false, failure: null }),

    async chooseLanguage(language: Language): Promise<void> {
      set({ language })
      const site = get().site ?? (await during(() => ports.client.site(ports.code)))
      if (site) set({ site, step: 'card' })
    },

    takeCard: (trainee: string): void => set({ trainee, step: 'pin', failure: null }),

    async enterPin(pin: string): Promise<void> {
      if (ports.now() < get().lockedUntil) return
      if (await enter(() => ports.client.signIn(ports.code, get().trainee, pin))) return
      const wait = get().failure?.retryAfterS
      if (wait !== undefined) set({ lockedUntil: ports.now() + wait * 1000 })
    },

    /** Is this the PIN of who is signed in? Asked of the server; changes nothing here. */
    async confirmPin(pin: string): Promise<Whose | 'offline'> {
      const answer = await ports.client.signIn(ports.code, get().trainee, pin)
      if (answer.ok) return 'trainee'
      if (answer.error.code === 'locked') return 'locked'
      return answer.error.status === 401 ? 'nobody' : 'offline'
    },

    /** A supervisor has confirmed the six digits on another screen. */
    async enterByCode(session: TraineeSession): Promise<void> {
      await enter(async () => ({ ok: true, value: { ...session, signedInBy: 'code' } }))
    },

    /** The trainee agreed to what is recorded, as `text` told it; what there is to train on is loaded. */
    async agree(text: string): Promise<void> {
      const at = new Date(ports.now()).toISOString()
      set({ consent: { text, days: get().site?.retentionDays ?? 0, at } })
      const core = get().core ?? (await during(ports.loadCore))
      if (core) set({ core, step: 'choice' })
    },

    choose: (choice: Choice): void => set({ choice, step: 'briefing', failure: null }),

    /** From the lesson to the drill, with the headset on or from the page. */
    drill: (worn: boolean): void => set({ worn, step: 'run', failure: null }),

    /** Asks the server for the run: its id, seed and attempt. Null when it refused; the failure says why. */
    async start(mode: Mode): Promise<RunStart | null> {
      const { core, signedIn, choice, language } = get()
      if (!core || !signedIn) return null
      const request = { ...choice, mode, language, core: core.id }
      const given = await during(() => ports.client.startRun(signedIn, request))
      if (!given) {
        if (get().failure?.status === 401) set({ step: 'pin', signedIn: null })
        return null
      }
      const started = startOf(get(), core, mode, given)
      set({ started, ticket: given.ticket })
      return started
    },

    /** Back to the run that was broken off: it stands ready behind the start dialog. */
    goOn(): void {
      const { left } = get()
      if (!left) return
      const { scene, role, practice, language } = left.entry.start
      set({ core: left.loaded, choice: { scene, role, practice }, language, step: 'run', failure: null })
    },
    /** The run that was broken off is the present one from now on. */
    takeUp(): LeftRun | null {
      const { left } = get()
      if (left) set({ started: left.entry.start, ticket: left.entry.ticket })
      return left
    },
    /** The trainee does not want to go on with it. */
    async endLeft(): Promise<void> {
      const { left } = get()
      set({ left: null, step: 'consent' })
      if (left) await ports.unfinished.close(left.entry, 'broken-ended')
    },

    finish: (finished: Finished): void => set({ finished, left: null, step: 'debrief', failure: null }),

    /** The page is going away or the device failed in the middle: the server is told. */
    abandon(ticks: number, why: AbandonWhy): void {
      const { started, ticket } = get()
      if (started) ports.client.abort(ticket, started.run, ticks, why)
      set({ started: null, ticket: '' })
    },

    /** The same person again; a run that was gone on with may have been one of an earlier core. */
    async again(): Promise<void> {
      const own = await during(ports.loadCore)
      const core = own ?? get().core
      set({ core, step: 'choice', started: null, ticket: '', finished: null, left: null, failure: null })
    },
    /** The next one who takes the headset. */
    next: (): void => set({ ...START, language: get().language, site: get().site, step: 'card' }),
  }
}

export type Flow = ReturnType<typeof createFlow>
