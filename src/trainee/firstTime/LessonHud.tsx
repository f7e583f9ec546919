import { useEffect } from 'react'
import { useStore } from 'zustand'
import { useText } from '../parts'
import type { Text } from '../ports'
import type { RunSession } from '../run/session'
import { PanelSheet } from '../run/PanelSheet'
import { TouchBar } from '../run/TouchBar'
import { LESSON, skipStep } from './lessonRun'

/** What lies over the lesson on a screen: the one thing to do now, large; what the hand can do; a way past each step. */
export function LessonHud({ session, text }: { session: RunSession; text: Text }) {
  const t = useText()
  const { hint, captions, prompt, marking, panel, holding } = useStore(session.hud.store)
  const { locked, byTouch } = useStore(session.store)
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
    <div className={byTouch ? 'hud hud-touch' : 'hud'}>
      {(locked || byTouch) && <span className="crosshair" style={{ opacity: 0.9 }} />}
      <div className="hud-top">
        <span className="hud-space" />
        <button type="button" className="button hud-button" onClick={() => skipStep(session)}>
          {t(byTouch ? 'ui.lesson.skip' : 'ui.lesson.hud.skip')}
        </button>
        <button type="button" className="button hud-button" onClick={() => session.pause('trainee')}>
          {t(byTouch ? 'ui.touch.pause' : 'ui.hud.pause')}
        </button>
      </div>
      <div className="hud-bottom">
        {captions.slice(-1).map((c) => (
          <p key={c.tick} className="hud-box hud-caption">
            <b>{text(`entity.${c.from}`)}</b> {text(`heard.${c.line}`)}
          </p>
        ))}
        {marking > 0 && <progress className="hud-marking" max={1} value={marking} aria-label={t('ui.hud.marking')} />}
        {hint !== null && (
          <p className="hud-box hud-hint hud-step" role="status">
            {text(hint)}
          </p>
        )}
        {byTouch && panel ? (
          <PanelSheet panel={panel} scene={LESSON} press={(button) => session.order({ do: 'choose', button })} />
        ) : (
          prompt && (
            <p className="hud-box hud-prompt">
              <b>{prompt.entity !== '' && text(`entity.${prompt.entity}`)}</b>{' '}
              {t(byTouch ? `ui.prompt.touch.${holding ?? prompt.kind}` : `ui.prompt.${prompt.kind}`)}
            </p>
          )
        )}
        {byTouch && !panel && <TouchBar session={session} doing={holding} pushes={false} />}
      </div>
    </div>
  )
}
