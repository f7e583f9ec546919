import { useEffect } from 'react'
import { useFlow, useText, useWay } from '../parts'
import type { RunSession } from '../run/session'
import { VoiceFollower } from './follow'
import { sayWith } from './player'
import { VoiceQueue } from './queue'
import { voiceSetting } from './setting'

/** The run is looked at this often, ms; a timer, because a page has no frames of its own in a headset's session. */
const LOOK_MS = 50

/** Says aloud what is said in the run, while it goes on. Nothing of it gets into the run. */
export function useVoices(session: RunSession | null): void {
  const scene = useFlow((s) => s.choice.scene)
  const language = useFlow((s) => s.language)
  const { recordings, loadVoices } = useWay()
  const text = useText(scene)
  useEffect(() => {
    if (!session) return
    const { sound } = session
    let silence = (): void => undefined
    let gone = false
    const forget: (() => void)[] = []
    void recordings.keep(scene, language)
    void loadVoices(scene).then((voices) => {
      if (gone) return
      const say = sayWith({ sound, recordings, scene, language, text, way: (...line) => follower.way(...line) })
      const queue = new VoiceQueue(say, () => performance.now())
      const follower = new VoiceFollower(queue, voices)
      silence = () => queue.silence()
      const changed = (): void => {
        const { phase, sim } = session.store.getState()
        if (session.live?.sim === sim) follower.begin(sim)
        if (phase !== 'running') silence()
      }
      changed()
      const timer = setInterval(() => {
        const { live } = session
        if (!live || session.store.getState().phase !== 'running') return
        if (voiceSetting.getState().on) follower.update(performance.now())
        else follower.skip()
        sound.voices?.follow()
      }, LOOK_MS)
      forget.push(
        () => clearInterval(timer),
        session.store.subscribe(changed),
        voiceSetting.subscribe(() => silence()),
      )
    })
    return () => {
      gone = true
      for (const end of forget) end()
      silence()
    }
  }, [session, scene, language, recordings, loadVoices, text])
}
