import { createStore } from 'zustand/vanilla'
import { TICK_RATE } from '../../base/time'
import type { CoreApi, ReplayRun, RunStart, Snapshot } from '../../record/types'
import type { Sample } from '../../sim/sample'
import type { Sim } from '../../sim/sim'
import { DoseField } from '../overlay/doseField'

/** A moment is saved every so many ticks (5 s), so that no seek has more than these to work out. */
const SAVE_EVERY = 5 * TICK_RATE
/** Ticks worked out before the page may breathe again: about 10 ms of work. */
const BATCH = SAVE_EVERY
/** The trainee's way and doses are noted this often, ticks. */
const NOTE_EVERY = TICK_RATE / 2

/** How things stood at one moment of the run, for the way on the ground and the dose curve. */
export interface Note {
  tick: number
  x: number
  z: number
  /** Ammonia at the head and behind the mask, mg/m3. */
  ambientMgM3: number
  inhaledMgM3: number
  /** Share of AEGL-2 used up. */
  aegl2: number
}

/** What is known of a run that has been gone through, or of so much of it: the trainee's way and the gas at every place. */
export type Past = Pick<Replay, 'notes' | 'doses'>

export interface ReplayState {
  /** The run as it stands at `tick`; null until the first moment has been worked out. */
  sim: Sim | null
  tick: number
  /** Ticks are being worked out, and the picture is not yet where it was asked to be. */
  busy: boolean
  /** The whole run has been gone through once: any moment is at hand, and `notes` is whole. */
  ready: boolean
  playing: boolean
  /** Simulated seconds a second. */
  speed: number
}

const breathe = (): Promise<void> => new Promise((done) => setTimeout(done, 0))

/** A core from before runs could be taken back runs them again from the start. */
function openRun(core: CoreApi, start: RunStart): ReplayRun {
  if (core.replay) return core.replay(start)
  const live = core.startRun(start)
  return {
    sim: live.sim,
    push: (sample) => live.push(sample),
    save: () => null,
    load: () => {
      throw new Error('this core saves nothing to go back to')
    },
  }
}

/**
 * A recorded run that one can walk through: the core works out every moment from the samples, and moments in between
 * are saved, so that any tick is at hand at once. What is shown is what was, gas and people included.
 */
export class Replay {
  readonly store = createStore<ReplayState>(() => ({
    sim: null,
    tick: 0,
    busy: false,
    ready: false,
    playing: false,
    speed: 1,
  }))
  readonly notes: Note[] = []
  /** What one would have breathed in at each place, up to any moment that has been gone through. */
  readonly doses: DoseField
  private run: ReplayRun
  private readonly saved: Snapshot[] = []
  private wanted = 0
  private working = false
  private work: Promise<void> = Promise.resolve()
  private owed = 0
  /** Where to go once the run has been gone through; null when it has been, or is not going to be. */
  private after: number | null = null
  private preparing: Promise<void> = Promise.resolve()
  private closed = false

  constructor(
    private readonly core: CoreApi,
    readonly start: RunStart,
    private readonly samples: readonly Sample[],
  ) {
    this.run = openRun(core, start)
    this.doses = new DoseField(this.run.sim.scene.site.half)
    this.keep()
  }

  /** The run's last tick. */
  get ticks(): number {
    return this.samples.length
  }

  /** The trainee's sample of the moment shown; null at the very start. */
  readonly sample = (): Sample | null => this.samples[this.at - 1] ?? null

  /** Goes through the whole run once, breathing in between, and then to `tick`, or to what was asked for meanwhile. */
  prepare(tick = 0): Promise<void> {
    this.after = tick
    const whole = this.goTo(this.ticks).then(() => {
      this.store.setState({ ready: true })
      const to = this.after ?? tick
      this.after = null
      return this.goTo(to)
    })
    this.preparing = whole
    return whole
  }

  /** To any tick; what was asked for last wins. Done when the picture is there. */
  seek(tick: number): Promise<void> {
    if (this.after === null) return this.goTo(tick)
    this.after = tick
    return this.preparing
  }

  private goTo(tick: number): Promise<void> {
    this.wanted = Math.max(0, Math.min(this.ticks, Math.round(tick)))
    if (!this.working) this.work = this.workOut()
    return this.work
  }

  play(on: boolean): void {
    const { tick } = this.store.getState()
    this.owed = 0
    this.store.setState({ playing: on })
    // from the end it begins again
    if (on && tick >= this.ticks) void this.seek(0)
  }

  setSpeed(speed: number): void {
    this.store.setState({ speed })
  }

  /** While playing: `dtS` seconds of the wall clock. */
  advance(dtS: number): void {
    const { playing, busy, tick, speed } = this.store.getState()
    if (!playing || busy) return
    this.owed += dtS * speed * TICK_RATE
    const steps = Math.floor(this.owed)
    if (steps === 0) return
    this.owed -= steps
    if (tick + steps >= this.ticks) this.store.setState({ playing: false })
    void this.seek(tick + steps)
  }

  /** Nothing is worked out any more. */
  close(): void {
    this.closed = true
  }

  private get at(): number {
    return this.run.sim.world.tick
  }

  private async workOut(): Promise<void> {
    this.working = true
    try {
      while (!this.closed && (this.at !== this.wanted || this.store.getState().sim === null)) {
        this.jump(this.wanted)
        const more = this.forward(Math.min(this.wanted, this.at + BATCH))
        const { sim } = this.run
        const there = this.at === this.wanted || !more
        // a run that has ended takes no more: what was wanted beyond it is there
        if (there) this.wanted = this.at
        this.store.setState({ sim, tick: this.at, busy: !there })
        if (!there) await breathe()
      }
    } finally {
      // before the promise is done: what is asked for in the same breath must not be lost
      this.working = false
    }
  }

  /** To the saved moment before `to` that leaves least to work out; stays where it is when that is nearest. */
  private jump(to: number): void {
    const nearest = this.saved.findLast((s) => s.tick <= to)
    if (this.at <= to && (!nearest || nearest.tick <= this.at)) return
    if (nearest) this.run.load(nearest)
    else this.run = openRun(this.core, this.start)
  }

  /** Says whether the run took everything up to `to`. */
  private forward(to: number): boolean {
    while (this.at < to) {
      const { at } = this
      const sample = this.samples[at]
      if (!sample) return false
      this.run.push(sample)
      if (this.at === at) return false
      if (this.at % SAVE_EVERY === 0) this.keep()
      this.note()
    }
    return true
  }

  private keep(): void {
    if (this.saved.length > 0 && (this.saved.at(-1)?.tick ?? 0) >= this.at) return
    const snapshot = this.run.save()
    if (snapshot) this.saved.push(snapshot)
  }

  private note(): void {
    const { tick, head, exposure, gas } = this.run.sim.world
    this.doses.take(tick, gas)
    if (tick % NOTE_EVERY !== 0 || (this.notes.at(-1)?.tick ?? -1) >= tick) return
    const { ambientMgM3, inhaledMgM3, aegl2 } = exposure
    this.notes.push({ tick, x: head.p.x, z: head.p.z, ambientMgM3, inhaledMgM3, aegl2 })
  }
}
