import { createStore } from 'zustand/vanilla'
import { TICK_RATE } from '../../base/time'
import type { CoreApi, LiveRun } from '../../record/types'
import type { Loss } from '../../score/types'
import type { Sim } from '../../sim/sim'
import type { Finished } from '../finish'
import { runAgainTo } from '../rewind'

/** Simulated seconds shown in one second while the moment is played. */
const PLAY_SPEED = 8

export interface WalkState {
  /** Place in `losses`. */
  index: number
  /** The run as it stood at `tick`; null until the first has been worked out. */
  sim: Sim | null
  tick: number
  busy: boolean
  playing: boolean
}

/**
 * Walks through the points that were lost: the core runs the run again up to each of them, so that what is
 * shown is what was, gas and people included.
 */
export class DebriefWalk {
  readonly losses: readonly Loss[]
  readonly store = createStore<WalkState>(() => ({ index: 0, sim: null, tick: 0, busy: false, playing: false }))
  private run: LiveRun | null = null
  private wanted = 0
  private owed = 0

  constructor(
    private readonly core: CoreApi,
    private readonly finished: Finished,
  ) {
    this.losses = [...finished.claim.verdict.losses].sort((a, b) => a.tick - b.tick)
  }

  get ticks(): number {
    return this.finished.samples.length
  }

  /** To the lost point at `index`; ends of the list hold. */
  async go(index: number): Promise<void> {
    const i = Math.max(0, Math.min(this.losses.length - 1, index))
    this.store.setState({ index: i, playing: false })
    await this.seek(this.losses[i]?.tick ?? 0)
  }

  /** To any tick. Going on is cheap; going back runs everything again. */
  async seek(tick: number): Promise<void> {
    const to = Math.max(0, Math.min(this.ticks, Math.round(tick)))
    this.wanted = to
    if (this.store.getState().busy) return
    this.store.setState({ busy: true })
    while (this.at !== this.wanted) await this.bring(this.wanted)
    this.store.setState({ busy: false })
  }

  play(on: boolean): void {
    this.store.setState({ playing: on })
  }

  /** While playing: `dtS` seconds of the wall clock. */
  advance(dtS: number): void {
    const { playing, busy, tick } = this.store.getState()
    if (!playing || busy) return
    this.owed += dtS * PLAY_SPEED * TICK_RATE
    const steps = Math.floor(this.owed)
    this.owed -= steps
    if (tick + steps >= this.ticks) this.play(false)
    void this.seek(tick + steps)
  }

  private get at(): number {
    return this.run?.sim.world.tick ?? -1
  }

  private async bring(to: number): Promise<void> {
    const { start, samples } = this.finished
    if (!this.run || this.at > to) this.run = await runAgainTo(this.core, start, samples, to)
    else {
      for (let i = this.at; i < to; i++) {
        const sample = samples[i]
        if (sample) this.run.push(sample)
      }
    }
    const reached = this.at
    this.store.setState({ sim: this.run.sim, tick: reached })
    // A run that has ended takes no more: what was wanted beyond it is there.
    if (reached < to) this.wanted = reached
  }
}
