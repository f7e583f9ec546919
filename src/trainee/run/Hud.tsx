import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { Controls } from '../pages/Controls'
import { useText } from '../parts'
import { VoiceButton } from '../voice/VoiceButton'
import type { RunSession } from './session'

/** The keys stay in view this long at the start, seconds; then the picture is the trainee's, and a key brings them back. */
const HELP_S = 30

const clock = (s: number): string => `${Math.floor(s / 60)}:${String(s % 60).padStart(2, '0')}`

interface HudProps {
  session: RunSession
  scene: string
  practice: boolean
}

/** What lies over the picture on a screen: time, instruments, what is said, what the hand can do. */
export function Hud({ session, scene, practice }: HudProps) {
  const t = useText(scene)
  const { clock: s, captions, meters, prompt, hint, marks, marking } = useStore(session.hud.store)
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
  /** Voices that are nobody of the scene have no name. */
  const name = (entity: string): string => {
    const key = `entity.${entity}`
    return t(key) === key ? '' : t(key)
  }
  return (
    <div className="hud">
      {locked && <span className="crosshair" style={{ opacity: 0.9 }} />}
      <div className="hud-top">
        <span className="hud-box hud-clock">{t('ui.hud.time', { time: clock(s) })}</span>
        <span className="hud-box">{t('ui.hud.marks', { count: marks })}</span>
        {meters.map((m) => (
          <span key={m.entity} className="hud-box hud-meter">
            {name(m.entity)} <b>{m.reading.toFixed(m.decimals)}</b> {m.unit}
          </span>
        ))}
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
        <button type="button" className="button hud-button" onClick={() => setAsked(!help)}>
          {t('ui.hud.help')}
        </button>
        <button type="button" className="button hud-button" onClick={() => session.pause('trainee')}>
          {t('ui.hud.pause')}
        </button>
      </div>
      {help && (
        <aside className="hud-box hud-help">
          <Controls practice={practice} only="desktop" />
        </aside>
      )}
      <div className="hud-bottom">
        {hint !== null && <p className="hud-box hud-hint">{t(hint)}</p>}
        {captions.map((c) => (
          <p key={`${c.tick} ${c.line}`} className="hud-box hud-caption">
            <b>{name(c.from)}</b> {t(`heard.${c.line}`)}
          </p>
        ))}
        {marking > 0 && <progress className="hud-marking" max={1} value={marking} aria-label={t('ui.hud.marking')} />}
        {prompt && (
          <p className="hud-box hud-prompt">
            <b>{name(prompt.entity)}</b> {t(`ui.prompt.${prompt.kind}`)}
          </p>
        )}
      </div>
    </div>
  )
}
