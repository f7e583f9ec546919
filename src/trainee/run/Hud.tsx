import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { Controls } from '../pages/Controls'
import { useText } from '../parts'
import { SoundButton } from '../voice/SoundButton'
import { VoiceButton } from '../voice/VoiceButton'
import { Captions } from './Captions'
import { Meters, clock } from './Meters'
import type { RunSession } from './session'

/** The keys stay in view this long at the start, seconds; then the picture is the trainee's, and a key brings them back. */
const HELP_S = 30

interface HudProps {
  session: RunSession
  scene: string
  practice: boolean
}

/** What lies over the picture on a screen: time, instruments, what is said, what the hand can do. */
export function Hud({ session, scene, practice }: HudProps) {
  const t = useText(scene)
  const { clock: s, meters, prompt, marks, marking } = useStore(session.hud.store)
  const locked = useStore(session.store, (st) => st.locked)
  const [asked, setAsked] = useState<boolean | null>(null)
  const help = asked ?? s < HELP_S
  useEffect(() => {
    const onKey = (e: KeyboardEvent): void => {
      if (e.repeat) return
      if (e.code === 'KeyH') setAsked(!help)
      else if (e.code === 'KeyP' || e.code === 'Escape') session.pause('trainee')
      else if (practice && e.code === 'KeyT') session.hint()
      else if (practice && e.code === 'KeyZ') void session.rewind()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [session, practice, help])
  return (
    <div className="hud">
      {locked && <span className="crosshair" style={{ opacity: 0.9 }} />}
      <div className="hud-top">
        <span className="hud-box hud-clock">{t('ui.hud.time', { time: clock(s) })}</span>
        <span className="hud-box">{t('ui.hud.marks', { count: marks })}</span>
        <Meters meters={meters} scene={scene} />
        <span className="hud-space" />
        {practice && (
          <>
            <button type="button" className="button hud-button" onClick={() => session.hint()}>
              {t('ui.hud.hint')}
            </button>
            <button type="button" className="button hud-button" onClick={() => void session.rewind()}>
              {t('ui.hud.rewind')}
            </button>
          </>
        )}
        <VoiceButton className="button hud-button" />
        <SoundButton className="button hud-button" />
        <button type="button" className="button hud-button" onClick={() => setAsked(!help)}>
          {t('ui.hud.help')}
        </button>
        <button type="button" className="button hud-button" onClick={() => session.pause('trainee')}>
          {t('ui.hud.pause')}
        </button>
      </div>
      {help && (
        <aside className="hud-box hud-help">
          <Controls practice={practice} radio={session.hasRadio} ride={session.bike !== undefined} only="desktop" />
        </aside>
      )}
      <div className="hud-bottom">
        <Captions session={session} scene={scene} />
        {marking > 0 && <progress className="hud-marking" max={1} value={marking} aria-label={t('ui.hud.marking')} />}
        {prompt && (
          <p className="hud-box hud-prompt">
            <b>{prompt.entity !== '' && t(`entity.${prompt.entity}`)}</b> {t(`ui.prompt.${prompt.kind}`)}
          </p>
        )}
      </div>
    </div>
  )
}
