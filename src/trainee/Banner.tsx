import { useStore } from 'zustand'
import { laterKey } from './pages/refusal'
import { useFlow, useText, useWay } from './parts'
import { SavedNote } from './SavedNote'
import { useSaveRuns } from './saveRuns'

/** Over every page while runs wait for the server or were turned away: nothing is lost, and it says how things stand. */
export function Banner() {
  const t = useText()
  const { outbox } = useWay()
  const step = useFlow((s) => s.step)
  const language = useFlow((s) => s.language)
  const { waiting, sending, lastSentAt, lastFailure, refused, unsaved, damaged } = useStore(outbox.state)
  const { save, saved } = useSaveRuns()
  const stuck = waiting > 0 && lastFailure !== null
  const held = stuck || refused.length > 0
  if (!(held || damaged > 0) || step === 'run' || step === 'sent') return null
  return (
    <div className="banner" role="status">
      {stuck && (
        <span>
          {lastSentAt === null
            ? t('ui.banner.waiting.never', { count: waiting })
            : t('ui.banner.waiting', { count: waiting, time: dayAndTime(lastSentAt, language) })}
        </span>
      )}
      {stuck && <span>{t(laterKey(lastFailure))}</span>}
      {stuck && <span>{t(unsaved.length > 0 ? 'ui.error.disk-full.do' : 'ui.banner.kept')}</span>}
      {refused.length > 0 && <span>{t('ui.banner.refused', { count: refused.length })}</span>}
      {damaged > 0 && <span>{t('ui.banner.damaged', { count: damaged })}</span>}
      {held && (
        <button type="button" className="button" disabled={sending} onClick={() => void outbox.flush()}>
          {t(sending ? 'ui.sent.sending.title' : 'ui.sent.retry')}
        </button>
      )}
      {held && (
        <button type="button" className="button" onClick={save}>
          {t('ui.save.all')}
        </button>
      )}
      {held && saved && <SavedNote saved={saved} />}
    </div>
  )
}

/** The day counts here: a device may be out of reach for a week. */
const dayAndTime = (iso: string, language: string): string =>
  new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'zh-CN', {
    month: 'long',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(new Date(iso))
