import type { LiveRun } from '../../record/types'
import { wasAsked } from '../../report/checks'
import { type Answer, type Asked, type Asking, IdentityCheck } from '../check/identityCheck'
import type { PauseWhy } from '../runLoop'

/** The headset off, or the page out of sight, for so long can have passed it on to somebody else, ms. A requirement. */
export const AWAY_MS = 20_000

export type Left = 'headset' | 'page'

export interface WearerPorts {
  asking: Asking
  /** Wall time in milliseconds. */
  now: () => number
  /** The question that is put now, or null. */
  changed: (check: IdentityCheck | null) => void
}

/** Who is at a run: whether it may be somebody else by now, and what is asked of them. */
export class Wearer {
  /** It may be somebody else: they have to say who they are before the run goes on. */
  locked = false
  private check: IdentityCheck | null = null
  private readonly since = new Map<Left, number>()
  private asked = false

  constructor(private readonly ports: WearerPorts) {}

  /** Who is there begins a run, or has just said who they are. */
  arrive(): void {
    this.since.clear()
    this.locked = false
  }

  /** The headset was taken off, or the page went out of sight. */
  leave(what: Left): void {
    if (!this.since.has(what)) this.since.set(what, this.ports.now())
  }

  /** It is back; after a while it may be on somebody else. */
  back(what: Left): void {
    const since = this.since.get(what)
    this.since.delete(what)
    if (since !== undefined && this.ports.now() - since >= AWAY_MS) this.locked = true
  }

  isAway = (what: Left): boolean => this.since.has(what)

  /** Why time has to stop before the next tick, or null. `asks`: is it asked in this run? */
  interrupts(live: LiveRun, asks: boolean): PauseWhy | null {
    if (this.locked) return 'headset'
    const { askDueAt = -1 } = live
    if (!asks || this.asked || askDueAt < 0) return null
    this.asked = wasAsked(live.sim.events, askDueAt)
    return this.asked ? null : 'check'
  }

  /** Puts the question, unless there is one already. */
  ask(what: Asked, done: (answer: Answer) => void): void {
    if (this.check) return
    this.check = new IdentityCheck(what, this.ports.asking, (answer) => {
      this.show(null)
      if (answer.ok) this.locked = false
      done(answer)
    })
    this.show(this.check)
  }

  /** It is not asked any more. Gives what is known then: that PINs were wrong. */
  drop(): Answer | null {
    const { check } = this
    if (!check) return null
    check.stop()
    this.show(null)
    return check.store.getState().wrong > 0 ? { kind: 'identity-check', how: 'pin', ok: false } : null
  }

  private show(check: IdentityCheck | null): void {
    this.check = check
    this.ports.changed(check)
  }
}
