import { useState } from 'react'
import { DT } from '../../base/time'
import { useFlow, useText, useWay } from '../parts'
import { Frame } from './Frame'

const clock = (ticks: number): string => {
  const s = Math.floor(ticks * DT)
  return `${Math.floor(s / 60)}:${String(s % 60).padStart(2, '0')}`
}

/** A run of this trainee was broken off on this device: go on where they were, or end it. */
export function ResumePage() {
  const t = useText()
  const { flow, loadSceneTexts, changeLanguage } = useWay()
  const left = useFlow((s) => s.left)
  const [busy, setBusy] = useState(false)
  if (!left) return null
  const { start, ticks } = left.entry
  const goOn = async (): Promise<void> => {
    setBusy(true)
    // in the language in which it was begun, and in which it is judged to have been understood
    await Promise.all([changeLanguage(start.language), loadSceneTexts(start.scene, start.language)])
    flow.goOn()
  }
  return (
    <Frame
      title={t('ui.resume.title')}
      lead={t('ui.resume.lead', { time: clock(ticks) })}
      back={() => flow.next()}
      foot={
        <>
          <button type="button" className="button" disabled={busy} onClick={() => void flow.endLeft()}>
            {t('ui.resume.end')}
          </button>
          <button type="button" className="button button-go" disabled={busy} onClick={() => void goOn()}>
            {t(busy ? 'ui.common.loading' : 'ui.resume.go-on')}
          </button>
        </>
      }
    >
      <ul className="plain-list">
        <li>{t('ui.resume.hands')}</li>
        <li>{t('ui.resume.gap')}</li>
      </ul>
      <p className="fine">{t('ui.resume.end.text')}</p>
    </Frame>
  )
}
