import { Suspense, lazy, useEffect, useMemo, useState } from 'react'
import { useStore } from 'zustand'
import { TICK_RATE, seconds } from '../../base/time'
import type { Loss } from '../../score/types'
import type { Finished } from '../finish'
import { useFlow, useText, useWay } from '../parts'
import type { Text } from '../ports'
import { DebriefWalk } from './walk'

const clock = (tick: number): string => {
  const s = Math.floor(seconds(tick))
  return `${Math.floor(s / 60)}:${String(s % 60).padStart(2, '0')}`
}

/** The name of what the point was lost on. */
export function lossName(t: Text, loss: Loss): string {
  if (loss.kind === 'hazard' || loss.kind === 'decoy' || loss.kind === 'duty' || loss.kind === 'unsafe') {
    return t(`${loss.kind}.${loss.item}.name`)
  }
  return t(`ui.loss.${loss.kind}`)
}

/** In the yard again, from one lost point to the next: what happened, when, by which rule, what would have been right. */
export function WalkView({ finished, close }: { finished: Finished; close: () => void }) {
  const { loadStage } = useWay()
  const core = useFlow((s) => s.core)
  const t = useText(finished.start.scene)
  const [gas, setGas] = useState(true)
  const walk = useMemo(() => (core ? new DebriefWalk(core.core, finished) : null), [core, finished])
  const Debrief = useMemo(() => lazy(async () => ({ default: (await loadStage()).Debrief })), [loadStage])

  useEffect(() => {
    void walk?.go(0)
  }, [walk])
  useEffect(() => {
    let frame = 0
    let before = performance.now()
    const next = (now: number): void => {
      walk?.advance((now - before) / 1000)
      before = now
      frame = requestAnimationFrame(next)
    }
    frame = requestAnimationFrame(next)
    return () => cancelAnimationFrame(frame)
  }, [walk])

  if (!walk) return null
  return (
    <div className="stage">
      <div className="stage-picture">
        <Suspense fallback={<p className="stage-loading">{t('ui.run.loading')}</p>}>
          <WalkPicture walk={walk} Debrief={Debrief} gas={gas} text={t} />
        </Suspense>
      </div>
      <WalkCard walk={walk} text={t} close={close} gas={gas} setGas={setGas} />
    </div>
  )
}

interface WalkPictureProps {
  walk: DebriefWalk
  Debrief: React.ComponentType<import('../ports').StageDebriefProps>
  gas: boolean
  text: Text
}

function WalkPicture({ walk, Debrief, gas, text }: WalkPictureProps) {
  const { sim, index } = useStore(walk.store)
  return sim ? <Debrief sim={sim} loss={walk.losses[index] ?? null} gas={gas} text={text} /> : null
}

interface WalkCardProps {
  walk: DebriefWalk
  text: Text
  close: () => void
  gas: boolean
  setGas: (on: boolean) => void
}

function WalkCard({ walk, text: t, close, gas, setGas }: WalkCardProps) {
  const { index, tick, busy, playing } = useStore(walk.store)
  const loss = walk.losses[index]
  const last = walk.losses.length - 1
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
            {t('ui.walk.points', { points: loss.points.toFixed(1), time: clock(loss.tick), rule: loss.rule })}
          </p>
          <p>
            <strong>{t('ui.walk.right')}</strong> {t(loss.right)}
          </p>
        </>
      )}
      <label className="walk-time">
        <span className="fine">{t('ui.walk.time', { time: clock(tick) })}</span>
        <input
          type="range"
          min={0}
          max={walk.ticks}
          step={TICK_RATE}
          value={tick}
          onChange={(e) => void walk.seek(Number(e.currentTarget.value))}
        />
      </label>
      <div className="walk-row">
        <button type="button" className="button" onClick={() => walk.play(!playing)}>
          {t(playing ? 'ui.walk.halt' : 'ui.walk.play')}
        </button>
        <button type="button" className="button" aria-pressed={gas} onClick={() => setGas(!gas)}>
          {t('ui.walk.gas')}
        </button>
      </div>
      {gas && <p className="fine">{t('ui.walk.gas.text')}</p>}
      <div className="walk-row">
        <button type="button" className="button" disabled={index === 0} onClick={() => void walk.go(index - 1)}>
          {t('ui.walk.previous')}
        </button>
        <button
          type="button"
          className="button button-go"
          disabled={index >= last}
          onClick={() => void walk.go(index + 1)}
        >
          {t('ui.walk.next')}
        </button>
      </div>
      {busy && <p className="fine">{t('ui.walk.busy')}</p>}
    </aside>
  )
}
