import { IdleNote } from '../IdleNote'
import { IDLE_MS } from '../idle'
import { Notice } from '../pages/Notice'
import { useFlow, useText, useWay } from '../parts'
import type { PauseWhy } from '../runLoop'
import type { RunSession } from '../run/session'
import { type OfferedMode, useOffers } from '../run/offers'
import { useStage } from '../stage/StageHost'
import { useEnter } from '../stage/useEnter'
import { useImmersed } from '../stage/useImmersed'
import { SoundButton } from '../voice/SoundButton'
import { lessonStart, skipStep } from './lessonRun'

/** Before the lesson: in the headset, or on this screen. */
export function LessonStart({ session }: { session: RunSession }) {
  const t = useText()
  const { flow } = useWay()
  // the lesson has a yard of its own, and needs no room for it
  const modes = useOffers().filter((mode) => mode !== 'ar')
  const { core, language } = useFlow((s) => s)
  const { refused, enter } = useEnter()
  const begin = (mode: OfferedMode): void => {
    if (core) session.begin(lessonStart(core.id, language, mode))
  }
  const inHeadset = async (): Promise<void> => {
    if (await enter('vr')) begin('vr')
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
  const { refused, enter } = useEnter()
  const reenter = async (): Promise<void> => {
    if (await enter('vr')) session.unpause()
  }
  return (
    <div className="cover" role="dialog" aria-modal="true" aria-labelledby="pause-title">
      <div className="dialog">
        <h1 id="pause-title">{t('ui.pause.title')}</h1>
        <p className="lead">{t(`ui.pause.${why}`)}</p>
        <div className="dialog-foot">
          <SoundButton className="button" />
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
            <button type="button" className="button button-go" onClick={() => void reenter()}>
              {t('ui.pause.vr')}
            </button>
          )}
        </div>
        {refused && <Notice failure={refused} />}
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
