import type { Verdict } from '../../score/types'
import { useText } from '../parts'

/** What the trainee breathed, against the levels that people know. */
export function ExposurePart({ verdict }: { verdict: Verdict }) {
  const t = useText(verdict.scene)
  const e = verdict.exposure
  const level = (e.aegl3Share ?? 0) >= 1 ? 3 : (e.aegl2Share ?? 0) >= 1 ? 2 : (e.aegl1Share ?? 0) >= 1 ? 1 : 0
  const peak = e.peakMgM3 ?? 0
  return (
    <>
      <p className={level >= 2 ? 'level level-bad' : 'level'}>{t(`ui.exposure.level${level}`)}</p>
      <p>{t('ui.exposure.peak', { mg: peak.toFixed(peak < 10 ? 1 : 0) })}</p>
      <p className="fine">{t('ui.exposure.model')}</p>
    </>
  )
}
