import { VOICE_RATE } from '../../api/voices'
import type { Mixer } from '../../view/sound/mixer'
import type { Language, Text } from '../ports'
import type { VoiceFollower } from './follow'
import type { Say } from './queue'
import type { Recordings } from './recordings'
import { speak } from './speech'

export interface PlayerPorts {
  sound: Pick<Mixer, 'voices' | 'speak'>
  recordings: Pick<Recordings, 'take'>
  scene: string
  language: Language
  text: Text
  way: VoiceFollower['way']
}

/**
 * Says a line as the site has recorded it, else with the device's own voice, else not at all: the caption is there. The world
 * steps back meanwhile.
 */
export const sayWith =
  ({ sound, recordings, scene, language, text, way }: PlayerPorts): Say =>
  ({ key, speaker }, ended) => {
    let cut = false
    let stop = (): void => undefined
    void recordings.take(scene, language, key).then((samples) => {
      if (cut) return
      const { voices } = sound
      const quiet = sound.speak()
      const over = (): void => {
        quiet()
        ended()
      }
      const begun = voices && samples ? voices.play(samples, VOICE_RATE, way(speaker, key), over) : null
      const saying = begun ?? (voices && speak(text(key), language, speaker, over))
      if (!saying) return over()
      stop = () => {
        quiet()
        saying()
      }
    })
    return () => {
      cut = true
      stop()
    }
  }
