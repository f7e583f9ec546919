import { useEffect } from 'react'
import type { RunSession } from '../run/session'
import { soundSetting } from './setting'
import { wakeSpeech } from './speech'

/** Each of these is a gesture that browsers let sound begin at. */
const GESTURES = ['pointerdown', 'pointerup', 'keydown', 'touchend'] as const

/** A run is heard from the first gesture on, as loud as this device has it, and while time goes on. */
export function useSound(session: RunSession | null): void {
  useEffect(() => {
    if (!session) return
    const { sound, store } = session
    const gesture = (): void => {
      if (!sound.desk) wakeSpeech()
      sound.wake()
    }
    const phase = (): void => (store.getState().phase === 'running' ? sound.go() : sound.rest())
    const volume = (): void => sound.setVolume(soundSetting.getState().volume)
    phase()
    volume()
    const forget = [store.subscribe(phase), soundSetting.subscribe(volume)]
    for (const name of GESTURES) window.addEventListener(name, gesture)
    return () => {
      for (const end of forget) end()
      for (const name of GESTURES) window.removeEventListener(name, gesture)
    }
  }, [session])
}
