import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { useFlow, useText, useWay } from '../parts'
import { askToKeep, freeMb } from '../storage'
import { Frame } from './Frame'
import { Notice } from './Notice'

const RECORDED = ['motion', 'acts', 'result', 'never'] as const

/** What is recorded, who sees it, for how long it is kept. Nothing starts without a yes. */
export function ConsentPage() {
  const t = useText()
  const { flow, release } = useWay()
  const kept = useStore(release.state, (s) => s.kept)
  const { site, busy, failure } = useFlow((s) => s)
  const [free, setFree] = useState<number | null>(null)
  useEffect(() => void freeMb().then(setFree), [])
  const agree = (): void => {
    void askToKeep()
    void flow.agree()
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
        {RECORDED.map((id) => (
          <div key={id}>
            <dt>{t(`ui.consent.${id}.title`)}</dt>
            <dd>{t(`ui.consent.${id}.text`)}</dd>
          </div>
        ))}
        <div>
          <dt>{t('ui.consent.kept.title')}</dt>
          <dd>{t('ui.consent.kept.text', { days: site?.retentionDays ?? 0, employer: site?.tenant.name ?? '' })}</dd>
        </div>
      </dl>
      <p className="fine">{t(`ui.consent.page.${kept}`)}</p>
      {free !== null && <p className="fine">{t('ui.consent.disk', { mb: free })}</p>}
      {failure && <Notice failure={failure} />}
    </Frame>
  )
}
