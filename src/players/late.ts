import { ticks } from '../base/time'
import type { Sim } from '../sim/sim'

/** What is allowed changes by more than this at once, m/s: something has come up, or gone. Less is what one sees coming. Chosen. */
const COMES_UP_MS = 1

/**
 * The same as somebody sees it who takes `seconds` to react: what comes up all at once, or is gone, is acted on so much later.
 * What was there from the beginning, and how it draws nearer, is seen as it is.
 */
export function late(heed: (sim: Sim) => number, seconds: number): (sim: Sim) => number {
  let believed: number | null = null
  let since = -1
  return (sim) => {
    const now = heed(sim)
    const { tick } = sim.world
    const comesUp = believed !== null && believed !== now && !(Math.abs(now - believed) <= COMES_UP_MS)
    if (!comesUp) since = -1
    else if (since < 0) since = tick
    if (believed === null || !comesUp || tick - since >= ticks(seconds)) {
      believed = now
      since = -1
    }
    return believed
  }
}
