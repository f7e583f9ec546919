import type { Verdict } from '../../score/types'
import type { RunEvent } from '../../sim/event'
import { useText } from '../parts'
import { harmLines } from './harmLines'
import { outsideFlags } from './outsideFlags'

/** What befell people, what the trainee breathed, against the levels that people know; and what the models behind it are worth. */
export function ExposurePart({ verdict, events }: { verdict: Verdict; events: readonly RunEvent[] }) {
  const t = useText(verdict.scene)
  const e = verdict.exposure
  const level = (e.aegl3Share ?? 0) >= 1 ? 3 : (e.aegl2Share ?? 0) >= 1 ? 2 : (e.aegl1Share ?? 0) >= 1 ? 1 : 0
  const peak = e.peakMgM3 ?? 0
  const flags = outsideFlags(events)
  return (
    <>
      {harmLines(t, events).map((line, i) => (
        <p key={i} className="level level-bad">
          {line}
        </p>
      ))}
      <p className={level >= 2 ? 'level level-bad' : 'level'}>{t(`exposure.level${level}`)}</p>
      {peak > 0 && <p>{t('exposure.peak', { mg: peak.toFixed(peak < 10 ? 1 : 0) })}</p>}
      {e.dustMeanMgM3 !== undefined && (
        <p>
          {t('ui.exposure.dust', {
            mg: e.dustMeanMgM3.toFixed(1),
            percent: Math.round(100 * (e.dustShiftShare ?? 0)),
          })}
        </p>
      )}
      <p className="fine">{t('exposure.model')}</p>
      {flags.length > 0 && (
        <>
          <p className="fine">{t('ui.outside.title')}</p>
          <ul className="fine">
            {flags.map((flag) => (
              <li key={flag}>{t(flag)}</li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}
