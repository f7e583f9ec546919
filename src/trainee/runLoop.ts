import { DT } from '../base/time'
import type { SampleLatch } from '../input/latch'
import type { LiveRun } from '../record/types'
import type { Command, Sample } from '../sim/sample'

/** Behind by more than this, the excess is time in which the run stood still, seconds. */
export const FARTHEST_BEHIND_S = 0.25
/** Over this much wall time ... */
const WATCH_S = 10
/** ... a device that stands still for more than this share of it is too slow to be judged on. */
const LOST_SHARE = 1 / 3

export type PauseWhy = 'check' | 'trainee' | 'hidden' | 'slow' | 'headset' | 'xr-lost' | 'context-lost'
export type LoopState = 'waiting' | 'running' | 'paused' | 'ended'

export interface RunLoopOptions {
  latch: SampleLatch
  /** Wall time in milliseconds. */
  now: () => number
  changed: (state: LoopState, why: PauseWhy | null) => void
  /** After every tick. */
  ticked?: () => void
  /** Asked after every tick of a frame: why time has to stop before the next one, or null. */
  interrupts?: () => PauseWhy | null
  /** A run that was broken off: wall time of its last tick in ms, and what had passed until then. */
  resumed?: { since: number; activeMs: number; pausedMs: number }
}

/**
 * Frames of any rate become ticks of 1/60 s. Ticks are never dropped: when more than a quarter of a second is
 * owed, the run stood still for the excess, which counts as paused in the recording's claim. When that happens
 * for too much of the time, the run pauses itself, as a command, until somebody goes on. (Single hitches are no
 * commands: the simulation ends a run that is paused too often.)
 */
export class RunLoop {
  state: LoopState = 'waiting'
  why: PauseWhy | null = null
  /** Wall time that was not paused, and that was, milliseconds. */
  activeMs = 0
  pausedMs = 0
  private owed = 0
  private pausedAt = 0
  private pending: Command[] = []
  private watchedS = 0
  private lostS = 0

  constructor(
    private run: LiveRun,
    private readonly options: RunLoopOptions,
  ) {
    this.activeMs = options.resumed?.activeMs ?? 0
    this.pausedMs = options.resumed?.pausedMs ?? 0
  }

  get live(): LiveRun {
    return this.run
  }

  /** 0..1: how far the present is between the last two ticks. */
  get alpha(): number {
    return Math.min(1, this.owed / DT)
  }

  /** The picture is up: time begins to count. */
  start(): void {
    if (this.state !== 'waiting') return
    if (this.options.resumed) this.resume(this.options.resumed.since)
    this.turn('running', null)
  }

  /** One frame of `dtS` seconds. The frame's sample is in the latch already. */
  frame(dtS: number): void {
    if (this.state !== 'running') return
    this.owed += dtS
    this.watchedS += dtS
    this.activeMs += dtS * 1000
    this.cutBacklog()
    while (this.owed >= DT && this.state === 'running') {
      this.owed -= DT
      const sample = this.options.latch.take()
      if (sample) this.tick(sample)
      const why = this.run.ended ? null : this.options.interrupts?.()
      if (why) this.pause(why)
    }
    if (this.watchedS < WATCH_S) return
    const tooSlow = this.lostS > this.watchedS * LOST_SHARE
    this.watchedS = 0
    this.lostS = 0
    if (tooSlow) this.pause('slow')
  }

  /** Stops time. The pause is in the recording before this returns. */
  pause(why: PauseWhy): void {
    if (this.state !== 'running') return
    const sample = this.options.latch.flush({ kind: 'pause' })
    if (sample) this.tick(sample)
    if (this.run.ended) return
    this.pausedAt = this.options.now()
    this.turn('paused', why)
  }

  /** Time goes on. */
  unpause(): void {
    if (this.state !== 'paused') return
    const ms = Math.round(this.options.now() - this.pausedAt)
    this.pausedMs += ms
    this.pending.push({ kind: 'unpause', ms })
    this.owed = 0
    this.turn('running', null)
  }

  /** Ends the run from outside, paused or not; the last tick records why. */
  stop(why: 'trainee' | 'supervisor' | 'device'): void {
    if (this.state === 'ended') return
    if (this.state === 'paused') this.unpause()
    const sample = this.options.latch.flush({ kind: 'stop', why })
    if (sample) this.tick(sample)
  }

  /** The next tick tells this too. */
  tell(command: Command): void {
    this.pending.push(command)
  }

  /** The run is over, and it was checked who trained: the last sample of the recording. */
  close(check: Command): void {
    if (this.state !== 'ended') return
    const sample = this.options.latch.flush(check)
    if (sample) this.run.push(sample)
    this.options.ticked?.()
  }

  /** Goes on with another run: the same one taken back to an earlier moment (practice). */
  replace(run: LiveRun): void {
    this.run = run
    this.owed = 0
  }

  /** What is owed beyond the limit is not caught up with: the trainee saw nothing of it. */
  private cutBacklog(): void {
    const excess = this.owed - FARTHEST_BEHIND_S
    if (excess <= 0) return
    this.owed = FARTHEST_BEHIND_S
    this.lostS += excess
    this.activeMs -= excess * 1000
    this.pausedMs += excess * 1000
  }

  /** The first tick after a break tells how long it was, who goes on was checked, and what state the device is in now. */
  private resume(since: number): void {
    const gapMs = Math.max(0, Math.round(this.options.now() - since))
    const { tracked, worn, paused } = this.run.sim.world.device
    this.pausedMs += gapMs
    this.pending.push({ kind: 'resumed', gapMs }, { kind: 'identity-check', how: 'pin', ok: true })
    // the break itself is in the gap
    if (paused) this.pending.push({ kind: 'unpause', ms: 0 })
    if (!tracked) this.pending.push({ kind: 'tracking-found' })
    if (!worn) this.pending.push({ kind: 'headset-on' })
  }

  private tick(sample: Sample): void {
    const commands = this.pending.length > 0 ? [...this.pending, ...sample.commands] : sample.commands
    this.pending = []
    this.run.push(commands === sample.commands ? sample : { ...sample, commands })
    this.options.ticked?.()
    if (this.run.ended) this.turn('ended', null)
  }

  private turn(state: LoopState, why: PauseWhy | null): void {
    this.state = state
    this.why = why
    this.options.changed(state, why)
  }
}
