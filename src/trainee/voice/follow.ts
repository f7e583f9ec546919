import { COACH, type SceneVoices, isRadio } from '../../../content/voices'
import type { Sim } from '../../sim/sim'
import type { Way } from '../../view/sound/voiceOut'
import type { VoiceQueue } from './queue'

/** Height of the mouth of somebody who stands, metres. Chosen. */
const MOUTH_M = 1.5

/** Hands on what is said in a run as it happens. Reads the simulation only. */
export class VoiceFollower {
  private sim: Sim | null = null
  private seen = 0
  private hinted: number | null = null

  constructor(
    private readonly queue: VoiceQueue,
    private readonly voices: SceneVoices,
  ) {}

  /** The run begins here, or goes on here after it was broken off or wound back: what was said is not said again. */
  begin(sim: Sim): void {
    if (sim === this.sim) return
    this.queue.silence()
    this.sim = sim
    this.seen = sim.events.length
    this.hinted = sim.world.hint?.until ?? null
  }

  /** What is new since the last call; `nowMs` of the clock that the queue has. */
  update(nowMs: number): void {
    const { sim, voices } = this
    if (!sim) return
    for (; this.seen < sim.events.length; this.seen++) {
      const e = sim.events[this.seen]
      if (e?.type !== 'heard') continue
      const urgent = voices.urgent.includes(e.line)
      this.queue.hear({ key: `heard.${e.line}`, speaker: e.from, urgent, atMs: nowMs })
    }
    const { hint } = sim.world
    if (hint && hint.until !== this.hinted)
      this.queue.hear({ key: hint.text, speaker: COACH, urgent: false, atMs: nowMs })
    this.hinted = hint?.until ?? null
  }

  /** What is new is not said: voices are switched off. */
  skip(): void {
    this.seen = this.sim?.events.length ?? 0
    this.hinted = this.sim?.world.hint?.until ?? null
  }

  /** How a line of this speaker comes to the trainee now. */
  way(speaker: string, key: string): Way {
    if (isRadio(this.voices, speaker, key.slice('heard.'.length))) return { by: 'radio' }
    const at = this.sim?.index.get(speaker)
    const entity = at === undefined ? undefined : this.sim?.world.entities[at]
    if (!entity) return { by: 'ear' }
    return { by: 'place', at: () => ({ ...entity.p, y: entity.p.y + MOUTH_M }) }
  }
}
