import type { Verdict } from '../../score/types'
import { useText } from '../parts'

/** The score, passed or not, and why not, in words. */
export function Outcome({ verdict, practice }: { verdict: Verdict; practice: boolean }) {
  const t = useText(verdict.scene)
  const reason = (code: string): string => {
    const [kind = '', duty = ''] = code.split(':')
    if (kind === 'duty') return t('ui.reason.duty', { duty: t(`duty.${duty}.name`) })
    if (kind === 'ended') return t(`ui.reason.ended.${verdict.ended}`)
    return t(`ui.reason.${kind}`)
  }
  const mark = practice ? 'practice' : verdict.passed ? 'passed' : 'failed'
  return (
    <div className={`outcome outcome-${mark}`}>
      <p className="outcome-score">
        <b>{verdict.score.toFixed(1)}</b> {t('ui.debrief.of100')}
      </p>
      <div>
        <p className="outcome-mark">{t(`ui.debrief.${mark}`)}</p>
        {verdict.reasons.length > 0 && (
          <ul className="plain-list">
            {verdict.reasons.map((r) => (
              <li key={r}>{reason(r)}</li>
            ))}
          </ul>
        )}
        {verdict.unsafe.length > 0 && (
          <ul className="plain-list unsafe-list">
            {verdict.unsafe.map((act) => (
              <li key={act}>
                <strong>{t(`unsafe.${act}.name`)}</strong> {t(`unsafe.${act}.right`)}
              </li>
            ))}
          </ul>
        )}
        <p className="fine">{t(`ui.ended.${verdict.ended}`)}</p>
      </div>
    </div>
  )
}
