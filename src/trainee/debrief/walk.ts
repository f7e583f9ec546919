import { createStore } from 'zustand/vanilla'
import type { CoreApi } from '../../record/types'
import type { Loss } from '../../score/types'
import { Replay } from '../../view/replay/replay'
import type { Finished } from '../finish'

/** Simulated seconds shown in one second while the moment is played. */
const PLAY_SPEED = 8

export interface WalkState {
  /** Place in `losses`. */
  index: number
}

/** Walks through the points that were lost: the run is shown as it stood at each of them. */
export class DebriefWalk {
  readonly losses: readonly Loss[]
  readonly replay: Replay
  readonly store = createStore<WalkState>(() => ({ index: 0 }))

  constructor(core: CoreApi, { start, samples, claim }: Finished) {
    this.losses = [...claim.verdict.losses].sort((a, b) => a.tick - b.tick)
    this.replay = new Replay(core, start, samples)
    this.replay.setSpeed(PLAY_SPEED)
  }

  /** To the lost point at `index`; ends of the list hold. */
  async go(index: number): Promise<void> {
    const i = Math.max(0, Math.min(this.losses.length - 1, index))
    this.store.setState({ index: i })
    this.replay.play(false)
    await this.replay.seek(this.losses[i]?.tick ?? 0)
  }
}
