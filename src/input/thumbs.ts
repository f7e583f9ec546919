import { type Shares, asMove, finely } from './riding'

/** What thumbs do on the page's parts for riding, and how the device leans; kept until they change. */
export class Thumbs {
  private now: Shares = { throttle: 0, brake: 0, steer: 0 }

  /** A thumb moved: pads 0..1, the slider -1..1 of its way. */
  set(parts: Partial<Shares>): void {
    this.now = { ...this.now, ...parts }
  }

  /** All thumbs are off. */
  rest(): void {
    this.now = { throttle: 0, brake: 0, steer: 0 }
  }

  /** As in a sample. `leant`: the share of the bars that the device's own slant gives; null where thumbs steer. */
  move(leant: number | null): { x: number; y: number } {
    return asMove({ ...this.now, steer: leant ?? finely(this.now.steer, 0) })
  }
}
