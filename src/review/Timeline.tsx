import { Card } from 'antd'
import type { TimelineEvent } from '../api/manage'
import { TICK_RATE } from '../base/time'
import type { Replay } from '../view/replay/replay'
import { clockAt } from './format'
import { describeEvent } from './describeEvent'
import { useText } from './parts'
import { Cursor } from './replay/Cursor'

/** Lanes of the picture, top to bottom, and the event types on them. */
const LANES: readonly { id: string; types: readonly string[] }[] = [
  { id: 'see', types: ['noticed', 'read', 'marked', 'unmarked'] },
  { id: 'do', types: ['operated', 'took', 'placed', 'worn', 'mounted', 'dismounted', 'controlled', 'duty-done'] },
  { id: 'say', types: ['said', 'heard', 'reported'] },
  {
    id: 'danger',
    types: [
      'perceivable',
      'overtaken',
      'release',
      'release-ended',
      'alarm',
      'exposed',
      'fell',
      'arrested',
      'struck',
      'braked-hard',
      'wheel-locked',
      'crashed',
      'tugged',
      'unsafe',
      'duty-missed',
    ],
  },
  { id: 'run', types: ['command', 'head-in-wall', 'outside', 'ended'] },
]
/** Picture units: 1000 wide, this high a lane. */
const LANE = 34
const LEFT = 90
const BAD = new Set(['unsafe', 'duty-missed', 'exposed', 'release', 'fell', 'arrested', 'struck', 'crashed'])

interface TimelineProps {
  scene: string
  events: readonly TimelineEvent[]
  ticks: number
  /** Beside a replay: its moment is shown, and each event leads to its own. */
  of?: { replay: Replay; seek: (tick: number) => void }
}

/** What happened when, by the server's re-run: a picture, and the same as a list. */
export function Timeline({ scene, events, ticks, of }: TimelineProps) {
  const seek = of?.seek
  const t = useText(scene)
  const end = Math.max(ticks, events.at(-1)?.tick ?? 0, 1)
  const x = (tick: number): number => LEFT + (tick / end) * (990 - LEFT)
  const minutes = Array.from({ length: Math.floor(end / TICK_RATE / 60) + 1 }, (_, i) => i)
  const shown = events.filter((e) => LANES.some((l) => l.types.includes(e.type)))
  return (
    <Card title={t('ui.timeline.title')}>
      <div className="timeline">
        <svg viewBox={`0 0 1000 ${LANES.length * LANE + 24}`} role="img" aria-label={t('ui.timeline.title')}>
          {minutes.map((m) => (
            <g key={m}>
              <line
                x1={x(m * 60 * TICK_RATE)}
                x2={x(m * 60 * TICK_RATE)}
                y1={0}
                y2={LANES.length * LANE}
                stroke="#dfe4e6"
              />
              <text
                x={x(m * 60 * TICK_RATE)}
                y={LANES.length * LANE + 18}
                fontSize="13"
                textAnchor="middle"
                fill="#51616c"
              >
                {m}:00
              </text>
            </g>
          ))}
          {LANES.map((lane, i) => (
            <g key={lane.id}>
              <text x={0} y={i * LANE + 22} fontSize="14" fill="#1d2a33">
                {t(`ui.timeline.${lane.id}`)}
              </text>
              {shown
                .filter((e) => lane.types.includes(e.type))
                .map((e, n) => (
                  <circle
                    key={n}
                    cx={x(e.tick)}
                    cy={i * LANE + 17}
                    r={6}
                    fill={BAD.has(e.type) ? '#b3261e' : '#12754a'}
                    fillOpacity={0.75}
                    className={seek && 'replay-event'}
                    onClick={seek && (() => seek(e.tick))}
                  >
                    <title>{`${clockAt(e.tick, TICK_RATE)} ${describeEvent(t, e)}`}</title>
                  </circle>
                ))}
            </g>
          ))}
          {of && <Cursor replay={of.replay} x={x} high={LANES.length * LANE} />}
        </svg>
      </div>
      <ol className="event-list">
        {shown.map((e, n) => (
          <li key={n} className={BAD.has(e.type) ? 'event-bad' : ''}>
            {seek ? (
              <button type="button" className="mono replay-jump" onClick={() => seek(e.tick)}>
                {clockAt(e.tick, TICK_RATE)}
              </button>
            ) : (
              <span className="mono">{clockAt(e.tick, TICK_RATE)}</span>
            )}{' '}
            {describeEvent(t, e)}
          </li>
        ))}
      </ol>
    </Card>
  )
}
