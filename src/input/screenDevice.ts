import type { Sample } from '../sim/sample'
import type { Sim } from '../sim/sim'
import type { VirtualHand } from './virtualHand'

/** What moves a body at a screen: keys and mouse, or fingers. */
export interface ScreenDevice {
  /** The hand that is sent to things: what it does now says what can be done next. */
  readonly hand: VirtualHand
  /** One frame becomes a sample. */
  frame(dtS: number, sim: Sim): Sample
  /** Time goes on: from now on what is done here is meant for the run. */
  take(): void
  /** Time stands still, or the run is over. */
  release(): void
  dispose(): void
}
