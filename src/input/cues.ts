import { isOnBars } from '../sim/ride/handsOnBars'
import type { HandSide } from '../sim/sample'
import type { Sim } from '../sim/sim'
import { SIDES } from './hands'

export type CueKind = 'hover' | 'press' | 'take' | 'let-go' | 'mark' | 'refused' | 'tug'

/** Something that a hand has just done, or that was refused it: to be felt and heard. */
export interface Cue {
  kind: CueKind
  side: HandSide
}

interface Before {
  button: string
  holds: string
  bars: boolean
  pressed: boolean
}

/** Watches a run for what hands do in it. Reads the simulation only. */
export class CueWatch {
  private readonly before: Record<HandSide, Before> = {
    left: { button: '', holds: '', bars: false, pressed: false },
    right: { button: '', holds: '', bars: false, pressed: false },
  }
  private seen: number
  private panel: unknown

  constructor(private readonly sim: Sim) {
    this.seen = sim.events.length
    this.panel = sim.world.panel
  }

  /** What happened since the last call. `refused`: hands that asked for a way that there is none. */
  read(refused: readonly HandSide[]): Cue[] {
    const { world, events } = this.sim
    const cues: Cue[] = []
    const changed = world.panel !== this.panel
    this.panel = world.panel
    for (const side of SIDES) {
      const was = this.before[side]
      const { holds, select } = world.hands[side]
      const { button } = world.aim[side]
      if (holds !== was.holds) cues.push({ kind: holds === '' ? 'let-go' : 'take', side })
      const bars = isOnBars(world, side)
      if (bars !== was.bars) cues.push({ kind: bars ? 'take' : 'let-go', side })
      if (select && !was.pressed && was.button !== '') cues.push({ kind: changed ? 'press' : 'refused', side })
      else if (button !== '' && button !== was.button) cues.push({ kind: 'hover', side })
      this.before[side] = { button, holds, bars, pressed: select }
    }
    const acting = (): HandSide => (world.hands.left.select && !world.hands.right.select ? 'left' : 'right')
    for (let i = this.seen; i < events.length; i++) {
      const e = events[i]
      if (e?.type === 'marked') cues.push({ kind: 'mark', side: acting() })
      // a pull at the chest has no side: both hands feel it
      if (e?.type === 'tugged') for (const side of SIDES) cues.push({ kind: 'tug', side })
      if (e?.type === 'operated' && e.by === 'trainee') {
        const { held } = this.sim.world.entities[this.sim.index.get(e.entity) ?? -1] ?? {}
        cues.push({ kind: 'press', side: held === 'left' ? 'left' : 'right' })
      }
    }
    this.seen = events.length
    for (const side of refused) cues.push({ kind: 'refused', side })
    return cues
  }
}
