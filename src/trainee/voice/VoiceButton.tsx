import { useStore } from 'zustand'
import { useText } from '../parts'
import { toggleVoices, voiceSetting } from './setting'

/** Switches spoken lines off and on; what is said stands in the captions either way. */
export function VoiceButton({ className }: { className: string }) {
  const t = useText()
  const on = useStore(voiceSetting, (s) => s.on)
  return (
    <button type="button" className={className} aria-pressed={on} onClick={toggleVoices}>
      {t(on ? 'ui.voice.on' : 'ui.voice.off')}
    </button>
  )
}
