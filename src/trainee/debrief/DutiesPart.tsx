import type { DutyVerdict, Verdict } from '../../score/types'
import { useText } from '../parts'

const stateOf = (d: DutyVerdict): 'done' | 'late' | 'order' | 'missed' =>
  d.doneAfterS < 0 ? 'missed' : d.outOfOrder ? 'order' : d.missed ? 'late' : 'done'

/** What the trainee had to do, and whether it was done in order and in time. Duties that never came up are not shown. */
export function DutiesPart({ verdict }: { verdict: Verdict }) {
  const t = useText(verdict.scene)
  return (
    <ul className="result-list">
      {verdict.duties
        .filter((d) => d.opened)
        .map((d) => {
          const state = stateOf(d)
          return (
            <li key={d.id}>
              <div className="result-name">
                <strong>{t(`duty.${d.id}.name`)}</strong>
                {state !== 'done' && <span className="fine">{t(`duty.${d.id}.right`)}</span>}
              </div>
              <div className="result-moments">
                <span className={`moment moment-${state === 'done' ? 'yes' : state === 'missed' ? 'no' : 'wrong'}`}>
                  {t(`ui.duties.${state}`, { seconds: Math.round(d.doneAfterS) })}
                </span>
              </div>
            </li>
          )
        })}
    </ul>
  )
}
