import { useStore } from 'zustand'
import { useFlow, useText, useWay } from '../parts'
import { Frame } from './Frame'
import { laterKey, refusalKey } from './refusal'
import { SavedNote } from '../SavedNote'
import { useSaveRuns } from '../saveRuns'
import { usePicture } from '../stage/usePicture'
import { useSentPanel } from './useSentPanel'
import { useVerification } from './useVerification'

/** Digits of a link's hash that are shown; the whole one is in the file of receipts. */
const HASH_SHOWN = 12

/** What has become of the run: waiting, sent, taken by the server; and the ways out when something is wrong. */
export function SentPage() {
  const t = useText()
  const { flow, outbox } = useWay()
  const finished = useFlow((s) => s.finished)
  const { receipts, sending, refused, unsaved, lastFailure } = useStore(outbox.state)
  const { save, saved } = useSaveRuns()
  const panel = useSentPanel()
  usePicture(panel, true)
  const run = finished?.start.run ?? ''
  const receipt = receipts[run]
  const verification = useVerification(receipt?.verification.status)
  if (!finished) return null
  const turnedAway = refused.find((r) => r.run === run)
  const inMemory = unsaved.some((u) => u.run === run)
  const state = receipt ? 'sent' : turnedAway ? 'refused' : sending ? 'sending' : inMemory ? 'unsaved' : 'waiting'
  return (
    <Frame
      title={t(`ui.sent.${state}.title`)}
      foot={
        <>
          <button type="button" className="button" onClick={() => void flow.again()}>
            {t('ui.sent.again')}
          </button>
          <button type="button" className="button button-go" onClick={() => flow.next()}>
            {t('ui.sent.next')}
          </button>
        </>
      }
    >
      <p className="lead">{t(`ui.sent.${state}.text`)}</p>
      {verification && <p>{t(`ui.sent.verification.${verification}`)}</p>}
      {turnedAway && (
        <div className="notice" role="alert">
          <p>{t(refusalKey(turnedAway.failure))}</p>
          <p className="fine">{turnedAway.failure.message}</p>
        </div>
      )}
      {!receipt && inMemory && (
        <div className="notice" role="alert">
          <strong>{t('ui.error.disk-full.title')}</strong>
          <p>{t('ui.error.disk-full.do')}</p>
        </div>
      )}
      {(state === 'waiting' || state === 'unsaved') && lastFailure && (
        <p className="fine">{t(laterKey(lastFailure))}</p>
      )}
      {!receipt && (
        <div className="row">
          <button type="button" className="button" disabled={sending} onClick={() => void outbox.flush()}>
            {t('ui.sent.retry')}
          </button>
          <button type="button" className="button" onClick={save}>
            {t('ui.save.all')}
          </button>
        </div>
      )}
      <div role="status">{!receipt && saved && <SavedNote saved={saved} />}</div>
      <dl className="facts">
        <div>
          <dt>{t('ui.sent.run')}</dt>
          <dd className="mono">{run}</dd>
        </div>
        {receipt?.receipt.link && (
          <div>
            <dt>{t('ui.sent.receipt')}</dt>
            <dd className="mono">
              {receipt.receipt.link.seq} · {receipt.receipt.link.hash.slice(0, HASH_SHOWN)}
            </dd>
          </div>
        )}
      </dl>
    </Frame>
  )
}
