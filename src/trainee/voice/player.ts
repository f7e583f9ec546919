import { VOICE_RATE } from '../../api/voices'
import { VoiceOut } from '../../view/sound/voiceOut'
import type { Language, Text } from '../ports'
import type { VoiceFollower } from './follow'
import type { Say } from './queue'
import type { Recordings } from './recordings'
import { speak, wakeSpeech } from './speech'

/** Opened by the first gesture: browsers let nothing sound before one. */
export class VoiceGate {
  private ctx: AudioContext | null = null
  private made: VoiceOut | null = null

  /** To be called in the handler of a gesture. */
  readonly open = (): void => {
    if (!this.ctx && typeof AudioContext !== 'undefined') {
      this.ctx = new AudioContext({ latencyHint: 'interactive' })
      this.made = new VoiceOut(this.ctx)
      wakeSpeech()
    }
    // Safari falls asleep by itself, and wakes up in a gesture only
    if (this.ctx?.state !== 'running') void this.ctx?.resume().catch(() => undefined)
  }

  /** Null before any gesture. */
  get out(): VoiceOut | null {
    return this.made
  }

  close(): void {
    void this.ctx?.close().catch(() => undefined)
    this.ctx = null
    this.made = null
  }
}

export interface PlayerPorts {
  gate: VoiceGate
  recordings: Pick<Recordings, 'take'>
  scene: string
  language: Language
  text: Text
  way: VoiceFollower['way']
}

/** Says a line as the site has recorded it, else with the device's own voice, else not at all: the caption is there. */
export const sayWith =
  ({ gate, recordings, scene, language, text, way }: PlayerPorts): Say =>
  ({ key, speaker }, ended) => {
    let cut = false
    let stop = (): void => undefined
    void recordings.take(scene, language, key).then((samples) => {
      if (cut) return
      const { out } = gate
      const begun = out && samples ? out.play(samples, VOICE_RATE, way(speaker, key), ended) : null
      const saying = begun ?? (out && speak(text(key), language, speaker, ended))
      if (saying) stop = saying
      else ended()
    })
    return () => {
      cut = true
      stop()
    }
  }
