import type { HandSide } from '../sim/sample'
import type { Sim } from '../sim/sim'
import { HOLD_TICKS } from '../sim/systems/panel'

/** A bare hand's way to move: a short pinch that begins and ends with the ray on the ground goes there. */
export class PinchStep {
  private readonly since: Record<HandSide, number | null> = { left: null, right: null }

  /** Is this the frame in which such a pinch ends? `acting`: the run goes on, with nothing in between to be pressed. */
  frame(side: HandSide, select: boolean, sim: Sim, acting: boolean): boolean {
    const { since } = this
    const { world } = sim
    const onGround =
      acting && world.panel === null && world.hands[side].holds === '' && world.aim[side].target === 'ground'
    const began = since[side]
    if (select) {
      // what began elsewhere stays so until the pinch is over
      if (began === null) since[side] = onGround ? world.tick : -Infinity
      return false
    }
    since[side] = null
    return began !== null && onGround && world.tick - began < HOLD_TICKS
  }

  /** The hand is out of sight: a pinch that had begun comes to nothing. */
  forget(side: HandSide): void {
    this.since[side] = null
  }
}
