import { PINCH } from '../sim/handling'
import type { HandSample, HandSide, Sample } from '../sim/sample'
import type { Sim } from '../sim/sim'

const presses = (hand: HandSample): boolean => hand.select || hand.pinch >= PINCH.keep

/**
 * Keeps from the simulation what is pressed on a panel that it does not know: nothing behind it is marked, and nobody
 * there is addressed. A press that began so is kept from it until its end.
 */
export class SelectMask {
  private readonly hidden: Record<HandSide, boolean> = { left: false, right: false }

  /** The sample that the simulation may see; `masked` while such a panel is up. */
  frame(sample: Sample, masked: boolean, sim: Sim): Sample {
    const left = this.hand('left', sample.left, masked, sim)
    const right = this.hand('right', sample.right, masked, sim)
    return left === sample.left && right === sample.right ? sample : { ...sample, left, right }
  }

  private hand(side: HandSide, hand: HandSample, masked: boolean, sim: Sim): HandSample {
    this.hidden[side] = presses(hand) && (masked || this.hidden[side])
    if (!this.hidden[side]) return hand
    // what a pinch holds stays held
    const holds = sim.world.hands[side].holds !== ''
    return { ...hand, select: false, pinch: holds ? hand.pinch : 0 }
  }
}
