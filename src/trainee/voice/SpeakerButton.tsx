import { useStore } from 'zustand'
import { useText } from '../parts'
import { toggleVoices, voiceSetting } from './setting'

/** The switch for spoken lines as a picture, where words have no room: a speaker that sounds, or is crossed out. */
export function SpeakerButton({ className }: { className: string }) {
  const t = useText()
  const on = useStore(voiceSetting, (s) => s.on)
  return (
    <button
      type="button"
      className={className}
      aria-pressed={on}
      aria-label={t(on ? 'ui.voice.on' : 'ui.voice.off')}
      onClick={toggleVoices}
    >
      <svg className="speaker" viewBox="0 0 24 24" aria-hidden="true">
        <path className="speaker-body" d="M3 9v6h4l5 4V5L7 9z" />
        <path d={on ? 'M15.5 8.5a5 5 0 0 1 0 7M18 6a8.5 8.5 0 0 1 0 12' : 'M16 9l6 6M22 9l-6 6'} />
      </svg>
    </button>
  )
}
