import { Card } from 'antd'
import { useStore } from 'zustand'
import { TICK_RATE } from '../../base/time'
import type { Note, Replay } from '../../view/replay/replay'
import { clockAt } from '../format'
import { useText } from '../parts'
import { Cursor } from './Cursor'

/** Picture units. */
const WIDE = 1000
const HIGH = 160
const LEFT = 90
const BOTTOM = 24
/** The scale ends at this concentration at least, mg/m3: below it nothing is worth showing large. */
const LEAST_MAX = 20

/** What was in the air at the trainee's head, and what went through the mask, over the run. */
export function DoseCurve({ replay, scene }: { replay: Replay; scene: string }) {
  const t = useText(scene)
  const ready = useStore(replay.store, (s) => s.ready)
  const notes = ready ? replay.notes : []
  const most = notes.reduce((max, n) => Math.max(max, n.ambientMgM3), LEAST_MAX)
  const end = Math.max(1, replay.ticks)
  const x = (tick: number): number => LEFT + (tick / end) * (WIDE - 10 - LEFT)
  // square root: a breath of the edge and a lungful of the middle are both to be seen
  const y = (mgM3: number): number => HIGH - Math.sqrt(mgM3 / most) * (HIGH - 12)
  const line = (of: (n: Note) => number): string => notes.map((n) => `${x(n.tick)},${y(of(n))}`).join(' ')
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
          <Cursor replay={replay} x={x} high={HIGH} />
        </svg>
      </div>
      <Now replay={replay} />
      <p className="fine">{t('exposure.legend')}</p>
    </Card>
  )
}

/** The figures of the moment shown. */
function Now({ replay }: { replay: Replay }) {
  const t = useText()
  const at = useStore(replay.store, (s) => s.tick)
  const now = replay.notes.findLast((n) => n.tick <= at)
  return (
    <p>
      <span className="mono">{clockAt(at, TICK_RATE)}</span>{' '}
      {t('ui.dose.now', {
        ambient: (now?.ambientMgM3 ?? 0).toFixed(1),
        inhaled: (now?.inhaledMgM3 ?? 0).toFixed(1),
        share: ((now?.aegl2 ?? 0) * 100).toFixed(0),
      })}
    </p>
  )
}
