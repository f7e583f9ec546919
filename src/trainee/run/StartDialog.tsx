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
  const left = useFlow((s) => s.left)
  // a run stays what it was begun as; one of a headset may go on on the screen, as after a lost session
  const inVr = vr && (!left || left.entry.start.mode === 'vr')

  /** The run that was broken off, for as long as it is there to go on with. */
  const goOn = (): boolean => {
    const run = flow.takeUp()
    if (run) session.resume(run)
    return run !== null
  }
  const begin = async (mode: 'vr' | 'desktop'): Promise<boolean> => {
    if (left) return goOn()
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
        <h1 id="start-title">{t(left ? 'ui.resume.title' : 'ui.start.title')}</h1>
        <p className="lead">{t(left ? 'ui.resume.start' : inVr ? 'ui.start.vr.text' : 'ui.start.desktop.text')}</p>
        {refused && <Notice failure={refused} />}
        {asked && <Notice failure={asked} />}
        <div className="dialog-foot">
          <button type="button" className="button" onClick={() => flow.go(left ? 'resume' : 'briefing')}>
            {t('ui.common.back')}
          </button>
          <button
            type="button"
            className={inVr ? 'button' : 'button button-go'}
            disabled={busy}
            onClick={() => void begin('desktop')}
          >
            {t(left ? 'ui.resume.desktop' : 'ui.start.desktop')}
          </button>
          {inVr && (
            <button type="button" className="button button-go" disabled={busy} onClick={() => void inHeadset()}>
              {t('ui.start.vr')}
            </button>
          )}
        </div>
      </div>
    </div>
  )
}
