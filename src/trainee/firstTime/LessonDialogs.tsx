import { useState } from 'react'
import type { RequestFailure } from '../answer'
import { IdleNote } from '../IdleNote'
import { IDLE_MS } from '../idle'
import { Notice } from '../pages/Notice'
import { useFlow, useText, useWay } from '../parts'
import type { PauseWhy } from '../runLoop'
import type { RunSession } from '../run/session'
import { type OfferedMode, useOffers } from '../run/offers'
import { useStage } from '../stage/StageHost'
import { useImmersed } from '../stage/useImmersed'
import { lessonStart, skipStep } from './lessonRun'

/** Before the lesson: in the headset, or on this screen. */
export function LessonStart({ session }: { session: RunSession }) {
  const t = useText()
  const { flow, loadStage } = useWay()
  const modes = useOffers()
  const { core, language } = useFlow((s) => s)
  const [refused, setRefused] = useState<RequestFailure | null>(null)
  const begin = (mode: OfferedMode): void => {
    if (core) session.begin(lessonStart(core.id, language, mode))
  }
  const inHeadset = async (): Promise<void> => {
    setRefused(null)
    const stage = await loadStage()
    try {
      await stage.enterVr()
    } catch (e) {
      return setRefused({ code: 'xr-refused', message: e instanceof Error ? e.message : String(e) })
    }
    begin('vr')
  }
  return (
    <div className="cover" role="dialog" aria-modal="true" aria-labelledby="lesson-title">
      <IdleNote limitMs={IDLE_MS} out={flow.next} />
      <div className="dialog">
        <h1 id="lesson-title">{t('ui.lesson.title')}</h1>
        <p className="lead">{t(modes[0] === 'vr' ? 'ui.lesson.start.vr' : 'ui.lesson.start')}</p>
        {refused && <Notice failure={refused} />}
        <div className="dialog-foot">
          <button type="button" className="button" onClick={() => flow.go('comfort')}>
            {t('ui.common.back')}
          </button>
          {modes.toReversed().map((mode) => (
            <button
              key={mode}
              type="button"
              className={mode === modes[0] ? 'button button-go' : 'button'}
              onClick={() => (mode === 'vr' ? void inHeadset() : begin(mode))}
            >
              {t(`ui.start.${mode}`)}
            </button>
          ))}
        </div>
      </div>
    </div>
  )
}

/** Time stands still: go on, past this step, or out of the lesson. */
export function LessonPause({ session, why }: { session: RunSession; why: PauseWhy }) {
  const t = useText()
  const stage = useStage()
  const immersed = useImmersed(stage)
  const outside = session.mode === 'vr' && !immersed
  const reenter = (): void =>
    void stage?.enterVr().then(
      () => session.unpause(),
      // it can be gone on with on the screen
      () => undefined,
    )
  return (
    <div className="cover" role="dialog" aria-modal="true" aria-labelledby="pause-title">
      <div className="dialog">
        <h1 id="pause-title">{t('ui.pause.title')}</h1>
        <p className="lead">{t(`ui.pause.${why}`)}</p>
        <div className="dialog-foot">
          <button type="button" className="button" onClick={() => session.stop()}>
            {t('ui.lesson.end')}
          </button>
          <button type="button" className="button" onClick={() => skipStep(session)}>
            {t('ui.lesson.skip')}
          </button>
          <button type="button" className={outside ? 'button' : 'button button-go'} onClick={() => session.unpause()}>
            {t('ui.pause.continue')}
          </button>
          {outside && (
            <button type="button" className="button button-go" onClick={reenter}>
              {t('ui.pause.vr')}
            </button>
          )}
        </div>
      </div>
    </div>
  )
}

/** The lesson is over, passed or not: to the drill. */
export function LessonOver({ goOn }: { goOn: () => void }) {
  const t = useText()
  return (
    <div className="cover" role="dialog" aria-modal="true" aria-labelledby="over-title">
      <div className="dialog">
        <h1 id="over-title">{t('ui.lesson.over')}</h1>
        <p className="lead">{t('ui.lesson.over.text')}</p>
        <div className="dialog-foot">
          <button type="button" className="button button-go" onClick={goOn}>
            {t('ui.lesson.drill')}
          </button>
        </div>
      </div>
    </div>
  )
}
