import { useStore } from 'zustand'
import { useText } from '../parts'
import { nextVolume, soundSetting } from './setting'

/** How loud the world is: softer, silent, and as before. */
export function SoundButton({ className }: { className: string }) {
  const t = useText()
  const volume = useStore(soundSetting, (s) => s.volume)
  return (
    <button type="button" className={className} onClick={nextVolume}>
      {t(`ui.sound.${volume}`)}
    </button>
  )
}
