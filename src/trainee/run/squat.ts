import { createStore } from 'zustand/vanilla'
import type { Sample } from '../../sim/sample'
import { DEAD_ZONE } from '../../sim/systems/trainee'

/** Does the sample go anywhere: by stick, or to where it points? */
const goes = ({ move: { x, y }, commands }: Sample): boolean =>
  Math.hypot(x, y) >= DEAD_ZONE || commands.some((c) => c.kind === 'teleport')

/**
 * Whoever cannot bend in VR has the eyes lowered, and the hands with them. The picture does it by raising tracking space, so
 * samples hold it as they hold a squat of the body, and a recording needs nothing more to be run again.
 */
export class Squat {
  readonly store = createStore(() => ({ down: false }))

  toggle(): void {
    this.store.setState({ down: !this.store.getState().down })
  }

  rise(): void {
    this.store.setState({ down: false })
  }

  /** In every frame: `asked` for by the stick; whoever goes, or sits on a bike (`rides`), is up for it. */
  frame(sample: Sample, asked: boolean, rides: boolean): void {
    if (asked) this.toggle()
    else if (this.store.getState().down && (rides || goes(sample))) this.rise()
  }
}
