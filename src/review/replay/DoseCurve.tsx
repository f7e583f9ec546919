import { Card } from 'antd'
import { TICK_RATE } from '../../base/time'
import type { Note } from '../../view/replay/replay'
import { clockAt } from '../format'
import { useText } from '../parts'

/** Picture units. */
const WIDE = 1000
const HIGH = 160
const LEFT = 90
const BOTTOM = 24
/** The scale ends at this concentration at least, mg/m3: below it nothing is worth showing large. */
const LEAST_MAX = 20

/** What was in the air at the trainee's head, and what went through the mask, over the run. */
export function DoseCurve({ notes, ticks, at }: { notes: readonly Note[]; ticks: number; at: number }) {
  const t = useText()
  const most = notes.reduce((max, n) => Math.max(max, n.ambientMgM3), LEAST_MAX)
  const end = Math.max(1, ticks)
  const x = (tick: number): number => LEFT + (tick / end) * (WIDE - 10 - LEFT)
  // square root: a breath of the edge and a lungful of the middle are both to be seen
  const y = (mgM3: number): number => HIGH - Math.sqrt(mgM3 / most) * (HIGH - 12)
  const line = (of: (n: Note) => number): string => notes.map((n) => `${x(n.tick)},${y(of(n))}`).join(' ')
  const now = notes.findLast((n) => n.tick <= at)
  return (
    <Card title={t('ui.dose.title')}>
      <div className="timeline">
        <svg viewBox={`0 0 ${WIDE} ${HIGH + BOTTOM}`} role="img" aria-label={t('ui.dose.title')}>
          {[0, 0.25, 1].map((share) => (
            <g key={share}>
              <line x1={LEFT} x2={WIDE - 10} y1={y(most * share)} y2={y(most * share)} stroke="#dfe4e6" />
              <text x={LEFT - 8} y={y(most * share) + 4} fontSize="12" textAnchor="end" fill="#51616c">
                {(most * share).toFixed(0)}
              </text>
            </g>
          ))}
          <polyline points={line((n) => n.ambientMgM3)} fill="none" stroke="#b46a00" strokeWidth="2" />
          <polyline points={line((n) => n.inhaledMgM3)} fill="none" stroke="#b3261e" strokeWidth="2" />
          <line x1={x(at)} x2={x(at)} y1={0} y2={HIGH} stroke="#0f5ea8" strokeWidth="2" />
        </svg>
      </div>
      <p>
        <span className="mono">{clockAt(at, TICK_RATE)}</span>{' '}
        {t('ui.dose.now', {
          ambient: (now?.ambientMgM3 ?? 0).toFixed(1),
          inhaled: (now?.inhaledMgM3 ?? 0).toFixed(1),
          share: ((now?.aegl2 ?? 0) * 100).toFixed(0),
        })}
      </p>
      <p className="fine">{t('ui.dose.legend')}</p>
    </Card>
  )
}
