import { useEffect } from 'react'
import { useStore } from 'zustand'
import { useText } from '../parts'
import type { Text } from '../ports'
import type { RunSession } from '../run/session'
import { skipStep } from './lessonRun'

/** What lies over the lesson on a screen: the one thing to do now, large; what the hand can do; a way past each step. */
export function LessonHud({ session, text }: { session: RunSession; text: Text }) {
  const t = useText()
  const { hint, captions, prompt, marking } = useStore(session.hud.store)
  const locked = useStore(session.store, (s) => s.locked)
  useEffect(() => {
    const onKey = (e: KeyboardEvent): void => {
      if (e.repeat) return
      if (e.code === 'KeyN') skipStep(session)
      else if (e.code === 'KeyP' || e.code === 'Escape') session.pause('trainee')
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [session])
  return (
    <div className="hud">
      {locked && <span className="crosshair" style={{ opacity: 0.9 }} />}
      <div className="hud-top">
        <span className="hud-space" />
        <button type="button" className="button hud-button" onClick={() => skipStep(session)}>
          {t('ui.lesson.hud.skip')}
        </button>
        <button type="button" className="button hud-button" onClick={() => session.pause('trainee')}>
          {t('ui.hud.pause')}
        </button>
      </div>
      <div className="hud-bottom">
        {captions.slice(-1).map((c) => (
          <p key={c.tick} className="hud-box hud-caption">
            <b>{text(`entity.${c.from}`)}</b> {text(`heard.${c.line}`)}
          </p>
        ))}
        {marking > 0 && <progress className="hud-marking" max={1} value={marking} aria-label={t('ui.hud.marking')} />}
        {prompt && (
          <p className="hud-box hud-prompt">
            <b>{text(`entity.${prompt.entity}`)}</b> {t(`ui.prompt.${prompt.kind}`)}
          </p>
        )}
        {hint !== null && (
          <p className="hud-box hud-hint hud-step" role="status">
            {text(hint)}
          </p>
        )}
      </div>
    </div>
  )
}
