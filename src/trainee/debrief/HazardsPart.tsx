import type { HazardVerdict, Verdict } from '../../score/types'
import { ClassPicture } from '../ClassPicture'
import { useText } from '../parts'
import { RiskLines } from './RiskLines'

type Moment = 'noticed' | 'marked' | 'controlled'

const done = (h: HazardVerdict): Record<Moment, 'yes' | 'no' | 'wrong'> => ({
  noticed: h.noticedAt >= 0 ? 'yes' : 'no',
  marked: h.markedAt < 0 ? 'no' : h.markedAs === h.class ? 'yes' : 'wrong',
  controlled: h.risk ? chosen(h.risk.control) : h.controlledAt >= 0 ? 'yes' : 'no',
})

/** Who judges controls by the measure that they order: the best there is, a lesser one, or none. */
const chosen = (percent: number): 'yes' | 'no' | 'wrong' => (percent >= 100 ? 'yes' : percent > 0 ? 'wrong' : 'no')

/** Each danger that was there: noticed, called out with the right class, dealt with. */
export function HazardsPart({ verdict }: { verdict: Verdict }) {
  const t = useText(verdict.scene)
  return (
    <ul className="result-list">
      {verdict.hazards.map((h) => {
        const moments = done(h)
        return (
          <li key={h.id}>
            <ClassPicture code={h.class} />
            <div className="result-name">
              <strong>{t(`hazard.${h.id}.name`)}</strong>
              <span className="fine">{t(`class.${h.class}`)}</span>
              {moments.marked === 'wrong' && (
                <span className="fine">{t('ui.hazards.wrong-class', { said: t(`class.${h.markedAs}`) })}</span>
              )}
              {h.risk ? (
                <RiskLines risk={h.risk} text={t} />
              ) : (
                h.controlledAt >= 0 && h.controlRank > 0 && <span className="fine">{t(`rank.${h.controlRank}`)}</span>
              )}
              {(moments.noticed === 'no' || moments.marked === 'no') && (
                <span className="fine">{t(`hazard.${h.id}.clue`)}</span>
              )}
            </div>
            <div className="result-moments">
              {(Object.keys(moments) as Moment[]).map((m) => (
                <span key={m} className={`moment moment-${moments[m]}`}>
                  {t(`ui.hazards.${m}.${moments[m]}`)}
                </span>
              ))}
            </div>
          </li>
        )
      })}
    </ul>
  )
}
