import { useState } from 'react'
import { Notice } from '../pages/Notice'
import { useFlow, useText, useWay } from '../parts'
import type { RequestFailure } from '../ports'
import type { RunSession } from './session'
import { useVrSupport } from './vrSupport'

interface StartDialogProps {
  session: RunSession
  fail: (failure: RequestFailure | null) => void
}

/** The last step before the run: in the headset, or on this screen. Time begins after it. */
export function StartDialog({ session, fail }: StartDialogProps) {
  const t = useText()
  const { flow, loadStage } = useWay()
  const vr = useVrSupport()
  const busy = useFlow((s) => s.busy)
  const asked = useFlow((s) => s.failure)
  const [refused, setRefused] = useState<RequestFailure | null>(null)

  const begin = async (mode: 'vr' | 'desktop'): Promise<boolean> => {
    const start = await flow.start(mode)
    if (!start) return false
    try {
      session.begin(start)
      return true
    } catch (e) {
      fail({ code: 'crash', message: e instanceof Error ? e.message : String(e) })
      flow.abandon(0, 'not-started')
      return false
    }
  }
  const inHeadset = async (): Promise<void> => {
    setRefused(null)
    const stage = await loadStage()
    try {
      await stage.enterVr()
    } catch (e) {
      return setRefused({ code: 'xr-refused', message: e instanceof Error ? e.message : String(e) })
    }
    if (!(await begin('vr'))) stage.leaveVr()
  }

  return (
    <div className="cover" role="dialog" aria-modal="true" aria-labelledby="start-title">
      <div className="dialog">
        <h1 id="start-title">{t('ui.start.title')}</h1>
        <p className="lead">{t(vr ? 'ui.start.vr.text' : 'ui.start.desktop.text')}</p>
        {refused && <Notice failure={refused} />}
        {asked && <Notice failure={asked} />}
        <div className="dialog-foot">
          <button type="button" className="button" onClick={() => flow.go('briefing')}>
            {t('ui.common.back')}
          </button>
          <button
            type="button"
            className={vr ? 'button' : 'button button-go'}
            disabled={busy}
            onClick={() => void begin('desktop')}
          >
            {t('ui.start.desktop')}
          </button>
          {vr && (
            <button type="button" className="button button-go" disabled={busy} onClick={() => void inHeadset()}>
              {t('ui.start.vr')}
            </button>
          )}
        </div>
      </div>
    </div>
  )
}
