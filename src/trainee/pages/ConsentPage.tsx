import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { sha256Hex } from '../../base/hash'
import { useFlow, useText, useWay } from '../parts'
import { askToKeep, freeMb, sizeText } from '../storage'
import { Frame } from './Frame'
import { Notice } from './Notice'

/** Digits of the SHA-256 over the words shown: what was agreed to can be told from any other text. */
const TEXT_DIGITS = 16
const RECORDED = ['motion', 'acts', 'result', 'never'] as const

/** What is recorded, who sees it, for how long it is kept. Nothing starts without a yes. */
export function ConsentPage() {
  const t = useText()
  const { flow, release } = useWay()
  const kept = useStore(release.state, (s) => s.kept)
  const { site, busy, failure } = useFlow((s) => s)
  const [free, setFree] = useState<number | null>(null)
  useEffect(() => void freeMb().then(setFree), [])
  const days = site?.retentionDays ?? 0
  const facts = [
    ...RECORDED.map((id) => [t(`ui.consent.${id}.title`), t(`ui.consent.${id}.text`)]),
    [t('ui.consent.kept.title'), t('ui.consent.kept.text', { days, employer: site?.tenant.name ?? '' })],
  ]
  const agree = (): void => {
    void askToKeep()
    void flow.agree(sha256Hex(facts.flat().join('\n')).slice(0, TEXT_DIGITS))
  }
  return (
    <Frame
      title={t('ui.consent.title')}
      back={() => flow.next()}
      foot={
        <>
          <button type="button" className="button" onClick={() => flow.next()}>
            {t('ui.consent.disagree')}
          </button>
          <button type="button" className="button button-go" disabled={busy} onClick={agree}>
            {t(busy ? 'ui.common.loading' : 'ui.consent.agree')}
          </button>
        </>
      }
    >
      <dl className="facts">
        {facts.map(([title, text]) => (
          <div key={title}>
            <dt>{title}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <p className="fine">{t(`ui.consent.page.${kept}`)}</p>
      {free !== null && <p className="fine">{t('ui.consent.disk', { room: sizeText(free) })}</p>}
      {failure && <Notice failure={failure} />}
    </Frame>
  )
}
