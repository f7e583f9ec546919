import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { hasWebGL2 } from '../../view/stage/webgl'
import { useTextSize } from '../firstTime/readingSize'
import { useStanding } from './useStanding'
import { useWornTime } from '../firstTime/useWornTime'
import { useFlow, useText, useWay } from '../parts'
import type { Stage } from '../ports'

/** Steps that need the picture; it is loaded at the first of them and goes with the last. */
const DRAWN = new Set(['lesson', 'run', 'debrief', 'sent'])

/** Holds the canvas under the pages for as long as it is needed. */
export function StageHost() {
  const needed = useFlow((s) => DRAWN.has(s.step))
  const started = useWay().picture
  const covered = useStore(started, (p) => p.covered)
  const [able] = useState(hasWebGL2)
  if (!needed || !able) return null
  return (
    <div
      className={covered ? 'stage-picture stage-covered' : 'stage-picture'}
      ref={(host) => {
        started.setState({ host })
      }}
    >
      <Inside />
    </div>
  )
}

function Inside() {
  const t = useText()
  const stage = useStage()
  const { picture } = useWay()
  const scene = useStore(picture, (p) => p.scene)
  useWornTime(stage)
  useTextSize(stage)
  useStanding(stage)
  if (!stage) return <p className="stage-loading">{t('ui.run.loading')}</p>
  return <stage.Canvas onContext={(lost) => lost && picture.getState().contextLost?.()}>{scene?.(stage)}</stage.Canvas>
}

/** The picture's parts, once they are loaded; null before. A failure goes to the page that catches crashes. */
export function useStage(): Stage | null {
  const { loadStage } = useWay()
  const [stage, setStage] = useState<Stage | Error | null>(null)
  useEffect(() => {
    let gone = false
    loadStage().then(
      (s) => {
        if (!gone) setStage(s)
      },
      (e: unknown) => {
        if (!gone) setStage(e instanceof Error ? e : new Error(String(e)))
      },
    )
    return () => {
      gone = true
    }
  }, [loadStage])
  if (stage instanceof Error) throw stage
  return stage
}
