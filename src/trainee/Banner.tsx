import { useStore } from 'zustand'
import { useFlow, useText, useWay } from './parts'

/** One line over every page while runs wait for the server: nothing is lost, and it says so. */
export function Banner() {
  const t = useText()
  const { outbox } = useWay()
  const step = useFlow((s) => s.step)
  const { waiting, sending, lastFailure } = useStore(outbox.state)
  if (waiting === 0 || sending || !lastFailure || step === 'run' || step === 'sent') return null
  return (
    <div className="banner" role="status">
      <span>{t('ui.banner.waiting', { count: waiting })}</span>
      <button type="button" className="button" onClick={() => void outbox.flush()}>
        {t('ui.sent.retry')}
      </button>
    </div>
  )
}
