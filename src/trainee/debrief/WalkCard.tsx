import { useStore } from 'zustand'
import { TICK_RATE } from '../../base/time'
import type { RunEvent } from '../../sim/event'
import { type MapKind, isMapped } from '../../view/overlay/maps'
import type { Text } from '../ports'
import { clockAt, lossName, rightText } from './lossText'
import type { DebriefWalk } from './walk'

interface WalkCardProps {
  walk: DebriefWalk
  events: readonly RunEvent[]
  text: Text
  close: () => void
  map: MapKind
  setMap: (map: MapKind) => void
}

/** The words beside the picture, and the way from point to point and through time. */
export function WalkCard({ walk, events, text: t, close, map, setMap }: WalkCardProps) {
  const { replay } = walk
  const { index } = useStore(walk.store)
  const { tick, busy, playing } = useStore(replay.store)
  const mapped = useStore(replay.store, (s) => s.sim !== null && isMapped(s.sim))
  const loss = walk.losses[index]
  return (
    <aside className="walk-card">
      <div className="walk-head">
        <span className="fine">{t('ui.walk.at', { at: index + 1, of: walk.losses.length })}</span>
        <button type="button" className="button button-plain" onClick={close}>
          {t('ui.walk.close')}
        </button>
      </div>
      {loss && (
        <>
          <h2>{lossName(t, loss)}</h2>
          <p className="walk-points">
            {t('ui.walk.points', {
              points: loss.points.toFixed(1),
              time: clockAt(loss.tick),
              rule: t(`rule.${loss.rule}`),
            })}
          </p>
          <p>
            <strong>{t('ui.walk.right')}</strong> {rightText(t, loss, events)}
          </p>
        </>
      )}
      <label className="walk-time">
        <span className="fine">{t('ui.walk.time', { time: clockAt(tick) })}</span>
        <input
          type="range"
          min={0}
          max={replay.ticks}
          step={TICK_RATE}
          value={tick}
          onChange={(e) => void replay.seek(Number(e.currentTarget.value))}
        />
      </label>
      <div className="walk-row">
        <button type="button" className="button" onClick={() => replay.play(!playing)}>
          {t(playing ? 'ui.walk.halt' : 'ui.walk.play')}
        </button>
        {mapped &&
          (['gas', 'dose'] as const).map((kind) => (
            <button
              key={kind}
              type="button"
              className="button"
              aria-pressed={map === kind}
              onClick={() => setMap(map === kind ? 'none' : kind)}
            >
              {t(`ui.walk.${kind}`)}
            </button>
          ))}
      </div>
      {mapped && map !== 'none' && <p className="fine">{t(`ui.walk.${map}.text`)}</p>}
      <div className="walk-row walk-foot">
        <button type="button" className="button" disabled={index === 0} onClick={() => void walk.go(index - 1)}>
          {t('ui.walk.previous')}
        </button>
        <button
          type="button"
          className="button button-go"
          disabled={index >= walk.losses.length - 1}
          onClick={() => void walk.go(index + 1)}
        >
          {t('ui.walk.next')}
        </button>
      </div>
      {busy && <p className="fine">{t('ui.walk.busy')}</p>}
    </aside>
  )
}
