import { useState } from 'react'
import { Notice } from '../pages/Notice'
import { useText } from '../parts'
import type { RequestFailure } from '../answer'
import { useStage } from '../stage/StageHost'
import { useImmersed } from '../stage/useImmersed'
import { PAUSES_IN_TEST, type RunSession } from './session'
import type { PauseWhy } from '../runLoop'
import { VoiceButton } from '../voice/VoiceButton'

interface PauseDialogProps {
  session: RunSession
  why: PauseWhy
  pauses: number
  practice: boolean
}

/** Time stands still and the yard is out of sight; go on, or end the run here. */
export function PauseDialog({ session, why, pauses, practice }: PauseDialogProps) {
  const t = useText()
  const stage = useStage()
  const immersed = useImmersed(stage)
  const [refused, setRefused] = useState<RequestFailure | null>(null)
  const outside = session.mode === 'vr' && !immersed
  const reenter = async (): Promise<void> => {
    try {
      await stage?.enterVr()
      session.unpause()
    } catch (e) {
      setRefused({ code: 'xr-refused', message: e instanceof Error ? e.message : String(e) })
    }
  }
  return (
    <div className="cover" role="dialog" aria-modal="true" aria-labelledby="pause-title">
      <div className="dialog">
        <h1 id="pause-title">{t('ui.pause.title')}</h1>
        <p className="lead">{t(`ui.pause.${why}`)}</p>
        {!practice && why === 'trainee' && (
          <p className="fine">{t('ui.pause.left', { left: Math.max(0, PAUSES_IN_TEST - pauses) })}</p>
        )}
        <div className="dialog-foot">
          <VoiceButton className="button" />
          <button type="button" className="button" onClick={() => session.stop()}>
            {t('ui.pause.stop')}
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
        <p className="fine">{t('ui.pause.stop.text')}</p>
      </div>
    </div>
  )
}
