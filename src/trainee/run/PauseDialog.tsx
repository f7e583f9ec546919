import { useText } from '../parts'
import { PAUSES_IN_TEST, type RunSession } from './session'
import type { PauseWhy } from '../runLoop'

interface PauseDialogProps {
  session: RunSession
  why: PauseWhy
  pauses: number
  practice: boolean
}

/** Time stands still and the yard is out of sight; go on, or end the run here. */
export function PauseDialog({ session, why, pauses, practice }: PauseDialogProps) {
  const t = useText()
  return (
    <div className="cover" role="dialog" aria-modal="true" aria-labelledby="pause-title">
      <div className="dialog">
        <h1 id="pause-title">{t('ui.pause.title')}</h1>
        <p className="lead">{t(`ui.pause.${why}`)}</p>
        {!practice && why === 'trainee' && (
          <p className="fine">{t('ui.pause.left', { left: Math.max(0, PAUSES_IN_TEST - pauses) })}</p>
        )}
        <div className="dialog-foot">
          <button type="button" className="button" onClick={() => session.stop()}>
            {t('ui.pause.stop')}
          </button>
          <button type="button" className="button button-go" onClick={() => session.unpause()}>
            {t('ui.pause.continue')}
          </button>
        </div>
        <p className="fine">{t('ui.pause.stop.text')}</p>
      </div>
    </div>
  )
}
