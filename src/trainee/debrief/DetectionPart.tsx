import type { Verdict } from '../../score/types'
import { useText } from '../parts'

/** Hits, misses and false alarms as sentences, and what they mean together. */
export function DetectionPart({ verdict }: { verdict: Verdict }) {
  const t = useText(verdict.scene)
  const { hits, misses, falseAlarms, correctRejections } = verdict.detection
  const facts = [
    { id: 'hits', count: hits, of: hits + misses },
    { id: 'misses', count: misses, of: hits + misses },
    { id: 'false', count: falseAlarms, of: falseAlarms + correctRejections },
    { id: 'left', count: correctRejections, of: falseAlarms + correctRejections },
  ]
  const perfect = misses === 0 && falseAlarms === 0
  const habit = perfect ? 'all' : falseAlarms > misses && falseAlarms > 1 ? 'eager' : misses > hits ? 'blind' : 'even'
  return (
    <>
      <div className="tiles">
        {facts.map(({ id, count, of }) => (
          <div key={id} className={count > 0 ? `tile tile-${id}` : 'tile'}>
            <b>{count}</b>
            <span>{t(`ui.detection.${id}`, { of })}</span>
          </div>
        ))}
      </div>
      <p>{t(`ui.detection.${habit}`)}</p>
      {verdict.decoysMarked.length > 0 && (
        <ul className="plain-list">
          {verdict.decoysMarked.map((id) => (
            <li key={id}>
              <strong>{t(`decoy.${id}.name`)}</strong> {t(`decoy.${id}.why`)}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
