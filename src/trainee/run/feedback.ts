import { type Cue, type CueKind, CueWatch } from '../../input/cues'
import { pulse } from '../../input/pulse'
import type { HandSide, Sample } from '../../sim/sample'
import type { Sim } from '../../sim/sim'
import { type Click, Clicks } from '../../view/sound/clicks'
import type { Mixer } from '../../view/sound/mixer'

/** What of a hand's doings is heard. */
const HEARD: Partial<Record<CueKind, Click>> = {
  press: 'press',
  take: 'take',
  mark: 'mark',
  refused: 'refused',
  tug: 'take',
}

/** A command given in a frame has been taken by a tick after so many frames, also at 120 Hz. */
const TAKEN_IN = 6

/** Lets a run be felt in the controllers and heard as clicks. Changes nothing of it. */
export class Feedback {
  private watch: CueWatch | null = null
  private sim: Sim | null = null
  private readonly clicks: Clicks
  /** Teleports asked for, what `freeAt` was before, and the frames until they must have been granted. */
  private asked: { side: HandSide; freeAt: number; frames: number }[] = []
  private freeAt = 0

  constructor(mixer: Mixer) {
    this.clicks = new Clicks(mixer)
  }

  /** After the ticks of a frame; `sources` are the session's, none on a screen. */
  frame(sim: Sim, sample: Sample, sources: Iterable<XRInputSource>): void {
    if (sim !== this.sim || !this.watch) {
      this.sim = sim
      this.watch = new CueWatch(sim)
      this.asked = []
      this.freeAt = sim.world.rig.freeAt
    }
    for (const cue of this.watch.read(this.refused(sim, sample))) this.give(cue, sources)
  }

  /** Hands whose teleport was asked for and not granted: one that is granted sets the tick of the next one. */
  private refused({ world }: Sim, { commands }: Sample): HandSide[] {
    const before = this.freeAt
    this.freeAt = world.rig.freeAt
    for (const c of commands) {
      if (c.kind === 'teleport') this.asked.push({ side: c.hand, freeAt: before, frames: TAKEN_IN })
    }
    this.asked = this.asked.filter((t) => t.freeAt === this.freeAt)
    for (const t of this.asked) t.frames--
    const late = this.asked.filter((t) => t.frames === 0).map((t) => t.side)
    this.asked = this.asked.filter((t) => t.frames > 0)
    return late
  }

  private give(cue: Cue, sources: Iterable<XRInputSource>): void {
    pulse(sources, cue)
    const click = HEARD[cue.kind]
    if (click) this.clicks.play(click)
  }
}
