import { useStore } from 'zustand'
import { useFlow, useText, useWay } from './parts'
import { saveRecording } from './saveRecording'

/** One line over every page while runs wait for the server or were turned away: nothing is lost, and it says so. */
export function Banner() {
  const t = useText()
  const { outbox } = useWay()
  const step = useFlow((s) => s.step)
  const { waiting, sending, lastFailure, refused, damaged } = useStore(outbox.state)
  const stuck = waiting > 0 && lastFailure !== null
  const held = stuck || refused.length > 0
  if (sending || !(held || damaged > 0) || step === 'run' || step === 'sent') return null
  const save = (): void => {
    for (const { run } of refused) {
      const item = outbox.get(run)
      if (item) saveRecording(run, item.recording)
    }
  }
  return (
    <div className="banner" role="status">
      {stuck && <span>{t('ui.banner.waiting', { count: waiting })}</span>}
      {refused.length > 0 && <span>{t('ui.banner.refused', { count: refused.length })}</span>}
      {damaged > 0 && <span>{t('ui.banner.damaged', { count: damaged })}</span>}
      {held && (
        <button type="button" className="button" onClick={() => void outbox.flush()}>
          {t('ui.sent.retry')}
        </button>
      )}
      {refused.length > 0 && (
        <button type="button" className="button" onClick={save}>
          {t('ui.sent.save')}
        </button>
      )}
    </div>
  )
}
