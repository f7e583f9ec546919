import { createStore } from 'zustand/vanilla'
import type { Moment } from '../../api/checks'
import type { Command } from '../../sim/sample'
import type { Whose } from '../identity'
import { SHORTEST_PIN, typed } from './pin'

/** When it is asked who is there: at the moments of a test, and when somebody comes back to a run. */
export type Asked = Moment | 'return'
export type Answer = Extract<Command, { kind: 'identity-check' }>

/** What it takes to ask. */
export interface Asking {
  /** Is it asked in tests? */
  asked: boolean
  /** The trainee's name. */
  name: string
  /** Whose PIN it is; offline where only the server knows and cannot be reached. */
  whose: (pin: string) => Promise<Whose | 'offline'>
  /** A supervisor's answer from another screen; null while there is none. */
  remote: (moment: Moment) => Promise<boolean | null>
}

interface Rule {
  takes: readonly ('trainee' | 'supervisor')[]
  /** Waits for so long, seconds; null waits for good. */
  limitS: number | null
  /** Wrong PINs that are an answer too. */
  tries: number
  /** What a wrong PIN shows to be false. */
  how: Answer['how']
}

/** Wrong PINs until the run goes on without a yes: people decide what to make of it. Chosen. */
const TRIES = 3
/** Who may answer, and how long it is waited for; times by the project's own requirement. */
const RULES: Record<Asked, Rule> = {
  start: { takes: ['supervisor'], limitS: null, tries: TRIES, how: 'supervisor' },
  random: { takes: ['trainee', 'supervisor'], limitS: 90, tries: TRIES, how: 'pin' },
  end: { takes: ['supervisor'], limitS: 60, tries: TRIES, how: 'supervisor' },
  // nobody goes on with the run of somebody else, however often they try; the device locks by itself
  return: { takes: ['trainee', 'supervisor'], limitS: null, tries: Number.POSITIVE_INFINITY, how: 'pin' },
}
/** The supervisors' screens are asked every so many seconds. */
const POLL_S = 2

export interface CheckState {
  pin: string
  busy: boolean
  /** Wrong PINs so far. */
  wrong: number
  problem: 'wrong' | 'locked' | 'offline' | null
  /** Seconds until it counts as not confirmed; null where it is waited for good. */
  leftS: number | null
}

/** One question who is there, from the moment it is put until its one answer. Page and headset show the same. */
export class IdentityCheck {
  readonly store
  private readonly rule: Rule
  private readonly timer: ReturnType<typeof setInterval>
  private passed = 0
  private polling = false
  private over = false

  constructor(
    readonly asked: Asked,
    private readonly asking: Asking,
    private readonly done: (answer: Answer) => void,
  ) {
    this.rule = RULES[asked]
    const { limitS } = this.rule
    this.store = createStore<CheckState>(() => ({ pin: '', busy: false, wrong: 0, problem: null, leftS: limitS }))
    this.timer = setInterval(() => this.second(), 1000)
    void this.poll()
  }

  get name(): string {
    return this.asking.name
  }
  /** Wrong PINs that may still be entered; null where there is no such number. */
  get triesLeft(): number | null {
    return Number.isFinite(this.rule.tries) ? this.rule.tries - this.store.getState().wrong : null
  }
  /** One of a test's moments: supervisors may answer on their own screens, and one may go on without an answer. */
  get isOfTest(): boolean {
    return this.asked !== 'return'
  }

  /** A key of the pad: a digit, `delete` or `enter`. */
  press(key: string): void {
    const { pin, busy } = this.store.getState()
    if (busy || this.over) return
    if (key !== 'enter') this.store.setState({ pin: typed(pin, key) })
    else if (pin.length >= SHORTEST_PIN) void this.enter(pin)
  }

  /** Nobody can confirm it here. */
  decline(): void {
    if (this.isOfTest) this.answer('supervisor', false)
  }

  /** It is not asked any more; there is no answer then. */
  stop(): void {
    this.over = true
    clearInterval(this.timer)
  }

  private async enter(pin: string): Promise<void> {
    this.store.setState({ busy: true, problem: null })
    const whose = await this.asking.whose(pin)
    this.store.setState({ busy: false, pin: '' })
    if (whose === 'locked' || whose === 'offline') return this.store.setState({ problem: whose })
    if (whose !== 'nobody' && this.rule.takes.includes(whose))
      return this.answer(whose === 'trainee' ? 'pin' : 'supervisor', true)
    const wrong = this.store.getState().wrong + 1
    this.store.setState({ wrong, problem: 'wrong' })
    if (wrong >= this.rule.tries) this.answer(this.rule.how, false)
  }

  private second(): void {
    this.passed++
    const { limitS } = this.rule
    if (limitS !== null) this.store.setState({ leftS: Math.max(0, limitS - this.passed) })
    if (limitS !== null && this.passed >= limitS) return this.answer('supervisor', false)
    if (this.passed % POLL_S === 0) void this.poll()
  }

  private async poll(): Promise<void> {
    if (this.asked === 'return' || this.polling) return
    this.polling = true
    const samePerson = await this.asking.remote(this.asked)
    this.polling = false
    if (samePerson !== null) this.answer('supervisor', samePerson)
  }

  private answer(how: Answer['how'], ok: boolean): void {
    if (this.over) return
    this.stop()
    this.done({ kind: 'identity-check', how, ok })
  }
}
